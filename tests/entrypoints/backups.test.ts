import { describe, expect, test } from 'vitest';
import { Backups } from '../../entrypoints/background/backups.ts';
import { KnowledgeIndex } from '../../entrypoints/background/knowledge-index.ts';
import { limitWaiting } from '../../entrypoints/background/limited-shelf.ts';
import { RowArea } from '../../entrypoints/background/row-area.ts';
import {
  changeWords,
  markWords,
  removeWords,
  saveMeeting,
} from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import { createDays, parseWord, type Word } from '../../vocabulary/index.ts';
import VERSION_1 from '../fixtures/words/version-1.json' with { type: 'json' };
import { createShelf } from './device.ts';
import { type AreaInMemory, checked, createArea, wordsIn } from './storage-area.ts';

const HOUR = 3_600_000;
const FACTS = { headword: '车间', traditional: '車間', reading: ['che1', 'jian1'], pinyin: '', gloss: '' };
const ID = '车间 che1 jian1';
const meeting = (operation: string) => ({
  operation,
  sentence: '',
  offset: 0,
  form: '车间',
  title: '',
  address: '',
  time: 1,
});

function setUp(stored: Record<string, unknown> = {}) {
  const area = createArea(stored);
  return { ...setUpIn(area, new WordStore(checked(area))), area };
}

function setUpIn(area: AreaInMemory, store: WordStore) {
  const shelf = createShelf();
  const clock = { time: 100 * HOUR };
  const now = () => ({ time: clock.time, days: createDays(() => 0) });
  return { store, shelf, clock, backups: new Backups({ area, store, shelf, now }) };
}

/** What a reader has: everything but operations. */
function theirs({ stored }: AreaInMemory): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !key.startsWith('operation')));
}

describe('backups', () => {
  test('are made after changes, at most every half hour', async () => {
    const { backups, shelf, clock } = setUp({ settings: { version: 1 } });
    await backups.makeIfDue();
    clock.time += HOUR / 4;
    await backups.makeIfDue();
    expect(shelf.kept.size).toBe(1);
    clock.time += HOUR / 4;
    await backups.makeIfDue();
    expect([...shelf.kept.values()].map(({ reason }) => reason)).toEqual(['change', 'change']);
  });

  test('a restore brings everything back, unreadable data too, and can itself be undone', async () => {
    const stored = { settings: { version: 1 }, 'word:odd': { version: 2 }, 'word-aside:x:y': 7 };
    const { area, store, backups, shelf, clock } = setUp(structuredClone(stored));
    await saveMeeting(store, FACTS, meeting('a'));
    const before = structuredClone(theirs(area));
    await backups.makeIfDue();
    await removeWords(store, { ids: [ID], operation: 'r' });
    await saveMeeting(store, { ...FACTS, headword: '新' }, meeting('b'));
    const after = structuredClone(theirs(area));
    clock.time += HOUR;
    await backups.restore(100 * HOUR);
    // Its words count as changed now.
    const restored = { ...(before[`word:${ID}`] as Word), changedAt: clock.time };
    expect(theirs(area)).toEqual({ ...before, [`word:${ID}`]: restored });
    expect([...shelf.kept.values()].map(({ reason }) => reason)).toEqual(['change', 'restore']);
    await backups.restore(clock.time);
    const again = { ...(after['word:新 che1 jian1'] as Word), changedAt: clock.time };
    expect(theirs(area)).toEqual({ ...after, 'word:新 che1 jian1': again });
    await expect(backups.restore(5)).rejects.toThrow('no longer there');
  });

  test('an operation from before a restore can be sent again and is applied again', async () => {
    const { area, store, backups } = setUp();
    await backups.makeIfDue();
    await saveMeeting(store, FACTS, meeting('a'));
    await backups.restore(100 * HOUR);
    expect(wordsIn(area)).toEqual({});
    await changeWords(store, { ids: [], change: {}, operation: 'c', time: 1 });
    await saveMeeting(store, FACTS, meeting('d'));
    expect(Object.keys(wordsIn(area))).toEqual([ID]);
  });
});

