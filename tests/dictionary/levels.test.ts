import { describe, expect, test } from 'vitest';
import { readTable } from '../../dictionary/compile/tables.ts';
import { createDictionary, TokenLevels } from '../../dictionary/index.ts';
import { LEXICON } from './lexicon-fixture.ts';

const levels = new TokenLevels(LEXICON);
const dictionary = createDictionary(LEXICON);
const of = (text: string) => levels.of({ kind: 'word', text });
const sizeOf = (text: string): number => of(text)?.size ?? Number.POSITIVE_INFINITY;

describe('words in the lists', () => {
  test.each<[word: string, hsk2: number, hsk2021: number]>([
    ['爱', 1, 1],
    ['安排', 4, 3],
    ['今年', 1, 1],
    ['均', 0, 0],
  ])('%s: HSK 2.0 %i, HSK 2021 %i', (word, hsk2, hsk2021) =>
    expect([of(word)?.hsk2 ?? 0, of(word)?.hsk2021 ?? 0]).toEqual([hsk2, hsk2021]),
  );

  test('traditional forms are as hard as simplified ones', () => {
    for (const [traditional, simplified] of [
      ['後', '后'],
      ['將', '将'],
      ['銀行', '银行'],
      ['發展', '发展'],
    ] as const)
      expect(of(traditional)).toEqual(of(simplified));
  });
});

describe('words that everybody knows who knows their parts', () => {
  test.each<[form: string, as: string]>([
    ['看看', '看'],
    ['高高兴兴', '高兴'],
    ['孩子们', '孩子'],
    ['是不是', '是'],
    ['研究研究', '研究'],
    ['看一看', '看'],
    ['这儿', '这里'],
    ['星期五', '星期'],
    ['外面', '前面'],
    ['火车票', '车票'],
    ['您好', '你好'],
    ['新闻发布会', '发布'],
  ])('%s is no harder than %s', (form, as) => expect(sizeOf(form)).toBeLessThanOrEqual(sizeOf(as)));

  test.each(['看完', '找到', '家人', '好朋友', '火车票', '每天', '两个', '这次', '回来', '看不到'])(
    '%s is known to a reader of 600 words',
    (form) => expect(sizeOf(form)).toBeLessThanOrEqual(600),
  );

  test.each(['经济发展', '失业率', '科学家', '看完'])('%s stands in HSK 2.0 by its parts', (form) =>
    expect(of(form)?.hsk2).toBeGreaterThan(0),
  );

  test('where a list has a word itself, that level counts', () => expect(of('失业率')?.hsk2021).toBe(7));

  test.each(['行政', '中将', '大意', '一律', '每况愈下', '出版', '出手'])(
    '%s is not known to a reader of 1,500 words',
    (form) => expect(sizeOf(form)).toBeGreaterThan(1500),
  );
});

test('figures and punctuation need no help; of names those that everybody meets have a level', () => {
  const tokens = dictionary.annotate('2026年3月21日，王小明在北京，高兴在永和县。');
  const helped = tokens.filter((token) => levels.of(token) === undefined).map(({ text }) => text);
  expect(helped).toEqual(['王小明', '永和县']);
  expect(levels.of({ kind: 'name', text: '高兴' })).toBeUndefined();
  expect(levels.of({ kind: 'number', text: '3' })?.size).toBe(0);
});

test('a word’s size on the scale is the number of words up to it', () => {
  const words = LEXICON.trie;
  let below = 0;
  for (let form = 0; form < LEXICON.profiles.forms; form++)
    if ((LEXICON.levels.of(form)?.size ?? Number.POSITIVE_INFINITY) <= 2000) below += 1;
  // Some words of the lists are no headwords.
  expect(below).toBeGreaterThan(1900);
  expect(below).toBeLessThanOrEqual(2000);
  expect(words.find('的')).toBeGreaterThanOrEqual(0);
});

test('transparent compounds consist of their parts, none is listed twice', () => {
  const rows = readTable('transparent.tsv', ['word', 'parts']).map(({ cells }) => cells);
  expect(rows.filter(({ word, parts }) => parts.replaceAll(' ', '') !== word)).toEqual([]);
  expect(rows.every(({ parts }) => parts.split(' ').length === 2)).toBe(true);
  expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
});
