import { describe, expect, test } from 'vitest';
import {
  createDictionary,
  describeLine,
  type LineWord,
  readAround,
  type Token,
} from '../../dictionary/index.ts';
import { LEXICON } from './lexicon-fixture.ts';

const dictionary = createDictionary(LEXICON);

/** The line of a sentence of a text, asked for at its first word, or at a place. */
function lineOf(text: string, { from = 0, to = text.length, at = 0 } = {}): LineWord[] {
  const form = text.slice(at, at + 1);
  const around = readAround(dictionary, { form, text, start: at });
  return describeLine(dictionary, around, { from, to });
}
const wordIn = (text: string, form: string): LineWord | undefined =>
  lineOf(text).find((word) => word.text === form);

describe('describeLine', () => {
  test('the words in order, each with its offset, its reading and its sense here', () => {
    const text = '银行行长说，花生很香。';
    const line = lineOf(text);
    expect(line.map((word) => word.text).join('')).toBe(text);
    for (const { start, text: form } of line) expect(text.startsWith(form, start)).toBe(true);
    expect(line.map(({ pinyin }) => pinyin)).toEqual(
      expect.arrayContaining(['yínháng', 'hángzhǎng', 'huāshēng']),
    );
    expect(line.find(({ text: form }) => form === '花生')?.english).toBe('peanut');
  });

  test.each([
    ['这次共有5500人次参加。', '5500', 'wǔqiān wǔbǎi', '5,500 person-times'],
    ['送书3.6万册。', '3.6万', 'sān diǎn liù wàn', '36,000'],
    ['清晨七点出发。', '清晨七点', 'qīngchén qī diǎn', '07:00'],
    ['记者李广何报道。', '李广何', 'Lǐ Guǎnghé', 'Li Guanghe'],
    ['他到呼和浩特市图书馆去。', '呼和浩特市图书馆', 'Hūhéhàotè Shì Túshūguǎn', 'Hohhot Library'],
  ])('%s: %s is said %s and means %s', (text, form, pinyin, english) => {
    expect(wordIn(text, form)).toMatchObject({ pinyin, english });
  });

  test('a word without English stays bare; marks and letters have no reading', () => {
    const line = lineOf('我的AI，好。');
    expect(
      line.map(({ text, kind, pinyin, english }) => [text, kind, pinyin !== '', english !== '']),
    ).toEqual([
      ['我', 'word', true, true],
      ['的', 'word', true, false],
      ['AI', 'other', false, false],
      ['，', 'punctuation', false, false],
      ['好', 'word', true, true],
      ['。', 'punctuation', false, false],
    ]);
  });

  test('a guess says so, of the sense and of the reading', () => {
    expect(wordIn('老人爱嚼花生。', '嚼')).toMatchObject({ pinyin: 'jiáo', doubt: true });
    const tokens = dictionary
      .annotate('他送书去了。')
      .filter(({ glossConfidence = 1 }) => glossConfidence < 0.8);
    const guesses = lineOf('他送书去了。').filter(({ guess }) => guess);
    expect(guesses.map(({ text }) => text)).toEqual(
      tokens.filter(({ gloss }) => gloss).map(({ text }) => text),
    );
    expect(guesses).not.toEqual([]);
    expect(wordIn('这是图书馆。', '图书馆')).not.toHaveProperty('guess');
  });

  test('a compound that no dictionary explains gets the meanings of its parts, as a guess', () => {
    const text = '滴灌带';
    const token: Token = {
      start: 0,
      end: 3,
      text,
      kind: 'word',
      reading: ['di1', 'guan4', 'dai4'],
      pinyin: 'dīguàndài',
      gloss: '',
      confidence: 1,
    };
    const joined = { ...dictionary, annotate: () => [token] };
    const [word] = describeLine(joined, readAround(joined, { form: text, text, start: 0 }), {
      from: 0,
      to: 3,
    });
    expect(word?.guess).toBe(true);
    expect(word?.english.split(' + ')).toHaveLength(3);
  });

  test('only the sentence, but read with what is around it; of an endless one what is near', () => {
    const text = '他来了。银行行长说好。走吧。';
    const [from, to] = [text.indexOf('银'), text.indexOf('走')];
    expect(
      lineOf(text, { from, to, at: from })
        .map((word) => word.text)
        .join(''),
    ).toBe('银行行长说好。');
    const endless = '图书馆'.repeat(1000);
    const line = lineOf(endless, { at: 1500 });
    expect(line.length).toBeGreaterThan(100);
    expect(line.length).toBeLessThan(200);
    expect(line[0]?.start).toBeGreaterThan(1200);
  });
});