test('a backup database that never answers blocks no save, and is reported', async () => {
  const area = createArea(structuredClone(VERSION_1));
  const store = new WordStore(checked(area));
  const never = () => new Promise<never>(() => undefined);
  const silent = { list: never, texts: never, put: never, read: never, remove: never };
  const shelf = limitWaiting(silent, { answerMs: 1500, storeMs: 1500 });
  const now = () => ({ time: 100 * HOUR, days: createDays(() => 0) });
  const backups = new Backups({ area, store, shelf, now });
  const waiting = [backups.migrate(), backups.makeIfDue(), backups.make('import'), backups.restore(5)];
  const failures = Promise.all(waiting.map((one) => one.catch((error: Error) => error.message)));
  const saved = saveMeeting(store, { ...FACTS, headword: '新' }, meeting('a')).then(() => 'saved');
  expect(await Promise.race([saved, failures])).toBe('saved');
  expect(wordsIn(area)).toHaveProperty(['新 che1 jian1']);
  expect(await failures).toEqual(Array.from({ length: 4 }, () => expect.stringContaining('does not answer')));
});

describe('migration', () => {
  test('brings words of version 1 to this one, once, after a backup; the rest stays', async () => {
    const odd = { 'word:odd': { version: 1 }, 'word:newer': { version: 77 }, settings: { version: 1 } };
    const { area, backups, shelf } = setUp({ ...structuredClone(VERSION_1), ...odd });
    await backups.migrate();
    const [backup] = shelf.kept.values();
    expect(backup).toMatchObject({ reason: 'migration', words: 9 });
    expect(backup?.snapshot).toEqual({ ...VERSION_1, ...odd });
    for (const [key, value] of Object.entries(VERSION_1)) expect(area.stored[key]).toEqual(parseWord(value));
    expect(area.stored).toMatchObject({ ...odd, 'words-version': 2 });
    await backups.migrate();
    expect(shelf.kept.size).toBe(1);
  });

  test('without a backup nothing is migrated, and words can be read all the same', async () => {
    const { area, backups, store, shelf } = setUp(structuredClone(VERSION_1));
    shelf.put = async () => Promise.reject(new Error('no room'));
    await expect(backups.migrate()).rejects.toThrow('no room');
    expect(area.stored).toEqual(VERSION_1);
    expect((await store.find([ID])).get(ID)).toMatchObject({ version: 2, headword: '车间' });
  });

  test('a clean profile needs no backup', async () => {
    const { area, backups, shelf } = setUp();
    await backups.migrate();
    expect(shelf.kept.size).toBe(0);
    expect(area.stored).toEqual({ 'words-version': 2 });
  });
});

describe('the index', () => {
  test('follows every write, by simplified and traditional forms', async () => {
    const area = createArea(structuredClone(VERSION_1));
    const rows = new RowArea(area);
    const { store, backups } = setUpIn(area, new WordStore(rows, rows.whole));
    const index = new KnowledgeIndex(rows, store);
    const ids = [ID, '車間 che1 jian1', '行 xing2', '行 hang2', '没有 mei2 you3'];
    expect(await index.knowledgeOf(ids)).toEqual(['learning', 'learning', 'known', 'learning', undefined]);
    await changeWords(store, { ids: [ID], change: { knowledge: 'ignored' }, operation: 'a', time: 1 });
    await removeWords(store, { ids: ['行 xing2'], operation: 'b' });
    const facts = [{ ...FACTS, headword: '没有', traditional: '沒有', reading: ['mei2', 'you3'] }];
    await markWords(store, { facts, knowledge: 'known', operation: 'c', time: 1 });
    const now = ['ignored', 'ignored', undefined, 'learning', 'known'];
    expect(await index.knowledgeOf(ids)).toEqual(now);
    const fresh = new RowArea(area);
    expect(await new KnowledgeIndex(fresh, new WordStore(fresh)).knowledgeOf(ids)).toEqual(now);
    await backups.makeIfDue();
    await removeWords(store, { ids: [ID], operation: 'd' });
    expect((await index.knowledgeOf(ids))[0]).toBeUndefined();
    await backups.restore(100 * HOUR);
    expect(await index.knowledgeOf(ids)).toEqual(now);
  });
});
