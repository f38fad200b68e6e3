import type { SentencePattern } from '../../dictionary/index.ts';
import type { LineItem } from './line-items.ts';

/** What a bracket shows at one word: an end, what lies between, and whether the word is one of the fixed words. */
export interface BracketPiece {
  /** Index of the pattern among those of the sentence. */
  readonly pattern: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isMark: boolean;
}

/** A row of brackets at one word; `undefined` where no bracket of that row passes. */
export type BracketRow = BracketPiece | undefined;

/** More than so many on top of each other explain nothing. */
const MAX_ROWS = 3;

/**
 * Brackets under the words of a line: for each word its rows, the innermost bracket uppermost. Each pattern has one row from its first
 * word to its last, and shares it with none that it touches. Patterns of one word have no bracket; those that find no row neither.
 */
export function bracketsOf(
  items: readonly LineItem[],
  patterns: readonly SentencePattern[],
): readonly (readonly BracketRow[])[] {
  const spans = patterns
    .map((found, pattern) => ({ pattern, found, ...spanOf(items, found) }))
    .filter(({ first, last }) => first >= 0 && last > first)
    .sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first);
  const rows: BracketRow[][] = [];
  for (const { pattern, found, first, last } of spans) {
    const row = freeRow(rows, first, last, items.length);
    if (!row) continue;
    for (let at = first; at <= last; at++) {
      const isMark = found.parts.some((part) => part.role === 'mark' && overlaps(items[at], part));
      row[at] = { pattern, isFirst: at === first, isLast: at === last, isMark };
    }
  }
  return items.map((_, at) => rows.map((row) => row[at]));
}

/** Indexes of the first and the last word that a pattern touches; -1 for none. */
function spanOf(items: readonly LineItem[], found: SentencePattern): { first: number; last: number } {
  const touched = (item: LineItem): boolean => overlaps(item, found);
  return { first: items.findIndex(touched), last: items.findLastIndex(touched) };
}

function overlaps(item: LineItem | undefined, { start, end }: { start: number; end: number }): boolean {
  if (!item) return false;
  const { start: from, text } = item.word;
  return from < end && from + text.length > start;
}

/** The uppermost row that is free from one word to another; a new one while there are few, else `undefined`. */
function freeRow(
  rows: BracketRow[][],
  first: number,
  last: number,
  length: number,
): BracketRow[] | undefined {
  // What lies inside goes above: rows are filled from the shortest bracket on, each under all that it holds.
  let under = -1;
  rows.forEach((row, index) => {
    if (row.slice(first, last + 1).some((piece) => piece !== undefined)) under = index;
  });
  const next = rows[under + 1];
  if (next) return next;
  if (rows.length === MAX_ROWS) return undefined;
  const made = Array<BracketRow>(length).fill(undefined);
  rows.push(made);
  return made;
}

/**
 * What a card says of the sentence's patterns at one word: those that the word is a fixed word of; where there are none, the innermost
 * one around it.
 */
export function patternsAt<P extends Pick<SentencePattern, 'start' | 'end' | 'parts'>>(
  patterns: readonly P[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly P[] {
  const touching = patterns.filter((found) => found.start < end && found.end > start);
  const marked = touching.filter((found) => isFixedWord(found, { start, end }));
  if (marked.length > 0) return marked;
  const [innermost] = touching.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return innermost ? [innermost] : [];
}

/** Whether a word is one of the fixed words of a pattern, or holds one. */
export function isFixedWord(
  { parts }: Pick<SentencePattern, 'parts'>,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return parts.some((part) => part.role === 'mark' && part.start < end && part.end > start);
}
