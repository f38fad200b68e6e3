import { describe, expect, test } from 'vitest';
import {
  dueFigure,
  formatDay,
  formatShare,
  hskFigure,
  reviewsFigure,
  stepFor,
  wordsFigure,
} from '../../components/progress/figures.ts';

/** 1 November 2026. */
const FIRST = Date.UTC(2026, 10, 1) / 86_400_000;
const span = (length: number): number[] => Array.from({ length }, (_, at) => FIRST + at);

test.each([
  [7, 1],
  [31, 1],
  [90, 7],
  [365, 7],
  [3000, 50],
])('%i days are told in steps of %i', (length, step) => expect(stepFor(length)).toBe(step));

test.each([
  [1, '100%'],
  [0.999, '99%'],
  [0.904, '90%'],
  [0, '0%'],
])('%f is %s', (share, expected) => expect(formatShare(share)).toBe(expected));

test('days of another year have their year', () => {
  expect(formatDay(FIRST)).toBe('1 Nov');
  expect(formatDay(FIRST - 400, FIRST)).toBe('27 Sept 2025');
});

describe('figures', () => {
  test('words: the sentence, the chart and the table say the same', () => {
    const figure = wordsFigure(span(3).map((day, at) => ({ day, saved: 10 + at, known: at })));
    expect(figure.summary).toBe('12 words so far, 2 of them known; 2 more than on 1 Nov.');
    expect(figure.places).toEqual(span(3));
    expect(figure.series.map(({ values }) => values)).toEqual([
      [10, 11, 12],
      [0, 1, 2],
    ]);
    expect(figure.table.rows[0]).toEqual(['3 Nov', '12', '2']);
  });

  test('more than a year of words is summed by the week, up to today', () => {
    const figure = wordsFigure(span(365).map((day, at) => ({ day, saved: at, known: 0 })));
    expect(figure.places.at(-1)).toBe(FIRST + 364);
    expect(new Set(figure.places.slice(1).map((day, at) => day - (figure.places[at] ?? 0)))).toEqual(
      new Set([7]),
    );
  });

  test('reviews: nothing is lost where days are told by the week', () => {
    const counts = span(90).map((day, at) => ({ day, reviews: at % 3, tested: at % 2, remembered: at % 2 }));
    const figure = reviewsFigure(counts);
    const total = counts.reduce((sum, { reviews }) => sum + reviews, 0);
    const drawn = figure.series[0]?.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(drawn).toBe(total);
    expect(figure.summary).toBe(`${total} reviews on 60 days. You remembered 100% of what was asked again.`);
    expect(figure.table.rows.reduce((sum, [, reviews]) => sum + Number(reviews), 0)).toBe(total);
  });

  test('reviews by the day: what was remembered is that of seven days', () => {
    const counts = span(10).map((day, at) => ({
      day,
      reviews: 1,
      tested: at === 0 ? 4 : 0,
      remembered: at === 0 ? 3 : 0,
    }));
    const shares = reviewsFigure(counts).series[1]?.values;
    expect(shares).toEqual([0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, null, null, null]);
  });

  test('no reviews: said, not drawn as nothing remembered', () => {
    const figure = reviewsFigure(span(5).map((day) => ({ day, reviews: 0, tested: 0, remembered: 0 })));
    expect(figure.summary).toBe('No reviews in this time.');
    expect(figure.series[1]?.values).toEqual([null, null, null, null, null]);
    expect(figure.table.rows).toEqual([]);
  });

  test('words due', () => {
    const figure = dueFigure(span(30).map((day, at) => ({ day, due: [3, 0, 8][at] ?? 0 })));
    expect(figure.summary).toBe('3 today, 11 in 30 days, most on 3 Nov (8).');
    expect(figure.table.rows).toEqual([
      ['Today', '3'],
      ['3 Nov', '8'],
    ]);
    expect(dueFigure(span(30).map((day) => ({ day, due: 0 }))).summary).toBe('Nothing in the next 30 days.');
  });

  test('HSK: shares of each level, known under learning', () => {
    const figure = hskFigure([
      { level: 1, total: 150, known: 75, learning: 30 },
      { level: 2, total: 0, known: 0, learning: 0 },
    ]);
    expect(figure.summary).toBe('You know 75 of the 150 words of HSK 1 to 6 and are learning 30.');
    expect(figure.series.map(({ values }) => values)).toEqual([
      [1, 1],
      [0.7, 0],
      [0.5, 0],
    ]);
    expect(figure.table.rows[0]).toEqual(['HSK 1', '75', '30', '150']);
  });
});
