import { describe, expect, test } from 'vitest';
import {
  createDays,
  createTodayCount,
  dueForecast,
  dueWords,
  hskCoverage,
  type Rating,
  review,
  reviewsByDay,
  today,
  type Word,
  wordsOverTime,
} from '../../vocabulary/index.ts';
import { streak } from '../../vocabulary/statistics.ts';
import { createWord, setKnowledge } from '../../vocabulary/word.ts';

const DAY = 86_400_000;
const days = createDays(() => 0, 4);
/** Noon of a day. */
const noon = (day: number): number => day * DAY + DAY / 2;
const word = (headword: string, day: number): Word =>
  createWord(
    { headword, traditional: headword, reading: [headword], pinyin: headword, gloss: '' },
    { knowledge: 'learning', time: noon(day) },
  );
const rate = (one: Word, rating: Rating, time: number): Word =>
  review(one, { rating, time, days, operation: `${one.headword} ${time}` });

describe('streak', () => {
  const on = (...reviewed: number[]): Word =>
    reviewed.reduce((one, day) => rate(one, 'good', noon(day)), word('行', 100));

  test.each([
    [[100, 101, 102], 102, 3],
    [[100, 101, 102], 103, 3],
    [[100, 101, 102], 104, 0],
    [[100, 102], 102, 1],
    [[], 100, 0],
  ])('reviews on %j, asked on %i: %i', (reviewed, day, length) =>
    expect(streak([on(...reviewed)], { time: noon(day), days })).toBe(length),
  );

  test('one at night counts for the evening', () =>
    expect(streak([rate(on(100), 'good', 102 * DAY + 3_600_000)], { time: noon(102), days })).toBe(2));
});

test('today', () => {
  const words = [rate(word('行', 100), 'easy', noon(100)), word('长', 101), word('重', 99)];
  expect(today(words, { time: noon(101), days })).toEqual({
    due: 2,
    fresh: 2,
    reviewed: 0,
    saved: 1,
    streak: 1,
  });
});

test('today counts what a round would ask, whole or a portion at a time', () => {
  const at = { time: noon(105), days };
  const words = Array.from({ length: 40 }, (_, n) => {
    const one = word(`字${n}`, 100 + (n % 6));
    if (n % 3 === 0) return one;
    const reviewed = rate(one, n % 2 === 0 ? 'easy' : 'again', noon(101 + (n % 5)));
    return n % 7 === 0 ? setKnowledge(reviewed, 'ignored', noon(104)) : reviewed;
  });
  for (const newWords of [0, 4, 12, 100]) {
    const { due, fresh } = today(words, at, { newWords });
    const asked = dueWords(words, at, { newWords });
    expect({ due, fresh }).toEqual({ due: asked.words.length, fresh: asked.fresh });
    const count = createTodayCount(at, { newWords });
    for (let from = 0; from < words.length; from += 7) count.add(words.slice(from, from + 7));
    expect(count.result()).toEqual(today(words, at, { newWords }));
  }
});

test('words over time', () => {
  const words = [
    word('行', 98),
    setKnowledge(word('长', 100), 'known', noon(101)),
    setKnowledge(word('得', 100), 'ignored', noon(101)),
  ];
  expect(wordsOverTime(words, { from: 99, to: 102 }, { days })).toEqual([
    { day: 99, saved: 1, known: 0 },
    { day: 100, saved: 2, known: 0 },
    { day: 101, saved: 2, known: 1 },
    { day: 102, saved: 2, known: 1 },
  ]);
});

test('reviews by day: only those past the first minutes are tests', () => {
  const one = rate(rate(word('行', 100), 'easy', noon(100)), 'again', noon(120));
  const other = rate(rate(word('长', 100), 'easy', noon(100)), 'hard', noon(120));
  const rows = reviewsByDay([one, other], { from: 99, to: 120 }, { days });
  expect(rows).toHaveLength(22);
  expect(rows[1]).toEqual({ day: 100, reviews: 2, tested: 0, remembered: 0 });
  expect(rows.at(-1)).toEqual({ day: 120, reviews: 2, tested: 2, remembered: 1 });
});

test('due forecast: overdue today, new words not at all, nothing beyond its end', () => {
  const easy = rate(word('行', 100), 'easy', noon(100));
  const gone = (days.dayOf(easy.card.due) ?? 0) - 100;
  const rows = dueForecast([easy, word('长', 100)], 30, { time: noon(100), days });
  expect(rows).toHaveLength(30);
  expect(rows.filter(({ due }) => due > 0)).toEqual([{ day: 100 + gone, due: 1 }]);
  expect(dueForecast([easy], 5, { time: noon(400), days })[0]).toEqual({ day: 400, due: 1 });
  expect(dueForecast([easy], 2, { time: noon(100), days }).every(({ due }) => due === 0)).toBe(true);
});

test('HSK coverage counts headwords, each once', () => {
  const known = setKnowledge(word('行', 100), 'known', noon(100));
  const words = [known, { ...known, reading: ['xing2'], knowledge: 'learning' as const }, word('长', 1)];
  expect(hskCoverage(words, [['行', '大'], ['长']])).toEqual([
    { level: 1, total: 2, known: 1, learning: 0 },
    { level: 2, total: 1, known: 0, learning: 1 },
  ]);
});
