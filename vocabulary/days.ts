/** The reader's days, which begin in the small hours: a review at one at night belongs to the evening. */

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The hour at which a day begins, by default. */
export const DAY_START_HOUR = 4;

/** Days are whole numbers, one more each day, counted from 1 January 1970. */
export interface Days {
  /** The day of a time. */
  dayOf(time: number): number;
  /** When a day begins, epoch milliseconds. */
  startOf(day: number): number;
}

/**
 * Days in a time zone.
 * @param offsetAt minutes that local time is ahead of UTC at a time: 480 in Beijing, summer time included
 * @param startHour the local hour at which a day begins
 */
export function createDays(offsetAt: (time: number) => number, startHour = DAY_START_HOUR): Days {
  const local = (time: number): number => time + offsetAt(time) * MINUTE_MS - startHour * HOUR_MS;
  return {
    dayOf: (time) => Math.floor(local(time) / DAY_MS),
    startOf: (day) => {
      const guess = day * DAY_MS + startHour * HOUR_MS;
      // The offset at that time is not known before the time is: looked up twice, it holds across a change of clocks.
      const near = guess - offsetAt(guess) * MINUTE_MS;
      return guess - offsetAt(near) * MINUTE_MS;
    },
  };
}

/** `{ year: 2026, month: 11, date: 21 }` of a day. */
export function dateOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}
