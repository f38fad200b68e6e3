import { describe, expect, test } from 'vitest';
import {
  glossSize,
  linePitch,
  ROOM_STEPS,
  readingSize,
  roomStep,
  stepLineHeight,
} from '../../components/annotator/label-size.ts';

const PLAIN = { script: 'pinyin', size: 'medium', gloss: 'none', density: 'comfortable' } as const;

test.each([
  [12, 10.5],
  [15, 10.5],
  [16, 10.5],
  [17, 10.54],
  [34, 17.4],
])('over %d px of text pinyin has %d px', (text, label) =>
  expect(readingSize(text, PLAIN)).toBeCloseTo(label, 1),
);

describe('line height', () => {
  test('of a step holds text, reading and gloss of every size up to the next one, and 6 px more', () => {
    for (const density of ['compact', 'comfortable', 'roomy'] as const)
      for (const gloss of ['none', 'under'] as const) {
        for (const size of ['small', 'medium', 'large'] as const) {
          for (const script of ['pinyin', 'zhuyin'] as const) {
            const shape = { script, size, gloss, density };
            for (let text = 9; text < 60; text += 0.5) {
              const height = text * stepLineHeight(roomStep(text), shape);
              const rows = readingSize(text, shape) + (gloss === 'under' ? glossSize(text, shape) : 0);
              expect(height, `${text} ${JSON.stringify(shape)}`).toBeGreaterThan(text + rows + 6);
            }
          }
        }
      }
  });

  test('is just enough for running text, more for large labels and in a roomy text', () => {
    expect(linePitch(16, PLAIN) / 16).toBeLessThan(2.2);
    expect(ROOM_STEPS).toContain(roomStep(1));
    expect(linePitch(16, { ...PLAIN, size: 'large' })).toBeGreaterThan(linePitch(16, PLAIN));
    expect(linePitch(16, { ...PLAIN, density: 'roomy' })).toBeGreaterThan(linePitch(16, PLAIN) + 2);
  });
});
