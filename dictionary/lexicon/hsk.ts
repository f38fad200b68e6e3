import type { Lexicon } from './lexicon.ts';

/** The highest level of HSK 2.0. */
const HSK_LEVELS = 6;

/** The headwords of each HSK 2.0 level, the first level first. */
export function hskHeadwords(lexicon: Lexicon): string[][] {
  const levels = Array.from({ length: HSK_LEVELS }, (): string[] => []);
  for (let form = 0; form < lexicon.profiles.forms; form++) {
    const { hsk, own } = lexicon.profiles.of(form);
    if (hsk > 0 && own) levels[hsk - 1]?.push(lexicon.trie.textOf(form));
  }
  return levels;
}
