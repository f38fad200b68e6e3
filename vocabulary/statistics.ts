/** Statistics of the vocabulary: counts by the reader's days, from the words and their review logs alone. */

import { type AskedWord, DEFAULT_LIMITS, roomForNew } from './due-words.ts';
import { isDue, isReviewed, type ReviewTime } from './review.ts';
import { CARD_STATE } from './review-card.ts';
import type { Word } from './stored-word.ts';

/** The fields of a word that are counted. */
export type CountedWord = AskedWord & Pick<Word, 'headword' | 'knownAt'>;

/** Today at a glance. */
export interface Today {
  /** Words due now, new ones among them. */
  readonly due: number;
  /** Of those, asked for the first time. */
  readonly fresh: number;
  /** Reviews done today. */
  readonly reviewed: number;
  /** Words saved today. */
  readonly saved: number;
  /** Days in a row with a review, up to today, or to yesterday while today has none yet. */
  readonly streak: number;
}

/** Counts today, by the reader's days. */
export function today(words: readonly CountedWord[], at: ReviewTime, limits = DEFAULT_LIMITS): Today {
  const count = createTodayCount(at, limits);
  count.add(words);
  return count.result();
}

/** The same, of words that are counted a portion at a time: all at once is a long task where they are many. */
interface TodayCount {
  add(words: readonly CountedWord[]): void;
  result(): Today;
}

/** Begins to count today; each word is to be added once. */
export function createTodayCount(at: ReviewTime, limits = DEFAULT_LIMITS): TodayCount {
  const day = at.days.dayOf(at.time);
  const from = at.days.startOf(day);
  const to = at.days.startOf(day + 1);
  const isToday = (time: number): boolean => time >= from && time < to;
  const daysReviewed = new Set<number>();
  let [again, fresh, firstReviews, reviewed, saved] = [0, 0, 0, 0, 0];
  const addOne = (word: CountedWord): void => {
    const isNew = word.card.state === CARD_STATE.new;
    const isAsked = isDue(word, at);
    if (isAsked && isNew) fresh += 1;
    if (isAsked && !isNew) again += 1;
    if (isToday(word.savedAt)) saved += 1;
    const ofToday = word.reviews.filter(({ time }) => isToday(time));
    reviewed += ofToday.length;
    if (ofToday.some(({ state }) => state === CARD_STATE.new)) firstReviews += 1;
    for (const { time } of word.reviews) daysReviewed.add(at.days.dayOf(time));
  };
  return {
    add: (words) => {
      for (const word of words) addOne(word);
    },
    result: () => {
      const asked = Math.min(fresh, roomForNew(limits, firstReviews));
      return { due: again + asked, fresh: asked, reviewed, saved, streak: endingOn(day, daysReviewed) };
    },
  };
}

/** Days in a row with a review, up to today, or to yesterday while today has none yet. */
export function streak(words: readonly CountedWord[], { time, days }: ReviewTime): number {
  const reviewed = new Set<number>();
  for (const word of words) for (const one of word.reviews) reviewed.add(days.dayOf(one.time));
  return endingOn(days.dayOf(time), reviewed);
}

function endingOn(day: number, reviewed: ReadonlySet<number>): number {
  let first = reviewed.has(day) ? day : day - 1;
  let length = 0;
  for (; reviewed.has(first); first--) length++;
  return length;
}

/** Days from one to another, both counted. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** How many words there were at the end of a day. */
export interface WordCount {
  readonly day: number;
  /** Existing words that had been saved by then. */
  readonly saved: number;
  /** Known words that were known by then. */
  readonly known: number;
}

/** Words over time, a row a day. Ignored words are left out. */
export function wordsOverTime(
  words: readonly CountedWord[],
  { from, to }: TimeSpan,
  { days }: Pick<ReviewTime, 'days'>,
): WordCount[] {
  const counted = words.filter(({ knowledge }) => knowledge !== 'ignored');
  const saved = tally(counted.map(({ savedAt }) => days.dayOf(savedAt)));
  const known = tally(counted.flatMap(({ knownAt }) => (knownAt === undefined ? [] : [days.dayOf(knownAt)])));
  const before = (counts: ReadonlyMap<number, number>): number =>
    sum([...counts], ([day, count]) => (day < from ? count : 0));
  const rows: WordCount[] = [];
  let total = { saved: before(saved), known: before(known) };
  for (let day = from; day <= to; day++) {
    total = { saved: total.saved + (saved.get(day) ?? 0), known: total.known + (known.get(day) ?? 0) };
    rows.push({ day, ...total });
  }
  return rows;
}

/** The reviews of a day. */
export interface ReviewCount {
  readonly day: number;
  readonly reviews: number;
  /** Reviews of words past their first minutes: only they tell how much is remembered. */
  readonly tested: number;
  /** Of those tested, the ones that were remembered; `remembered / tested` is the retention. */
  readonly remembered: number;
}

/** Reviews by day, a row a day, days without any too. */
export function reviewsByDay(
  words: readonly CountedWord[],
  { from, to }: TimeSpan,
  { days }: Pick<ReviewTime, 'days'>,
): ReviewCount[] {
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => ({
    day: from + at,
    reviews: 0,
    tested: 0,
    remembered: 0,
  }));
  for (const word of words) {
    for (const { time, rating, state } of word.reviews) {
      const row = rows[days.dayOf(time) - from];
      if (!row) continue;
      row.reviews += 1;
      if (state !== CARD_STATE.review) continue;
      row.tested += 1;
      if (rating !== 'again') row.remembered += 1;
    }
  }
  return rows;
}

/** How many words are due on a day. */
export interface DueCount {
  readonly day: number;
  readonly due: number;
}

/** Words due from today on, a row a day; overdue ones count today, new ones never. */
export function dueForecast(
  words: readonly CountedWord[],
  length: number,
  { time, days }: ReviewTime,
): DueCount[] {
  const first = days.dayOf(time);
  const rows = Array.from({ length }, (_, at) => ({ day: first + at, due: 0 }));
  for (const word of words) {
    if (word.card.state === CARD_STATE.new || !isReviewed(word)) continue;
    const row = rows[Math.max(0, days.dayOf(word.card.due) - first)];
    if (row) row.due += 1;
  }
  return rows;
}

/** How much of an HSK level the reader knows. */
export interface Coverage {
  /** 1 to 6. */
  readonly level: number;
  /** Headwords of the level. */
  readonly total: number;
  readonly known: number;
  readonly learning: number;
}

/**
 * How much of each HSK level is known and being learnt, by headwords.
 * @param levels the headwords of each level, the first level first
 */
export function hskCoverage(
  words: readonly CountedWord[],
  levels: readonly (readonly string[])[],
): Coverage[] {
  const known = headwordsWith(words, 'known');
  const learning = headwordsWith(words, 'learning');
  return levels.map((headwords, at) => ({
    level: at + 1,
    total: headwords.length,
    known: headwords.filter((headword) => known.has(headword)).length,
    learning: headwords.filter((headword) => learning.has(headword) && !known.has(headword)).length,
  }));
}

function headwordsWith(words: readonly CountedWord[], wanted: Word['knowledge']): ReadonlySet<string> {
  return new Set(words.filter(({ knowledge }) => knowledge === wanted).map(({ headword }) => headword));
}

function tally(days: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
