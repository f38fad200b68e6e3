import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowHeights, windowOf } from '../../components/vocabulary/row-heights.ts';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 });

/** What the tree must say, by adding up. */
function topOf(list: readonly number[], row: number): number {
  return list.slice(0, row).reduce((sum, height) => sum + height, 0);
}

describe('RowHeights', () => {
  test('is a running sum, whatever the order of measurements', () =>
    fc.assert(
      fc.property(
        heights,
        fc.array(fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 999 }))),
        (list, measured) => {
          const rows = new RowHeights(list);
          const expected = [...list];
          for (const [at, height] of measured) {
            const row = at % list.length;
            expect(rows.measure(row, height)).toBe(height - (expected[row] ?? 0));
            expected[row] = height;
          }
          for (let row = 0; row <= expected.length; row++) expect(rows.topOf(row)).toBe(topOf(expected, row));
          expect(rows.total).toBe(topOf(expected, expected.length));
        },
      ),
    ));

  test('the row at a place is the one that covers it', () =>
    fc.assert(
      fc.property(heights, fc.nat(400 * 300), (list, place) => {
        const rows = new RowHeights(list);
        const row = rows.rowAt(place);
        if (place >= rows.total) expect(row).toBe(list.length - 1);
        else {
          expect(rows.topOf(row)).toBeLessThanOrEqual(place);
          expect(rows.topOf(row) + rows.heightOf(row)).toBeGreaterThan(place);
        }
      }),
    ));

  test('above the list is its first row; an empty list has none', () => {
    expect(new RowHeights([10, 10]).rowAt(-500)).toBe(0);
    expect(new RowHeights([]).rowAt(0)).toBe(-1);
    expect(new RowHeights([]).total).toBe(0);
  });

  test('a missing row is not measured', () => {
    const rows = new RowHeights([10, 10]);
    expect([rows.measure(2, 50), rows.measure(-1, 50), rows.total]).toEqual([0, 0, 20]);
  });
});

test('the window has every visible row and no distant one', () =>
  fc.assert(
    fc.property(heights, fc.integer({ min: -2000, max: 120_000 }), (list, top) => {
      const rows = new RowHeights(list);
      const { first, end } = windowOf(rows, { top, bottom: top + 600, spare: 200 });
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(list.length);
      for (let row = 0; row < list.length; row++) {
        const shows = rows.topOf(row) < top + 600 && rows.topOf(row + 1) > top;
        const isFar = rows.topOf(row) > top + 800 || rows.topOf(row + 1) < top - 200;
        if (shows) expect(row >= first && row < end, `row ${row} shows`).toBe(true);
        // One row is always drawn, however far the list is.
        if (isFar && end - first > 1) expect(row >= first && row < end, `row ${row} is far`).toBe(false);
      }
    }),
  ));

test('20,000 rows: only those near the screen', () => {
  const rows = new RowHeights(new Array<number>(20_000).fill(126));
  const { first, end } = windowOf(rows, { top: 1_000_000, bottom: 1_000_600, spare: 600 });
  expect(first).toBe(Math.floor((1_000_000 - 600) / 126));
  expect(end - first).toBeLessThan(18);
});
