import { expect, test } from 'vitest';
import { hskHeadwords } from '../../dictionary/index.ts';
import { LEXICON } from './lexicon-fixture.ts';

test('the headwords of six levels, each once, as entries have them', () => {
  const levels = hskHeadwords(LEXICON);
  expect(levels.map((level) => level.length)).toEqual([150, 149, 297, 597, 1299, 2498]);
  expect(levels[0]).toEqual(expect.arrayContaining(['我', '中国', '爸爸']));
  const all = levels.flat();
  expect(new Set(all).size).toBe(all.length);
});
