/**
 * What 20,000 words cost: which of a page of 100,000 characters are known, in the background and asked by message from
 * a page of ours in Chromium; how long the index, an export, an import's plan and a backup's contents take; the longest task of a page that imports.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { createDictionary, openLexicon, readEntry } from '../../dictionary/index.ts';
import { KnowledgeIndex } from '../../entrypoints/background/knowledge-index.ts';
import { RowArea } from '../../entrypoints/background/row-area.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import type { StorageArea } from '../../entrypoints/shared/storage-area.ts';
import {
  addMeeting,
  createDays,
  dueWords,
  planImport,
  readArchive,
  today,
  type Word,
  wordId,
  writeArchive,
} from '../../vocabulary/index.ts';
import { createWord } from '../../vocabulary/word.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { benchImports } from './imports.ts';
import { median, printTable } from './table.ts';

const WORDS = 20_000;
const PAGE_LENGTH = 100_000;
const ROUNDS = 9;
/** Browsers started for a first look-up. */
const STARTS = 5;
const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function timeOfEach(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

/** Words with a sentence each, the commonest of the lexicon among them. */
function createWords(lexicon: ReturnType<typeof openLexicon>): Word[] {
  const words = new Map<string, Word>();
  const step = Math.floor(lexicon.entries / (WORDS * 1.2));
  for (let at = 0; words.size < WORDS; at += step) {
    const { simplified, traditional, reading, pinyin, gloss } = readEntry(lexicon, at % lexicon.entries);
    const facts = { headword: simplified, traditional, reading, pinyin, gloss };
    const sentence = `这里有一个句子，里面有${simplified}这个词，还有别的词。`;
    const meeting = { operation: `${at}`, sentence, offset: 11, form: simplified, title: '清晨', time: at };
    const word = createWord(facts, { knowledge: at % 3 === 0 ? 'known' : 'learning', time: at });
    words.set(wordId(facts), addMeeting(word, facts, { ...meeting, address: 'https://news.example/1' }));
  }
  return [...words.values()];
}

/** Ids of all words on a page of seed text, each once. */
function idsOfPage(lexicon: ReturnType<typeof openLexicon>): { ids: string[]; tokens: number } {
  const seed = readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(SEEDS, name), 'utf8'))
    .join('\n');
  const text = seed.repeat(Math.ceil(PAGE_LENGTH / seed.length)).slice(0, PAGE_LENGTH);
  const tokens = createDictionary(lexicon)
    .annotate(text, { glosses: false })
    .filter(({ reading }) => reading.length > 0);
  const ids = tokens.map(({ text: headword, reading }) => wordId({ headword, reading }));
  return { ids: [...new Set(ids)], tokens: tokens.length };
}

export async function benchWords(): Promise<void> {
  const lexicon = openLexicon(ensureLexicon());
  const words = createWords(lexicon);
  const { ids, tokens } = idsOfPage(lexicon);
  const stored = Object.fromEntries(words.map((word) => [`word:${wordId(word)}`, word]));
  const kept: Record<string, unknown> = { ...stored };
  const area: StorageArea = {
    get: async (keys) =>
      keys === null ? kept : Object.fromEntries([keys].flat().map((key) => [key, kept[key]])),
    set: async (items) => void Object.assign(kept, items),
    remove: async () => undefined,
  };
  const freshIndex = (): KnowledgeIndex => {
    const rows = new RowArea(area);
    return new KnowledgeIndex(rows, new WordStore(rows));
  };
  const index = freshIndex();
  await index.lookUp();
  const loading = await timeOfEach(() => freshIndex().lookUp());
  const looking = await timeOfEach(() => index.knowledgeOf(ids));
  const known = (await index.knowledgeOf(ids)).filter(Boolean).length;
  const archive = { words, corrections: [], unreadable: {} };
  const file = writeArchive(archive);
  const at = { time: Date.now(), days: createDays(() => 480) };
  const figures: readonly (readonly [string, number])[] = [
    [
      `${ids.length} words of a page looked up (${tokens} tokens, ${known} of them the reader's)`,
      median(looking),
    ],
    ['the index read, storage apart', median(loading)],
    ['export written', timeOf(() => writeArchive(archive))],
    ['export read back', timeOf(() => readArchive(file))],
    ['import planned', timeOf(() => planImport(words, new Map(words.map((word) => [wordId(word), word]))))],
    ['due words chosen', timeOf(() => dueWords(words, at))],
    ["today's counts", timeOf(() => today(words, at))],
    ['a backup as text', timeOf(() => JSON.stringify(stored))],
  ];
  printTable(
    `${WORDS} words (${(file.length / 1e6).toFixed(1)} M characters of export, ${(gzipSync(file).length / 1e6).toFixed(1)} MB gzipped), in Node`,
    ['what', 'ms'],
    figures.map(([what, time]) => [what, time.toFixed(1)]),
  );
  await benchInChromium(stored, ids);
  await benchImports();
}

async function benchInChromium(stored: Record<string, unknown>, ids: readonly string[]): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-words-'));
  const making = await openOptions(profile);
  await making.page.evaluate(async (all) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeApi };
    await chrome.storage.local.set(all);
    await chrome.runtime.sendMessage({ hangjian: 'repairRows', request: null });
  }, stored);
  await making.extension.close();
  const firsts: number[] = [];
  const more: number[] = [];
  let reading = 0;
  for (let start = 0; start < STARTS; start++) {
    // A fresh browser: nothing of the words is warm but the disk.
    const { extension, page } = await openOptions(profile);
    await page.waitForTimeout(3000);
    const times = await page.evaluate(
      async ([wanted, rounds]) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeApi };
        const ask = async (): Promise<number> => {
          const asked = performance.now();
          await chrome.runtime.sendMessage({ hangjian: 'knowledgeOf', request: { ids: wanted } });
          return performance.now() - asked;
        };
        const first = await ask();
        const later: number[] = [];
        for (let round = 0; round < rounds; round++) later.push(await ask());
        const begun = performance.now();
        await chrome.storage.local.get(null);
        return { first, later, reading: performance.now() - begun };
      },
      [ids, ROUNDS] as const,
    );
    firsts.push(times.first);
    more.push(...times.later);
    reading = times.reading;
    await extension.close();
  }
  await rm(profile, { recursive: true, force: true });
  printTable(
    'The same asked of the background by a page of ours, in Chromium',
    ['what', 'ms'],
    [
      [`first, the index read from storage (median of ${STARTS} browsers)`, median(firsts).toFixed(1)],
      ['the slowest of them', Math.max(...firsts).toFixed(1)],
      ['from then on, message there and back', median(more).toFixed(1)],
      ['all of storage read by a page', reading.toFixed(1)],
    ],
  );
}

async function openOptions(profile: string): Promise<{ extension: ExtensionBrowser; page: Page }> {
  const extension = await launchChromium({ profile });
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/options.html`);
  return { extension, page };
}

interface ChromeApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: {
    readonly local: { get(keys: null): Promise<object>; set(items: object): Promise<void> };
  };
}
