import { describe, expect, test } from 'vitest';
import type { Token } from '../../dictionary/index.ts';
import { toLabels } from '../../entrypoints/background/labels.ts';

function token(text: string, pinyin: string, reading: string, gloss = ''): Token {
  const syllables = reading ? reading.split(' ') : [];
  const base = { start: 0, end: text.length, text, pinyin, gloss, confidence: 1 };
  return { ...base, kind: 'word', reading: syllables };
}

describe('toLabels', () => {
  test('a piece and a tone for each character', () => {
    expect(toLabels([token('西安', "Xī'ān", 'Xi1 an1')])).toEqual([[0, 2, ['Xī', "'ān"], '11']]);
    expect(toLabels([token('的', 'de', 'de5')])).toEqual([[0, 1, ['de'], '5']]);
  });

  test('letters have no tone; a word whose reading is not by characters stays whole', () => {
    expect(toLabels([token('卡拉OK', 'kǎlā OK', 'ka3 la1 O K')])).toEqual([
      [0, 4, ['kǎ', 'lā', ' O', 'K'], '3100'],
    ]);
    expect(toLabels([token('T恤衫', 'T xùshān', 'xu4 shan1')])).toEqual([[0, 3, ['T xùshān'], '0']]);
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

  test('what has no pinyin has no label', () => {
    expect(toLabels([token('，', '', '')])).toEqual([]);
  });

  test('but a figure in digits is there to be pointed at', () => {
    const figure: Token = { ...token('5500', '', ''), kind: 'number' };
    expect(toLabels([figure], { glosses: true })).toEqual([[0, 4, [], '']]);
  });
});
