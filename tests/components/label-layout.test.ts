import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelBox, layoutLine } from '../../components/annotator/label-layout.ts';

const ROOM = { gap: 2, left: 0, right: 600 };
const kept = (labels: readonly LabelBox[], room = ROOM): boolean[] =>
  layoutLine(labels, room).map(({ givesWay }) => !givesWay);

describe('layoutLine', () => {
  test('a single label is centred over its word', () => {
    expect(layoutLine([{ left: 100, right: 132, width: 20 }], ROOM)).toEqual([{ x: 106 }]);
  });

  test('labels that do not touch are not shifted', () => {
    const labels = [
      { left: 0, right: 40, width: 30 },
      { left: 40, right: 80, width: 30 },
    ];
    expect(layoutLine(labels, ROOM)).toEqual([{ x: 5 }, { x: 45 }]);
  });

  test('a wide label beside a narrow one shifts', () => {
    const labels = [
      { left: 100, right: 132, width: 38 },
      { left: 132, right: 148, width: 12 },
    ];
    const [wide, narrow] = layoutLine(labels, ROOM);
    expect(kept(labels)).toEqual([true, true]);
    expect(wide?.x).toBeLessThan(97);
    expect((narrow?.x ?? 0) - (wide?.x ?? 0)).toBeGreaterThanOrEqual(40);
  });

  test('in a crowd some give way, centred where they are; the others keep their width', () => {
    const crowd = [0, 1, 2, 3, 4].map((i) => ({ left: 100 + i * 16, right: 116 + i * 16, width: 24 }));
    const places = layoutLine(crowd, ROOM);
    expect(places.filter(({ givesWay }) => givesWay)).toHaveLength(1);
    places.forEach(({ x, givesWay }, i) => {
      if (givesWay) expect(x).toBe(96 + i * 16);
    });
  });

  test('particles give way before words, and of words the widest', () => {
    const crowd = [30, 36, 30].map((width, i) => ({ left: 100 + i * 22, right: 122 + i * 22, width }));
    expect(kept(crowd)).toEqual([true, false, true]);
    expect(kept(crowd.map((label, i) => ({ ...label, yields: i === 0 ? 2 : 0 })))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('a label at the edge stays inside', () => {
    expect(layoutLine([{ left: 0, right: 16, width: 30 }], ROOM)[0]?.x).toBe(0);
    expect(layoutLine([{ left: 584, right: 600, width: 30 }], ROOM)[0]?.x).toBe(570);
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
        let end = Number.NEGATIVE_INFINITY;
        places.forEach((place, i) => {
          if (place.givesWay) return;
          expect(place.x - end).toBeGreaterThanOrEqual(1.99);
          end = place.x + (labels[i]?.width ?? 0);
        });
      }),
    );
  });
});
