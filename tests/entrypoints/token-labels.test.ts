import { describe, expect, test } from 'vitest';
import type { Token } from '../../dictionary/index.ts';
import { toLabels } from '../../entrypoints/background/token-labels.ts';
import type { Drawn } from '../../vocabulary/index.ts';

function token(text: string, pinyin: string, reading: string, gloss = ''): Token {
  const syllables = reading ? reading.split(' ') : [];
  const base = { start: 0, end: text.length, text, pinyin, gloss, confidence: 1 };
  return { ...base, kind: 'word', reading: syllables };
}

describe('toLabels', () => {
  test('a syllable and a tone for each character', () => {
    expect(toLabels([token('西安', "Xī'ān", 'Xi1 an1')])).toEqual([[0, 2, ['Xī', "'ān"], '11']]);
    expect(toLabels([token('的', 'de', 'de5')])).toEqual([[0, 1, ['de'], '5']]);
  });

  test('letters have no tone; a word whose reading is not by characters stays whole', () => {
    expect(toLabels([token('卡拉OK', 'kǎlā OK', 'ka3 la1 O K')])).toEqual([
      [0, 4, ['kǎ', 'lā', ' O', 'K'], '3100'],
    ]);
    expect(toLabels([token('T恤衫', 'T xùshān', 'xu4 shan1')])).toEqual([[0, 3, ['T xùshān'], '0']]);
  });

  test.each([
    [
      '2026年3月21日',
      '2026 nián 3 yuè 21 rì',
      'nian2 yue4 ri4',
      ['', '', '', '', 'nián', '', 'yuè', '', '', 'rì'],
      '0000204004',
    ],
    ['3.6万', '3.6 wàn', 'wan4', ['', '', '', 'wàn'], '0004'],
    ['第3', 'dì 3', 'di4', ['dì', ''], '40'],
    ['２０２６年', '2026 nián', 'nian2', ['', '', '', '', 'nián'], '00002'],
  ])('of %s only what is spoken as a word has a label', (text, pinyin, reading, pieces, tones) => {
    const figure: Token = { ...token(text, pinyin, reading), kind: 'number' };
    expect(toLabels([figure])).toEqual([[0, text.length, pieces, tones]]);
    const [label] = toLabels([figure], { zhuyin: true });
    expect(label?.[4]?.zhuyin?.map(Boolean)).toEqual(pieces.map(Boolean));
  });

  test('zhuyin only where it is asked for', () => {
    const words = [token('银行', 'yínháng', 'yin2 hang2', 'bank')];
    expect(toLabels(words)[0]).toHaveLength(4);
    expect(toLabels(words, { zhuyin: true })[0]?.[4]).toEqual({ zhuyin: ['ㄧㄣˊ', 'ㄏㄤˊ'] });
  });

  test('a gloss only where it is asked for and says something', () => {
    const words = [token('银行', 'yínháng', 'yin2 hang2', 'bank'), token('的', 'de', 'de5', 'of')];
    const labels = toLabels(words, { glosses: true });
    expect(labels.map(([, , , , more]) => more?.gloss)).toEqual(['bank', undefined]);
  });

  test('a word without pinyin has no label', () => {
    expect(toLabels([token('，', '', '')])).toEqual([]);
  });

  test('but a figure in digits is there to be pointed at', () => {
    const figure: Token = { ...token('5500', '', ''), kind: 'number' };
    expect(toLabels([figure], { glosses: true })).toEqual([[0, 4, [], '']]);
  });
});

test('a reading that is a guess is marked as one, known or not, in pinyin and zhuyin', () => {
  const guess = {
    start: 0,
    end: 1,
    text: '曝',
    kind: 'word',
    reading: ['pu4'],
    pinyin: 'pù',
    gloss: '',
  } as const;
  const label = (confidence: number, options = {}, reading: Drawn = 'full') =>
    toLabels([{ ...guess, confidence }], options, () => ({
      reading,
      meaning: 'full',
      learning: reading === 'faint',
    }))[0]?.[4];
  expect(label(0.7)).toEqual({ doubt: true });
  expect(label(0.8)).toBeUndefined();
  expect(label(0.7, { zhuyin: true, known: true }, 'none')).toEqual({
    zhuyin: ['ㄆㄨˋ'],
    help: { reading: 'none', meaning: 'full' },
    doubt: true,
  });
  expect(label(0.8, { known: true }, 'faint')).toEqual({
    help: { reading: 'faint', meaning: 'full' },
    learning: true,
  });
  // Whose words they are is told only where it is asked for.
  expect(label(0.8, {}, 'faint')).toBeUndefined();
});
