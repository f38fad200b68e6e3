/** Items of a page joined to lines: from left to right, from top to bottom, and characters that are stacked one by one. */

import { boundsOf, heightOf, type Line, overlapAcross, overlapDown, type TextItem } from './placed-text.ts';
import { joinLines, plainText } from './plain-characters.ts';

/** Items of one line are at most this far apart, in sizes of their font; columns are farther apart. */
const MAX_GAP = 0.65;
/** Baselines of one line differ by less, in sizes of the font. */
const BASELINE_SLACK = 0.3;
/** Sizes in one line differ by less than this factor. */
const MAX_SIZE_RATIO = 1.5;

/** Characters of a stack: from one to the next, in sizes of the font. */
const MIN_STEP = 0.8;
const MAX_STEP = 2.3;
/** A stack has at least so many characters. */
const MIN_STACK = 3;

/** The lines of a page, in no order that matters. */
export function linesOf(items: readonly TextItem[]): Line[] {
  const shown = items.filter(({ text }) => text.trim() !== '');
  const { stacks, rest } = takeStacks(shown);
  const upright = [...stacks, ...rest.filter(({ vertical }) => vertical)];
  return [...levelLines(rest.filter(({ vertical }) => !vertical)), ...uprightLines(upright)];
}

/** Takes out characters that are drawn one below the other, each on its own: a headline from top to bottom. */
function takeStacks(items: readonly TextItem[]): { readonly stacks: TextItem[]; readonly rest: TextItem[] } {
  const stacks: TextItem[] = [];
  const rest: TextItem[] = [];
  let stack: TextItem[] = [];
  const close = (): void => {
    if (stack.length >= MIN_STACK) {
      const [first] = stack;
      if (first)
        stacks.push({
          ...first,
          ...boundsOf(stack),
          text: stack.map(({ text }) => text.trim()).join(''),
          vertical: true,
        });
    } else rest.push(...stack);
    stack = [];
  };
  for (const item of items) {
    const last = stack.at(-1);
    if (last && !isBelow(item, last)) close();
    if (!item.vertical && [...item.text.trim()].length === 1) stack.push(item);
    else {
      close();
      rest.push(item);
    }
  }
  close();
  return { stacks, rest };
}

function isBelow(item: TextItem, last: TextItem): boolean {
  const step = (item.bottom - last.bottom) / last.size;
  const shift = Math.abs(item.left + item.right - last.left - last.right) / 2 / last.size;
  const ratio = item.size / last.size;
  return step >= MIN_STEP && step <= MAX_STEP && shift < 0.4 && ratio > 0.9 && ratio < 1.1;
}

/** Lines that grow by items at their end. */
interface Growing {
  items: TextItem[];
  right: number;
  readonly baseline: number;
}

/** Items from left to right, joined where they follow one another. */
function levelLines(items: readonly TextItem[]): Line[] {
  const byLevel = new Map<number, Growing[]>();
  const lines: Growing[] = [];
  for (const item of [...items].sort((a, b) => a.left - b.left)) {
    const level = Math.round(item.bottom / 2);
    const reach = Math.ceil((BASELINE_SLACK * item.size) / 2) + 1;
    let best: Growing | undefined;
    for (let at = level - reach; at <= level + reach; at++) {
      for (const line of byLevel.get(at) ?? []) {
        if (continues(item, line) && (!best || line.right > best.right)) best = line;
      }
    }
    if (best) {
      best.items.push(item);
      best.right = Math.max(best.right, item.right);
      continue;
    }
    const line: Growing = { items: [item], right: item.right, baseline: item.bottom };
    lines.push(line);
    const same = byLevel.get(level);
    if (same) same.push(line);
    else byLevel.set(level, [line]);
  }
  return lines.map(({ items: joined }) => lineOf(joined));
}

function continues(item: TextItem, { items, right, baseline }: Growing): boolean {
  const last = items.at(-1);
  if (!last) return false;
  const ratio = Math.max(item.size, last.size) / Math.min(item.size, last.size);
  const size = Math.min(item.size, last.size);
  const gap = (item.left - right) / size;
  return (
    ratio < MAX_SIZE_RATIO &&
    Math.abs(item.bottom - baseline) < BASELINE_SLACK * size &&
    gap > -0.6 &&
    gap <= MAX_GAP
  );
}

/** Lines from top to bottom. */
function uprightLines(items: readonly TextItem[]): Line[] {
  const lines: TextItem[][] = [];
  for (const item of [...items].sort((a, b) => a.top - b.top)) {
    const found = lines.find((line) => {
      const last = line.at(-1);
      if (!last) return false;
      const gap = (item.top - last.bottom) / item.size;
      const shift = Math.abs(item.left - last.left) / item.size;
      return gap > -0.6 && gap <= MAX_GAP && shift < 0.3 && Math.abs(item.size / last.size - 1) < 0.1;
    });
    if (found) found.push(item);
    else lines.push([item]);
  }
  return lines.map(lineOf);
}

/** Items one after the other as a line; its size is that of most of its characters. */
function lineOf(items: readonly TextItem[]): Line {
  let text = '';
  let end: number | undefined;
  const lengths = new Map<TextItem, number>();
  for (const item of items) {
    const apart = end !== undefined && !item.vertical && item.left - end > 0.2 * item.size;
    text += (apart ? ' ' : '') + item.text;
    end = item.right;
    lengths.set(item, item.text.length);
  }
  const longest = [...items].sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))[0];
  return {
    ...boundsOf(items),
    text: plainText(text).trim(),
    size: longest?.size ?? 0,
    font: longest?.font ?? '',
    vertical: longest?.vertical ?? false,
  };
}

/**
 * Headlines across the direction of a page's lines, each joined to one: their lines stand side by side.
 * @param first where the first one stands; on a turned page it is on the left
 */
export function joinUpright(lines: readonly Line[], first: 'left' | 'right'): Line[] {
  const level = lines.filter(({ vertical }) => !vertical);
  const groups: Line[][] = [];
  const sign = first === 'right' ? -1 : 1;
  for (const line of lines.filter(({ vertical }) => vertical).sort((a, b) => sign * (a.left - b.left))) {
    const group = groups.find((one) => {
      const last = one.at(-1);
      return (
        last !== undefined &&
        -overlapAcross(line, last) < 1.2 * line.size &&
        Math.abs(line.size / last.size - 1) < 0.1 &&
        overlapDown(line, last) > 0.5 * Math.min(heightOf(line), heightOf(last))
      );
    });
    if (group) group.push(line);
    else groups.push([line]);
  }
  const joined = groups.flatMap((group) => {
    const [head] = group;
    if (!head) return [];
    return [{ ...head, ...boundsOf(group), text: group.map(({ text }) => text).reduce(joinLines) }];
  });
  return [...level, ...joined];
}

/** A page that is written from top to bottom, turned so that its lines run from left to right and its first one is on top. */
export function turnPage(items: readonly Line[], width: number): Line[] {
  return items.map((line) => ({
    ...line,
    left: line.top,
    right: line.bottom,
    top: width - line.right,
    bottom: width - line.left,
    vertical: !line.vertical,
  }));
}

/** Whether most characters of a page are written from top to bottom. */
export function isUpright(lines: readonly Line[]): boolean {
  const upright = lines.filter(({ vertical }) => vertical).reduce((sum, { text }) => sum + text.length, 0);
  return upright > 0.5 * lines.reduce((sum, { text }) => sum + text.length, 0);
}
