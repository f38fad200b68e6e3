/** A reader's vocabulary for tests and benchmarks: words of the lexicon in sentences of the articles, reviewed for months. */
import type { Worker } from '@playwright/test';
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { createDictionary, type Entry, openLexicon, readEntry } from '../../dictionary/index.ts';
import {
  addMeeting,
  createDays,
  type Rating,
  review,
  sentenceAt,
  type Word,
  wordId,
} from '../../vocabulary/index.ts';
import { setKnowledge } from '../../vocabulary/word.ts';
import { takeParagraphs } from '../bench/page-html.ts';

const DAY_MS = 86_400_000;
const days = createDays(() => 0);
/** What a reader answers, again and again: nine of ten are remembered. */
const ANSWERS: readonly Rating[] = [
  'good',
  'good',
  'easy',
  'good',
  'again',
  'good',
  'good',
  'hard',
  'good',
  'good',
];

export interface VocabularyOptions {
  readonly count: number;
  /** Epoch milliseconds of the newest save. */
  readonly now: number;
  /** Days over which the words were saved. */
  readonly span?: number;
}

/** Words, the newest first; the first few hundred were met in the sentences that they stand in. */
export function makeVocabulary({ count, now, span = 200 }: VocabularyOptions): Word[] {
  const words: Word[] = [];
  for (const { entry, sentence, offset, form, title } of articleWords(count)) {
    const at = words.length;
    const time = now - Math.floor((at / count) * span * DAY_MS) - 60_000;
    const meeting = {
      operation: `made-${at}`,
      sentence,
      offset,
      form,
      title,
      address: `https://news.example.com/2026/${at % 300}.html`,
      time,
    };
    words.push(withHistory(addMeeting(undefined, factsOf(entry), meeting), at, now));
  }
  return words;
}

function factsOf({ simplified, traditional, reading, pinyin, gloss }: Entry) {
  return { headword: simplified, traditional, reading, pinyin, gloss };
}

/** A third are new, some are known or ignored, the rest were reviewed whenever they were due. */
function withHistory(word: Word, at: number, now: number): Word {
  if (at % 17 === 3) return { ...setKnowledge(word, 'ignored', word.savedAt), tags: ['names'] };
  if (at % 11 === 5) return setKnowledge(word, 'known', word.savedAt);
  if (at % 3 === 0) return at % 5 === 0 ? { ...word, tags: ['economy', '新闻'] } : word;
  let reviewed = word;
  let time = word.savedAt + 3_600_000;
  for (let turn = 0; turn < 12 && time < now; turn++) {
    const rating = ANSWERS[(at + turn * 3) % ANSWERS.length] ?? 'good';
    reviewed = review(reviewed, { rating, operation: `made-${at}-${turn}`, time, days });
    time = reviewed.card.due + ((at * 7919 + turn * 104_729) % 72_000_000);
  }
  return reviewed;
}

interface MetWord {
  readonly entry: Entry;
  readonly sentence: string;
  readonly offset: number;
  readonly form: string;
  readonly title: string;
}

/** Words of the articles first, each with its sentence; then other headwords before such sentences. */
function* articleWords(count: number): Generator<MetWord> {
  const lexicon = openLexicon(ensureLexicon());
  const dictionary = createDictionary(lexicon);
  const known = new Set<string>();
  const sentences: string[] = [];
  const titles = ['工厂车间生产忙', '走基层新春', '图书馆里的清晨', '新能源汽车产业', '春运路上的坚守'];
  for (const text of takeParagraphs(12_000)) {
    for (const token of dictionary.annotate(text)) {
      const [entry] = token.kind === 'word' ? dictionary.lookup(token.text) : [];
      if (!entry || token.text.length < 2 || known.has(wordIdOf(entry))) continue;
      known.add(wordIdOf(entry));
      const met = sentenceAt(text, token.start, token.end);
      sentences.push(met.sentence);
      yield { entry, ...met, form: token.text, title: titles[known.size % titles.length] ?? '' };
      if (known.size >= count) return;
    }
  }
  for (let number = 0; known.size < count; number += 3) {
    const entry = readEntry(lexicon, number % lexicon.entries);
    if (entry.simplified.length < 2 || known.has(wordIdOf(entry))) continue;
    known.add(wordIdOf(entry));
    const sentence = `${entry.simplified}，${sentences[number % sentences.length] ?? ''}`;
    yield { entry, sentence, offset: 0, form: entry.simplified, title: titles[number % titles.length] ?? '' };
  }
}

function wordIdOf({ simplified, reading }: Entry): string {
  return wordId({ headword: simplified, reading });
}

/** Puts words into the extension's storage as they are, and nothing else of them. */
export async function storeWords(worker: Worker, words: readonly Word[]): Promise<void> {
  for (let from = 0; from < words.length; from += 1000) {
    const items = Object.fromEntries(
      words.slice(from, from + 1000).map((word) => [`word:${wordId(word)}`, word]),
    );
    await worker.evaluate(async (stored) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set(stored);
    }, items);
  }
}
