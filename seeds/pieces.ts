/** Which characters of a raw page belong to a part, and how they become its text. */

import { type Place, SeedFormatError } from './format-error.ts';

/** A run of characters in one raw line. */
export interface TextPiece {
  /** The number of the raw line, from 1. */
  readonly line: number;
  /** First UTF-16 code unit of the run in that line. */
  readonly start: number;
  /** One past its last code unit. */
  readonly end: number;
}

/** A `source` to parse: its text, the raw lines that it refers to, and its place, for errors. */
export interface Source {
  readonly source: string;
  readonly lines: readonly string[];
  readonly place: Place;
}

const LINES = /^(\d+)(?:-(\d+))?$/;
const RUN = /^(\d+):(\d+)-(\d*)$/;

/**
 * Parses a `source` into its pieces, one for each line that is not blank:
 * `'3:0-4 5 7-9 12:6-'` is the first four code units of line 3, line 5, lines 7 to 9,
 * and line 12 from its seventh code unit on. White space at the ends of a line is layout and
 * belongs to no piece. Pieces are in the order of the page.
 */
export function parseSource({ source, lines, place }: Source): TextPiece[] {
  const pieces = source.split(' ').flatMap((item) => parseItem(item, { source, lines, place }));
  for (const [index, piece] of pieces.entries()) {
    const previous = pieces[index - 1];
    if (previous && !isBefore(previous, piece)) {
      throw new SeedFormatError(place, `"${source}" is out of order at line ${piece.line}`);
    }
  }
  return pieces;
}

function parseItem(item: string, { source, lines, place }: Source): TextPiece[] {
  const fail = (problem: string): never => {
    throw new SeedFormatError(place, `"${item}" of source "${source}": ${problem}`);
  };
  const lineAt = (line: number): string => lines[line - 1] ?? fail(`line ${line} of ${lines.length}`);

  const run = RUN.exec(item);
  if (run) {
    const line = Number(run[1]);
    const text = lineAt(line);
    const start = Number(run[2]);
    const end = run[3] ? Number(run[3]) : text.length;
    if (end > text.length) fail(`the line has ${text.length} code units`);
    const characters = text.slice(start, end);
    if (characters.trim() === '') fail('no characters there');
    if (characters.trim() !== characters) fail('white space at an end');
    return [{ line, start, end }];
  }

  const range = LINES.exec(item);
  if (!range) return fail('expected "20", "20-25", "3:0-4" or "3:4-"');
  const first = Number(range[1]);
  const last = Number(range[2] ?? first);
  const pieces: TextPiece[] = [];
  for (let line = first; line <= last; line++) {
    const text = lineAt(line);
    const start = text.length - text.trimStart().length;
    if (text.trim() !== '') pieces.push({ line, start, end: text.trimEnd().length });
  }
  if (pieces.length === 0) fail('no characters there');
  return pieces;
}

function isBefore(a: TextPiece, b: TextPiece): boolean {
  return a.line < b.line || (a.line === b.line && a.end <= b.start);
}

/**
 * Joins pieces into text. Pieces of one line follow each other directly. Between two lines there is
 * a line break where the printed lines are kept (headlines), and nothing where they are only
 * wrapped, as Chinese is written. Spaces inside a line stay.
 *
 * A wrap between two Latin letters or figures is refused: the page doesn't say whether a space
 * was there. None of the five pages has one.
 */
export function joinPieces(
  pieces: readonly TextPiece[],
  { source, lines, place, keepLines }: JoinSource,
): string {
  let text = '';
  let previous: TextPiece | undefined;
  for (const piece of pieces) {
    const next = (lines[piece.line - 1] ?? '').slice(piece.start, piece.end);
    const wraps = previous !== undefined && previous.line !== piece.line;
    if (wraps && !keepLines && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(next)) {
      throw new SeedFormatError(place, `source "${source}" wraps a Latin word before line ${piece.line}`);
    }
    text += wraps && keepLines ? `\n${next}` : next;
    previous = piece;
  }
  return text;
}

interface JoinSource extends Source {
  readonly keepLines: boolean;
}
