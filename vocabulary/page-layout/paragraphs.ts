/** Lines in reading order joined to paragraphs and headlines, over columns and pages. */

import {
  commonest,
  heightOf,
  type LayoutPart,
  type Line,
  overlapAcross,
  overlapDown,
} from './placed-text.ts';
import { endsSentence, joinLines } from './plain-characters.ts';
import { HEADLINE_RATIO } from './reading-order.ts';

/** A column of a page, in reading order. */
export interface Column {
  readonly lines: readonly Line[];
  readonly page: number;
}

/** In sizes of the font: what begins farther in begins a paragraph. */
const MIN_INDENT = 1.2;
const MAX_INDENT = 4.5;
/** In sizes of the font: a line that ends farther from the edge ends a paragraph, the less where it ends a sentence. */
const SHORT_BY = 2.6;
const SENTENCE_SHORT_BY = 1.1;
/** More room than this times the usual between two lines begins a paragraph. */
const WIDE_LEADING = 1.6;
/** Smaller print than this share of the body is a caption. */
const CAPTION_RATIO = 0.93;

/** The edges between which the lines of a column run. */
interface Measure {
  readonly left: number;
  readonly right: number;
  /** From one line to the next, usually. */
  readonly pitch: number;
  /** There are too few lines to tell where a full one ends. */
  readonly isGuess?: boolean;
}

interface Open {
  readonly role: LayoutPart['role'];
  readonly page: number;
  text: string;
  last: Line;
  /** The page of the last line. */
  lastPage: number;
  measure: Measure;
}

/** Parts of a document from its columns. @param body size of the font of most of the text, points */
export function paragraphsOf(columns: readonly Column[], body: number): LayoutPart[] {
  const measured = columns.map((column) => ({ ...column, lines: joinRows(column.lines) }));
  const parts: LayoutPart[] = [];
  let open: Open | undefined;
  const close = (): void => {
    if (open && open.text !== '') parts.push({ role: open.role, text: open.text, page: open.page });
    open = undefined;
  };
  for (const column of measured) {
    const measure = measureOf(column, measured);
    for (const [index, line] of column.lines.entries()) {
      const role = roleOf(line, body);
      const before: Line | undefined = index > 0 ? open?.last : undefined;
      const goesOn: boolean =
        open !== undefined &&
        open.role === role &&
        (role === 'headline' || role === 'subhead'
          ? open.lastPage === column.page && continuesHead(line, open.last)
          : continuesText(line, { open, measure, before }));
      if (!goesOn || !open) {
        close();
        open = { role, page: column.page, text: line.text, last: line, lastPage: column.page, measure };
      } else {
        open.text = joinLines(open.text, line.text);
        open.last = line;
        open.lastPage = column.page;
        open.measure = measure;
      }
    }
  }
  close();
  return withOneHeadline(parts);
}

function roleOf(line: Line, body: number): LayoutPart['role'] {
  const ratio = line.size / body;
  if (ratio >= 1.6 || (line.vertical && ratio >= HEADLINE_RATIO)) return 'headline';
  if (ratio >= 1.15) return 'subhead';
  return ratio < CAPTION_RATIO ? 'caption' : 'paragraph';
}

function continuesHead(line: Line, last: Line): boolean {
  return (
    !line.vertical &&
    !last.vertical &&
    Math.abs(line.size / last.size - 1) < 0.1 &&
    overlapAcross(line, last) > 0 &&
    line.top > last.top &&
    line.top - last.bottom < 1.2 * line.size
  );
}

interface Following {
  readonly open: Open;
  readonly measure: Measure;
  /** The line above in the same column. */
  readonly before: Line | undefined;
}

function continuesText(line: Line, { open, measure, before }: Following): boolean {
  const { last } = open;
  if (Math.abs(line.size / last.size - 1) > 0.07) return false;
  const indent = (line.left - measure.left) / line.size;
  if (indent >= MIN_INDENT && indent <= MAX_INDENT) return false;
  if (before && line.top - before.top > WIDE_LEADING * measure.pitch) return false;
  if (open.measure.isGuess && endsSentence(last.text)) return false;
  const missing = (open.measure.right - last.right) / last.size;
  return missing < (endsSentence(last.text) ? SENTENCE_SHORT_BY : SHORT_BY);
}

/** Joins what stands in one row of a column, from the left. */
function joinRows(lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const sameRow =
      last &&
      !line.vertical &&
      !last.vertical &&
      line.left >= last.right - 0.1 &&
      Math.abs(line.size / last.size - 1) < 0.2 &&
      overlapDown(line, last) > 0.6 * Math.min(heightOf(line), heightOf(last));
    if (sameRow)
      rows[rows.length - 1] = {
        ...last,
        text: joinLines(last.text, line.text),
        right: line.right,
        bottom: Math.max(last.bottom, line.bottom),
      };
    else rows.push(line);
  }
  return rows;
}

/** With fewer lines a column does not tell its own edges. */
const MIN_LINES = 4;

function measureOf(column: Column, all: readonly Column[]): Measure {
  const own = edgesOf(column.lines);
  if (column.lines.length >= MIN_LINES) return own;
  const [first] = column.lines;
  if (!first) return own;
  // The edges of a column of the same page that begins here, or a little to the left.
  const others = all
    .filter(({ page, lines }) => page === column.page && lines.length >= MIN_LINES)
    .map(({ lines }) => ({ ...edgesOf(lines), size: lines[0]?.size ?? 0 }))
    .filter(({ size }) => Math.abs(size / first.size - 1) < 0.1);
  const near = others
    .filter(
      ({ left, right }) =>
        own.left - left > -0.3 * first.size &&
        own.left - left < 3 * first.size &&
        own.right <= right + first.size,
    )
    .sort((a, b) => own.left - a.left - (own.left - b.left))[0];
  return near ?? { ...own, isGuess: true };
}

function edgesOf(lines: readonly Line[]): Measure {
  const body = commonest(lines.map(({ size, text }) => ({ value: size, weight: text.length })));
  const usual = lines.filter(({ size }) => Math.abs(size / body - 1) < 0.1);
  const used = usual.length > 0 ? usual : lines;
  const left = Math.min(...used.map((line) => line.left));
  const right = Math.max(...used.map((line) => line.right));
  const steps = used.slice(1).flatMap((line, at) => {
    const step = line.top - (used[at]?.top ?? line.top);
    return step > 0 ? [{ value: step, weight: 1 }] : [];
  });
  return { left, right, pitch: steps.length > 0 ? commonest(steps) + 0.5 : 2 * body };
}

/** The first headline is the document's, where the document begins with it; the others divide it. */
function withOneHeadline(parts: readonly LayoutPart[]): LayoutPart[] {
  const first = parts.findIndex(({ role }) => role === 'headline');
  const text = parts.findIndex(({ role }) => role === 'paragraph');
  return parts.map((part, at) =>
    part.role === 'headline' && (at !== first || (text >= 0 && text < first))
      ? { ...part, role: 'subhead' as const }
      : part,
  );
}
