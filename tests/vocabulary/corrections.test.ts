import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDictionary, describeWord } from '../../dictionary/index.ts';
import {
  type CorrectedWord,
  type Correction,
  CorrectionError,
  correctDictionary,
  describeCorrection,
  mergeCorrections,
  parseCorrection,
  readCorrections,
  writeCorrections,
} from '../../vocabulary/index.ts';
import { LEXICON } from '../dictionary/lexicon-fixture.ts';

const plain = createDictionary(LEXICON);
const correction = (form: string, ...words: readonly CorrectedWord[]): Correction => ({
  form,
  words,
  time: 1,
});
const read = (text: string, ...corrections: readonly Correction[]): string =>
  correctDictionary(plain, corrections)
    .annotate(text)
    .map((token) => `${token.text} ${token.pinyin}`.trim())
    .join(' | ');

describe('a correction holds wherever its form is one or several words', () => {
  test('another reading', () => {
    const other = correction('行', { text: '行', reading: ['hang2'] });
    expect(read('不行。', other)).toBe(read('不行。'));
    expect(read('这样就行了。')).toContain('行 xíng');
    expect(read('这样就行了。', other)).toContain('行 háng');
  });

  test('words joined and split', () => {
    const joined = correction('银行行长', { text: '银行行长' });
    expect(read('银行行长说', joined)).toBe('银行行长 yínhánghángzhǎng | 说 shuō');
    const split = correction('图书馆', { text: '图书' }, { text: '馆' });
    expect(read('图书馆。', split)).toBe('图书 túshū | 馆 guǎn | 。');
  });

  test('a name', () => {
    const name = correction('春晓', { text: '春晓', nameType: 'person' });
    const dictionary = correctDictionary(plain, [name]);
    expect(dictionary.annotate('春晓')[0]).toMatchObject({
      kind: 'name',
      nameType: 'person',
      pinyin: 'Chūn Xiǎo',
    });
  });

  test.each([
    ['欧阳春晓', 'Ōuyáng Chūnxiǎo'],
    ['诸葛行', 'Zhūgě Xíng'],
    ['高晓', 'Gāo Xiǎo'],
    ['阿里木江', 'Ālǐmùjiāng'],
  ])('%s is a person: %s', (form, pinyin) => {
    const dictionary = correctDictionary(plain, [correction(form, { text: form, nameType: 'person' })]);
    expect(dictionary.annotate(form)[0]).toMatchObject({ kind: 'name', nameType: 'person', pinyin });
  });

  test('the reading of a name is the reader’s own', () => {
    const name = correction('单行', { text: '单行', nameType: 'person', reading: ['dan1', 'hang2'] });
    expect(correctDictionary(plain, [name]).annotate('单行')[0]).toMatchObject({ pinyin: 'Dān Háng' });
  });

  test('another sense comes first in entries and labels', () => {
    const [entry] = plain.lookup('流动');
    const sense = entry?.senses.at(-1)?.gloss ?? '';
    const dictionary = correctDictionary(plain, [correction('流动', { text: '流动', sense })]);
    const [corrected] = dictionary.lookup('流动');
    expect(corrected?.senses[corrected.firstSense ?? 0]?.gloss).toBe(sense);
    expect(dictionary.annotate('流动')[0]?.gloss).toBe(corrected?.gloss);
    expect(dictionary.annotate('流动', { glosses: false })[0]?.gloss).toBe('');
  });

  test('a reading that no entry has comes before those of entries', () => {
    const dictionary = correctDictionary(plain, [correction('得', { text: '得', reading: ['dei3'] })]);
    expect(dictionary.lookup('得').map(({ pinyin }) => pinyin)[0]).toBe('děi');
    expect(describeWord(dictionary, { form: '得' }).here.confidence).toBe(1);
    const odd = correctDictionary(plain, [correction('得', { text: '得', reading: ['da2'] })]);
    expect(odd.lookup('得')[0]).toMatchObject({ pinyin: 'dá' });
  });

  test('the longer form wins, and the tokens cover the text', () => {
    const forms = ['银行', '行长', '银行行长', '重新'];
    fc.assert(
      fc.property(
        fc.subarray(forms),
        fc.array(fc.constantFrom('银行', '行长', '重新', '，', 'a', '\ud800'), { maxLength: 8 }),
        (corrected, pieces) => {
          const text = pieces.join('');
          const corrections = corrected.map((form) => correction(form, { text: form, nameType: 'place' }));
          const tokens = correctDictionary(plain, corrections).annotate(text);
          expect(tokens.map((token) => token.text).join('')).toBe(text);
          let end = 0;
          for (const token of tokens) {
            expect(token.start).toBe(end);
            end = token.end;
          }
        },
      ),
    );
  });
});

describe('the stored corrections', () => {
  test.each([
    [{ form: '行', words: [], time: 1 }],
    [{ form: '行', words: [{ text: '长' }], time: 1 }],
    [{ form: '行', words: [{ text: '行', nameType: 'river' }], time: 1 }],
    ['行'],
  ])('%j is no correction', (value) => expect(() => parseCorrection(value)).toThrow(CorrectionError));

  test('are read; unreadable ones are kept beside them', () => {
    const good = correction('行', { text: '行', reading: ['hang2'] });
    const bad = { form: 7 };
    const stored = { version: 1, corrections: [good, bad] };
    expect(readCorrections(stored)).toEqual({ corrections: [good], unreadable: [bad], foreign: false });
    expect(writeCorrections(readCorrections(stored))).toEqual({ ...stored, version: 2 });
    expect(readCorrections({ version: 3, corrections: [] }).foreign).toBe(true);
    expect(readCorrections(undefined)).toEqual({ corrections: [], unreadable: [], foreign: false });
  });

  test('reading them is total', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void readCorrections(stored)));
  });
});

test('corrections of one word hold together; other words replace them', () => {
  const reading = correction('行', { text: '行', reading: ['hang2'] });
  const sense = correction('行', { text: '行', sense: 'row' });
  expect(mergeCorrections(reading, sense).words).toEqual([{ text: '行', reading: ['hang2'], sense: 'row' }]);
  expect(mergeCorrections(sense, reading).words).toEqual([{ text: '行', reading: ['hang2'] }]);
  const split = correction('银行', { text: '银' }, { text: '行' });
  expect(mergeCorrections(correction('银行', { text: '银行', sense: 'x' }), split)).toBe(split);
});

test.each([
  [correction('行', { text: '行', reading: ['hang2'] }), '行 is read háng'],
  [correction('图书馆', { text: '图书' }, { text: '馆' }), '图书馆 is 2 words: 图书 · 馆'],
  [correction('春晓', { text: '春晓', nameType: 'person' }), '春晓 is the name of a person'],
  [correction('银行行长', { text: '银行行长' }), '银行行长 is one word'],
])('%j: %s', (one, words) => expect(describeCorrection(one)).toBe(words));
