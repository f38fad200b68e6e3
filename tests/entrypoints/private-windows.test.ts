import { describe, expect, test } from 'vitest';
import { keepAddress, keepMet, refuseInPrivate } from '../../entrypoints/background/private-windows.ts';

const MET = { form: '银行', sentence: '他去银行。', offset: 2, title: '新闻', operation: 'a' };

describe('a private window', () => {
  const tab = { incognito: true };

  test('leaves of a word that is saved the word alone', () => {
    expect(keepMet(MET, tab)).toEqual({
      form: '银行',
      sentence: '银行',
      offset: 0,
      title: '',
      operation: 'a',
    });
    expect(keepAddress('https://example.org/news', tab)).toBe('');
  });

  test('keeps nothing that needs its sentence, and says so', () => {
    expect(() => refuseInPrivate(tab)).toThrow('no sentence is kept');
  });
});

test.each([[{ incognito: false }], [{}], [undefined]])('another window (%j) keeps what was read', (tab) => {
  expect(keepMet(MET, tab)).toEqual(MET);
  expect(keepAddress('https://example.org/news', tab)).toBe('https://example.org/news');
  expect(() => refuseInPrivate(tab)).not.toThrow();
});
