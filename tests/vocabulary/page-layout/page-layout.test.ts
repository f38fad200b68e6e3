/** The rules by which placed text becomes a text, one by one; `tests/components/pdf` has them together, on files. */
import { describe, expect, test } from 'vitest';
import { layOutPages, type TextItem } from '../../../vocabulary/page-layout/index.ts';
import { isPageNumber } from '../../../vocabulary/page-layout/page-margins.ts';
import { isReading, joinLines, plainText } from '../../../vocabulary/page-layout/plain-characters.ts';

test.each([
  ['12', true],
  ['— 12 —', true],
  ['第3版', true],
  ['A04', true],
  ['3/12', true],
  ['第十二页', true],
  ['银行行长', false],
  ['2024年3月', false],
])('%s is the number of a page: %s', (text, expected) => expect(isPageNumber(text)).toBe(expected));

test.each([
  ['inter-', 'national', 'international'],
  ['people of', 'China', 'people of China'],
  ['人民', '日报', '人民日报'],
  ['GDP', '增长', 'GDP增长'],
  ['COVID-', '19', 'COVID-19'],
])('%s and %s are %s', (before, after, joined) => expect(joinLines(before, after)).toBe(joined));

test.each([
  ['人 民 日 报', '人民日报'],
  ['⾏⻓', '行长'],
  ['他说︐好︒', '他说，好。'],
  ['in  the end', 'in the end'],
  ['〸四⋯⋯', '十四……'],
])('%s is written %s', (text, plain) => expect(plainText(text)).toBe(plain));

test.each([
  ['rén mín', true],
  ['ㄖㄣˊ', true],
  ['じんみん', true],
  ['——记本报创刊', false],
  ['China Daily Weekend', false],
])('%s is a reading: %s', (text, expected) => expect(isReading(text)).toBe(expected));

const line = (text: string, left: number, top: number, size = 10): TextItem => ({
  text,
  left,
  top,
  right: left + [...text].length * size,
  bottom: top + size,
  size,
  font: 'song',
  vertical: false,
});

describe('a page', () => {
  test('in two columns under a headline is read column by column, in whatever order it is drawn', () => {
    const column = (from: string, left: number): TextItem[] =>
      [0, 1, 2, 3].map((at) => line(`${from}第${at}行有十个字了呀`, left, 100 + at * 16));
    const items = [...column('右', 140), line('两栏之上的大标题', 30, 50, 24), ...column('左', 20)];
    const parts = layOutPages([{ width: 260, height: 400, items }]);
    expect(parts[0]).toEqual({ role: 'headline', text: '两栏之上的大标题', page: 1 });
    const text = parts.map((part) => part.text).join('');
    expect(text.indexOf('左第3行')).toBeLessThan(text.indexOf('右第0行'));
    expect(text.indexOf('左第0行')).toBeLessThan(text.indexOf('左第3行'));
  });

  test('without text has no parts', () => {
    expect(layOutPages([{ width: 260, height: 400, items: [] }])).toEqual([]);
    expect(layOutPages([])).toEqual([]);
  });
});
