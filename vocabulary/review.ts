/**
 * Reviews by FSRS (`ts-fsrs`, its default weights, nine of ten remembered, no fuzz: the same history gives the same
 * dates). FSRS counts days in UTC; here they are the reader's, and a clock that was put back counts as no time passed.
 */
import { type CardInput, type FSRS, fsrs, type Grade } from 'ts-fsrs';
import type { Days } from './days.ts';
import { CARD_STATE, type Card } from './review-card.ts';
import { RATINGS, type Rating, type Review, type Word } from './stored-word.ts';
import { setKnowledge } from './word.ts';

/** The newest reviews of a word are kept, older ones are dropped. */
export const MAX_REVIEWS = 100;

/** A word counts as known once it would be remembered for three weeks: a stability of this many days. */
export const KNOWN_STABILITY_DAYS = 21;

const DAY_MS = 86_400_000;
const GRADES: Readonly<Record<Rating, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** When a review takes place. */
export interface ReviewTime {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly days: Days;
}

/** The result that a rating would have. */
export interface RatingPreview {
  readonly rating: Rating;
  /** When the word would be due, epoch milliseconds. */
  readonly due: number;
  /** The time until then, milliseconds: minutes while it is being learnt, whole days later. */
  readonly interval: number;
}

let scheduler: FSRS | undefined;

/** What is reviewed: a word, a saved pattern. */
export interface Reviewed {
  readonly card: Card;
  /** Newest first. */
  readonly reviews: readonly Review[];
}

/** A review as it is asked for. */
export type AskedReview = ReviewTime & Pick<Review, 'rating' | 'operation'>;

/** Card and reviews after a review; the same ones where its operation is known already. */
export function reviewCard(
  { card, reviews }: Reviewed,
  { rating, operation, time, days }: AskedReview,
): Reviewed {
  if (reviews.some((known) => known.operation === operation)) return { card, reviews };
  const made = { time, rating, operation, state: card.state };
  return { card: nextCard(card, rating, { time, days }), reviews: [made, ...reviews].slice(0, MAX_REVIEWS) };
}

/**
 * The word after a review. Its card changes, and with it its knowledge: a `new` word is being learnt; one that
 * is remembered for {@link KNOWN_STABILITY_DAYS} is known; a known one that was forgotten is being learnt again.
 * A review whose operation is known already changes nothing.
 */
export function review(word: Word, asked: AskedReview): Word {
  const { card, reviews } = reviewCard(word, asked);
  if (reviews === word.reviews) return word;
  const { time } = asked;
  return { ...setKnowledge(word, knowledgeAfter(card), time), card, reviews, changedAt: time };
}

/**
 * Undoes a review: card and knowledge are those of `before`, the rest of the word stays as it is now.
 * Only the newest review can be undone; otherwise the word is returned unchanged.
 */
export function undoReview(
  word: Word,
  { operation, before, time }: { readonly operation: string; readonly before: Word; readonly time: number },
): Word {
  const [newest, ...reviews] = word.reviews;
  if (newest?.operation !== operation) return word;
  const { knownAt: _after, ...rest } = word;
  const { card, knowledge, knownAt } = before;
  return { ...rest, card, knowledge, reviews, changedAt: time, ...(knownAt !== undefined && { knownAt }) };
}

/** The result of each rating, in the order of {@link RATINGS}. */
export function previewRatings(word: Word, at: ReviewTime): RatingPreview[] {
  return RATINGS.map((rating) => {
    const { due } = nextCard(word.card, rating, at);
    return { rating, due, interval: due - at.time };
  });
}

/**
 * Whether the word is due. A new card always is; within its first minutes one is due to the minute,
 * later from the beginning of its day on. Ignored words are never due, nor those marked as known before they had
 * become so by reviews.
 */
export function isDue(word: Pick<Word, 'knowledge' | 'card'>, at: ReviewTime): boolean {
  return isReviewed(word) && isCardDue(word.card, at);
}

/** Whether a card is to be reviewed, of whatever it is. */
export function isCardDue({ due, state, last_review = 0 }: Card, { time, days }: ReviewTime): boolean {
  if (state === CARD_STATE.new) return true;
  // Reviewed in the future, by a wrong clock: its due time is worthless.
  if (last_review > time + DAY_MS) return true;
  return state === CARD_STATE.review ? days.dayOf(due) <= days.dayOf(time) : due <= time;
}

/** Whether reviews may ask for the word at all, now or later. */
export function isReviewed({ knowledge, card }: Pick<Word, 'knowledge' | 'card'>): boolean {
  if (knowledge === 'ignored') return false;
  return knowledge !== 'known' || card.stability >= KNOWN_STABILITY_DAYS;
}

function knowledgeAfter({ stability, state }: Card): Word['knowledge'] {
  return state === CARD_STATE.review && stability >= KNOWN_STABILITY_DAYS ? 'known' : 'learning';
}

function nextCard(card: Card, rating: Rating, at: ReviewTime): Card {
  const { card: next } = getScheduler().next(toInput(card, at), at.time, GRADES[rating]);
  const { stability, difficulty, scheduled_days, learning_steps, reps, lapses, state } = next;
  const due = next.due.getTime();
  return {
    due,
    stability,
    difficulty,
    scheduled_days,
    learning_steps,
    reps,
    lapses,
    state,
    last_review: at.time,
  };
}

/** FSRS takes days since the last review from UTC dates: so it gets a last review as many of the reader's days ago. */
function toInput({ last_review, ...card }: Card, at: ReviewTime): CardInput {
  const last = last_review === undefined ? undefined : at.time - daysSince(last_review, at) * DAY_MS;
  return { ...card, elapsed_days: 0, ...(last !== undefined && { last_review: new Date(last) }) };
}

function daysSince(then: number, { time, days }: ReviewTime): number {
  return Math.max(0, days.dayOf(time) - days.dayOf(then));
}

function getScheduler(): FSRS {
  scheduler ??= fsrs();
  return scheduler;
}
