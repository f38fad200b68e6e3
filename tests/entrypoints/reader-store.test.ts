import { expect, test } from 'vitest';
import { CheckedArea } from '../../entrypoints/background/checked-area.ts';
import { ReaderStore } from '../../entrypoints/background/reader-store.ts';
import type { NewText } from '../../vocabulary/index.ts';
import { asideIn } from './storage-area.ts';

const TEXT: NewText = {
  title: '题目',
  source: { kind: 'pasted' },
  parts: [{ role: 'paragraph', text: '他在北京。' }],
};

function makeStore(stored: Record<string, unknown> = {}) {
  const clock = { now: 1000 };
  const full = { is: false };
  const area = {
    get: async (keys: string | string[]) =>
      Object.fromEntries([keys].flat().flatMap((key) => (key in stored ? [[key, stored[key]]] : []))),
    set: async (items: Record<string, unknown>) => {
      if (full.is) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(stored, JSON.parse(JSON.stringify(items)));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete stored[key];
    },
  };
  return { store: new ReaderStore(new CheckedArea(area), () => clock.now), stored, clock, full };
}

test('progress is stored under one key for each article, and listed; sent twice it is stored once', async () => {
  const { store, stored } = makeStore();
  await Promise.all([
    store.keepReading('000-1', { seconds: 5 }),
    store.keepReading('000-2', { finished: true }),
    store.keepReading('000-1', { progress: 0.5 }),
  ]);
  expect(stored.readings).toEqual(['000-1', '000-2']);
  expect(stored['reading:000-1']).toMatchObject({ seconds: 5, progress: 0.5 });
  expect(stored['reading:000-2']).toMatchObject({ finishedAt: 1000, progress: 1 });
});

test('unreadable data is set aside before anything is written in its place', async () => {
  const newer = { version: 99 };
  const { store, stored } = makeStore({ 'reading:000-1': newer, 'reader-settings': newer });
  await store.keepReading('000-1', { seconds: 5 });
  await store.changeSettings({ theme: 'dark' });
  expect(asideIn(stored, 'reading:000-1')).toEqual([newer]);
  expect(asideIn(stored, 'reader-settings')).toEqual([newer]);
  expect(stored['reader-settings']).toMatchObject({ theme: 'dark' });
});

test('a text is added once, renamed, removed, brought back', async () => {
  const { store, stored } = makeStore();
  const head = await store.addText('a', TEXT);
  expect(await store.addText('a', { ...TEXT, title: '别的' })).toEqual(head);
  expect(stored.texts).toEqual(['a']);
  expect(await store.renameText('a', ' 新\n题 ')).toMatchObject({ title: '新 题' });
  await expect(store.renameText('a', '  ')).rejects.toThrow('can’t be empty');
  await expect(store.renameText('b', '题')).rejects.toThrow('no longer there');
  expect(await store.removeText('a')).toMatchObject({ removedAt: 1000 });
  expect(await store.restoreText('a')).not.toHaveProperty('removedAt');
  expect(stored['text-body:a']).toMatchObject({ parts: TEXT.parts });
});

test('removed texts are deleted an hour later, when another text is added', async () => {
  const { store, stored, clock } = makeStore();
  await store.addText('a', TEXT);
  await store.removeText('a');
  clock.now += 30 * 60_000;
  await store.addText('b', TEXT);
  expect(stored).toHaveProperty('text-body:a');
  clock.now += 31 * 60_000;
  await store.addText('c', TEXT);
  expect(Object.keys(stored).filter((key) => key.endsWith(':a'))).toEqual([]);
  expect(stored.texts).toEqual(['b', 'c']);
});

test('a full disk is reported, and nothing is lost', async () => {
  const { store, stored, full } = makeStore();
  await store.addText('a', TEXT);
  const before = JSON.stringify(stored);
  full.is = true;
  await expect(store.addText('b', TEXT)).rejects.toThrow(/disk is full/);
  expect(JSON.stringify(stored)).toBe(before);
  full.is = false;
  expect(await store.addText('b', TEXT)).toMatchObject({ id: 'b' });
});
