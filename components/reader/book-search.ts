/** Searches all of a book's text, in steps, so that the page stays alive. Pure. */
import type { Book } from './book.ts';

/** A place in the book where the words stand, with some text around them. */
export interface BookHit {
  /** From 0. */
  readonly chapter: number;
  /** The part in the book, and where the words begin in it, UTF-16 units. */
  readonly part: number;
  readonly offset: number;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** How far a search has come. */
export interface BookSearch {
  readonly hits: readonly BookHit[];
  /** 0 to 1; at 1 it is done. */
  readonly share: number;
  /** There are more than are listed. */
  readonly isFull: boolean;
}

/** The most places that are listed. */
export const MAX_HITS = 200;
/** UTF-16 units that are searched between two steps. */
const STEP_UNITS = 400_000;
/** Text around what is found, UTF-16 units. */
const AROUND = 24;

/** Searches for words as they are written; white space and the case of Latin letters don't count. */
export function* searchBook({ parts, ranges }: Book, words: string): Generator<BookSearch, BookSearch> {
  const wanted = fold(words.trim());
  const hits: BookHit[] = [];
  let units = 0;
  let chapter = 0;
  if (wanted === '') return { hits, share: 1, isFull: false };
  for (const [at, { text }] of parts.entries()) {
    while (at >= (ranges[chapter]?.[1] ?? Number.POSITIVE_INFINITY)) chapter += 1;
    const folded = fold(text);
    for (
      let offset = folded.indexOf(wanted);
      offset >= 0;
      offset = folded.indexOf(wanted, offset + wanted.length)
    ) {
      if (hits.length === MAX_HITS) return { hits, share: 1, isFull: true };
      const end = offset + wanted.length;
      hits.push({
        chapter,
        part: at,
        offset,
        before: text.slice(Math.max(0, offset - AROUND), offset),
        found: text.slice(offset, end),
        after: text.slice(end, end + AROUND),
      });
    }
    units += text.length;
    if (units < STEP_UNITS) continue;
    units = 0;
    yield { hits: [...hits], share: at / parts.length, isFull: false };
  }
  return { hits, share: 1, isFull: false };
}

/** Small letters, each in the place of the large one: some small letters are longer. */
function fold(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
