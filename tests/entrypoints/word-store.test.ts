import { describe, expect, test } from 'vitest';
import {
  changeWords,
  markWord,
  markWords,
  removeWords,
  restoreWords,
  reviewWord,
  saveMeeting,
  undoChange,
  undoWordReview,
} from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import { createDays, type Word } from '../../vocabulary/index.ts';
import { checked, createArea, killAt, wordsIn } from './storage-area.ts';

const FACTS = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' };
const OTHER = { ...FACTS, reading: ['xing2'], pinyin: 'xíng', gloss: 'to walk' };
const ID = '行 hang2';
const OTHER_ID = '行 xing2';
const days = createDays(() => 0);
const meeting = (operation: string, time = 1) => ({
  operation,
  sentence: '各行各业',
  offset: 1,
  form: '行',
  title: '',
  address: '',
  time,
});

describe('WordStore', () => {
  test('saves at the same time lose nothing', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await Promise.all(['a', 'b', 'c', 'd'].map((operation) => saveMeeting(store, FACTS, meeting(operation))));
    await saveMeeting(store, FACTS, meeting('e'));
    const word = wordsIn(area)[ID] as Word;
    expect(word.meetings.map(({ operation }) => operation).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('an operation sent again gets its result and is not applied, by another worker too', async () => {
    const area = createArea();
    await saveMeeting(new WordStore(area), FACTS, meeting('a'));
    await removeWords(new WordStore(area), { ids: [ID], operation: 'r' });
    expect(await saveMeeting(new WordStore(area), FACTS, meeting('a'))).toHaveProperty('after');
    expect(wordsIn(area)).toEqual({});
  });

  test('unreadable words are not overwritten', async () => {
    const area = createArea({ 'word:行 hang2': { version: 99 } });
    const store = new WordStore(area);
    await expect(saveMeeting(store, FACTS, meeting('a'))).rejects.toThrow(
      'was saved by a newer Hangjian. Update Hangjian',
    );
    await changeWords(store, { ids: [ID], change: { notes: 'x' }, operation: 'b', time: 2 });
    await removeWords(store, { ids: [ID], operation: 'c' });
    await markWords(store, { facts: [FACTS], knowledge: 'known', operation: 'd', time: 2 });
    expect(wordsIn(area)).toEqual({ [ID]: { version: 99 } });
  });

  test('a word that no version can read is set aside when another is written in its place', async () => {
    const area = createArea({ 'word:行 hang2': { version: 2, headword: 7 } });
    const store = new WordStore(area);
    await changeWords(store, { ids: [ID], change: { notes: 'x' }, operation: 'b', time: 2 });
    await removeWords(store, { ids: [ID], operation: 'c' });
    expect(wordsIn(area)).toEqual({ [ID]: { version: 2, headword: 7 } });
    await saveMeeting(store, FACTS, meeting('a'));
    expect(wordsIn(area)).toMatchObject({ [ID]: { headword: '行' } });
    expect(area.stored['aside:a:word:行 hang2']).toEqual({ version: 2, headword: 7 });
  });

  test('a failure does not stop the queue', async () => {
    const area = createArea({ 'word:行 hang2': { version: 3 } });
    const store = new WordStore(area);
    const failed = saveMeeting(store, FACTS, meeting('a'));
    const saved = saveMeeting(store, OTHER, meeting('b')).then(({ after }) => after);
    await expect(failed).rejects.toThrow();
    await saved;
    expect(wordsIn(area)[OTHER_ID]).toMatchObject({ reading: ['xing2'] });
  });

  test('a full disk changes nothing, and the operation can be sent again', async () => {
    const area = createArea();
    const store = new WordStore(checked(area));
    area.before = (stroke) => {
      if (stroke === 'set') throw new Error('QUOTA_BYTES quota exceeded');
    };
    await expect(saveMeeting(store, FACTS, meeting('a'))).rejects.toThrow('disk is full');
    expect(area.stored).toEqual({});
    area.before = () => undefined;
    await saveMeeting(store, FACTS, meeting('a'));
    expect((wordsIn(area)[ID] as Word).meetings).toHaveLength(1);
  });

  test('saving is undone: a new word is gone, an earlier one is as it was', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await saveMeeting(store, FACTS, meeting('a'));
    await undoChange(store, { operation: 'u1', of: 'a', time: 5 });
    expect(wordsIn(area)).toEqual({});
    await markWord(store, { facts: FACTS, knowledge: 'known', operation: 'k', time: 6 });
    await saveMeeting(store, FACTS, meeting('b'));
    await saveMeeting(store, FACTS, meeting('c'));
    await undoChange(store, { operation: 'u2', of: 'b', time: 7 });
    const [word] = Object.values(wordsIn(area)) as { meetings: { operation: string }[]; knowledge: string }[];
    expect(word?.meetings.map(({ operation }) => operation)).toEqual(['c']);
    expect(word?.knowledge).toBe('known');
    await undoChange(store, { operation: 'u2', of: 'b', time: 7 });
    await expect(undoChange(store, { operation: 'u3', of: 'nothing', time: 8 })).rejects.toThrow(
      'too long ago',
    );
  });

  test('removing is undone', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await saveMeeting(store, FACTS, meeting('a'));
    const before = wordsIn(area);
    await removeWords(store, { ids: [ID], operation: 'r' });
    await undoChange(store, { operation: 'u', of: 'r', time: 5 });
    expect(Object.keys(wordsIn(area))).toEqual(Object.keys(before));
  });

  test('operations are forgotten one by one, the oldest first', async () => {
    const area = createArea();
    const store = new WordStore(area);
    const saves = Array.from({ length: 330 }, (_, at) => saveMeeting(store, FACTS, meeting(`${at}`, at + 1)));
    await Promise.all(saves);
    const kept = Object.keys(area.stored).filter((key) => key.startsWith('operation:'));
    expect(kept.length).toBeGreaterThanOrEqual(200);
    expect(kept.length).toBeLessThan(251);
    expect(kept).toContain('operation:329');
    expect(kept).not.toContain('operation:50');
    expect(area.stored).not.toHaveProperty('removal');
  });

  test('a worker killed between writing and removing: the next one removes', async () => {
    const area = createArea();
    await saveMeeting(new WordStore(area), FACTS, meeting('a'));
    const killed = killAt(area, (stroke) => stroke === 'remove');
    void removeWords(new WordStore(area), { ids: [ID], operation: 'r' });
    await killed;
    expect(wordsIn(area)).toHaveProperty([ID]);
    area.before = () => undefined;
    const { before } = await removeWords(new WordStore(area), { ids: [ID], operation: 'r' });
    expect(before.map(({ headword }) => headword)).toEqual(['行']);
    expect(wordsIn(area)).toEqual({});
    expect(area.stored).not.toHaveProperty('removal');
  });
});

