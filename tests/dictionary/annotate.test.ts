import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Token } from '../../dictionary/index.ts';
import { createDictionary } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

const words = (text: string) => DICTIONARY.annotate(text).map((token) => token.text);
const find = (text: string, word: string): Token | undefined =>
  DICTIONARY.annotate(text).find((token) => token.text === word);

describe('words', () => {
  test.each([
    ['呼和浩特行稳致远，银行行长重新行动。', '呼和浩特 行稳致远 ， 银行 行长 重新 行动 。'],
    ['研究生命起源', '研究 生命 起源'],
    ['北京大学生活动中心', '北京大学生活动中心'],
    ['大学生活动中心', '大学生 活动中心'],
    ['他买了3C产品和T恤，去卡拉OK。', '他 买 了 3C 产品 和 T恤 ， 去 卡拉OK 。'],
    ['MIT恤', 'MIT 恤'],
    ['GDP增长5.2%，达1,234.5亿元', 'GDP 增长 5.2% ， 达 1,234.5亿 元'],
    ['２０２５年降低２０％左右', '２０２５年 降低 ２０％ 左右'],
    ['拨打110米', '拨打 110 米'],
    ['新华社北京2月3日电', '新华社 北京 2月3日 电'],
    ['说……是——的！！', '说 …… 是 —— 的 ！！'],
    ['COVID-19和5G', 'COVID-19 和 5 G'],
    ['乾淨的頭髮後來發展', '乾淨 的 頭髮 後來 發展'],
    ['𠮷野家', '𠮷 野 家'],
    ['a\u3042\u3044カ가나 Ж', 'a \u3042\u3044カ가나   Ж'],
  ])('%s', (text, expected) => expect(words(text).join(' ')).toBe(expected));
});

describe('readings', () => {
  test.each([
    ['银行行长', '银行', 'yínháng'],
    ['银行行长', '行长', 'hángzhǎng'],
    ['重新行动', '重新', 'chóngxīn'],
    ['重新行动', '行动', 'xíngdòng'],
    ['走了', '了', 'le'],
    ['我的', '的', 'de'],
    ['也还都和不', '还', 'hái'],
    ['告诉他', '告诉', 'gàosu'],
    ['在西安市', '西安市', "Xī'ān Shì"],
    ['一点儿', '一点儿', 'yīdiǎnr'],
    ['卡拉OK', '卡拉OK', 'kǎlā OK'],
  ])('%s: %s is read %s', (text, word, pinyin) => expect(find(text, word)?.pinyin).toBe(pinyin));

  test('a form of one reading is sure, one of several is not', () => {
    expect(find('银行', '银行')?.confidence).toBe(1);
    expect(find('行', '行')?.confidence).toBeLessThan(1);
  });

  test('a character that no source knows has the unknown syllable and no pinyin', () => {
    expect(DICTIONARY.annotate('\u{3134A}')).toMatchObject([
      { kind: 'word', reading: ['xx5'], pinyin: '', confidence: 0 },
    ]);
  });

  test('a radical is read as the character it stands for', () => {
    expect(DICTIONARY.annotate('\u2F08')[0]?.reading).toEqual(['ren2']);
  });
});

describe('kinds', () => {
  test.each([
    ['上海', 'name', 'place'],
    ['清华大学', 'name', 'organization'],
    ['李白', 'name', 'person'],
    ['习近平', 'name', 'person'],
    ['联合国', 'name', 'organization'],
    ['乌克兰', 'name', 'place'],
    ['包头', 'name', 'place'],
    ['通辽', 'name', 'place'],
    ['鄂', 'name', 'place'],
    ['吕', 'word', undefined],
    ['北斗', 'word', undefined],
    ['红军', 'word', undefined],
    ['明朝', 'word', undefined],
    ['满族', 'word', undefined],
    ['汉语', 'word', undefined],
    ['大学', 'word', undefined],
    ['，', 'punctuation', undefined],
    ['\n', 'other', undefined],
    ['\uD800', 'other', undefined],
    ['OK', 'other', undefined],
  ])('%j is a %s (%s)', (text, kind, nameType) => {
    const [token] = DICTIONARY.annotate(text);
    expect(token?.kind).toBe(kind);
    expect(token?.nameType).toBe(nameType);
  });

  test.each([
    ['1,234.5', '1,234.5'],
    ['２．５％', '2.5%'],
    ['100%', '100%'],
    ['007', '007'],
  ])('%s is %s', (text, value) => {
    expect(DICTIONARY.annotate(text)).toMatchObject([{ kind: 'number', value, reading: [], pinyin: '' }]);
  });
});

