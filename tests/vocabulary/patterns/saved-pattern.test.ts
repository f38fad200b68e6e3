import { describe, expect, test } from 'vitest';
import { createDays } from '../../../vocabulary/index.ts';
import {
  addPatternMeeting,
  dropPatternMeeting,
  duePatterns,
  mergePatterns,
  parsePattern,
  parsePatternMeeting,
  reviewPattern,
  undoPatternReview,
} from '../../../vocabulary/patterns/index.ts';
import { MET, makePattern } from './make-pattern.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const days = createDays(() => 0, 0);

describe('a saved pattern', () => {
  test('is read as it was written', () => {
    const pattern = makePattern();
    expect(parsePattern(JSON.parse(JSON.stringify(pattern)))).toEqual(pattern);
  });

  test.each([
    [{ version: 2 }, 'version'],
    [{ id: 'Yi wei' }, 'id'],
    [{ name: '' }, 'name'],
    [{ card: {} }, 'card'],
    [{ meetings: [{ ...MET, parts: [] }] }, 'parts'],
    [{ meetings: [{ ...MET, parts: [{ role: 'mark', start: 3, end: 3 }] }] }, 'parts'],
    [{ meetings: [{ ...MET, parts: [{ role: 'evil', start: 2, end: 3 }] }] }, 'parts'],
    [{ meetings: [{ ...MET, parts: [...MET.parts].reverse() }] }, 'parts'],
    [{ meetings: [{ ...MET, sentence: '多地以乡村' }] }, 'meetings'],
  ])('%j is refused by its field', (over, field) => {
    expect(() => parsePattern({ ...makePattern(), ...over })).toThrow(field);
  });

  test('a long sentence is cut around it, its parts still where its words are', () => {
    const far = '前'.repeat(900);
    const parts = MET.parts.map(({ role, start, end }) => ({ role, start: start + 900, end: end + 900 }));
    const met = parsePatternMeeting({ ...MET, sentence: far + MET.sentence + '后'.repeat(900), parts });
    expect(met.sentence).toHaveLength(400);
    expect(met.parts.map(({ start, end }) => met.sentence.slice(start, end))).toEqual([
      '以',
      '乡村振兴',
      '为',
      '抓手',
    ]);
    expect(parsePatternMeeting(met)).toEqual(met);
  });

  test('of one that is longer than a sentence may be the beginning stays', () => {
    const sentence = `以${'长'.repeat(600)}为抓手`;
    const parts = [
      { role: 'mark', start: 0, end: 1 },
      { role: 'A', start: 1, end: 601 },
      { role: 'mark', start: 601, end: 602 },
    ];
    const met = parsePatternMeeting({ ...MET, sentence, parts });
    expect(met.parts).toEqual([parts[0], { role: 'A', start: 1, end: 400 }]);
  });
});

describe('meetings', () => {
  test('the newest in front, at most five, none twice', () => {
    let pattern = makePattern();
    for (let at = 0; at < 8; at++)
      pattern = addPatternMeeting(pattern, pattern, { ...MET, operation: `${at}`, time: 2_000 + at });
    expect(pattern.meetings.map(({ operation }) => operation)).toEqual(['7', '6', '5', '4', '3']);
    expect(addPatternMeeting(pattern, pattern, { ...MET, operation: '5' })).toBe(pattern);
    expect(pattern.savedAt).toBe(1_000);
    expect(dropPatternMeeting(pattern, '6').meetings.map(({ operation }) => operation)).toEqual([
      '7',
      '5',
      '4',
      '3',
    ]);
  });
});

describe('reviews', () => {
  const asked = (rating: 'again' | 'hard' | 'good', time: number, operation = `${time}`) => ({
    rating,
    operation,
    time,
    days,
  });

  test('due at once, in minutes after a right answer, in days after two; forgotten it comes back', () => {
    const saved = makePattern();
    const at = (time: number) => duePatterns([saved], { time, days });
    expect(at(1_000)).toEqual([saved]);
    const once = reviewPattern(saved, asked('good', 2_000));
    expect(duePatterns([once], { time: 3_000, days })).toEqual([]);
    expect(duePatterns([once], { time: 2_000 + 11 * MINUTE, days })).toEqual([once]);
    const twice = reviewPattern(once, asked('good', 2_000 + 11 * MINUTE));
    expect(twice.card.due - 2_000).toBeGreaterThan(DAY);
    const lapsed = reviewPattern(twice, asked('again', twice.card.due));
    expect(lapsed.card.due - twice.card.due).toBeLessThan(DAY);
    expect(lapsed.reviews.map(({ rating }) => rating)).toEqual(['again', 'good', 'good']);
  });

  test('an operation counts once; the newest can be undone, no other', () => {
    const saved = makePattern();
    const once = reviewPattern(saved, asked('good', 2_000, 'a'));
    expect(reviewPattern(once, asked('again', 9_000, 'a'))).toBe(once);
    expect(undoPatternReview(once, { operation: 'a', before: saved, time: 5 })).toEqual({
      ...saved,
      changedAt: 5,
    });
    expect(undoPatternReview(once, { operation: 'b', before: saved, time: 5 })).toBe(once);
  });

  test('two records become one: all meetings and reviews, the card that was reviewed last; again, nothing changes', () => {
    const saved = makePattern();
    const here = reviewPattern(saved, asked('good', 5_000, 'here'));
    const there = addPatternMeeting(reviewPattern(saved, asked('again', 9_000, 'there')), saved, {
      ...MET,
      operation: 'met there',
      time: 8_000,
    });
    const merged = mergePatterns(here, there);
    expect(merged.card).toEqual(there.card);
    expect(merged.reviews.map(({ operation }) => operation)).toEqual(['there', 'here']);
    expect(merged.meetings.map(({ operation }) => operation)).toEqual(['met there', 'met']);
    expect(mergePatterns(merged, there)).toBe(merged);
  });
});
