/**
 * The order in which the lines of a page are read. A page is cut again and again: across where a headline begins over its whole
 * width, else down between columns, else across where something spans several columns (recursive XY cut; Nagy and Seth 1984).
 * A box that stands in the middle of columns is taken out first and comes after them. What can't be cut is read by the rules
 * of Breuel (2003): what is above comes before, and what is on the left, unless something between them spans both.
 */
import { blocksOf, sortBlocks } from './blocks.ts';
import {
  boundsOf,
  commonest,
  heightOf,
  type Line,
  overlapAcross,
  overlapDown,
  type PageBox,
  widthOf,
} from './placed-text.ts';
import { endsSentence } from './plain-characters.ts';

/** How the body of a text is set, points. */
export interface BodySize {
  /** Size of the font of most of the text. */
  readonly body: number;
  /** Room between two lines, usually. */
  readonly leading: number;
}

/** From this many times the size of the body a line is a headline. */
export const HEADLINE_RATIO = 1.25;
/** Columns are at least so far apart, in sizes of the body. */
const MIN_GUTTER = 0.55;
/** Lines that are farther apart, in the usual room between two, do not go on. */
const MAX_LEADING = 1.5;
/** Above a headline over the whole width there is at least so much room, in sizes of the body. */
const MIN_BREAK = 1.1;

/** What ends or begins farther from the edge of its column ends or begins a paragraph, in sizes of its font. */
const SHORT_BY = 1.2;

/** A stretch between two coordinates in which nothing stands. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The columns of a page in reading order, each with its lines from the top. */
export function readingOrder(lines: readonly Line[], body: number): Line[][] {
  return cut(lines, { body, leading: leadingOf(lines, body) }).filter((column) => column.length > 0);
}

/** Room between lines of the body: what most of them have to the next one below. At least two fifths of their size. */
function leadingOf(lines: readonly Line[], body: number): number {
  const usual = lines.filter(({ size }) => Math.abs(size / body - 1) < 0.1).sort((a, b) => a.top - b.top);
  const rooms = usual.flatMap((line, at) => {
    for (const next of usual.slice(at + 1, at + 60))
      if (
        next.top > line.bottom - 0.3 * body &&
        overlapAcross(line, next) > 0.5 * Math.min(widthOf(line), widthOf(next))
      )
        return [{ value: Math.max(0, next.top - line.bottom), weight: line.text.length }];
    return [];
  });
  return Math.max(0.4 * body, commonest(rooms));
}

/** How far apart lines of one column are at most, points. */
const reachOf = ({ body, leading }: BodySize): number => Math.max(0.75 * body, MAX_LEADING * leading);

function cut(lines: readonly Line[], size: BodySize): Line[][] {
  if (lines.length <= 1) return [[...lines]];
  const box = findBox(lines, size);
  if (box)
    return [
      ...cut(
        lines.filter((line) => !box.has(line)),
        size,
      ),
      ...cut([...box], size),
    ];
  const across = gapsAcross(lines, size);
  const breaks = across.filter((gap) => beginsArticle(gap, lines, size));
  if (breaks.length > 0) return split(lines, breaks, 'top').flatMap((part) => cut(part, size));
  const headed = across.find((gap) => isHeadOfAll(gap, lines, size));
  if (headed) return split(lines, [headed], 'top').flatMap((part) => cut(part, size));
  const columns = columnsOf(lines, size);
  if (columns) return columns.flatMap((part) => cut(part, size));
  if (across.length > 0) return split(lines, across, 'top').flatMap((part) => cut(part, size));
  const blocks = blocksOf(lines, { body: size.body, reach: reachOf(size) });
  if (blocks.length <= 1) return [byTop(lines)];
  return sortBlocks(blocks).map(byTop);
}

const byTop = (lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) =>
    overlapDown(a, b) > 0.6 * Math.min(heightOf(a), heightOf(b)) ? a.left - b.left : a.top - b.top,
  );

const isHead = (line: Line, { body }: BodySize): boolean => line.size >= HEADLINE_RATIO * body;

/** Where nothing stands between two edges of all lines. */
function gapsOf(
  lines: readonly Line[],
  [from, to]: readonly ['left', 'right'] | readonly ['top', 'bottom'],
): Gap[] {
  const sorted = [...lines].sort((a, b) => a[from] - b[from]);
  const gaps: Gap[] = [];
  let end = -Infinity;
  for (const line of sorted) {
    if (end > -Infinity && line[from] > end) gaps.push({ from: end, to: line[from] });
    end = Math.max(end, line[to]);
  }
  return gaps;
}

/** Gaps over the whole width through which no column goes on. */
function gapsAcross(lines: readonly Line[], size: BodySize): Gap[] {
  return gapsOf(lines, ['top', 'bottom']).filter((gap) => !goesThrough(gap, lines, size));
}

function goesThrough({ from, to }: Gap, lines: readonly Line[], size: BodySize): boolean {
  const room = reachOf(size);
  if (to - from > room) return false;
  const above = lines.filter(({ bottom }) => bottom <= from + 0.01 && bottom > from - room);
  const below = lines.filter(({ top }) => top >= to - 0.01 && top < to + room);
  return above.some((a) =>
    below.some(
      (b) =>
        b.top - a.bottom <= room &&
        Math.abs(a.size / b.size - 1) < 0.1 &&
        overlapAcross(a, b) > 0.5 * Math.min(widthOf(a), widthOf(b)),
    ),
  );
}

