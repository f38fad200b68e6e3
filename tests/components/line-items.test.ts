import { expect, test } from 'vitest';
import { lineItems } from '../../components/word-card/line-items.ts';
import type { LineWord } from '../../dictionary/index.ts';

/** Words and marks as the engine cuts them. */
function words(...texts: string[]): LineWord[] {
  let start = 0;
  return texts.map((text) => {
    const kind = /^\p{P}+$/u.test(text) ? 'punctuation' : 'word';
    const word: LineWord = { start, text, kind, pinyin: '', reading: [], english: '' };
    start += text.length;
    return word;
  });
}

test.each([
  [
    ['他', '说', '：', '“', '好', '。', '”'],
    ['他', '说：', '“好。”'],
  ],
  [
    ['（', '一', '）', '，', '《', '书', '》'],
    ['（一），', '《书》'],
  ],
  [
    ['——', '走', '吧', '！'],
    ['——走', '吧！'],
  ],
  [['好', '“'], ['好“']],
  [['。', '。'], []],
  [[], []],
])('%j -> %j', (texts, items) => {
  expect(lineItems(words(...texts)).map(({ before, word, after }) => before + word.text + after)).toEqual(
    items,
  );
});
