import { expect, test } from 'vitest';
import { searchWords } from '../../components/vocabulary/word-search.ts';
import type { Word } from '../../vocabulary/index.ts';
import { createWord } from '../../vocabulary/word.ts';

function makeWord(headword: string, facts: Partial<Word>): Word {
  const plain = { headword, traditional: headword, reading: [], pinyin: '', gloss: '' };
  return { ...createWord(plain, { knowledge: 'learning', time: 0 }), ...facts };
}

const WORDS = [
  makeWord('中国', { traditional: '中國', reading: ['Zhong1', 'guo2'], pinyin: 'Zhōngguó', gloss: 'China' }),
  makeWord('西安', { reading: ['Xi1', 'an1'], pinyin: "Xī'ān", gloss: "Xi'an (city)" }),
  makeWord('绿', { traditional: '綠', reading: ['lu:4'], pinyin: 'lǜ', gloss: 'green' }),
  makeWord('路', { reading: ['lu4'], pinyin: 'lù', gloss: 'road; path' }),
  makeWord('转型', {
    reading: ['zhuan3', 'xing2'],
    pinyin: 'zhuǎnxíng',
    gloss: 'to undergo fundamental change',
  }),
];

test.each([
  ['', '中国 西安 绿 路 转型'],
  ['  ', '中国 西安 绿 路 转型'],
  ['中', '中国'],
  ['國', '中国'],
  ['zhongguo', '中国'],
  ['zhong guo', '中国'],
  ['Zhōngguó', '中国'],
  ['zhóngguó', ''],
  ['zhong1guo2', '中国'],
  ['zhong1 guo2', '中国'],
  ['zhong4', ''],
  ['xian', '西安'],
  ["xi'an", '西安'],
  ['lu', '绿 路'],
  ['lv', '绿 路'],
  ['lù', '路'],
  ['lǜ', '绿'],
  ['lu:4', '绿 路'],
  ['green', '绿'],
  ['path', '路'],
  ['ath', ''],
  ['hang', ''],
  ['fundamental ch', '转型'],
  ['(city', '西安'],
  ['。', ''],
])('“%s” finds %s', (query, expected) =>
  expect(
    searchWords(WORDS, query)
      .map(({ headword }) => headword)
      .join(' '),
  ).toBe(expected),
);
