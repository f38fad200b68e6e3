import { describe, expect, test } from 'vitest';
import {
  countPages,
  countTags,
  filterRows,
  isOpen,
  sortRows,
  type WordFilter,
  type WordOrder,
} from '../../components/vocabulary/word-order.ts';
import { createDays, rowOf, type Word } from '../../vocabulary/index.ts';
import { createCard } from '../../vocabulary/review-card.ts';
import { makeWord } from '../vocabulary/make-word.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY + DAY / 2;
const at = { time: NOW, days: createDays(() => 0) };
const hsk = new Map([
  ['一', 1],
  ['二', 1],
  ['五', 5],
]);

function met(title: string): Word['meetings'] {
  return [{ operation: title, sentence: '', offset: 0, form: '', title, address: '', time: 1 }];
}
const reviewed = (due: number) => ({
  card: { ...createCard(0), state: 2 as const, stability: 5, difficulty: 5, reps: 3, last_review: 1, due },
});

const ROWS = [
  makeWord('一', { savedAt: 1, knowledge: 'known', meetings: met('A') }),
  makeWord('二', { savedAt: 2, ...reviewed(NOW + 3 * DAY), meetings: met('B'), tags: ['x'] }),
  makeWord('三', { savedAt: 3, ...reviewed(NOW - 3 * DAY), meetings: met('A'), tags: ['x', 'y'] }),
  makeWord('四', { savedAt: 4, knowledge: 'ignored' }),
  makeWord('五', { savedAt: 5, knowledge: 'new', meetings: met('B'), ...reviewed(NOW + 30 * DAY) }),
].map(rowOf);

const said = (rows: readonly { readonly headword: string }[]): string =>
  rows.map(({ headword }) => headword).join('');

test.each<[WordOrder, string]>([
  ['newest', '五四三二一'],
  ['due', '三二五四一'],
  ['knowledge', '五三二一四'],
  ['hsk', '二一五四三'],
  ['page', '五二三一四'],
])('in the order %s: %s', (order, expected) => expect(said(sortRows(ROWS, order, { hsk }))).toBe(expected));

test.each<[WordFilter, string]>([
  [{}, '一二三四五'],
  [{ due: 'now' }, '三'],
  [{ due: 'week' }, '二三'],
  [{ knowledge: 'learning' }, '二三'],
  [{ knowledge: 'ignored' }, '四'],
  [{ hsk: 1 }, '一二'],
  [{ hsk: 0 }, '三四'],
  [{ page: 'A' }, '一三'],
  [{ tag: 'x' }, '二三'],
  [{ tag: 'x', page: 'A' }, '三'],
  [{ tag: 'z' }, ''],
])('the filter %j lets %s pass', (filter, expected) =>
  expect(said(filterRows(ROWS, filter, { hsk, at }))).toBe(expected),
);

describe('what filters offer', () => {
  test('pages and tags with how many words they have', () => {
    expect(countPages(ROWS)).toEqual([
      ['A', 2],
      ['B', 2],
    ]);
    expect(countTags(ROWS)).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
  });
  test('an empty filter lets everything pass', () => {
    expect(isOpen({})).toBe(true);
    expect(isOpen({ hsk: 0 })).toBe(false);
  });
});