test('a failed removal is reported, counts as done, and is finished before the next operation', async () => {
  const area = createArea();
  const store = new WordStore(checked(area));
  await saveMeeting(store, FACTS, meeting('a'));
  await saveMeeting(store, OTHER, meeting('b'));
  area.before = (stroke) => {
    if (stroke === 'remove') throw new Error('disk error');
  };
  await expect(removeWords(store, { ids: [ID], operation: 'r' })).rejects.toThrow('could not remove it yet');
  await expect(removeWords(store, { ids: [OTHER_ID], operation: 's' })).rejects.toThrow(
    'could not remove it yet',
  );
  expect(Object.keys(wordsIn(area)).sort()).toEqual([ID, OTHER_ID].sort());
  expect(await store.find([ID, OTHER_ID])).toEqual(new Map());
  // A save is not held up, and what it writes is not removed by what is left to remove.
  await saveMeeting(store, OTHER, meeting('d'));
  area.before = () => undefined;
  await saveMeeting(store, FACTS, meeting('c'));
  expect(area.stored).not.toHaveProperty('removal');
  expect((wordsIn(area)[ID] as Word).meetings.map(({ operation }) => operation)).toEqual(['c']);
  expect((await removeWords(store, { ids: [ID], operation: 'r' })).before).toHaveLength(1);
  // Answered as before: what was saved since is another word than the one that was removed.
  expect(Object.keys(wordsIn(area)).sort()).toEqual([ID, OTHER_ID].sort());
});

