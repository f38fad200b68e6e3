import { expect, test } from 'vitest';
import { KnowledgeIndex } from '../../entrypoints/background/knowledge-index.ts';
import { markWord } from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import type { Knowledge } from '../../vocabulary/index.ts';
import { createArea } from './storage-area.ts';

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
  const area = createArea();
  const store = new WordStore(area);
  const index = new KnowledgeIndex(area, store);
  await index.knowledgeOf([]);
  let time = 0;
  const mark = (form: keyof typeof WORDS, said: Knowledge) => {
    time += 1;
    return markWord(store, { facts: WORDS[form], operation: `${time}`, knowledge: said, time });
  };
  for (const [form, said] of Object.entries(knowledge)) await mark(form as keyof typeof WORDS, said);
  return { index, mark };
}

test.each<[Knowledge, boolean]>([
  ['known', true],
  ['ignored', true],
  ['learning', false],
  ['new', false],
])('a word that is %s needs no help: %s', async (said, expected) => {
  const { index } = await indexKnowing({ 行: said });
  const needsNoHelp = await index.lookUp();
  expect(needsNoHelp({ text: '行', reading: ['hang2'] })).toBe(expected);
  expect(needsNoHelp({ text: '行', reading: ['xing2'] })).toBe(false);
});

test('capitals, the script and tones behind the first make no other word', async () => {
  const { index } = await indexKnowing({ 书记: 'known' });
  const needsNoHelp = await index.lookUp();
  expect(needsNoHelp({ text: '书记', reading: ['Shu1', 'ji4'] })).toBe(true);
  expect(needsNoHelp({ text: '書記', reading: ['shu1', 'ji5'] })).toBe(true);
  expect(needsNoHelp({ text: '书记', reading: ['shu3', 'ji5'] })).toBe(false);
});

test('who draws hears when help is wanted or not any more, and only then', async () => {
  const { index, mark } = await indexKnowing({});
  let heard = 0;
  index.onHelpChanged(() => {
    heard += 1;
  });
  await mark('行', 'learning');
  expect(heard).toBe(0);
  await mark('行', 'known');
  await mark('行', 'ignored');
  expect(heard).toBe(1);
  await mark('行', 'learning');
  expect(heard).toBe(2);
  expect((await index.lookUp())({ text: '行', reading: ['hang2'] })).toBe(false);
});

test('labels do not wait for a large vocabulary: they come, and who draws hears when it is read', async () => {
  const area = createArea();
  const store = new WordStore(area);
  await markWord(store, { facts: WORDS.行, operation: '1', knowledge: 'known', time: 1 });
  let read = (): void => undefined;
  area.before = (stroke) =>
    stroke === 'get'
      ? new Promise((resolve) => {
          read = () => resolve();
        })
      : undefined;
  const index = new KnowledgeIndex(area, store);
  const heard = new Promise<void>((resolve) => index.onHelpChanged(resolve));
  expect(await index.lookUpWithin(5)).toBeUndefined();
  area.before = () => undefined;
  read();
  await heard;
  expect((await index.lookUpWithin(1000))?.({ text: '行', reading: ['hang2'] })).toBe(true);
});
