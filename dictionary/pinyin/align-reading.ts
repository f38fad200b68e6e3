import { isHan } from '../text/index.ts';
import type { Syllable } from '../types.ts';
import { isSyllable } from './pinyin.ts';

/**
 * Gives each Han character of a headword its syllable: `'卡拉OK', ka3 la1 O K` -> `ka3 la1`.
 * Marks and Latin letters have none. Where figures and letters are read out (`2019冠状病毒病`, `牛B`), the Han
 * characters before them get the first syllables, those after them the last. `undefined` where the numbers
 * don't match (兙, read shí kè).
 */
export function alignReading(headword: string, parts: readonly Syllable[]): Syllable[] | undefined {
  const characters = [...headword];
  const han = characters.filter(isHan).length;
  const syllables = parts.filter(isSyllable);
  if (han === syllables.length) return syllables;
  if (han === 0) return [];
  const before = characters.findIndex((character) => !isHan(character));
  const behind = characters.length - 1 - characters.findLastIndex((character) => !isHan(character));
  if (before < 0 || before + behind !== han || syllables.length < han) return undefined;
  return [...syllables.slice(0, before), ...syllables.slice(syllables.length - behind)];
}
