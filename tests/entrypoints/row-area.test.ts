import { describe, expect, test } from 'vitest';
import { RowArea } from '../../entrypoints/background/row-area.ts';
import {
  changeWords,
  removeWords,
  reviewWord,
  saveMeeting,
} from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import { parseLog, parseShard } from '../../entrypoints/shared/rows.ts';
import type { StorageArea } from '../../entrypoints/shared/storage-area.ts';
import {
  createDays,
  LOG_PREFIX,
  parseWord,
  ROW_SHARDS,
  ROWS_KEY,
  ROWS_PREFIX,
  rowOf,
  type WordRow,
  wordId,
} from '../../vocabulary/index.ts';
import { makeWord } from '../vocabulary/make-word.ts';
import { type AreaInMemory, createArea, killAt, wordsIn } from './storage-area.ts';

const days = createDays(() => 0);
const IDS = Array.from({ length: 40 }, (_, i) => `字${i} zi4`);
const factsOf = (id: string) => {
  const [headword = '', ...reading] = id.split(' ');
  return { headword, traditional: headword, reading, pinyin: 'zì', gloss: 'character' };
};
const meeting = (operation: string) => ({
  operation,
  sentence: '一个字',
  offset: 2,
  form: '字',
  title: '新闻',
  address: 'https://a/',
  time: 1,
});

function whole(area: AreaInMemory): StorageArea {
  const all = (keys: string | string[] | null) => area.get(keys ?? Object.keys(area.stored));
  return {
    ...area,
    get: all,
    set: area.set,
    remove: area.remove,
    getKeys: async () => Object.keys(area.stored),
  };
}

const shards = Array.from({ length: ROW_SHARDS }, (_, shard) => shard);
const rowsIn = ({ stored }: AreaInMemory): WordRow[] =>
  shards.flatMap((shard) => parseShard(stored[ROWS_PREFIX + shard]));
const reviewsIn = ({ stored }: AreaInMemory) =>
  shards.flatMap((shard) => [...parseLog(stored[LOG_PREFIX + shard])]);

/** The rows are those of the words: no more, no fewer, none of before. */
function expectMatch(area: AreaInMemory): void {
  const words = Object.values(wordsIn(area)).map(parseWord);
  const byId = (a: WordRow, b: WordRow): number => (a.id < b.id ? -1 : 1);
  expect(rowsIn(area).sort(byId)).toEqual(words.map(rowOf).sort(byId));
  expect(new Map(reviewsIn(area))).toEqual(
    new Map(
      words
        .filter(({ reviews }) => reviews.length > 0)
        .map((word) => [
          wordId(word),
          word.reviews.map(({ time, rating, state }) => ({ time, rating, state })),
        ]),
    ),
  );
}

async function filled(): Promise<{ area: AreaInMemory; rows: RowArea; store: WordStore }> {
  const area = createArea();
  const rows = new RowArea(whole(area));
  await rows.repair();
  const store = new WordStore(rows);
  for (const id of IDS) await saveMeeting(store, factsOf(id), meeting(id));
  return { area, rows, store };
}

