/**
 * The reader's level: a level of a list, or a vocabulary size. A level is a setting and
 * makes no words. Both correspond to a point on one scale, the vocabulary size (dictionary/levels): words below it need no help.
 */
import * as v from 'valibot';
import { LEVEL_LISTS, type LevelList, type WordLevel } from '../dictionary/index.ts';
import { t } from './language/index.ts';

/** The vocabulary of each level of a list, lower levels included: the number of words in the lists. */
export const LEVEL_SIZES: Readonly<Record<LevelList, readonly number[]>> = {
  hsk2: [150, 300, 600, 1200, 2500, 5000],
  hsk2021: [500, 1272, 2245, 3245, 4316, 5456, 11_092],
  hsk2025: [300, 500, 1000, 2000, 3600, 5400, 11_000],
  tocfl: [400, 900, 1500, 2500, 4800, 8600, 14_500],
};

/**
 * Lists leave out what readers combine, or pick up, from the words that they have. For words that a list does not have a
 * larger size applies: the lists of HSK 2.0 are the shortest, and lack 饭, 你好, 这儿, 门口.
 */
const HSK2_UNLISTED = [500, 600, 1000, 1800, 3250, 6250] as const;
const UNLISTED_SHARE = 1.15;

/**
 * Readers know about half of the words at the edge of their vocabulary, and nine in ten at this share of it (the noise model of
 * docs/vocabulary-check.md). Words above it keep their help.
 */
const SURE_SHARE = 0.7;

/** The largest vocabulary that can be chosen: that of an educated reader. */
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

/** The level that a reader has chosen; `none` for beginners. */
export type ReaderLevel = Readonly<v.InferOutput<typeof levelSchema>>;

/** The level of a beginner, and of a reader who has chosen none. */
export const NEW_TO_CHINESE: ReaderLevel = { list: 'none' };

/** The vocabulary size of a level. */
export function sizeOfLevel(level: ReaderLevel): number {
  if (level.list === 'none') return 0;
  return level.list === 'size' ? level.size : (LEVEL_SIZES[level.list][level.level - 1] ?? 0);
}

/**
 * The level of a word in the reader's list; `undefined` where that does not have it, and for a reader without
 * a list.
 */
export function levelInList(word: WordLevel | undefined, { list }: ReaderLevel): ReaderLevel | undefined {
  if (word === undefined || list === 'none') return undefined;
  if (list === 'size') return word.size > 0 ? { list, size: word.size } : undefined;
  return word[list] > 0 ? { list, level: word[list] } : undefined;
}

/** `HSK 4`, `HSK 7–9`, `TOCFL 3`, `word 3,412`; empty for beginners. */
export function formatLevel(level: ReaderLevel): string {
  if (level.list === 'none') return '';
  if (level.list === 'size') return t('level.rank', { size: level.size });
  if (level.list === 'tocfl') return `TOCFL ${level.level}`;
  return level.list !== 'hsk2' && level.level === 7 ? 'HSK 7–9' : `HSK ${level.level}`;
}

/**
 * Whether a reader of a level needs no help with a word: their own list has it at their level or below, or it is well below
 * their vocabulary size. Beginners need help with every word, except figures.
 * @param word as in `TokenLevels`; `undefined` for a name, which has a switch of its own
 */
export function isBelowLevel(word: WordLevel | undefined, level: ReaderLevel): boolean {
  if (word === undefined || level.list === 'none') return false;
  if (level.list === 'size') return word.size <= level.size * SURE_SHARE;
  const listed = word[level.list];
  if (listed > 0 && listed <= level.level) return true;
  return word.size <= (listed === 0 ? unlistedSize(level) : sizeOfLevel(level));
}

/** The point on the scale below which words that a level's list leaves out count as known. */
function unlistedSize(level: Extract<ReaderLevel, { list: LevelList }>): number {
  if (level.list === 'hsk2') return HSK2_UNLISTED[level.level - 1] ?? 0;
  return sizeOfLevel(level) * UNLISTED_SHARE;
}

/** Readers know words below this from everything they have read. */
const RARE_FROM = 8000;

/** Whether a word is rare: it is high on the scale, or beyond it. */
export function isRare(word: WordLevel | undefined): boolean {
  return word === undefined || word.size > RARE_FROM;
}
