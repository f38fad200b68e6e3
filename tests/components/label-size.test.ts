import { describe, expect, test } from 'vitest';
import {
  glossSize,
  linePitch,
  ROOM_STEPS,
  readingSize,
  roomStep,
  stepLineHeight,
} from '../../components/annotator/label-size.ts';

const PLAIN = { script: 'pinyin', size: 'medium', gloss: 'none' } as const;

test.each([
  [12, 9],
  [15, 9],
  [16, 9.6],
  [17, 10.2],
  [34, 16.8],
])('over %d px of text pinyin has %d px', (text, label) =>
  expect(readingSize(text, PLAIN)).toBeCloseTo(label, 1),
);

describe('line height', () => {
  test('of a step holds text, reading and gloss of every size up to the next one', () => {
    for (const gloss of ['none', 'under'] as const) {
      for (const size of ['small', 'medium', 'large'] as const) {
        for (const script of ['pinyin', 'zhuyin'] as const) {
          const shape = { script, size, gloss };
          for (let text = 9; text < 60; text += 0.5) {
            const height = text * stepLineHeight(roomStep(text), shape);
            const rows = readingSize(text, shape) + (gloss === 'under' ? glossSize(text, shape) : 0);
            expect(height, `${text} ${JSON.stringify(shape)}`).toBeGreaterThan(text + rows);
          }
        }
      }
    }
  });

  test('is just enough: no more than twice the text for running text', () => {
    expect(linePitch(16, PLAIN) / 16).toBeLessThan(2);
    expect(ROOM_STEPS).toContain(roomStep(1));
  });
});
