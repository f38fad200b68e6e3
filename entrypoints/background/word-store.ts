import {
  addMeeting,
  type Knowledge,
  MAX_MEETINGS,
  type Meeting,
  markKnowledge,
  parseWord,
  type Word,
  type WordFacts,
} from '../../vocabulary/index.ts';
import { wordKey } from '../shared/words.ts';

/** The part of `browser.storage.local` that words need. */
export interface StorageArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string): Promise<void>;
}

/** The only writer of words: what is asked is done one after the other, each from what the last one left. */
export class WordStore {
  readonly #area: StorageArea;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** Saves a word or adds a meeting to it; resolves when the browser has taken it. */
  save(facts: WordFacts, meeting: Meeting): Promise<Word> {
    return this.#next(async () => {
      const key = wordKey(facts);
      const stored = await this.#read(key);
      const word = addMeeting(stored, facts, meeting);
      if (word !== stored) await this.#area.set({ [key]: word });
      return word;
    });
  }

  /** Marks how well a word is known; answers what was known of it before. */
  mark(facts: WordFacts, said: { readonly knowledge: Knowledge; readonly time: number }): Promise<Knowledge> {
    return this.#next(async () => {
      const key = wordKey(facts);
      const stored = await this.#read(key);
      const word = markKnowledge(stored, facts, said);
      if (word && word !== stored) await this.#area.set({ [key]: word });
      else if (!word && stored) await this.#area.remove(key);
      return stored?.knowledge ?? 'new';
    });
  }

  /** Removes a word; answers what was removed, or `null` if there was none. */
  remove(key: string): Promise<Word | null> {
    return this.#next(async () => {
      const stored = await this.#read(key);
      if (!stored) return null;
      await this.#area.remove(key);
      return stored;
    });
  }

  /** Puts a removed word back; if it was saved anew meanwhile, the meetings of both stay. */
  restore(removed: Word): Promise<Word> {
    return this.#next(async () => {
      const key = wordKey(removed);
      const stored = await this.#read(key);
      const word = stored ? joinMeetings(removed, stored) : removed;
      await this.#area.set({ [key]: word });
      return word;
    });
  }

  /** The words under some keys; one that can't be read is a word all the same, but nothing is said of it. */
  async find(keys: readonly string[]): Promise<Map<string, Word | undefined>> {
    const stored = await this.#area.get([...keys]);
    const found = keys.filter((key) => Object.hasOwn(stored, key));
    return new Map(found.map((key) => [key, parseOrNothing(stored[key])]));
  }

  /**
   * @throws {StoredWordError} when what is stored can't be read: it is never overwritten
   */
  async #read(key: string): Promise<Word | undefined> {
    const stored = await this.#area.get(key);
    return Object.hasOwn(stored, key) ? parseWord(stored[key]) : undefined;
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  }
}

function parseOrNothing(value: unknown): Word | undefined {
  try {
    return parseWord(value);
  } catch {
    return undefined; // said where the words are listed
  }
}

function joinMeetings(older: Word, newer: Word): Word {
  const known = new Set(newer.meetings.map((meeting) => meeting.operation));
  const meetings = [...newer.meetings, ...older.meetings.filter((meeting) => !known.has(meeting.operation))]
    .sort((a, b) => b.time - a.time)
    .slice(0, MAX_MEETINGS);
  return { ...newer, savedAt: Math.min(older.savedAt, newer.savedAt), meetings };
}
