import { expect, test } from 'vitest';
import { covers, patternsOf, siteNameOf } from '../../entrypoints/shared/site-names.ts';

test.each([
  ['https://news.sina.com.cn/w/1.html', 'sina.com.cn'],
  ['https://sina.com.cn/', 'sina.com.cn'],
  ['http://www.people.cn/', 'people.cn'],
  ['https://www.gov.cn/', 'www.gov.cn'],
  ['https://zh.wikipedia.org/', 'wikipedia.org'],
  ['https://a.b.udn.com.tw/x', 'udn.com.tw'],
  ['http://127.0.0.1:8080/x', '127.0.0.1'],
  ['http://localhost/x', 'localhost'],
  ['file:///tmp/x.html', undefined],
  ['about:blank', undefined],
  [undefined, undefined],
])('%s is of %s', (address, site) => expect(siteNameOf(address)).toBe(site));

test.each([
  ['https://news.sina.com.cn/*', 'https://news.sina.com.cn/a', true],
  ['https://news.sina.com.cn/*', 'http://news.sina.com.cn/a', false],
  ['*://*.sina.com.cn/*', 'http://finance.sina.com.cn/a', true],
  ['*://*.sina.com.cn/*', 'https://sina.com.cn/', true],
  ['*://*.sina.com.cn/*', 'https://notsina.com.cn/', false],
  ['*://*.sina.com.cn/*', 'file:///x', false],
  ['nonsense', 'https://sina.com.cn/', false],
])('%s covers %s: %s', (pattern, address, covered) => expect(covers(pattern, address)).toBe(covered));

test('a site with a name is requested as a whole, a host by its address', () => {
  expect(patternsOf('https:', 'news.sina.com.cn')).toEqual({
    host: 'https://news.sina.com.cn/*',
    site: '*://*.sina.com.cn/*',
  });
  expect(patternsOf('http:', '127.0.0.1').site).toBe('http://127.0.0.1/*');
});
