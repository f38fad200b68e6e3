import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishParts } from '../../components/page-article/finish-parts.ts';
import { plainParts } from '../../components/text-session/plain-parts.ts';

const texts = (text: string): string[] => plainParts(text).map((part) => part.text);

describe('a plain text', () => {
  test('has a paragraph a line, without indents and empty lines', () => {
    expect(texts('　　第一段。\r\n\r\n　　第二段。\r第三段。\u2028第四段。')).toEqual([
      '第一段。',
      '第二段。',
      '第三段。',
      '第四段。',
    ]);
  });

  test.each([
    ['会议在北京召开\n\n会议昨天召开。', ['headline', 'paragraph']],
    ['会议在北京召开。\n会议昨天召开。', ['paragraph', 'paragraph']],
    ['会议在北京召开', ['paragraph']],
    [`${'长'.repeat(41)}\n会议昨天召开。`, ['paragraph', 'paragraph']],
  ])('%s begins with %o', (text, roles) => expect(plainParts(text).map(({ role }) => role)).toEqual(roles));

  test('that was wrapped at a width is joined again', () => {
    const wrapped = [
      '呼和浩特市昨天在会议中心召开了一次关于',
      '发展的会议，来自各地的代表参加了会议并',
      '且讨论了今年的工作和明年的工作计划安排',
      '等问题。',
      '会议还讨论了其他问题，代表们说今年的工',
      '作很好。',
    ];
    expect(texts(wrapped.join('\n'))).toEqual([wrapped.slice(0, 4).join(''), wrapped.slice(4).join('')]);
  });

  test('of short lines, a poem, stays as it is', () => {
    const poem = '床前明月光\n疑是地上霜\n举头望明月\n低头思故乡';
    expect(texts(poem)).toEqual(poem.split('\n'));
  });
});

describe('long paragraphs', () => {
  test('are divided at the ends of sentences, and marked as continued', () => {
    const sentence = `${'字'.repeat(199)}。`;
    expect(finishParts([{ role: 'paragraph', text: sentence.repeat(4) }])).toEqual([
      { role: 'paragraph', text: sentence.repeat(3) },
      { role: 'paragraph', text: sentence, goesOn: true },
    ]);
  });

  test('lose nothing, are short, and no character is divided', () => {
    const unit = fc.constantFrom('字', '。', '，', '𠀀', 'a', ' ', '”');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 4000 }), (text) => {
        const parts = finishParts([{ role: 'paragraph', text }]);
        expect(parts.map((part) => part.text).join('')).toBe(text.trim());
        for (const part of parts) {
          expect(part.text.length).toBeLessThanOrEqual(600);
          expect(part.text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

test('any text: nothing but white space is lost', () => {
  const unit = fc.constantFrom('字', '。', '\n', '\r\n', '　', ' ', 'a', '长'.repeat(20));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 400 }), (text) => {
      const bare = (one: string): string => one.replace(/\s/g, '');
      expect(bare(texts(text).join(''))).toBe(bare(text));
    }),
  );
});
