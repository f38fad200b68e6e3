import { expect, test } from 'vitest';
import {
  describeDay,
  describeDue,
  describeNext,
  formatInterval,
} from '../../components/vocabulary/due-text.ts';
import { createDays, rowOf } from '../../vocabulary/index.ts';
import { createCard } from '../../vocabulary/review-card.ts';
import { makeWord } from '../vocabulary/make-word.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOW = 100 * DAY + DAY / 2;
const at = { time: NOW, days: createDays(() => 0) };
const card = { ...createCard(0), stability: 5, difficulty: 5, reps: 1, last_review: 1 };
const due = (state: 1 | 2, time: number): string =>
  describeDue(rowOf(makeWord('行', { card: { ...card, state, due: time } })), at);

test.each([
  [2, -DAY, 'due now'],
  [2, 2 * 60 * MINUTE, 'due now'],
  [2, DAY, 'tomorrow'],
  [2, 3 * DAY, 'in 3 days'],
  [2, 61 * DAY, 'in 2 months'],
  [1, 8 * MINUTE, 'in 8 min'],
  [1, -1, 'due now'],
] as const)('in state %i, due after %i ms: %s', (state, after, expected) =>
  expect(due(state, NOW + after)).toBe(expected),
);

test.each([
  [-DAY, 'now', ''],
  [0, 'now', ''],
  [20_000, 'in 1 min', ''],
  [10 * MINUTE, 'in 10 min', ''],
  [3 * 60 * MINUTE, 'in 3 h', ''],
  [DAY, 'tomorrow', ''],
  [3 * DAY, 'in 3 days', 'Tuesday 14 April'],
  [61 * DAY, 'in 2 months', 'Thursday 11 June'],
] as const)('due after %i ms it is asked %s, %s', (after, next, day) => {
  expect(describeNext(NOW + after, at)).toBe(next);
  expect(describeDay(NOW + after, at)).toBe(day);
});

test('new words say so; words that are never due say nothing', () => {
  expect(describeDue(rowOf(makeWord('行')), at)).toBe('new');
  expect(describeDue(rowOf(makeWord('行', { knowledge: 'ignored' })), at)).toBe('');
});

test.each([
  [20_000, '1 min'],
  [10 * MINUTE, '10 min'],
  [3 * 60 * MINUTE, '3 h'],
  [DAY, '1 day'],
  [12 * DAY, '12 days'],
  [45 * DAY, '1 month'],
  [130 * DAY, '4 months'],
  [365 * DAY, '1 year'],
  [550 * DAY, '1.5 years'],
])('%i ms is %s', (ms, expected) => expect(formatInterval(ms)).toBe(expected));
