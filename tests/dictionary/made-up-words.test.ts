import { expect, test } from 'vitest';
import { readSources } from '../../dictionary/compile/sources.ts';
import { scaleWords } from '../../dictionary/index.ts';
import { MADE_UP_WORDS } from '../../vocabulary/made-up-words.ts';
import { LEXICON } from './lexicon-fixture.ts';

const { entries, usages } = readSources();

test('made-up words are no words: not in the lexicon, CC-CEDICT or jieba, in either script', () => {
  const words = new Set([...entries.flatMap(({ simplified, traditional }) => [simplified, traditional])]);
  const isWord = (form: string): boolean =>
    LEXICON.trie.find(form) >= 0 || words.has(form) || usages.has(form);
  expect(isWord('银行') && isWord('銀行')).toBe(true);
  const forms = MADE_UP_WORDS.flatMap(({ simplified, traditional }) => [simplified, traditional]);
  expect(forms.filter(isWord)).toEqual([]);
});

test('there are more than 200, each once, of two characters that words have', () => {
  const forms = MADE_UP_WORDS.map(({ simplified }) => simplified);
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms.length).toBeGreaterThan(200);
  const characters = new Set(
    entries.flatMap(({ simplified, traditional }) => [...simplified, ...traditional]),
  );
  for (const { simplified, traditional } of MADE_UP_WORDS) {
    expect([...simplified, ...traditional].filter((character) => !characters.has(character))).toEqual([]);
    expect([...simplified].length).toBe(2);
    expect([...traditional].length).toBe(2);
  }
});

test('the words of the scale that may be asked: two characters, no names, from all its parts', () => {
  const words = listScale();
  const forms = new Set(words.map(({ simplified }) => simplified));
  expect(forms.has('银行')).toBe(true);
  for (const left of ['北京', '中国', '每天', '了']) expect(forms.has(left)).toBe(false);
  for (const [from, to] of [
    [1, 200],
    [1000, 1200],
    [9500, 10_000],
    [25_000, 26_000],
  ] as const)
    expect(words.filter(({ size }) => size >= from && size <= to).length).toBeGreaterThan((to - from) / 10);
});

function listScale() {
  const walk = scaleWords(LEXICON);
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
  }
}
