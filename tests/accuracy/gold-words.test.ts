import { expect, test } from 'vitest';
import { mapWords } from './gold-words.ts';

const HEADWORDS = new Set(['国家安全', '不一样', '美元']);

test.each([
  ['国家 安全 的', [], '国家安全 的'],
  ['不 一样 ， 美 元', [], '不一样 ， 美元'],
  ['2004 年 5 月 6 日 到', [], '2004年5月6日 到'],
  ['三 亿 美 元', [], '三亿 美元'],
  ['北京 大学 医学部 的', [{ start: 0, end: 7, type: 'organization' }], '北京大学医学部 的'],
  ['北京 大学生 的', [{ start: 0, end: 4, type: 'organization' }], '北京 大学生 的'],
])('%s', (marked, names, expected) => {
  const words = marked.split(' ').map((w) => ({ w }));
  const text = words.map(({ w }) => w).join('');
  const mapped = mapWords({ id: 'x', text, words, names }, (word) => HEADWORDS.has(word));
  expect(mapped.words.map(({ w }) => w).join(' ')).toBe(expected);
});
