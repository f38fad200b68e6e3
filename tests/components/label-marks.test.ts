import { expect, test } from 'vitest';
import { layoutMarks } from '../../components/annotator/label-marks.ts';
import type { WordBox } from '../../components/annotator/word-boxes.ts';
import { DEFAULT_SETTINGS } from '../../vocabulary/index.ts';

const LOOK = { size: 16, ink: 'black', line: 'black' };
const OPTIONS = { drawing: DEFAULT_SETTINGS, extent: { left: 0, right: 600 }, vertical: false };

/** Words of two characters side by side, each with a reading so many ems wide. */
function words(count: number, text: string, ems: number): WordBox[] {
  return Array.from({ length: count }, (_, i) => {
    const left = 100 + i * 32;
    const parts = [{ text, tone: 0 }];
    return { parts, left, right: left + 32, middle: 50, thickness: 24, look: LOOK, ems };
  });
}

const EMS = 3.5;

test('readings that fit are unchanged', () => {
  for (const mark of layoutMarks(words(4, 'xīngqī', 2.8), OPTIONS).marks) {
    expect(mark.scale).toBe(1);
    expect(mark.closer).toBeUndefined();
  }
});

test('readings a little too wide have their letters set closer, and are as narrow as if they were scaled', () => {
  const marks = layoutMarks(words(8, 'xīngqī', EMS), OPTIONS).marks;
  const closer = marks.filter((mark) => mark.closer !== undefined);
  expect(closer.length).toBeGreaterThan(4);
  for (const { closer: by = 0, scale, size } of closer) {
    expect(scale).toBe(1);
    const width = (EMS + 6 * by) * size;
    expect(width).toBeCloseTo(EMS * 0.94 * size, 3);
  }
  const ends = marks.map(({ along, closer: by = 0, size, scale }) => along + (EMS + 6 * by) * size * scale);
  marks.slice(1).forEach(({ along }, i) => {
    expect(along - (ends[i] ?? 0)).toBeGreaterThan(1);
  });
});

test('readings much too wide are scaled', () => {
  const marks = layoutMarks(words(8, 'zhuāngxiáng', 4.2), OPTIONS).marks;
  expect(marks.some(({ scale }) => scale < 0.9)).toBe(true);
  for (const { closer, scale } of marks) if (scale < 1) expect(closer).toBeUndefined();
});

test('the question mark of a guess moves no reading off its word, and has room before the next', () => {
  const wordBoxes = words(6, 'xīngqī', 3).map((wordBox, i) =>
    i === 2 ? { ...wordBox, doubt: true as const } : wordBox,
  );
  const wide = wordBoxes.map((wordBox, i) => ({
    ...wordBox,
    left: wordBox.left + i * 20,
    right: wordBox.right + i * 20,
  }));
  const { marks } = layoutMarks(wide, OPTIONS);
  expect(marks.map(({ doubt }) => doubt ?? false)).toEqual([false, false, true, false, false, false]);
  marks.forEach(({ along, size, scale }, i) => {
    const { left = 0, right = 0 } = wide[i] ?? {};
    expect(Math.abs(along + (3 * size * scale) / 2 - (left + right) / 2)).toBeLessThan(2);
  });
  const [, , doubted, next] = layoutMarks(wordBoxes, OPTIONS).marks;
  const { along = 0, size = 0, scale = 1, closer = 0 } = doubted ?? {};
  const end = along + (3 + 6 * closer) * size * scale;
  expect((next?.along ?? 0) - end).toBeGreaterThan(0.42 * size * scale - 0.01);
});

test('what a page can measure of a guess is the same whether the reader knows the word', () => {
  const faded = { ...LOOK, ink: 'transparent' };
  const wordBoxes = words(4, 'xīngqī', 3).map((wordBox) => ({ ...wordBox, doubt: true as const }));
  const known = wordBoxes.map((wordBox) => ({ ...wordBox, look: faded }));
  const bare = (all: readonly WordBox[]) =>
    layoutMarks(all, OPTIONS).marks.map(({ look: _, ...mark }) => mark);
  expect(bare(known)).toEqual(bare(wordBoxes));
});

test('at the edge of its block a guess keeps its reading and loses its mark', () => {
  const [wordBox] = words(1, 'xīngqī', 2.8);
  if (!wordBox) throw new Error('no wordBox');
  const options = { ...OPTIONS, extent: { left: 0, right: wordBox.right - 4 } };
  const { marks } = layoutMarks([{ ...wordBox, doubt: true }], options);
  expect(marks).toHaveLength(1);
  expect(marks[0]?.doubt).toBeUndefined();
});
