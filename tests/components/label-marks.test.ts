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

test('readings are as wide as their letters, at least 0.4 em apart, and 1 px above their words', () => {
  const { marks } = layoutMarks(words(8, 'xīngqī', 2.5), OPTIONS);
  expect(marks.filter(({ givesWay }) => givesWay)).toEqual([]);
  marks.forEach(({ along, across, size }, i) => {
    expect(size).toBe(10.5);
    expect(across).toBe(50 - 8 - 1 - 10.5);
    const { along: next = Number.POSITIVE_INFINITY } = marks[i + 1] ?? {};
    expect(next - along - 2.5 * size).toBeGreaterThanOrEqual(0.4 * size - 0.01);
  });
});

test('where a block can not grow, readings of a line become smaller alike, and closer, before any gives way', () => {
  const tight = (ems: number) => layoutMarks(words(8, 'zhuāngxiáng', ems), { ...OPTIONS, least: 7.5 }).marks;
  for (const [ems, least] of [
    [2.5, 10.5],
    [3.4, 8],
    [4.2, 7.5],
  ] as const) {
    const marks = tight(ems);
    expect(marks.filter(({ givesWay }) => givesWay)).toEqual([]);
    expect(new Set(marks.map(({ size }) => size)).size).toBe(1);
    marks.forEach(({ along, size }, i) => {
      expect(size).toBeGreaterThanOrEqual(least);
      const { along: next = Number.POSITIVE_INFINITY } = marks[i + 1] ?? {};
      expect(next - along - ems * size).toBeGreaterThanOrEqual((size < 10.5 ? 0.2 : 0.4) * size - 0.01);
    });
  }
  const crowded = tight(5.5);
  expect(crowded.some(({ givesWay }) => givesWay)).toBe(true);
  expect(new Set(crowded.map(({ size }) => size))).toEqual(new Set([7.5]));
});

test('what is raised over its line, such as the number of a footnote, takes no other label of it away', () => {
  const line = words(4, 'xīngqī', 2.5);
  const raised = { ...(line[3] as WordBox), left: 228, right: 240, middle: 44, look: { ...LOOK, size: 13 } };
  const { marks } = layoutMarks([...line.slice(0, 3), raised], {
    ...OPTIONS,
    edges: { above: 28 },
  });
  expect(marks).toHaveLength(3);
});

/** What a page may measure of labels: all but their ink. */
const bare = (all: readonly WordBox[]) => layoutMarks(all, OPTIONS).marks.map(({ look: _, ...mark }) => mark);

test('readings without room give way: they are there, without ink', () => {
  const { marks, dropped } = layoutMarks(words(8, 'zhuāngxiáng', 4.2), OPTIONS);
  expect(marks).toHaveLength(8);
  expect(dropped).toBe(marks.filter(({ givesWay }) => givesWay).length);
  expect(dropped).toBeGreaterThan(1);
  for (const { givesWay, look } of marks) expect(look.ink === 'black').toBe(!givesWay);
});

test('particles give way before other words', () => {
  const crowd = words(8, 'zhuāngxiáng', 3.4).map((wordBox, i) =>
    i === 2 ? { ...wordBox, parts: [{ text: 'de', tone: 5 }], ems: 1.2, right: wordBox.left + 16 } : wordBox,
  );
  expect(layoutMarks(crowd, OPTIONS).marks[2]?.givesWay).toBe(true);
});

test('where known words are in the way, a reading has its ink; places depend on no reader', () => {
  const crowd = words(8, 'zhuāngxiáng', 4.2);
  const { marks } = layoutMarks(crowd, OPTIONS);
  const known = crowd.map((wordBox, i) =>
    marks[i]?.givesWay
      ? wordBox
      : { ...wordBox, look: { ...LOOK, ink: 'rgba(0, 0, 0, 0.004)', unseen: true as const } },
  );
  expect(bare(known)).toEqual(bare(crowd));
  const seen = layoutMarks(known, OPTIONS).marks.filter(({ look }) => look.ink === 'black');
  expect(seen.length).toBeGreaterThan(0);
  seen.slice(1).forEach(({ along, size }, i) => {
    expect(along - (seen[i]?.along ?? 0)).toBeGreaterThanOrEqual(4.6 * size - 0.01);
  });
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
  marks.forEach(({ along, size }, i) => {
    const { left = 0, right = 0 } = wide[i] ?? {};
    expect(Math.abs(along + (3 * size) / 2 - (left + right) / 2)).toBeLessThan(2);
  });
  const [, , doubted, next] = marks;
  const { along = 0, size = 0 } = doubted ?? {};
  expect((next?.along ?? 0) - along - 3 * size).toBeGreaterThan(0.42 * size - 0.01);
});

test('what a page can measure of a guess is the same whether the reader knows the word', () => {
  const faded = { ...LOOK, ink: 'transparent' };
  const wordBoxes = words(4, 'xīngqī', 3).map((wordBox) => ({ ...wordBox, doubt: true as const }));
  const known = wordBoxes.map((wordBox) => ({ ...wordBox, look: faded }));
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
