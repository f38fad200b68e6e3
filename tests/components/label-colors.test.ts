import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contrast,
  formatColor,
  glossInk,
  isItsGround,
  labelInk,
  parseColor,
  type Rgb,
  toneInks,
} from '../../components/annotator/label-colors.ts';

const channel = fc.integer({ min: 0, max: 255 });
const color: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

describe('contrast, as in WCAG 2', () => {
  test.each([
    [[0, 0, 0], [255, 255, 255], 21],
    [[255, 255, 255], [255, 255, 255], 1],
    [[119, 119, 119], [255, 255, 255], 4.48],
  ] as const)('%j on %j is %d', (a, b, expected) => expect(contrast(a, b)).toBeCloseTo(expected, 2));
});

test.each([
  ['rgb(29, 27, 24)', { rgb: [29, 27, 24], alpha: 1 }],
  ['rgba(0, 0, 0, 0.5)', { rgb: [0, 0, 0], alpha: 0.5 }],
  ['color(srgb 1 0 0.2)', { rgb: [255, 0, 51], alpha: 1 }],
  ['color(display-p3 1 0 0)', undefined],
  ['transparent', undefined],
])('parseColor: %s', (css, expected) => expect(parseColor(css)).toEqual(expected));

test('a label over any text on any background keeps 4.5:1', () => {
  fc.assert(
    fc.property(color, color, (text, ground) => {
      const ink = parseColor(formatColor(labelInk(text, ground)))?.rgb ?? ground;
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('so does every tone, and on paper no two are alike', () => {
  fc.assert(
    fc.property(color, (ground) => {
      for (const ink of toneInks(ground)) {
        const written = parseColor(formatColor(ink))?.rgb ?? ground;
        expect(contrast(written, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
  for (const ground of [
    [255, 255, 255],
    [23, 22, 20],
  ] as const)
    expect(new Set(toneInks(ground).map(formatColor)).size).toBe(5);
});

test('meanings are readable on any background, and not grey as readings are', () => {
  fc.assert(
    fc.property(color, (ground) => {
      const written = parseColor(formatColor(glossInk(ground)))?.rgb ?? ground;
      expect(contrast(written, ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
  const [red, , blue] = glossInk([255, 255, 255]);
  expect(red - blue).toBeGreaterThan(50);
});

test('black on white is softened, weak grey is strengthened', () => {
  expect(labelInk([0, 0, 0], [255, 255, 255])[0]).toBeGreaterThan(60);
  expect(labelInk([170, 170, 170], [255, 255, 255])[0]).toBeLessThan(120);
});

test('white text does not stand on white: a picture must be behind it', () => {
  expect(isItsGround([255, 255, 255], [255, 255, 255])).toBe(false);
  expect(isItsGround([0, 0, 0], [255, 255, 255])).toBe(true);
});