describe('RowArea', () => {
  test('each write of words also writes their rows', async () => {
    const { area, store } = await filled();
    expectMatch(area);
    await reviewWord(store, { id: IDS[3] ?? '', rating: 'good', operation: 'r', time: 9, days });
    await changeWords(store, { ids: IDS.slice(5, 9), change: { addTags: ['t'] }, operation: 'c', time: 10 });
    expect(rowsIn(area).filter(({ tags }) => tags.includes('t'))).toHaveLength(4);
    expectMatch(area);
    await removeWords(store, { ids: IDS.slice(0, 20), operation: 'x' });
    expect(rowsIn(area)).toHaveLength(20);
    expectMatch(area);
  });

  test('words stored before there were rows get them; then nothing is left to repair', async () => {
    const words = IDS.map((id) => makeWord(id.split(' ')[0] ?? '', { reading: ['zi4'] }));
    const area = createArea(Object.fromEntries(words.map((word) => [`word:${wordId(word)}`, word])));
    const rows = new RowArea(whole(area));
    expect(await rows.repair()).toBe(true);
    expectMatch(area);
    expect(await rows.repair()).toBe(false);
  });

  test('rows of an earlier version are made again: their words are found by the article where they were met', async () => {
    const area = createArea();
    const rows = new RowArea(whole(area));
    await rows.repair();
    const address = 'moz-extension://5f0c/reader.html#000-2';
    const store = new WordStore(rows);
    for (const id of IDS) await saveMeeting(store, factsOf(id), { ...meeting(id), address });
    // As version 2 had them: eleven fields, none of them an article.
    const cut = (packed: unknown[]) => packed.slice(0, 11);
    for (const key of shards.map((shard) => ROWS_PREFIX + shard)) {
      const text = area.stored[key];
      if (typeof text === 'string') area.stored[key] = JSON.stringify(JSON.parse(text).map(cut));
    }
    area.stored[ROWS_KEY] = { ...(area.stored[ROWS_KEY] as object), version: 2 };
    expect(rowsIn(area).some(({ articles }) => articles.length > 0)).toBe(false);
    expect(await new RowArea(whole(area)).repair()).toBe(true);
    expectMatch(area);
    expect(rowsIn(area).filter(({ articles }) => articles.includes('000-2'))).toHaveLength(IDS.length);
  });

  test('before there are rows, words are written without', async () => {
    const area = createArea();
    await saveMeeting(new WordStore(new RowArea(whole(area))), factsOf('字 zi4'), meeting('a'));
    expect(Object.keys(wordsIn(area))).toEqual(['字 zi4']);
    expect(area.stored).not.toHaveProperty(ROWS_KEY);
  });

  test.each([
    ['a shard is gone', (stored: Record<string, unknown>, shard: string) => delete stored[shard]],
    [
      'a shard can not be read',
      (stored: Record<string, unknown>, shard: string) => {
        stored[shard] = '[[';
      },
    ],
    [
      'a word came another way',
      (stored: Record<string, unknown>) => {
        stored['word:外 wai4'] = makeWord('外', { reading: ['wai4'] });
      },
    ],
    ['a word went another way', (stored: Record<string, unknown>) => delete stored[`word:${IDS[7]}`]],
  ])('%s: repaired by the next worker', async (_, damage) => {
    const { area } = await filled();
    const shard = Object.keys(area.stored).find(
      (key) => key.startsWith(ROWS_PREFIX) && parseShard(area.stored[key]).length > 0,
    );
    damage(area.stored, shard ?? '');
    expect(await new RowArea(whole(area)).repair()).toBe(true);
    expectMatch(area);
  });

  test('a word that can not be read has no row and is counted, and nothing is made again for it', async () => {
    const { area } = await filled();
    area.stored['word:坏 huai4'] = { version: 99 };
    const rows = new RowArea(whole(area));
    expect(await rows.repair()).toBe(true);
    expect(area.stored[ROWS_KEY]).toMatchObject({ unreadable: 1 });
    expect(rowsIn(area)).toHaveLength(IDS.length);
    expect(await rows.repair()).toBe(false);
  });

  test('words set aside are counted, in the same write and when the rows are made', async () => {
    const { area, store } = await filled();
    area.stored[`word:${IDS[0]}`] = { version: 'broken' };
    await saveMeeting(store, factsOf(IDS[0] ?? ''), meeting('again'));
    expect(area.stored[ROWS_KEY]).toMatchObject({ aside: 1, unreadable: 0 });
    delete area.stored[ROWS_KEY];
    await new RowArea(whole(area)).repair();
    expect(area.stored[ROWS_KEY]).toMatchObject({ aside: 1, unreadable: 0 });
    expectMatch(area);
  });

  test('a full disk leaves rows as they were, and the next write stores both', async () => {
    const { area, store } = await filled();
    const before = structuredClone(rowsIn(area));
    area.before = (stroke) => {
      if (stroke === 'set') throw new Error('full');
    };
    await expect(saveMeeting(store, factsOf('新 xin1'), meeting('n'))).rejects.toThrow('full');
    area.before = () => undefined;
    expect(rowsIn(area)).toEqual(before);
    await saveMeeting(store, factsOf('又 you4'), meeting('o'));
    expectMatch(area);
  });

  test('rows of words that a killed worker was removing are removed with the words', async () => {
    const { area, store } = await filled();
    const killed = killAt(area, (stroke) => stroke === 'remove');
    void removeWords(store, { ids: [IDS[2] ?? ''], operation: 'x' });
    await killed;
    area.before = () => undefined;
    const next = new RowArea(whole(area));
    await next.repair();
    await saveMeeting(new WordStore(next), factsOf('新 xin1'), meeting('n'));
    expect(Object.keys(wordsIn(area))).not.toContain(IDS[2]);
    expectMatch(area);
  });
});
