import { expect, test } from 'vitest';
import { EncounterStore } from '../../entrypoints/background/encounter-store.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import { parseEncounters } from '../../vocabulary/index.ts';
import { asideIn, checked, createArea } from './storage-area.ts';

const KEYS = ['行 xing2', '银行 yin2 hang', '行长 hang2 zhang'];

function createStore(stored: Record<string, unknown> = {}) {
  const area = createArea(stored);
  const words = new WordStore(checked(area));
  return { area, store: new EncounterStore(checked(area), (work) => words.alone(work)) };
}

test('encounters are there in this worker and in the next', async () => {
  const { area, store } = createStore();
  await Promise.all([
    store.noteReadPast(KEYS, 100),
    store.noteReadPast(KEYS, 100),
    store.noteLookUp('行 xing2', 101),
    store.noteReadPast(KEYS, 102),
    store.keepHelp(['行长 hang2 zhang'], true),
    store.noteTold(new Map([['银行 yin2 hang', 'faint']])),
  ]);
  for (const one of [store, createStore(area.stored).store]) {
    const metOf = await one.read();
    expect(metOf('行 xing2')).toMatchObject({ met: 3, read: 1, lookUps: 1, lookedUp: 101 });
    expect(metOf('银行 yin2 hang')).toMatchObject({ met: 2, read: 2, lookUps: 0 });
    expect(metOf('行长 hang2 zhang')).toMatchObject({ read: 2, kept: true });
    expect(metOf('银行 yin2 hang')?.told).toBe('faint');
    expect(metOf('外 wai4')).toBeUndefined();
    expect((await one.forms()).map(([key]) => key).sort()).toEqual([...KEYS].sort());
  }
});

test('a day that was counted is not written again', async () => {
  const { area, store } = createStore();
  await store.noteReadPast(KEYS, 100);
  let writes = 0;
  area.before = (stroke) => void (stroke === 'set' && writes++);
  await store.noteReadPast(KEYS, 100);
  await store.noteLookUp('行 xing2', 100);
  await store.noteLookUp('行 xing2', 100);
  expect(writes).toBe(1);
});

test('where storage refuses, nothing counts; the next time it does', async () => {
  const { area, store } = createStore();
  area.before = (stroke) => {
    if (stroke === 'set') throw new Error('full');
  };
  await expect(store.noteReadPast(KEYS, 100)).rejects.toThrow();
  expect((await store.read())('行 xing2')).toBeUndefined();
  area.before = () => undefined;
  await store.noteReadPast(KEYS, 100);
  expect((await store.read())('行 xing2')).toMatchObject({ read: 1 });
});

test('an unreadable list is set aside, not lost, when one is written in its place', async () => {
  const { area, store } = createStore();
  await store.noteReadPast(['行 xing2'], 100);
  const [key = ''] = Object.keys(area.stored).filter((name) => name.startsWith('encounters:'));
  area.stored[key] = '{"行 xing2":[1,2';
  const next = createStore(area.stored);
  expect((await next.store.read())('行 xing2')).toBeUndefined();
  await next.store.noteReadPast(['行 xing2'], 105);
  expect(parseEncounters(area.stored[key]).get('行 xing2')).toMatchObject({ met: 1, lastMet: 105 });
  expect(asideIn(area.stored, key)).toEqual(['{"行 xing2":[1,2']);
});

test('a restored backup is read again', async () => {
  const { area, store } = createStore();
  await store.noteReadPast(['行 xing2'], 100);
  const before = { ...area.stored };
  await store.noteReadPast(['行 xing2'], 101);
  Object.assign(area.stored, before);
  store.forget();
  expect((await store.read())('行 xing2')).toMatchObject({ met: 1 });
});
