import { describe, expect, test } from 'vitest';
import { PracticeStore } from '../../entrypoints/background/practice-store.ts';
import { type PracticeSet, SET_VERSION } from '../../vocabulary/practice/index.ts';
import { asideIn, createArea } from './storage-area.ts';

const set = (id: string, article = '000-2'): PracticeSet => ({
  version: SET_VERSION,
  id,
  article,
  startedAt: 1,
  exercises: [],
  answers: [],
  undos: [],
});

describe('PracticeStore', () => {
  test('the last set of an article is kept, articles apart', async () => {
    const area = createArea();
    const store = new PracticeStore(area);
    await Promise.all([store.keep(set('a')), store.keep(set('b')), store.keep(set('c', '000-3'))]);
    expect(area.stored).toEqual({ 'practice:000-2': set('b'), 'practice:000-3': set('c', '000-3') });
  });

  test('unreadable sets are set aside, each under a key of its own', async () => {
    const area = createArea({ 'practice:000-2': { version: 9 }, 'practice:000-3': 'broken' });
    const store = new PracticeStore(area);
    await store.keep(set('a'));
    await store.keep(set('b', '000-3'));
    expect(area.stored).toMatchObject({ 'practice:000-2': set('a'), 'practice:000-3': set('b', '000-3') });
    expect(asideIn(area.stored, 'practice:000-2')).toEqual([{ version: 9 }]);
    expect(asideIn(area.stored, 'practice:000-3')).toEqual(['broken']);
  });

  test('an invalid set is refused and changes nothing; the queue continues', async () => {
    const area = createArea();
    const store = new PracticeStore(area);
    await expect(store.keep({ ...set('a'), answers: 3 })).rejects.toThrow('answers');
    expect(area.stored).toEqual({});
    await store.keep(set('b'));
    expect(area.stored).toEqual({ 'practice:000-2': set('b') });
  });
});
