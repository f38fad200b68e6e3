/**
 * Marked words as a dictionary would have them, so that conventions don't count as mistakes: a name is one word,
 * a figure with its magnitude or a whole date is one, and neighbours whose join is a headword are that headword.
 */
import type { GoldSentence, GoldWord } from './sets.ts';

/** At most so many marked words make a headword. */
const LONGEST_JOIN = 4;
/** What dates and figures are made of, each by itself a marked word of UD. */
const FIGURE = /^(?:[0-9０-９.,，．%％]+|[零〇一二三四五六七八九十百千万亿萬億两兩]+)$/;
const AFTER_FIGURE = /^(?:[年月日号號时時分秒点點]|[百千]?[万亿萬億]+)$/;

/** Joins the words of a sentence; `isHeadword` knows those of the dictionary. */
export function mapWords(sentence: GoldSentence, isHeadword: (word: string) => boolean): GoldSentence {
  const { words, names = [] } = sentence;
  const mapped: GoldWord[] = [];
  let start = 0;
  for (let at = 0; at < words.length; ) {
    const count = Math.max(
      countToEnd(words, at, names.find((name) => name.start === start)?.end, start),
      countFigure(words, at),
      countHeadword(words, at, isHeadword),
    );
    const joined = words.slice(at, at + count);
    const [only] = joined;
    mapped.push(count === 1 && only !== undefined ? only : { w: joined.map(({ w }) => w).join('') });
    start += joined.reduce((sum, { w }) => sum + w.length, 0);
    at += count;
  }
  return { ...sentence, words: mapped };
}

/** How many words from `at` on reach exactly to `end`; 1 where none do. */
function countToEnd(words: readonly GoldWord[], at: number, end: number | undefined, start: number): number {
  let reached = start;
  for (let count = 1; end !== undefined && at + count <= words.length; count++) {
    reached += words[at + count - 1]?.w.length ?? 0;
    if (reached === end) return count;
    if (reached > end) break;
  }
  return 1;
}

function countFigure(words: readonly GoldWord[], at: number): number {
  let count = 0;
  while (FIGURE.test(words[at + count]?.w ?? '') && AFTER_FIGURE.test(words[at + count + 1]?.w ?? ''))
    count += 2;
  return Math.max(1, count);
}

function countHeadword(
  words: readonly GoldWord[],
  at: number,
  isHeadword: (word: string) => boolean,
): number {
  for (let count = Math.min(LONGEST_JOIN, words.length - at); count > 1; count--) {
    const joined = words.slice(at, at + count).map(({ w }) => w);
    if (isHeadword(joined.join(''))) return count;
  }
  return 1;
}