describe('characters attached to the one before', () => {
  test('are ignored', () => {
    const tokens = DICTIONARY.annotate('银\uFE00行\u{E0100}长\u200B们');
    expect(tokens[0]).toMatchObject({ start: 0, end: 5, text: '银\uFE00行\u{E0100}', pinyin: 'yínháng' });
    expect(tokens.map(({ end }) => end)).toEqual([5, 7, 8]);
  });

  test('are tokens where nothing is before them', () => {
    expect(DICTIONARY.annotate('\u200D人')).toMatchObject([
      { start: 0, end: 1, kind: 'other' },
      { start: 1, end: 2, kind: 'word' },
    ]);
  });
});

test('long texts are divided where no word can be', () => {
  const sentences = [
    '呼和浩特行稳致远，银行行长重新行动。',
    '龙生龙，凤生凤，达1,234.5亿元！',
    '  （记者 李白）说：“T恤……”\n',
  ];
  const long = Array.from({ length: 600 }, (_, index) => sentences[index % sentences.length] ?? '');
  const apart = long.flatMap((sentence) => words(sentence));
  // Blanks join over the end of a sentence, and only they.
  const joined = (segments: readonly string[]) =>
    segments.join('|').replace(/\s+\|(?=\s)/g, (blanks) => blanks.slice(0, -1));
  expect(joined(words(long.join('')))).toBe(joined(apart));
});

test('glosses may be left out', () => {
  expect(DICTIONARY.annotate('银行')[0]?.gloss).toBe('bank');
  expect(DICTIONARY.annotate('银行', { glosses: false })[0]?.gloss).toBe('');
});

/** Texts of all sorts: real words, figures, marks, attached characters, halves of pairs, anything. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '中国',
        '银行',
        '行长',
        '呼和浩特',
        '龙生龙，凤生凤',
        '卡拉OK',
        '3C',
        'T恤',
        '马克·吐温',
        '兙',
        '𠮷',
      ),
      fc.constantFrom(
        '1,234.5%',
        '，',
        '…',
        ' ',
        '\n',
        'COVID-19',
        "it's",
        '\uFE0F',
        '\u200D',
        '\u{E0100}',
        '々',
        '〇',
        '가',
        'か',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((segments) => segments.join(''));

test('tokens cover any text, in order, on code-point boundaries', () => {
  fc.assert(
    fc.property(text, (source) => {
      const tokens = DICTIONARY.annotate(source);
      expect(tokens.map((token) => token.text).join('')).toBe(source);
      let end = 0;
      for (const token of tokens) {
        expect(token.start).toBe(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.text).toBe(source.slice(token.start, token.end));
        const inside =
          /[\uD800-\uDBFF]/.test(source.charAt(token.end - 1)) &&
          /[\uDC00-\uDFFF]/.test(source.charAt(token.end));
        expect(inside).toBe(false);
        end = token.end;
      }
      expect(end).toBe(source.length);
    }),
    { numRuns: 500 },
  );
});

test('a reading has one syllable for each Han character', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const token of DICTIONARY.annotate(source)) {
        const han = token.text.match(/\p{Script=Han}/gu)?.length ?? 0;
        expect(token.reading).toHaveLength(han);
        for (const syllable of token.reading) expect(syllable).toMatch(/^[A-Za-z:]+[1-5]$/);
        expect(token.confidence).toBeGreaterThanOrEqual(0);
        expect(token.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});

test('the same text gives the same tokens, whatever came before', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      DICTIONARY.annotate(first);
      expect(DICTIONARY.annotate(second)).toEqual(createDictionary(LEXICON).annotate(second));
    }),
  );
});