describe('what can be done with words', () => {
  test('remove and restore, also when the word was saved again in between', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await saveMeeting(store, FACTS, meeting('a', 1));
    const removed = await removeWords(store, { ids: [ID, 'gone'], operation: 'r' });
    expect(removed).toMatchObject({ before: [{ headword: '行' }], added: [] });
    expect(await removeWords(store, { ids: [ID], operation: 'r2' })).toEqual({ before: [], added: [] });
    await saveMeeting(store, FACTS, meeting('b', 2));
    await restoreWords(store, { ...removed, operation: 'u', time: 9 });
    const word = wordsIn(area)[ID] as Word;
    expect(word.meetings.map(({ operation }) => operation)).toEqual(['b', 'a']);
    expect(word).toMatchObject({ savedAt: 1, changedAt: 9 });
  });

  test('mark, with the earlier mark', async () => {
    const area = createArea();
    const store = new WordStore(area);
    const mark = (knowledge: 'known' | 'new', operation: string) =>
      markWord(store, { facts: FACTS, knowledge, operation, time: 5 });
    expect(await mark('known', 'a')).toBe('new');
    expect(await mark('known', 'a')).toBe('new');
    expect(wordsIn(area)).toMatchObject({ [ID]: { knowledge: 'known' } });
    expect(await mark('new', 'b')).toBe('known');
    expect(wordsIn(area)).toEqual({});
  });

  test('review and undo', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await saveMeeting(store, FACTS, meeting('a', 1));
    const saved = wordsIn(area)[ID] as Word;
    const request = { id: ID, rating: 'good', days, operation: 'r', time: 10 } as const;
    const { before, after } = await reviewWord(store, request);
    expect(before).toEqual(saved);
    expect(after.card.reps).toBe(1);
    expect(await reviewWord(store, { ...request, time: 99 })).toEqual({ before, after });
    const undone = await undoWordReview(store, { review: 'r', before, operation: 'u', time: 20 });
    expect(undone).toEqual({ ...saved, changedAt: 20 });
    const again = undoWordReview(store, { review: 'r', before, operation: 'v', time: 20 });
    await expect(again).rejects.toThrow('can’t be undone');
    await expect(reviewWord(store, { ...request, id: 'none x1', operation: 'n' })).rejects.toThrow('none');
  });

  test('change many, and undo', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await saveMeeting(store, FACTS, meeting('a', 1));
    await saveMeeting(store, OTHER, meeting('b', 1));
    const before = structuredClone(wordsIn(area));
    const change = { knowledge: 'known', addTags: ['news', 'news'] } as const;
    const changed = await changeWords(store, {
      ids: [ID, OTHER_ID, 'gone'],
      change,
      operation: 'c',
      time: 7,
    });
    expect(changed.before).toHaveLength(2);
    expect(wordsIn(area)).toMatchObject({ [ID]: { knowledge: 'known', tags: ['news'], knownAt: 7 } });
    await restoreWords(store, { ...changed, operation: 'u', time: 1 });
    expect(wordsIn(area)).toEqual(before);
    const wrong = changeWords(store, { ids: [ID], change: { colour: 1 }, operation: 'd', time: 7 });
    await expect(wrong).rejects.toThrow('colour');
  });

  test('mark many: what the reader has stays; undo', async () => {
    const area = createArea();
    const store = new WordStore(area);
    await saveMeeting(store, FACTS, meeting('a', 1));
    const before = structuredClone(wordsIn(area));
    const marked = await markWords(store, {
      facts: [FACTS, OTHER],
      knowledge: 'known',
      operation: 'm',
      time: 3,
    });
    expect(marked).toEqual({ before: [], added: [OTHER_ID] });
    expect(wordsIn(area)).toMatchObject({
      [ID]: { knowledge: 'learning' },
      [OTHER_ID]: { knowledge: 'known' },
    });
    await restoreWords(store, { ...marked, operation: 'u', time: 4 });
    expect(wordsIn(area)).toEqual(before);
  });
});
