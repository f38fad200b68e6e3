import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelBox, layoutLine, type PlacedLabel } from '../../components/annotator/label-layout.ts';

const ROOM = { gap: 2, left: 0, right: 600 };
const width = (label: LabelBox, place: PlacedLabel): number =>
  Math.min(label.width, place.maxWidth ?? label.width) * place.scale;

describe('layoutLine', () => {
  test('a single label is centred over its word', () => {
    expect(layoutLine([{ left: 100, right: 132, width: 20 }], ROOM)).toEqual([{ x: 106, scale: 1 }]);
  });

  test('labels that do not touch are neither shifted nor condensed', () => {
    const labels = [
      { left: 0, right: 40, width: 30 },
      { left: 40, right: 80, width: 30 },
    ];
    expect(layoutLine(labels, ROOM)).toEqual([
      { x: 5, scale: 1 },
      { x: 45, scale: 1 },
    ]);
  });

  test('a wide label beside a narrow one shifts before it is condensed', () => {
    const [wide, narrow] = layoutLine(
      [
        { left: 100, right: 132, width: 38 },
        { left: 132, right: 148, width: 12 },
      ],
      ROOM,
    );
    expect(wide?.scale).toBe(1);
    expect(wide?.x).toBeLessThan(97);
    expect((narrow?.x ?? 0) - (wide?.x ?? 0)).toBeGreaterThanOrEqual(40);
  });

  test('a crowd is condensed', () => {
    const crowd = [0, 1, 2, 3, 4].map((i) => ({ left: 100 + i * 16, right: 116 + i * 16, width: 19 }));
    for (const { scale, maxWidth } of layoutLine(crowd, ROOM)) {
      expect(scale).toBeLessThan(1);
      expect(maxWidth).toBeUndefined();
    }
  });

  test('a label at the edge stays inside', () => {
    expect(layoutLine([{ left: 0, right: 16, width: 30 }], ROOM)[0]?.x).toBe(0);
    const [last] = layoutLine([{ left: 584, right: 600, width: 30 }], ROOM);
    expect((last?.x ?? 0) + 30 * (last?.scale ?? 0)).toBe(600);
  });

  test('labels keep their order and their gaps, whatever the words', () => {
    const words = fc.array(
      fc.record({
        space: fc.double({ min: 0, max: 40, noNaN: true }),
        length: fc.integer({ min: 1, max: 5 }),
        wide: fc.double({ min: 0.2, max: 1.6, noNaN: true }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(words, (specs) => {
        let x = 0;
        const labels = specs.map(({ space, length, wide }): LabelBox => {
          const left = x + space;
          x = left + length * 16;
          return { left, right: x, width: length * 16 * wide };
        });
        const places = layoutLine(labels, { gap: 2, left: -3, right: x + 3 });
        expect(places).toHaveLength(labels.length);
        places.forEach((place, i) => {
          const label = labels[i];
          const next = places[i + 1];
          if (!label || !next) return;
          expect(next.x - (place.x + width(label, place))).toBeGreaterThanOrEqual(1.99);
        });
      }),
    );
  });
});
