import type { Word } from './stored-word.ts';

/** The word's identity, headword and reading: `银行 yin2 hang2`. */
export function wordId(word: Pick<Word, 'headword' | 'reading'>): string {
  return [word.headword, ...word.reading].join(' ');
}
