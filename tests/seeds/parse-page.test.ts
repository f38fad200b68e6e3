import { describe, expect, test } from 'vitest';
import { countHan, parsePage, SeedFormatError } from '../../seeds/index.ts';

const RAW = [
  '## 新春走基层',
  '',
  '工厂车间',
  '生产忙',
  '年产量20',
  '万吨，用 CMA',
  '标准。',
  'Latin',
  'word',
  '',
  ' 王凯 摄 ',
  '',
].join('\n');

/** A page of one article with the given parts. */
function pageOf(...parts: object[]): object {
  const english = { title: 'Title', summary: 'One. Two.' };
  return { page: '009_test.txt', furniture: [], articles: [{ id: '009-1', kind: 'report', english, parts }] };
}

function textOf(role: string, source: string): string | undefined {
  return parsePage(RAW, pageOf({ role, source })).articles[0]?.parts[0]?.text;
}

describe('a part is its pieces joined', () => {
  test.each([
    ['paragraph', '3', '工厂车间'],
    ['paragraph', '3-4', '工厂车间生产忙'],
    ['paragraph', '1-4', '## 新春走基层工厂车间生产忙'],
    ['headline', '3-4', '工厂车间\n生产忙'],
    ['headline', '1:3-', '新春走基层'],
    ['headline', '1:3-5 1:6-8', '新春基层'],
    ['paragraph', '3:0-2 4:1-2', '工厂产'],
    ['paragraph', '5-7', '年产量20万吨，用 CMA标准。'],
    ['headline', '8-9', 'Latin\nword'],
    ['byline', '11', '王凯 摄'],
    ['byline', '11:1-5', '王凯 摄'],
  ])('%s %s', (role, source, text) => expect(textOf(role, source)).toBe(text));
});

describe('invalid pages are refused, with the place and the reason', () => {
  test.each([
    ['99', 'line 99 of 12'],
    ['2', 'no characters there'],
    ['3:0-9', 'the line has 4 code units'],
    ['3:2-2', 'no characters there'],
    ['4-3', 'no characters there'],
    ['11:1-', 'white space at an end'],
    ['11:1-4', 'white space at an end'],
    ['4 3', 'out of order at line 3'],
    ['3:2-4 3:0-2', 'out of order at line 3'],
    ['3, 4', 'expected "20"'],
    ['8-9', 'wraps a Latin word before line 9'],
  ])('source %s', (source, problem) => {
    expect(() => textOf('paragraph', source)).toThrow(SeedFormatError);
    expect(() => textOf('paragraph', source)).toThrow(`009_test.txt, 009-1, part 1: `);
    expect(() => textOf('paragraph', source)).toThrow(problem);
  });

  const part = { role: 'paragraph', source: '3' };
  const [article] = parsePage(RAW, pageOf(part)).articles;
  const { id, kind, english } = article ?? expect.unreachable();
  test.each([
    ['no object', null, 'seed page: expected an object, found null'],
    ['no page', { furniture: [], articles: [] }, '"page": expected text, found undefined'],
    ['no list', { page: 'p', furniture: [], articles: {} }, '"articles": expected a list, found {}'],
    ['a misspelt field', pageOf({ role: 'paragraph', sorce: '3' }), 'part 1: unknown field "sorce"'],
    ['an unknown role', pageOf({ role: 'title', source: '3' }), '"role": expected section | kicker'],
    ['no parts', pageOf(), '009-1: no parts'],
    [
      'another page’s id',
      { page: '008_test.txt', furniture: [], articles: [{ id, kind, english, parts: [part] }] },
      'like "000-1"',
    ],
    [
      'an id twice',
      { ...pageOf(part), articles: [1, 2].map(() => ({ id, kind, english, parts: [part] })) },
      'taken twice',
    ],
    [
      'no summary',
      { ...pageOf(), articles: [{ id, kind, english: { title: 'T' }, parts: [part] }] },
      '"summary"',
    ],
    [
      'page 0',
      { ...pageOf(), articles: [{ id, kind, english, parts: [part], continuedOn: 0 }] },
      '"continuedOn"',
    ],
  ])('%s', (_, json, problem) => {
    expect(() => parsePage(RAW, json)).toThrow(SeedFormatError);
    expect(() => parsePage(RAW, json)).toThrow(problem);
  });
});

test('an article tells its headline, bylines, places and length', () => {
  const [article] = parsePage(
    RAW,
    pageOf(
      { role: 'headline', source: '3-4' },
      { role: 'byline', source: '1:3-' },
      { role: 'paragraph', source: '5-7', lost: 'after' },
    ),
  ).articles;
  expect(article).toMatchObject({
    page: '009_test.txt',
    headline: '工厂车间\n生产忙',
    bylines: ['新春走基层'],
    hanCharacters: 20,
  });
  expect(article?.parts[2]).toEqual({
    role: 'paragraph',
    english: [],
    text: '年产量20万吨，用 CMA标准。',
    source: '5-7',
    lost: 'after',
  });
  expect(article).not.toHaveProperty('kicker');
});

test.each([
  ['2025年新春', 3],
  ['', 0],
  ['CMA，。', 0],
  ['〇𠮷', 2],
])('%s has %i Han characters', (text, count) => {
  expect(countHan(text)).toBe(count);
});
