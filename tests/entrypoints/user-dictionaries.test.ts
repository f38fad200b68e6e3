/** The reader's dictionaries in the background: read when needed, a block at a time; listed, removed, swept. */
import { describe, expect, test } from 'vitest';
import { CedictFile, packDictionary, type UserDictionary } from '../../dictionary/index.ts';
import { DictionaryListStore } from '../../entrypoints/background/dictionary-list.ts';
import { UserDictionaries } from '../../entrypoints/background/user-dictionaries.ts';
import {
  addDictionary,
  changeDictionary,
  type ListedDictionary,
  NO_DICTIONARIES,
} from '../../vocabulary/index.ts';
import { checked, createArea } from './storage-area.ts';

const HOUR_MS = 60 * 60 * 1000;
const make = (id: string): ListedDictionary => ({ id, name: id, isOn: true, entries: 1, bytes: 1 });
const wordOf = (at: number): string => String.fromCharCode(0x4e00 + (at >> 7), 0x5e00 + (at & 127));

/** A database of one dictionary of 6,000 words, some blocks long, that counts what is read. */
function createReader() {
  const lines = Array.from(
    { length: 6000 },
    (_, at) => `${wordOf(at)} [ci2 ci2] /word number ${at} of a long list/`,
  );
  const file = new CedictFile(lines.join('\n'), 'a.u8');
  while (file.read(1000) < 1);
  const packed = packDictionary(file.entries);
  expect(packed.blocks.length).toBeGreaterThan(6);
  const read: number[] = [];
  const state = { indexes: 0, fails: false, silent: false };
  const reader = {
    readIndex: async (id: string) => {
      state.indexes += 1;
      if (state.silent) await new Promise(() => undefined);
      if (state.fails) throw new Error('broken');
      return id === 'a' ? packed.index : undefined;
    },
    readBlocks: async (_id: string, numbers: readonly number[]) => {
      if (state.fails) throw new Error('broken');
      read.push(...numbers);
      return numbers.map((number) => ({ number, text: packed.blocks[number] ?? '' }));
    },
  };
  return { reader, read, state, blocks: packed.blocks };
}

const list = addDictionary(NO_DICTIONARIES, make('a'));
const glossOf = (word: string) => (added: readonly UserDictionary[]) =>
  added[0]?.entriesOf(word)[0]?.glosses[0];

describe('entries', () => {
  test('are read a block at a time, once; words that are not there read none', async () => {
    const { reader, read, state } = createReader();
    const dictionaries = new UserDictionaries(reader, () => 0);
    expect(await dictionaries.use(list, glossOf(wordOf(17)))).toBe('word number 17 of a long list');
    expect(await dictionaries.use(list, glossOf(wordOf(18)))).toBe('word number 18 of a long list');
    expect(await dictionaries.use(list, glossOf('没有'))).toBeUndefined();
    expect(read).toEqual([0]);
    expect(await dictionaries.use(list, glossOf(wordOf(5999)))).toBe('word number 5999 of a long list');
    expect(read).toHaveLength(2);
    expect(state.indexes).toBe(1);
  });

  test('work that needs entries of entries is repeated until it has them', async () => {
    const { reader } = createReader();
    const dictionaries = new UserDictionaries(reader, () => 0);
    let rounds = 0;
    const found = await dictionaries.use(list, (added) => {
      rounds += 1;
      return glossOf(wordOf(17))(added) && glossOf(wordOf(5999))(added);
    });
    expect(found).toBe('word number 5999 of a long list');
    expect(rounds).toBe(3);
  });

  test('concurrent works ask for many at once, and each gets its own', async () => {
    const { reader } = createReader();
    const dictionaries = new UserDictionaries(reader, () => 0);
    const asked = Array.from({ length: 200 }, (_, at) => at * 29);
    const found = await Promise.all(asked.map((at) => dictionaries.use(list, glossOf(wordOf(at)))));
    expect(found).toEqual(asked.map((at) => `word number ${at} of a long list`));
  });

  test('that can’t be read are absent, and read once they can be', async () => {
    const { reader, state } = createReader();
    const dictionaries = new UserDictionaries(reader, () => 0);
    await dictionaries.use(list, glossOf('没有'));
    state.fails = true;
    expect(await dictionaries.use(list, glossOf(wordOf(17)))).toBeUndefined();
    state.fails = false;
    expect(await dictionaries.use(list, glossOf(wordOf(17)))).toBe('word number 17 of a long list');
  });

  test('of a dictionary that is off are not read', async () => {
    const { reader, state } = createReader();
    const dictionaries = new UserDictionaries(reader, () => 0);
    const off = changeDictionary(list, 'a', { isOn: false });
    expect(await dictionaries.use(off, (added) => added.length)).toBe(0);
    expect(state.indexes).toBe(0);
  });
});

