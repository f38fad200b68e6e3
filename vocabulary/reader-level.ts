/**
 * How much Chinese a reader reads, as they say it: a level of a list, or a vocabulary size. A level is a setting and
 * makes no words. Both come to a point on one scale, the vocabulary size (dictionary/levels): words below it need no help.
 */
import * as v from 'valibot';
import { LEVEL_LISTS, type LevelList, type WordLevel } from '../dictionary/index.ts';

/** The vocabulary that each level of a list comes to, the levels below it included: as many words as the lists have. */
export const LEVEL_SIZES: Readonly<Record<LevelList, readonly number[]>> = {
  hsk2: [150, 300, 600, 1200, 2500, 5000],
  hsk2021: [500, 1272, 2245, 3245, 4316, 5456, 11_092],
  hsk2025: [300, 500, 1000, 2000, 3600, 5400, 11_000],
  tocfl: [400, 900, 1500, 2500, 4800, 8600, 14_500],
};

/** The largest vocabulary that can be chosen: what an educated reader has. */
export const MAX_VOCABULARY = 30_000;

/** The shape of a level where it is stored. */
export const levelSchema = v.variant('list', [
  v.object({ list: v.literal('none') }),
  v.object({
    list: v.literal('size'),
    size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_VOCABULARY)),
  }),
  ...LEVEL_LISTS.map((list) =>
    v.object({
      list: v.literal(list),
      level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LEVEL_SIZES[list].length)),
    }),
  ),
]);

/** What a reader has said of how much they read; `none` for those new to Chinese. */
export type ReaderLevel = Readonly<v.InferOutput<typeof levelSchema>>;

/** The level of a reader who is new to Chinese, and of one who has not said. */
export const NEW_TO_CHINESE: ReaderLevel = { list: 'none' };

/** The vocabulary size that a level comes to. */
export function sizeOfLevel(level: ReaderLevel): number {
  if (level.list === 'none') return 0;
  return level.list === 'size' ? level.size : (LEVEL_SIZES[level.list][level.level - 1] ?? 0);
}

/**
 * Where a word stands in the list that a reader goes by; `undefined` where that does not have it, and for one who goes
 * by none.
 */
export function levelInList(word: WordLevel | undefined, { list }: ReaderLevel): ReaderLevel | undefined {
  if (word === undefined || list === 'none') return undefined;
  if (list === 'size') return word.size > 0 ? { list, size: word.size } : undefined;
  return word[list] > 0 ? { list, level: word[list] } : undefined;
}

/** `HSK 4`, `HSK 7 to 9`, `TOCFL 3`, `word 3,412`; nothing for those new to Chinese. */
export function formatLevel(level: ReaderLevel): string {
  if (level.list === 'none') return '';
  if (level.list === 'size') return `word ${level.size.toLocaleString('en')}`;
  if (level.list === 'tocfl') return `TOCFL ${level.level}`;
  return level.list !== 'hsk2' && level.level === 7 ? 'HSK 7 to 9' : `HSK ${level.level}`;
}

/**
 * Whether a reader of a level needs no help with a word: their own list has it at their level or below, or it lies below
 * their vocabulary size. Someone new to Chinese needs help with every word, figures left out.
 * @param word as `TokenLevels` has it; `undefined` for a name, which has a switch of its own
 */
export function isBelowLevel(word: WordLevel | undefined, level: ReaderLevel): boolean {
  if (word === undefined || level.list === 'none') return false;
  if (level.list !== 'size' && word[level.list] > 0 && word[level.list] <= level.level) return true;
  return word.size <= sizeOfLevel(level);
}

/** Readers know words below this from all that they have read. */
const RARE_FROM = 8000;

/** Whether a word is rare: it lies high on the scale, or beyond it. */
export function isRare(word: WordLevel | undefined): boolean {
  return word === undefined || word.size > RARE_FROM;
}
