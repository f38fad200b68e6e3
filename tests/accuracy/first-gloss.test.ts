import { expect, test } from 'vitest';
import type { Dictionary, Token } from '../../dictionary/index.ts';
import { scoreDrawn, scoreFirstGlosses, scoreJudged } from './first-gloss.ts';

/** A dictionary that says of 签约仪式举行 what the test wants. */
function dictionaryOf(tokens: readonly Partial<Token>[]): Dictionary {
  let start = 0;
  const all = tokens.map((token): Token => {
    const text = token.text ?? '';
    const made = {
      start,
      end: start + text.length,
      text,
      kind: 'word',
      reading: [],
      pinyin: 'x',
      gloss: '',
      confidence: 1,
    } as const;
    start += text.length;
    return { ...made, ...token };
  });
  const describeName = (): never => {
    throw new Error('no name is described here');
  };
  return { annotate: () => all, lookup: () => [], describeName };
}

const DICTIONARY = dictionaryOf([
  { text: '签约仪式', gloss: 'signing ceremony', glossSource: 'Hangjian', glossConfidence: 0.98 },
  { text: '举行', gloss: 'hold', glossSource: 'CC-CEDICT', glossConfidence: 0.9 },
  { text: '花', gloss: 'flower', glossSource: 'Hangjian', glossConfidence: 0.4 },
  { text: '的' },
]);
const TEXT = '签约仪式举行花的';

test('accepted English is looked for in the gloss; a word within a longer one counts apart', () => {
  const words = [
    { w: '签约', gloss: ['sign'] },
    { w: '仪式' },
    { w: '举行', gloss: ['held', 'hold'] },
    { w: '花', gloss: ['spend'] },
    { w: '的' },
  ];
  expect(scoreFirstGlosses([{ id: 'one', text: TEXT, words }], DICTIONARY)).toEqual({
    right: 1,
    within: 1,
    wrong: 1,
  });
});

test('an error counts as corrected where a word of the right English is said', () => {
  const error = { start: 4, end: 6, classes: ['gloss: wrong sense'], severity: 'misleads' as const };
  const errors = [
    { ...error, right: 'to hold (a ceremony)' },
    { ...error, right: 'to raise' },
    { ...error, classes: ['orthography'], right: 'hold' },
  ];
  expect(scoreJudged([{ text: TEXT, errors }], DICTIONARY).misleads).toEqual({ corrected: 1, all: 2 });
});

test('what is drawn', () => {
  expect(scoreDrawn([TEXT], DICTIONARY)).toEqual({ words: 4, own: 1, cedict: 1, guesses: 1, bare: 1 });
});
