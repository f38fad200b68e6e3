import { describe, expect, test } from 'vitest';
import { KnowledgeIndex } from '../../entrypoints/background/knowledge-index.ts';
import { RowArea } from '../../entrypoints/background/row-area.ts';
import { changeWords, markWord, removeWords, reviewWord } from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import { createDays, type Knowledge, parseWord, wordId } from '../../vocabulary/index.ts';
import { makeWord } from '../vocabulary/make-word.ts';
import { type AreaInMemory, createArea, killAt, wordsIn } from './storage-area.ts';

const WORDS = {
  行: { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' },
  书记: {
    headword: '书记',
    traditional: '書記',
    reading: ['shu1', 'ji5'],
    pinyin: 'shūji',
    gloss: 'secretary',
  },
} as const;

async function indexKnowing(knowledge: Partial<Record<keyof typeof WORDS, Knowledge>>) {
  const rows = new RowArea(createArea());
  const store = new WordStore(rows);
  const index = new KnowledgeIndex(rows, store);
  await index.knowledgeOf([]);
  let time = 0;
  const mark = (form: keyof typeof WORDS, said: Knowledge) => {
    time += 1;
    return markWord(store, { facts: WORDS[form], operation: `${time}`, knowledge: said, time });
  };
  for (const [form, said] of Object.entries(knowledge)) await mark(form as keyof typeof WORDS, said);
  return { index, mark };
}

test.each<Knowledge>(['known', 'ignored', 'learning'])('a word is said to be %s', async (said) => {
  const { index } = await indexKnowing({ 行: said });
  const saidOf = await index.lookUp();
  expect(saidOf({ text: '行', reading: ['hang2'] })?.knowledge).toBe(said);
  expect(saidOf({ text: '行', reading: ['xing2'] })).toBeUndefined();
});

test('since when it is known, and how its reviews went, in this worker and in the next', async () => {
  const area = createArea();
  const rows = new RowArea(area);
  const store = new WordStore(rows);
  const index = new KnowledgeIndex(rows, store);
  await index.lookUp();
  const days = createDays(() => 0);
  await markWord(store, { facts: WORDS.行, operation: 'a', knowledge: 'learning', time: 1 });
  for (const [at, rating] of (['good', 'good', 'easy'] as const).entries())
    await reviewWord(store, { id: '行 hang2', rating, operation: `r${at}`, time: at * 3 * 86_400_000, days });
  await markWord(store, { facts: WORDS.书记, operation: 'b', knowledge: 'known', time: 77 });
  for (const one of [index, new KnowledgeIndex(rows, store)]) {
    const saidOf = await one.lookUp();
    const { review } = saidOf({ text: '行', reading: ['hang2'] }) ?? {};
    expect(review?.time).toBe(6 * 86_400_000);
    expect(review?.stability).toBeGreaterThan(5);
    expect(saidOf({ text: '書記', reading: ['shu1', 'ji5'] })).toEqual({ knowledge: 'known', knownAt: 77 });
  }
});

test('capitals, the script and tones after the first syllable make no other word', async () => {
  const { index } = await indexKnowing({ 书记: 'known' });
  const saidOf = await index.lookUp();
  expect(saidOf({ text: '书记', reading: ['Shu1', 'ji4'] })?.knowledge).toBe('known');
  expect(saidOf({ text: '書記', reading: ['shu1', 'ji5'] })?.knowledge).toBe('known');
  expect(saidOf({ text: '书记', reading: ['shu3', 'ji5'] })).toBeUndefined();
});

test('listeners are called when a word starts or stops needing help, and only then', async () => {
  const { index, mark } = await indexKnowing({});
  let heard = 0;
  index.onHelpChanged(() => {
    heard += 1;
  });
  // A word below the level, being learnt from now on, has help again.
  await mark('行', 'learning');
  expect(heard).toBe(1);
  await mark('行', 'known');
  await mark('行', 'ignored');
  expect(heard).toBe(2);
  await mark('行', 'learning');
  expect(heard).toBe(3);
  expect((await index.lookUp())({ text: '行', reading: ['hang2'] })?.knowledge).toBe('learning');
});

test('labels do not wait for a large vocabulary: they come first, and listeners are called when it is read', async () => {
  const area = createArea();
  const rows = new RowArea(area);
  const store = new WordStore(rows, rows.whole);
  await markWord(store, { facts: WORDS.行, operation: '1', knowledge: 'known', time: 1 });
  let read = (): void => undefined;
  area.before = (stroke) =>
    stroke === 'get'
      ? new Promise((resolve) => {
          read = () => resolve();
        })
      : undefined;
  const index = new KnowledgeIndex(rows, store);
  const heard = new Promise<void>((resolve) => index.onHelpChanged(resolve));
  expect(await index.lookUpWithin(5)).toBeUndefined();
  area.before = () => undefined;
  read();
  await heard;
  expect((await index.lookUpWithin(1000))?.({ text: '行', reading: ['hang2'] })?.knowledge).toBe('known');
});

/** What each word says of itself, and what a worker that has just started says of it. */
async function expectTrue(area: AreaInMemory): Promise<void> {
  const stored = Object.entries(wordsIn(area)).map(([id, word]) => [id, parseWord(word).knowledge] as const);
  const rows = new RowArea(area);
  const index = new KnowledgeIndex(rows, new WordStore(rows));
  const known = await index.knowledgeOf(stored.map(([id]) => id));
  expect(known).toEqual(stored.map(([, knowledge]) => knowledge));
  expect(await index.knowledgeOf(['外 wai4'])).toEqual([undefined]);
}

describe('a fresh worker', () => {
  const IDS = Array.from({ length: 30 }, (_, i) => `字${i} zi4`);
  const keep = async () => {
    const words = IDS.map((id) =>
      makeWord(id.split(' ')[0] ?? '', { reading: ['zi4'], knowledge: 'learning' }),
    );
    const area = createArea(Object.fromEntries(words.map((word) => [`word:${wordId(word)}`, word])));
    const rows = new RowArea(area);
    await rows.repair();
    return { area, rows, store: new WordStore(rows, rows.whole) };
  };
  const know = { ids: IDS.slice(3, 9), change: { knowledge: 'known' as const }, time: 9 };

  test('knows what was said, without reading a word', async () => {
    const { area, store } = await keep();
    await changeWords(store, { ...know, operation: 'a' });
    await removeWords(store, { ids: IDS.slice(20), operation: 'b' });
    const read: unknown[] = [];
    area.before = (stroke, keys) => void (stroke === 'get' && read.push(keys));
    await expectTrue(area);
    expect(read.flat().filter((key) => key === null || String(key).startsWith('word:'))).toEqual([]);
  });

  test.each(['set', 'remove'] as const)(
    'killed before or in a %s: says what the words say',
    async (stroke) => {
      for (let strokes = 0; strokes < 3; strokes++) {
        const { area, store } = await keep();
        let left = strokes;
        const killed = killAt(area, (one) => one === stroke && left-- === 0);
        const work = (async () => {
          await changeWords(store, { ...know, operation: 'a' });
          await removeWords(store, { ids: IDS.slice(20), operation: 'b' });
          await store.alone(() =>
            store.replace(
              { [`word:${IDS[0]}`]: makeWord('字0', { reading: ['zi4'], knowledge: 'ignored' }) },
              [`word:${IDS[1]}`],
            ),
          );
        })();
        await Promise.race([work, killed]);
        area.before = () => undefined;
        const rows = new RowArea(area);
        await new WordStore(rows).alone(async () => undefined); // what was being removed is removed
        await expectTrue(area);
      }
    },
  );

  test.each<[string, (stored: Record<string, unknown>, key: string) => void]>([
    ['is gone', (stored, key) => delete stored[key]],
    ['can not be read', (stored, key) => (stored[key] = '["字'.slice(0, 3))],
    ['says nothing', (stored, key) => (stored[key] = '[]')],
    ['is of another time', (stored) => (stored.rows = null)],
  ])('where a shard %s it asks the words', async (_, damage) => {
    const { area } = await keep();
    damage(
      area.stored,
      Object.keys(area.stored).find((key) => /^known:/.test(key) && area.stored[key] !== '[]') ?? '',
    );
    await expectTrue(area);
  });
});
