/** A word's card: when it is due and how well it is remembered, in FSRS's own fields and terms. */
import * as v from 'valibot';

/** The last millisecond of a `Date`, less the 100 years that an interval may have. */
const LAST_TIME = 8.64e15 - 36_525 * 86_400_000;

/* @__NO_SIDE_EFFECTS__ */
const clampNumber =
  (least: number, most: number) =>
  (value: number): number =>
    Math.min(most, Math.max(least, value));

/** A time as it can be stored: whole epoch milliseconds from 1970 on. A wrong clock loses no word. */
export function clampTime(time: number): number {
  return clampNumber(0, LAST_TIME)(Math.trunc(time));
}

/** Epoch milliseconds, as a `Date` can hold them with every interval added; clamped. */
export const timeSchema = v.pipe(v.number(), v.transform(clampTime));

const countSchema = v.pipe(
  v.number(),
  v.transform((count) => clampNumber(0, Number.MAX_SAFE_INTEGER)(Math.trunc(count))),
);
/* @__NO_SIDE_EFFECTS__ */
const numberWithin = (least: number, most: number) =>
  v.pipe(v.number(), v.transform(clampNumber(least, most)));

/** The states of a card in FSRS: not yet reviewed, in its first minutes, in days and weeks, or forgotten just now. */
export const CARD_STATE = { new: 0, learning: 1, review: 2, relearning: 3 } as const;

/** The stored card, out-of-range numbers clamped. Outside of `new` FSRS requires a difficulty of 1 to 10 and a stability of at least 0.001. */
export const cardSchema = v.pipe(
  v.object({
    /** Epoch milliseconds. */
    due: v.pipe(v.number(), v.transform(Math.trunc), v.transform(clampNumber(0, 8.64e15))),
    /** Days after which nine of ten such cards are remembered. */
    stability: numberWithin(0, 36_500),
    difficulty: numberWithin(0, 10),
    /** The interval in whole days; 0 within a day. */
    scheduled_days: countSchema,
    learning_steps: countSchema,
    reps: countSchema,
    lapses: countSchema,
    state: v.picklist([0, 1, 2, 3]),
    last_review: v.exactOptional(timeSchema),
  }),
  v.transform((card) =>
    card.state === CARD_STATE.new
      ? card
      : { ...card, difficulty: Math.max(1, card.difficulty), stability: Math.max(0.001, card.stability) },
  ),
);

/** What FSRS knows of a word; times in epoch milliseconds. */
export type Card = Readonly<v.InferOutput<typeof cardSchema>>;

/** A card that was never reviewed, due at once. */
export function createCard(time: number): Card {
  return {
    due: time,
    stability: 0,
    difficulty: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: 0,
    lapses: 0,
    state: CARD_STATE.new,
  };
}
