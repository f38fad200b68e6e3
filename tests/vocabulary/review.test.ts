import fc from 'fast-check';
import { createEmptyCard, type Card as FsrsCard, fsrs, type Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import {
  changeWord,
  createDays,
  type Days,
  dueWords,
  isDue,
  parseWord,
  previewRatings,
  RATINGS,
  type Rating,
  review,
  undoReview,
  type Word,
} from '../../vocabulary/index.ts';
import { KNOWN_STABILITY_DAYS, MAX_REVIEWS } from '../../vocabulary/review.ts';
import type { Card } from '../../vocabulary/review-card.ts';
import { createWord, setKnowledge } from '../../vocabulary/word.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 21, 9);
const FACTS = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' };
const UTC = createDays(() => 0, 0);
const WORD = createWord(FACTS, { knowledge: 'learning', time: START });

const rate = (word: Word, rating: Rating, time: number, days: Days = UTC): Word =>
  review(word, { rating, time, days, operation: `${time} ${word.card.reps}` });

/** A card of ts-fsrs with what we store of it. */
function stored({ due, last_review, elapsed_days: _, ...card }: FsrsCard): Card {
  return {
    ...card,
    due: due.getTime(),
    ...(last_review && { last_review: last_review.getTime() }),
  };
}

const ratings = fc.constantFrom(...RATINGS);
const forward = fc.oneof(
  fc.integer({ min: 0, max: 20 * MINUTE }),
  fc.integer({ min: 0, max: 3 * DAY }),
  fc.integer({ min: 0, max: 2000 * DAY }),
);
const anyJump = fc.oneof(
  forward,
  fc.integer({ min: -3000 * DAY, max: 0 }),
  fc.integer({ min: -DAY, max: 0 }),
);

describe('the schedule is that of ts-fsrs', () => {
  test('on 1,000 histories, days in UTC', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ratings, forward), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: DAY, max: START }),
        (history, start) => {
          const scheduler = fsrs();
          let expected = createEmptyCard(start);
          let word = createWord(FACTS, { knowledge: 'learning', time: start });
          let time = start;
          for (const [rating, gap] of history) {
            time += gap;
            const preview = previewRatings(word, { time, days: UTC });
            expected = scheduler.next(expected, time, (RATINGS.indexOf(rating) + 1) as Grade).card;
            word = rate(word, rating, time);
            expect(word.card).toEqual(stored(expected));
            expect(preview.find((one) => one.rating === rating)?.due).toBe(word.card.due);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('in any time zone, on local time from the hour at which days begin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ratings, forward), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        fc.integer({ min: 0, max: 6 }),
        (history, offset, startHour) => {
          const scheduler = fsrs();
          const days = createDays(() => offset, startHour);
          const shift = offset * MINUTE - startHour * HOUR;
          let expected = createEmptyCard(START + shift);
          let word = WORD;
          let time = START;
          for (const [rating, gap] of history) {
            time += gap;
            expected = scheduler.next(expected, time + shift, (RATINGS.indexOf(rating) + 1) as Grade).card;
            word = rate(word, rating, time, days);
            expect(word.card.due).toBe(expected.due.getTime() - shift);
            expect(word.card.stability).toBe(expected.stability);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a clock that jumps, even back, makes no negative interval, and the stored word can be read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ratings, anyJump), { maxLength: 40 }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        (history, offset) => {
          const days = createDays(() => offset);
          let word = WORD;
          let time = START;
          for (const [rating, gap] of history) {
            time = Math.max(0, time + gap);
            for (const { interval } of previewRatings(word, { time, days }))
              expect(interval).toBeGreaterThan(0);
            word = rate(word, rating, time, days);
            expect(word.card.due).toBeGreaterThan(time);
          }
          expect(parseWord(JSON.parse(JSON.stringify(word)))).toEqual(word);
          expect(word.reviews.length).toBe(Math.min(history.length, MAX_REVIEWS));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('how a review changes knowledge', () => {
  test('a word remembered for three weeks is known, a forgotten one is being learnt again', () => {
    let word = setKnowledge(WORD, 'new', START);
    let time = START;
    word = rate(word, 'good', time);
    expect(word.knowledge).toBe('learning');
    while (word.knowledge !== 'known') {
      time = word.card.due;
      word = rate(word, 'good', time);
    }
    expect(word.card.stability).toBeGreaterThanOrEqual(KNOWN_STABILITY_DAYS);
    expect(word.knownAt).toBe(time);
    expect(isDue(word, { time: word.card.due, days: UTC })).toBe(true);
    const forgotten = rate(word, 'again', word.card.due);
    expect(forgotten).toMatchObject({ knowledge: 'learning' });
    expect(forgotten).not.toHaveProperty('knownAt');
  });

  test('words ignored, or marked as known, are not asked', () => {
    for (const knowledge of ['ignored', 'known'] as const)
      expect(isDue(setKnowledge(WORD, knowledge, START), { time: START + DAY, days: UTC })).toBe(false);
  });

  test('the same review sent twice counts once', () => {
    const once = review(WORD, { rating: 'good', time: START, days: UTC, operation: 'a' });
    expect(review(once, { rating: 'good', time: START + 5, days: UTC, operation: 'a' })).toBe(once);
  });
});

describe('undo', () => {
  test('restores card and knowledge, and keeps what was done since', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ratings, forward), { minLength: 1, maxLength: 10 }), (history) => {
        let word = WORD;
        let before = WORD;
        let time = START;
        for (const [rating, gap] of history) {
          time += gap;
          before = word;
          word = rate(word, rating, time);
        }
        const noted = changeWord(word, { notes: 'mind the tone' }, time + 1);
        const operation = word.reviews[0]?.operation ?? '';
        const undone = undoReview(noted, { operation, before, time: time + 2 });
        expect(undone).toEqual({ ...before, notes: 'mind the tone', changedAt: time + 2 });
        expect(undoReview(undone, { operation, before, time })).toBe(undone);
      }),
    );
  });
});

describe('due words', () => {
  const beijing = createDays(() => 480);

  test('a card in days is due from the beginning of its day, one in minutes to the minute', () => {
    let word = WORD;
    let time = START;
    word = rate(word, 'good', time, beijing);
    expect(isDue(word, { time: word.card.due - 1, days: beijing })).toBe(false);
    expect(isDue(word, { time: word.card.due, days: beijing })).toBe(true);
    time = word.card.due;
    word = rate(word, 'good', time, beijing);
    const begins = beijing.startOf(beijing.dayOf(word.card.due));
    expect(begins).toBeLessThan(word.card.due);
    expect(isDue(word, { time: begins - 1, days: beijing })).toBe(false);
    expect(isDue(word, { time: begins, days: beijing })).toBe(true);
  });

  test('new words up to the limit of the day, those begun today counted', () => {
    const words = Array.from({ length: 8 }, (_, at) => ({ ...WORD, headword: `${at}`, savedAt: START + at }));
    const at = { time: START + MINUTE, days: UTC };
    const { words: due, fresh } = dueWords(words, at, { newWords: 3 });
    expect(due.map(({ headword }) => headword)).toEqual(['7', '6', '5']);
    expect(fresh).toBe(3);
    const begun = words.map((word, index) => (index > 5 ? rate(word, 'good', at.time) : word));
    const rest = dueWords(begun, at, { newWords: 3 });
    expect(rest.words.map(({ headword }) => headword)).toEqual(['5']);
    expect(rest.next).toBe(at.time + 10 * MINUTE);
    const tomorrow = { time: START + DAY, days: UTC };
    expect(dueWords(begun, tomorrow, { newWords: 3 }).words.map(({ headword }) => headword)).toEqual([
      '6',
      '7',
      '5',
      '4',
      '3',
    ]);
  });

  test('a card reviewed by a clock of the future is due', () => {
    const word = rate(WORD, 'easy', START + 900 * DAY);
    expect(isDue(word, { time: START, days: UTC })).toBe(true);
  });
});
