/** The storage schema: every kind of key has a row, and every write goes by it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saveMeeting } from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import {
  isReadable,
  kindOf,
  parseStored,
  parseWord,
  Verbatim,
  type Word,
  wordId,
} from '../../vocabulary/index.ts';
import { storageSchema } from '../../vocabulary/storage-schema.ts';
import * as names from '../../vocabulary/stored-names.ts';
import { createWord } from '../../vocabulary/word.ts';
import { makeWord } from '../vocabulary/make-word.ts';
import { makePattern } from '../vocabulary/patterns/make-pattern.ts';
import { checked, createArea, wordsIn } from './storage-area.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the schema', () => {
  test('has a row for each name of a key', () => {
    const named = Object.entries(names).filter(
      ([name, value]) => /_(KEY|PREFIX)$/.test(name) && typeof value === 'string',
    );
    expect(named.length).toBeGreaterThan(20);
    for (const [name, value] of named) expect(kindOf(`${value}`), `${name} has no row`).toBeDefined();
    expect([...storageSchema().keys()].filter((name) => !name.includes('-aside')).sort()).toEqual(
      named.map(([, value]) => value).sort(),
    );
  });

  test('a key without a row is not written', async () => {
    const area = createArea();
    await expect(checked(area).set({ 'colours:7': 1 })).rejects.toThrow('has no row');
    expect(area.stored).toEqual({});
  });

  test('nobody writes past it', () => {
    const files = ['entrypoints', 'components', 'vocabulary'].flatMap((folder) =>
      readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(100);
    const writers = files.filter((name) => {
      const code = readFileSync(ROOT + name, 'utf8').replaceAll('readWhere(browser.storage.local', '');
      return /storage\.local\.(set|remove|clear)\b|[=:(,]\s*browser\.storage\.local\b(?!\.)/.test(code);
    });
    expect(writers).toEqual(['entrypoints/background/local-area.ts']);
  });

  test('parsing a parsed value again changes nothing', () => {
    const word = makeWord('行');
    const once = parseStored(`word:${wordId(word)}`, word);
    expect(parseStored(`word:${wordId(word)}`, once)).toEqual(once);
  });
});

describe('what is written', () => {
  const FACTS = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' };
  const meeting = { operation: 'a', sentence: '行', offset: 0, form: '行', title: '', address: '', time: 5 };
  const save = async (over: object, facts: object = {}): Promise<Record<string, unknown>> => {
    const area = createArea();
    const store = new WordStore(checked(area));
    await saveMeeting(store, { ...FACTS, ...facts }, { ...meeting, ...over });
    return wordsIn(area);
  };

  test.each([
    [{ title: { toString: 'x' } }, /title/],
    [{ sentence: 7 }, /sentence/],
    [{ offset: '0' }, /offset/],
    [{ address: null }, /address/],
  ])('%j is refused', (over, field) => expect(save(over)).rejects.toThrow(field));

  test('an invalid knowledge is refused, from any sender', async () => {
    const area = createArea();
    const store = new WordStore(checked(area));
    const evil = 'evil' as 'known';
    await expect(
      store.apply('m', ['行 hang2'], () => ({
        words: new Map([['行 hang2', createWord(FACTS, { knowledge: evil, time: 1 })]]),
        answer: null,
      })),
    ).rejects.toThrow('knowledge');
    expect(area.stored).toEqual({});
  });

  test('whatever a page says of a place, and whatever the clock: the word can be read again, or is refused', async () => {
    const text = fc.oneof(fc.string(), fc.constant('长'.repeat(20_000)));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          sentence: text,
          offset: fc.double(),
          form: text,
          title: text,
          address: text,
          time: fc.double(),
        }),
        async (over) => {
          const saved = await save(over).catch(() => ({}) as Record<string, unknown>);
          for (const [id, word] of Object.entries(saved)) {
            expect(isReadable(`word:${id}`, word)).toBe(true);
            expect(parseWord(word)).toEqual(word);
          }
          if (!Number.isNaN(over.offset) && !Number.isNaN(over.time))
            expect(Object.keys(saved)).toEqual(['行 hang2']);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a clock before 1970 saves words', async () => {
    const saved = await save({ time: -86_400_000, offset: -5 });
    expect(saved['行 hang2'] as Word).toMatchObject({
      savedAt: 0,
      card: { due: 0 },
      meetings: [{ offset: 0, time: 0 }],
    });
  });

  test.each([
    ['settings', { version: 1, script: 'klingon' }],
    ['corrections', { version: 2 }],
    ['reading:a', { version: 1, article: 'b' }],
    ['text:a', { version: 1, id: 'a', title: { a: 1 } }],
    ['text-body:a', { version: 1, parts: [] }],
    ['practice:a', {}],
    ['pattern:a', {}],
    ['pattern:ba', makePattern('yi-wei')],
    ['patterns', 'a'],
    ['texts', 'a'],
    ['word:行 hang2', makeWord('别')],
    ['encounters:3', '{"行 xing2":[1,2]}'],
    ['site-help', { 'sina.com.cn': 'much' }],
    ['sync', { on: 'yes' }],
  ])(
    '%s: a value that could not be read again is refused; one kept from a file is written as it is',
    (key, value) => {
      expect(() => parseStored(key, value)).toThrow(key.split(':')[0]);
      expect(parseStored(key, new Verbatim(value))).toBe(value);
    },
  );
});
