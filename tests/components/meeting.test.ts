import { expect, test } from 'vitest';
import { cutSentence, linkAddress } from '../../components/vocabulary/meeting.ts';

test.each([
  ['我去车间。', 2, '车间', '我去|车间|。'],
  ['车间外的车间', 4, '车间', '车间外的|车间|'],
  ['我去车间。', 4, '车间', '我去|车间|。'],
  ['我去车间。', -3, '车间', '我去|车间|。'],
  ['我去车间。', 99, '工厂', '我去车间。||'],
  ['', 0, '', '||'],
])('%s at %i for %s -> %s', (sentence, offset, form, expected) => {
  const { before, word, after } = cutSentence({ sentence, offset, form });
  expect([before, word, after].join('|')).toBe(expected);
});

const READER = 'chrome-extension://abc/reader.html';

test.each([
  ['https://news.example.cn/a?b=c#d', 'https://news.example.cn/a?b=c#d'],
  ['http://news.example.cn', 'http://news.example.cn/'],
  [`${READER}#000-2`, `${READER}#000-2`],
  ['chrome-extension://abc/popup.html', undefined],
  ['chrome-extension://other/reader.html', undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,<b>x</b>', undefined],
  ['file:///etc/passwd', undefined],
  ['about:blank', undefined],
  ['no address', undefined],
  ['', undefined],
])('%s links to %s', (address, link) => expect(linkAddress(address, READER)).toBe(link));
