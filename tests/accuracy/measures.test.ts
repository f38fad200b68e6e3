import { expect, test } from 'vitest';
import { goldCharacters, scoreLabelled, scoreReadings, scoreWords } from './measures.ts';
import type { GoldSentence } from './sets.ts';

const SENTENCE: GoldSentence = {
  id: 'x',
  text: '银行行长说了3',
  words: [
    { w: '银行', s: ['yín', 'háng'], gloss: ['bank'] },
    { w: '行长', s: ['háng', 'zhǎng'], gloss: ['president'] },
    { w: '说', s: ['shuō'] },
    { w: '了', s: ['le'], alt: [['liǎo']] },
    { w: '3' },
  ],
};

test('characters have all readings that are right', () => {
  expect(goldCharacters(SENTENCE)).toHaveLength(6);
  expect(goldCharacters(SENTENCE).at(-1)).toEqual({ offset: 5, character: '了', readings: ['le', 'liǎo'] });
});

test('readings are compared without regard to capitals', () => {
  const read = () =>
    new Map([
      [0, 'Yin2'],
      [1, 'hang2'],
      [2, 'xing2'],
      [3, 'zhang3'],
      [4, 'shuo1'],
      [5, 'liao3'],
    ]);
  expect(scoreReadings([SENTENCE], read, () => true)).toEqual({ right: 5, all: 6 });
  expect(scoreReadings([SENTENCE], read, (character) => character === '行')).toEqual({ right: 1, all: 2 });
  expect(scoreLabelled([{ text: SENTENCE.text, offset: 2, reading: 'hang2' }], read)).toEqual({
    right: 0,
    all: 1,
  });
});

test('words that cross a boundary are told from words cut in pieces', () => {
  // 银 | 行行 | 长 | 说了 | 3
  const score = scoreWords(
    [SENTENCE],
    () => new Set([1, 3, 4, 6, 7]),
    (word) => word.w.length > 1,
  );
  expect(score.crossing).toEqual({ right: 1, all: 5 });
  expect(score.split).toEqual({ right: 2, all: 2 });
  expect(score.f1).toBeCloseTo(20);
});
