import { describe, expect, test } from 'vitest';
import { otherSpellings } from '../../dictionary/compile/spellings.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

describe('other spellings of a headword', () => {
  test.each([
    ['台湾大学', '臺灣大學', ['台灣大學']],
    ['群众', '群眾', ['群衆', '羣眾', '羣衆']],
    // 着 stands for 著 only where it is written so in simplified text.
    ['随着', '隨著', ['隨着']],
    ['著名', '著名', []],
    ['学校', '學校', []],
  ])('%s %s', (simplified, traditional, others) => {
    expect(otherSpellings({ simplified, traditional })).toEqual(others);
  });
});

describe('a word is known however its characters are written', () => {
  test.each([
    ['線索', '綫索'],
    ['衛生署', '衞生署'],
    ['污水處理', '汙水處理'],
    ['內閣', '内閣'],
    ['台灣海峽', '臺灣海峽'],
    ['溫度', '温度'],
    ['為什麼', '爲什麽'],
    ['群眾', '羣衆'],
    ['滙豐', '匯豐'],
    // CC-CEDICT lists these, without our senses.
    ['計劃', '計畫'],
    ['衝破', '沖破'],
    ['刚果（金）', '刚果(金)'],
  ])('%s, %s', (standard, variant) => {
    const told = (text: string) =>
      DICTIONARY.annotate(text).map(({ pinyin, gloss, glossConfidence }) => ({
        pinyin,
        gloss,
        glossConfidence,
      }));
    expect(told(variant)).toEqual(told(standard));
  });
});

test('a row of ours is found whichever way it is written', () => {
  const [tsmc] = DICTIONARY.annotate('台積電');
  expect(tsmc?.gloss).toBe('TSMC');
});
