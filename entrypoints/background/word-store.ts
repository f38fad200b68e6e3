import {
  addMeeting,
  MAX_MEETINGS,
  type Meeting,
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

  /** Which of the keys hold a word. */
  async has(keys: readonly string[]): Promise<string[]> {
    const stored = await this.#area.get([...keys]);
    return keys.filter((key) => Object.hasOwn(stored, key));
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

function joinMeetings(older: Word, newer: Word): Word {
  const known = new Set(newer.meetings.map((meeting) => meeting.operation));
  const meetings = [...newer.meetings, ...older.meetings.filter((meeting) => !known.has(meeting.operation))]
    .sort((a, b) => b.time - a.time)
    .slice(0, MAX_MEETINGS);
  return { ...newer, savedAt: Math.min(older.savedAt, newer.savedAt), meetings };
}
