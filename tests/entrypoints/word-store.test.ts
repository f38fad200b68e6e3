import { describe, expect, test } from 'vitest';
import { type StorageArea, WordStore } from '../../entrypoints/background/word-store.ts';

const FACTS = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' };
const meeting = (operation: string, time = 1) => ({
  operation,
  sentence: '各行各业',
  offset: 1,
  form: '行',
  title: '',
  address: '',
  time,
});

/** Storage in memory, each step at a later tick, as the browser's is. */
function createArea(stored: Record<string, unknown> = {}): StorageArea & { stored: Record<string, unknown> } {
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    stored,
    get: async (keys) => {
      await later();
      return structuredClone(
        Object.fromEntries(
          [keys]
            .flat()
            .filter((key) => Object.hasOwn(stored, key))
            .map((key) => [key, stored[key]]),
        ),
      );
    },
    set: async (items) => {
      await later();
      Object.assign(stored, structuredClone(items));
    },
    remove: async (key) => {
      await later();
      delete stored[key];
    },
  };
}

describe('WordStore', () => {
  test('saves at the same time lose nothing', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await Promise.all(['a', 'b', 'c', 'd'].map((operation) => store.save(FACTS, meeting(operation))));
    const word = await store.save(FACTS, meeting('e'));
    expect(word.meetings.map(({ operation }) => operation).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('an operation asked again is applied once', async () => {
    const store = new WordStore(createArea());
    await store.save(FACTS, meeting('a'));
    expect((await store.save(FACTS, meeting('a'))).meetings).toHaveLength(1);
  });

  test('what can not be read is not overwritten', async () => {
    const area = createArea({ 'word:行 hang2': { version: 99 } });
    await expect(new WordStore(area).save(FACTS, meeting('a'))).rejects.toThrow('version');
    expect(area.stored).toEqual({ 'word:行 hang2': { version: 99 } });
  });

  test('a failure does not stop the queue', async () => {
    const area = createArea({ 'word:行 hang2': null });
    const store = new WordStore(area);
    const failed = store.save(FACTS, meeting('a'));
    const saved = store.save({ ...FACTS, reading: ['xing2'] }, meeting('b'));
    await expect(failed).rejects.toThrow();
    await expect(saved).resolves.toMatchObject({ reading: ['xing2'] });
  });

  test('remove and restore, also when the word was saved anew between', async () => {
    const store = new WordStore(createArea());
    await store.save(FACTS, meeting('a', 1));
    const removed = await store.remove('word:行 hang2');
    expect(removed).not.toBeNull();
    expect(await store.remove('word:行 hang2')).toBeNull();
    await store.save(FACTS, meeting('b', 2));
    const restored = removed && (await store.restore(removed));
    expect(restored?.meetings.map(({ operation }) => operation)).toEqual(['b', 'a']);
    expect(restored?.savedAt).toBe(1);
  });
});
