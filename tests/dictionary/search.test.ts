import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Searcher } from '../../dictionary/index.ts';
import { LEXICON } from './lexicon-fixture.ts';

const searcher = new Searcher(LEXICON);

test('before everything is read a search throws', () => {
  expect(() => new Searcher(LEXICON).search('国')).toThrow('not read yet');
});

describe('a lexicon that is read', () => {
  beforeAll(() => {
    const shares = [...searcher.prepare()];
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(20);
  });

  test.each([
    ['zhongguo', '中国 Zhōngguó'],
    ['zhong1guo2', '中国 Zhōngguó'],
    ['zhong guo2', '中国 Zhōngguó'],
    ['zhōngguó', '中国 Zhōngguó'],
    ['Zhōng guó', '中国 Zhōngguó'],
    ['zg', '中国 Zhōngguó'],
    ['中国', '中国 Zhōngguó'],
    ['中國', '中国 Zhōngguó'],
    ['China', '中国 Zhōngguó'],
    ['nv3', '女 nǚ'],
    ['nǚ', '女 nǚ'],
    ['lve', '略 lüè'],
    ['hangzhang', '行长 hángzhǎng'],
    ["xi'an", "西安 Xī'ān"],
    ['apple', '苹果 píngguǒ'],
    ['to run', '跑 pǎo'],
    ['peony', '牡丹 mǔdan'],
    ['happy', '高兴 gāoxìng'],
    ['xing2dong', '行动 xíngdòng'],
  ])('%s finds %s first', (query, expected) => {
    const [first] = searcher.search(query);
    expect(`${first?.simplified} ${first?.pinyin}`).toBe(expected);
  });

  test('tones tell readings apart, and may be left out in part', () => {
    expect(searcher.search('hao4').every(({ reading }) => /^hao4/i.test(reading[0] ?? ''))).toBe(true);
    expect(searcher.search('zhong1guo').map(({ simplified }) => simplified)).toContain('中国');
  });

  test('entries that are found contain the query', () => {
    for (const { simplified, traditional } of searcher.search('银行', 50))
      expect(`${simplified} ${traditional}`).toMatch(/银行|銀行/);
  });

  test.each(['', '   ', 'qqqq', '鿿鿿'])('%j finds nothing', (query) =>
    expect(searcher.search(query)).toEqual([]),
  );

  test('any text is a query, and no result is longer than the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (query) => {
        expect(searcher.search(query, 5).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 40 },
    );
  });
});
