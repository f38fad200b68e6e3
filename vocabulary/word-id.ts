/**
 * A word's identity, headword and reading: `银行 yin2 hang2`. Formatted and parsed here only. A headword has no
 * space in it.
 */
import type { Word } from './stored-word.ts';

/** `{ headword: '银行', reading: ['yin2', 'hang2'] }` -> `银行 yin2 hang2`. */
export function wordId({ headword, reading }: Pick<Word, 'headword' | 'reading'>): string {
  return joinWordId(headword, reading.join(' '));
}

/** The id from a headword and its syllables joined by spaces, as in packed rows. */
export function joinWordId(headword: string, reading: string): string {
  return reading === '' ? headword : `${headword} ${reading}`;
}

/** `银行 yin2 hang2` -> headword, and syllables joined by spaces (`''` for none). */
export function splitWordId(id: string): { readonly headword: string; readonly reading: string } {
  const space = id.indexOf(' ');
  if (space < 0) return { headword: id, reading: '' };
  return { headword: id.slice(0, space), reading: id.slice(space + 1) };
}