/** Whether a headline begins below a gap, and above it something ends that is no headline. */
function beginsArticle({ from, to }: Gap, lines: readonly Line[], size: BodySize): boolean {
  if (to - from < Math.max(MIN_BREAK * size.body, 1.2 * size.leading)) return false;
  const near = 0.5 * size.body;
  const above = lines.filter(({ bottom }) => bottom <= from + 0.01 && bottom > from - near);
  const below = lines.filter(({ top }) => top >= to - 0.01 && top < to + near);
  return below.some((line) => isHead(line, size)) && !above.some((line) => isHead(line, size));
}

/** Whether all above a gap is one headline, in one line or in several. */
function isHeadOfAll({ from }: Gap, lines: readonly Line[], size: BodySize): boolean {
  const above = lines.filter(({ bottom }) => bottom <= from + 0.01);
  return (
    above.length < lines.length &&
    above.every((line) => isHead(line, size)) &&
    columnsOf(above, size) === undefined
  );
}

/** The parts of lines between gaps. */
function split(lines: readonly Line[], gaps: readonly Gap[], edge: 'left' | 'top'): Line[][] {
  const parts: Line[][] = [...gaps, undefined].map(() => []);
  for (const line of lines) {
    const at = gaps.findIndex(({ to }) => line[edge] < to - 0.001);
    parts[at < 0 ? gaps.length : at]?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

/** Columns that stand side by side, in reading order; `undefined` where there is one only. */
function columnsOf(lines: readonly Line[], size: BodySize): Line[][] | undefined {
  const gaps = gapsOf(lines, ['left', 'right']).filter(({ from, to }) => to - from >= MIN_GUTTER * size.body);
  const parts = joinStaggered(split(lines, gaps, 'left'));
  if (parts.length <= 1) return undefined;
  return headFirst(parts, size);
}

/** Joins parts that do not stand side by side: a line at the right below one at the left. */
function joinStaggered(parts: readonly Line[][]): Line[][] {
  const joined: Line[][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && !standSideBySide(last, part)) last.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

function standSideBySide(a: readonly Line[], b: readonly Line[]): boolean {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return overlapDown(left, right) > 0.3 * Math.min(heightOf(left), heightOf(right));
}

/** A headline from top to bottom at the right of its columns is read before them. */
function headFirst(parts: readonly Line[][], size: BodySize): Line[][] {
  const isUprightHead = (part: readonly Line[]): boolean =>
    part.every((line) => line.vertical && isHead(line, size));
  const last = parts.at(-1);
  const [first] = parts;
  if (!last || !first || !isUprightHead(last)) return [...parts];
  const top = [...first].sort((a, b) => a.top - b.top)[0];
  if (top && isHead(top, size)) return [...parts];
  return [last, ...parts.slice(0, -1)];
}

/** A box between columns that go on above and below it: the lines without which there are columns. */
function findBox(lines: readonly Line[], size: BodySize): ReadonlySet<Line> | undefined {
  const blocks = blocksOf(lines, { body: size.body, reach: reachOf(size) });
  for (const block of blocks) {
    if (block.every((line) => isHead(line, size))) continue;
    const box = boxAround(block, blocks, size);
    const rest = lines.filter((line) => !box.has(line));
    const bounds = boundsOf([...box]);
    const gutters = gapsOf(rest, ['left', 'right']).filter(
      ({ from, to }) => to - from >= MIN_GUTTER * size.body && from > bounds.left && to < bounds.right,
    );
    if (gutters.length > 0 && gutters.every((gutter) => standsBetween(bounds, gutter, rest))) return box;
  }
  return undefined;
}

/** A block with what is near and not wider: its headline, its other paragraphs. */
function boxAround(
  block: readonly Line[],
  blocks: readonly (readonly Line[])[],
  { body }: BodySize,
): Set<Line> {
  const box = new Set(block);
  const { left, right } = boundsOf(block);
  for (let grew = true; grew; ) {
    grew = false;
    for (const other of blocks) {
      if (other.some((line) => box.has(line))) continue;
      const bounds = boundsOf([...box]);
      const around = boundsOf(other);
      const isWithin = around.left > left - 0.5 * body && around.right < right + 0.5 * body;
      const bridges =
        widthOf(around) > 0.75 * (right - left) || other.every((line) => line.size > 1.1 * body);
      if (isWithin && bridges && -overlapDown(bounds, around) < 2 * body) {
        for (const line of other) box.add(line);
        grew = true;
      }
    }
  }
  return box;
}

/** Whether the columns on both sides of a gutter go on below a box: what ends above it does, and what does not does not. */
function standsBetween(box: PageBox, { from, to }: Gap, rest: readonly Line[]): boolean {
  const near = rest.filter(({ left, right }) => right > box.left && left < box.right);
  const sides = [
    near.filter(({ right }) => right <= from + 0.01),
    near.filter(({ left }) => left >= to - 0.01),
  ];
  const going = sides.map((side) => goesOnBelow(box, side));
  return going.includes(true) && !going.includes(false);
}

/** Whether a column goes on below a box, as its last line above and its first one below show; `undefined` where it ends above. */
function goesOnBelow(box: PageBox, column: readonly Line[]): boolean | undefined {
  const above = column.filter(({ bottom }) => bottom <= box.top).sort((a, b) => b.top - a.top)[0];
  const below = column.filter(({ top }) => top >= box.bottom).sort((a, b) => a.top - b.top)[0];
  if (!above) return false;
  if (!below) return undefined;
  if (Math.abs(above.size / below.size - 1) > 0.1) return false;
  const { left, right } = boundsOf(column.filter(({ size }) => Math.abs(size / above.size - 1) < 0.1));
  const isShort = right - above.right > SHORT_BY * above.size;
  const begins = below.left - left > SHORT_BY * below.size;
  return begins ? isShort || endsSentence(above.text) : !isShort;
}
