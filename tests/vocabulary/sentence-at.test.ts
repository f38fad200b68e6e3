import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt } from '../../vocabulary/index.ts';

test.each([
  ['清晨出发。书很新！他说：“走吧。”车开了', '书', '书很新！', 0],
  ['清晨出发。书很新！他说：“走吧。”车开了', '走', '他说：“走吧。”', 4],
  ['清晨出发。书很新！他说：“走吧。”车开了', '车', '车开了', 0],
  ['他说：“修好了。明天出发！”大家很高兴。', '修', '他说：“修好了。明天出发！”', 4],
  ['他说：“修好了。明天出发！”大家很高兴。', '出发', '他说：“修好了。明天出发！”', 10],
  ['他说：“修好了。明天出发', '修', '他说：“修好了。', 4],
  ['“修好了。\n明天出发', '修', '修好了。', 0],
  ['走了。修好了。”', '修', '修好了。', 0],
  ['《人民日报》（海外版）的记者。', '记者', '《人民日报》（海外版）的记者。', 12],
  ['第一行\n  第二行的书', '书', '第二行的书', 4],
  ['书', '书', '书', 0],
])('%s around %s is %s', (text, word, sentence, offset) => {
  const start = text.indexOf(word);
  expect(sentenceAt(text, start, start + word.length)).toEqual({ sentence, offset });
});

test('the word is always at the offset', () => {
  const text = fc.string({ unit: fc.constantFrom('书', '。', '\n', ' ', '“', '”', '）', '（', 'a', '；') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { sentence, offset } = sentenceAt(`${before}行动${after}`, before.length, before.length + 2);
      expect(sentence.slice(offset, offset + 2)).toBe('行动');
    }),
  );
});