describe('a dictionary without an index', () => {
  test('is left out, and tried again after a minute', async () => {
    const { reader, state } = createReader();
    let now = 0;
    const dictionaries = new UserDictionaries(reader, () => now);
    state.fails = true;
    expect(await dictionaries.use(list, (added) => added.length)).toBe(0);
    await expect(dictionaries.indexOf('a')).rejects.toThrow('broken');
    state.fails = false;
    expect(await dictionaries.use(list, (added) => added.length)).toBe(0);
    now = 60_001;
    expect(await dictionaries.use(list, (added) => added.length)).toBe(1);
  });

  test('says so where its entries are gone', async () => {
    await expect(new UserDictionaries(createReader().reader, () => 0).indexOf('b')).rejects.toThrow(
      'Its entries are gone. Add the file again.',
    );
  });

  test('where the database never answers, texts are annotated without it', async () => {
    const { reader, state } = createReader();
    state.silent = true;
    const dictionaries = new UserDictionaries(reader, () => 0);
    expect(await dictionaries.use(list, (added) => added.length)).toBe(0);
    await expect(dictionaries.indexOf('a')).rejects.toThrow('does not answer');
  });
});

describe('the list', () => {
  function createStore(bodies: Record<string, number> = {}) {
    const stored = new Map(Object.entries(bodies));
    const area = createArea();
    let now = 0;
    const shelf = {
      list: async () => [...stored.keys()],
      timeOf: async (id: string) => stored.get(id),
      remove: async (ids: readonly string[]) => {
        for (const id of ids) stored.delete(id);
      },
    };
    const open = () => new DictionaryListStore(checked(area), shelf, () => now);
    return { open, area, ids: () => [...stored.keys()], pass: (ms: number) => (now += ms) };
  }

  test('is there for the next worker; changes run serially', async () => {
    const { open } = createStore();
    const store = open();
    await Promise.all(['a', 'b', 'c'].map((id) => store.change((before) => addDictionary(before, make(id)))));
    expect((await open().read()).dictionaries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('entries are removed an hour after their dictionary, as are those that were never listed', async () => {
    const { open, ids, pass } = createStore({ a: 0, b: 0, lost: 0 });
    const store = open();
    for (const id of ['a', 'b']) await store.change((before) => addDictionary(before, make(id)));
    await store.change((before) => changeDictionary(before, 'a', { removed: 0 }));
    await store.sweep();
    expect(ids()).toEqual(['a', 'b', 'lost']);
    pass(HOUR_MS + 1);
    await open().sweep();
    expect(ids()).toEqual(['b']);
  });

  test('entries of a first dictionary that was never listed are removed, too', async () => {
    const { open, ids, pass } = createStore({ half: 0 });
    await open().sweep();
    expect(ids()).toEqual(['half']);
    pass(HOUR_MS + 1);
    await open().sweep();
    expect(ids()).toEqual([]);
  });

  test('dropped entries are removed at once, unless they are listed', async () => {
    const { open, ids } = createStore({ a: 0, b: 0 });
    const store = open();
    await store.change((before) => addDictionary(before, make('a')));
    await store.sweepBodies(['a', 'b']);
    expect(ids()).toEqual(['a']);
  });

  test('a list of a newer version is not overwritten', async () => {
    const { open, area } = createStore();
    const newer = { version: 9, dictionaries: [] };
    await area.set({ dictionaries: newer });
    await expect(open().change((before) => addDictionary(before, make('a')))).rejects.toThrow(
      'can’t be read',
    );
    expect(area.stored.dictionaries).toEqual(newer);
  });
});
