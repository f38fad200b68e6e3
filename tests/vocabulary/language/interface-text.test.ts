import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { setTextSource, type TextKey, t, textParts } from '../../../vocabulary/language/index.ts';
import { sourceFiles } from '../../import-graph.ts';
import { readMessages } from '../../interface-texts.ts';

const english = await readMessages('en');
const chinese = await readMessages('zh_CN');
afterEach(() => setTextSource((name) => english.get(name) ?? ''));

/** Messages that are the same in both languages, for a reason that a reader would accept. */
const ALIKE = /^(Hangjian|CC-CEDICT|Anki|CSV|JSON|[\d\s{}\w·:/–-]*)$/;
const namesIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

describe('both languages', () => {
  test('have the same keys in the same order', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
  });

  test('fill in the same names', () => {
    const differing = [...english].filter(
      ([name, message]) => namesIn(message).join() !== namesIn(chinese.get(name) ?? '').join(),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  test('Chinese is translated, and written with Chinese marks', () => {
    const untranslated = [...english].filter(([name, message]) => {
      const translated = chinese.get(name) ?? '';
      return !/\p{Script=Han}/u.test(translated) && !(translated === message && ALIKE.test(message));
    });
    expect(untranslated).toEqual([['locale', 'en-GB']]);
    const halfWidth = [...chinese].filter(([, message]) =>
      /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u.test(message),
    );
    expect(halfWidth).toEqual([]);
  });

  test('are free of stray characters and spaces', () => {
    const odd = [...english, ...chinese].filter(
      ([, message]) => message === '' || /^\s|\s$| {2}|\p{Cc}|�/u.test(message),
    );
    expect(odd).toEqual([]);
  });
});

test('every key is used, every used key exists', () => {
  const code = ['components', 'entrypoints', 'vocabulary']
    .flatMap((folder) => sourceFiles(folder).map((path) => readFileSync(`${folder}/${path}`, 'utf8')))
    .concat(readFileSync(new URL('../../../wxt.config.ts', import.meta.url), 'utf8'))
    .join('\n');
  const unused = [...english.keys()].filter((name) => {
    const key = name.replaceAll('_', '.');
    return !code.includes(`'${key}'`) && !code.includes(`__MSG_${name}__`) && !isComputed(code, key);
  });
  expect(unused).toEqual([]);
});

/** Whether the code has the key as a template whose last part is computed: `review.rating.${rating}`. */
function isComputed(code: string, key: string): boolean {
  return code.includes(`\`${key.replace(/[^.]+$/, '')}\${`);
}

describe('a text', () => {
  const put = (messages: Record<string, string>): void => setTextSource((name) => messages[name] ?? '');

  test('is its key where it is missing', () => {
    put({});
    expect(t('search.box')).toBe('search.box');
  });

  test('has its numbers as its language writes them, and the form for the count', () => {
    put({ locale: 'en-GB', search_found: '{count} word | {count} words' });
    expect([1, 0, 1234].map((count) => t('search.found', { count }))).toEqual([
      '1 word',
      '0 words',
      '1,234 words',
    ]);
    put({ locale: 'zh-CN', search_found: '{count} 个词' });
    expect(t('search.found', { count: 1 })).toBe('1 个词');
  });

  test('comes in parts around elements', () => {
    put({ search_none: 'Nothing for “{query}”.' });
    expect(textParts('search.none' satisfies TextKey, { query: { bold: true } })).toEqual([
      'Nothing for “',
      { bold: true },
      '”.',
    ]);
  });
});
