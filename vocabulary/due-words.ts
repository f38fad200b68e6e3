import { isDue, type ReviewTime } from './review.ts';
import { CARD_STATE } from './review-card.ts';
import type { LoggedReview, Word } from './stored-word.ts';

/** Limits for a day. */
export interface ReviewLimits {
  /** How many words are asked for the first time in a day. */
  readonly newWords: number;
}

/** How many new words are asked in a day by default. */
export const DEFAULT_LIMITS: ReviewLimits = { newWords: 10 };

/** The fields of a word that decide when it is asked. */
export type AskedWord = Pick<Word, 'knowledge' | 'card' | 'savedAt'> & {
  readonly reviews: readonly LoggedReview[];
};

/** What there is to review now. */
export interface DueWords<W = Word> {
  /** In the order in which they are to be asked. */
  readonly words: readonly W[];
  /** Among them, those asked for the first time. */
  readonly fresh: number;
  /** When the next word that is due again within minutes is due; absent where there is none. */
  readonly next?: number;
}

/**
 * The words to review: first those in their first minutes, then those whose day has come, the longest overdue
 * first, then new ones up to the day's limit, the newest first: they were just met.
 */
export function dueWords<W extends AskedWord>(
  words: readonly W[],
  at: ReviewTime,
  limits = DEFAULT_LIMITS,
): DueWords<W> {
  const due = words.filter((word) => isDue(word, at));
  const learning = due.filter(({ card }) => isInMinutes(card.state)).sort(byDue);
  const review = due.filter(({ card }) => card.state === CARD_STATE.review).sort(byDue);
  const room = roomForNew(limits, countFirstReviews(words, at));
  const fresh = due
    .filter(({ card }) => card.state === CARD_STATE.new)
    .sort((a, b) => b.savedAt - a.savedAt)
    .slice(0, room);
  const later = words
    .filter((word) => isInMinutes(word.card.state) && word.knowledge !== 'ignored' && word.card.due > at.time)
    .map(({ card }) => card.due);
  const next = later.length === 0 ? undefined : later.reduce((a, b) => Math.min(a, b));
  return {
    words: [...learning, ...review, ...fresh],
    fresh: fresh.length,
    ...(next !== undefined && { next }),
  };
}

/** How many words may still be asked for the first time in a day in which this many were. */
export function roomForNew({ newWords }: ReviewLimits, firstReviews: number): number {
  return Math.max(0, newWords - firstReviews);
}

/** How many words were asked for the first time in the day of `time`. */
function countFirstReviews(words: readonly Pick<AskedWord, 'reviews'>[], { time, days }: ReviewTime): number {
  const today = days.dayOf(time);
  const from = days.startOf(today);
  const to = days.startOf(today + 1);
  return words.filter(({ reviews }) =>
    reviews.some((one) => one.state === CARD_STATE.new && one.time >= from && one.time < to),
  ).length;
}

function isInMinutes(state: number): boolean {
  return state === CARD_STATE.learning || state === CARD_STATE.relearning;
}

function byDue(a: AskedWord, b: AskedWord): number {
  return a.card.due - b.card.due || a.savedAt - b.savedAt;
}
