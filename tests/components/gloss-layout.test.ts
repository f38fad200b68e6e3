import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  followReadings,
  type GlossBox,
  glossWordings,
  layoutGlosses,
} from '../../components/annotator/gloss-layout.ts';

test.each([
  ['to upgrade; to improve', ['to upgrade; to improve', 'to upgrade', 'upgrade']],
  ['bank (financial)', ['bank']],
  ['a kind of very long explanation of a thing', []],
  ['library', ['library']],
  ['three; 3', ['three']],
  ['the dawn, early', ['the dawn, early', 'the dawn', 'dawn']],
  ['cut short…', []],
  ['', []],
])('glossWordings: %s', (gloss, expected) => expect(glossWordings(gloss)).toEqual(expected));

describe('layoutGlosses', () => {
  const room = { gap: 4, left: 0, right: 400 };

  test('a single gloss is under the middle of its word', () => {
    expect(layoutGlosses([{ left: 100, right: 132, widths: [20] }], room)).toEqual([{ wording: 0, x: 106 }]);
  });

  test('of two that are too long the longer one is shortened', () => {
    const placed = layoutGlosses(
      [
        { left: 100, right: 132, widths: [90, 30] },
        { left: 132, right: 164, widths: [40] },
      ],
      room,
    );
    expect(placed[0]?.wording).toBe(1);
    expect(placed[1]?.wording).toBe(0);
  });

  test('glosses without room are left out', () => {
    const crowd = [0, 1, 2].map((i) => ({ left: 100 + i * 16, right: 116 + i * 16, widths: [60] }));
    expect(layoutGlosses(crowd, room).filter(Boolean)).toHaveLength(1);
  });

  test('none touches another, leaves its line or strays from its word', () => {
    const words = fc.array(
      fc.record({
        space: fc.double({ min: 0, max: 40, noNaN: true }),
        length: fc.integer({ min: 1, max: 5 }),
        widths: fc.array(fc.double({ min: 5, max: 150, noNaN: true }), { maxLength: 3 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(words, (specs) => {
        let x = 0;
        const boxes = specs.map(({ space, length, widths }): GlossBox => {
          const left = x + space;
          x = left + length * 16;
          return { left, right: x, widths: widths.toSorted((a, b) => b - a) };
        });
        const line = { gap: 4, left: -3, right: x + 3 };
        let end = Number.NEGATIVE_INFINITY;
        layoutGlosses(boxes, line).forEach((place, i) => {
          const box = boxes[i];
          if (!place || !box) return;
          const width = box.widths[place.wording] ?? Number.NaN;
          expect(place.x).toBeGreaterThanOrEqual(Math.max(end + 3.99, line.left - 0.02));
          end = place.x + width;
          expect(end).toBeLessThanOrEqual(line.right + 0.02);
          const shift = Math.abs(place.x + width / 2 - (box.left + box.right) / 2);
          expect(shift).toBeLessThanOrEqual((box.right - box.left) / 2 + 0.01);
        });
      }),
    );
  });
});

test('followReadings: the fullest wording that ends before the next reading', () => {
  const room = { gap: 4, left: 0, right: 200 };
  const readings = [
    { start: 0, end: 30, widths: [90, 40] },
    { start: 90, end: 120, widths: [100] },
  ];
  expect(followReadings(readings, room)).toEqual([{ wording: 1, x: 36 }, undefined]);
});
