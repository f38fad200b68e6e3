/**
 * The only writer of words: what is asked is done one after the other, each from what the last one left. An operation
 * is written down with its answer in the same stroke as what it changes: asked again, even of another worker after
 * this one was killed, it is answered from there and not applied again.
 */
import { parseWord, type Word } from '../../vocabulary/index.ts';
import { WORD_PREFIX } from '../shared/words.ts';

/** The part of `browser.storage.local` that words need. */
export interface StorageArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Where the answers of the newest operations are stored, one key each, and their order. */
export const OPERATION_PREFIX = 'operation:';
export const OPERATIONS_KEY = 'operations';
/** Words that are being removed: done when a worker comes up, should the last one have been killed in between. */
export const REMOVAL_KEY = 'removal';

/** So many operations are remembered; who asks again does so within seconds. */
const MAX_OPERATIONS = 200;

/** What an operation does to the words that it names. */
export interface WordsChange<T> {
  /** By id: words to be written, and those that are to be no more. */
  readonly words: ReadonlyMap<string, Word | undefined>;
  /** JSON-safe. */
  readonly answer: T;
}

/** The words that an operation names, as they are stored. */
export interface NamedWords {
  /**
   * The word of that id, `undefined` where there is none.
   * @throws {StoredWordError} when what is stored can't be read: it is never overwritten
   */
  get(id: string): Word | undefined;
  /** The same for many at once: what can't be read is left out, as what isn't there. */
  all(): ReadonlyMap<string, Word>;
  /** Whether there is something under that id, readable or not. */
  has(id: string): boolean;
}

export class WordStore {
  readonly #area: StorageArea;
  #tail: Promise<unknown>;
  /** Operations remembered, the oldest first. */
  #operations: string[] | undefined;

  constructor(area: StorageArea) {
    this.#area = area;
    this.#tail = Promise.resolve();
  }

  /**
   * Applies an operation to some words and answers what it answers; resolves when the browser has taken it.
   * @throws what `change` throws, and the browser's own error where storage is full; then nothing is changed
   */
  apply<T>(
    operation: string,
    ids: readonly string[],
    change: (stored: NamedWords) => WordsChange<T>,
  ): Promise<T> {
    return this.#next(async () => {
      await this.#finishRemoval();
      const operationKey = OPERATION_PREFIX + operation;
      const stored = await this.#area.get([operationKey, ...ids.map((id) => WORD_PREFIX + id)]);
      // The answer that this operation gave when it was applied: it is of its type, since ids are never reused.
      if (Object.hasOwn(stored, operationKey)) return stored[operationKey] as T;
      const { words, answer } = change(new StoredWordsById(ids, stored));
      await this.#write(words, { [operationKey]: answer });
      return answer;
    });
  }

  /** The words under some ids; one that can't be read is a word all the same, but nothing is said of it. */
  async find(ids: readonly string[]): Promise<Map<string, Word | undefined>> {
    const stored = await this.#area.get(ids.map((id) => WORD_PREFIX + id));
    const named = new StoredWordsById(ids, stored);
    const words = named.all();
    return new Map(ids.filter((id) => named.has(id)).map((id) => [id, words.get(id)]));
  }

  async #write(words: WordsChange<unknown>['words'], operation: Record<string, unknown>): Promise<void> {
    const written: Record<string, unknown> = {};
    const removed: string[] = [];
    for (const [id, word] of words) {
      if (word) written[WORD_PREFIX + id] = word;
      else removed.push(WORD_PREFIX + id);
    }
    const known = [...(await this.#readOperations()), ...Object.keys(operation)];
    const forgotten = known.slice(0, -MAX_OPERATIONS);
    await this.#area.set({
      ...written,
      ...operation,
      [OPERATIONS_KEY]: known.slice(-MAX_OPERATIONS),
      ...(removed.length > 0 && { [REMOVAL_KEY]: removed }),
    });
    this.#operations = known.slice(-MAX_OPERATIONS);
    if (removed.length > 0) await this.#area.remove([...removed, REMOVAL_KEY]);
    if (forgotten.length > 0) await this.#area.remove(forgotten);
  }

  /** Writing and removing are two strokes: what a killed worker wrote down to remove is removed now. */
  async #finishRemoval(): Promise<void> {
    const { [REMOVAL_KEY]: removal } = await this.#area.get(REMOVAL_KEY);
    if (removal === undefined) return;
    await this.#area.remove([...(Array.isArray(removal) ? removal.filter(isText) : []), REMOVAL_KEY]);
  }

  async #readOperations(): Promise<readonly string[]> {
    if (!this.#operations) {
      const { [OPERATIONS_KEY]: known } = await this.#area.get(OPERATIONS_KEY);
      this.#operations = Array.isArray(known) ? known.filter(isText) : [];
    }
    return this.#operations;
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  }
}

class StoredWordsById implements NamedWords {
  readonly #ids: readonly string[];
  readonly #stored: Readonly<Record<string, unknown>>;

  constructor(ids: readonly string[], stored: Readonly<Record<string, unknown>>) {
    this.#ids = ids;
    this.#stored = stored;
  }

  get(id: string): Word | undefined {
    return this.has(id) ? parseWord(this.#stored[WORD_PREFIX + id]) : undefined;
  }

  has(id: string): boolean {
    return Object.hasOwn(this.#stored, WORD_PREFIX + id);
  }

  all(): ReadonlyMap<string, Word> {
    const words = new Map<string, Word>();
    for (const id of this.#ids) {
      try {
        const word = this.get(id);
        if (word) words.set(id, word);
      } catch {
        // said where the words are listed; it stays as it is
      }
    }
    return words;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
