/**
 * The only writer of words: what is asked is done one after the other, each from what the last one left. An operation
 * is written down with its answer in the same stroke as what it changes: asked again, even of another worker after
 * this one was killed, it is answered from there and not applied again.
 */
import { isNewer, parseWord, type Word } from '../../vocabulary/index.ts';
import { ASIDE_PREFIX, WORD_PREFIX } from '../shared/words.ts';
import { OPERATION_PREFIX, OperationLog } from './operation-log.ts';
import { StorageError } from './storage-error.ts';

/** The part of `browser.storage.local` that words need. */
export interface StorageArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Keys that are being removed: done by the next worker, should this one be killed in between. */
export const REMOVAL_KEY = 'removal';

/** By id: words to be written, and those that are to be no more. */
export type WordWrites = ReadonlyMap<string, Word | undefined>;

/** What an operation does to the words that it names. */
export interface WordsChange<T> {
  readonly words: WordWrites;
  /** Other keys to be written in the same stroke. */
  readonly also?: Readonly<Record<string, unknown>>;
  /** JSON-safe. */
  readonly answer: T;
}

/** The words that an operation names, as they are stored. */
export interface NamedWords {
  /**
   * The word of that id, `undefined` where there is none that can be read: what can't is set aside before anything
   * is written in its place.
   * @throws {StoredWordError} for one that a newer version stored: it stays as it is
   */
  get(id: string): Word | undefined;
  /** The same for many at once: what can't be read is left out, as what isn't there. */
  all(): ReadonlyMap<string, Word>;
  /** Whether there is something under that id, readable or not. */
  has(id: string): boolean;
}

export class WordStore {
  readonly #area: StorageArea;
  readonly #whole: StorageArea;
  readonly #log: OperationLog;
  readonly #listeners: ((words: WordWrites | 'all') => void)[] = [];
  #tail: Promise<unknown> = Promise.resolve();
  /** A removal may be under way that nobody finished: by a worker that was killed, or one that failed. */
  #removing = true;

  /** @param whole where everything is replaced at once, should `area` do more than store */
  constructor(area: StorageArea, whole = area) {
    this.#area = area;
    this.#whole = whole;
    this.#log = new OperationLog(area);
  }

  /**
   * Applies an operation to some words and answers what it answers; resolves when the browser has taken it.
   * @throws what `change` throws, and {StorageError} where the browser does not take it; then nothing is changed
   */
  apply<T>(
    operation: string,
    ids: readonly string[],
    change: (stored: NamedWords) => WordsChange<T> | Promise<WordsChange<T>>,
  ): Promise<T> {
    return this.alone(async () => {
      const operationKey = OPERATION_PREFIX + operation;
      const stored = await this.#area.get([operationKey, ...ids.map((id) => WORD_PREFIX + id)]);
      // The answer that this operation gave when it was applied: it is of its type, since ids are never reused.
      if (Object.hasOwn(stored, operationKey)) return stored[operationKey] as T;
      const named = new StoredWordsById(ids, stored);
      const { words, also, answer } = await change(named);
      await this.#write(operation, words, { answer, also: { ...also, ...named.aside(operation, words) } });
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

  /** What an operation of late answered; `undefined` where it is not remembered any more. */
  async answerOf(operation: string): Promise<unknown> {
    const key = OPERATION_PREFIX + operation;
    return (await this.#area.get(key))[key];
  }

  /** Does some work while nothing else is written. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(async () => {
      if (this.#removing) await this.#finishRemoval();
      return work();
    });
    this.#tail = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  }

  /**
   * Writes and removes keys of any kind in one go, for who works `alone`: all of it, or nothing.
   * @throws {StorageError}
   */
  async replace(written: Readonly<Record<string, unknown>>, removed: readonly string[]): Promise<void> {
    await this.#stroke(written, removed, this.#whole);
    this.#log.reset();
    for (const tell of this.#listeners) tell('all');
  }

  /** Calls back after each write with what was written, or `all` where that may be anything. */
  onWritten(listener: (words: WordWrites | 'all') => void): void {
    this.#listeners.push(listener);
  }

  async #write(
    operation: string,
    words: WordWrites,
    { answer, also }: { readonly answer: unknown; readonly also: Record<string, unknown> },
  ): Promise<void> {
    const logged = await this.#log.add(operation, answer);
    const written: Record<string, unknown> = { ...also, ...logged.written };
    const removed: string[] = [];
    for (const [id, word] of words) {
      if (word) written[WORD_PREFIX + id] = word;
      else removed.push(WORD_PREFIX + id);
    }
    await this.#stroke(written, [...removed, ...logged.forgotten], this.#area);
    logged.taken();
    for (const tell of this.#listeners) tell(words);
  }

  /** The browser writes all of some keys or none; what is to go is written down with them and goes after. */
  async #stroke(
    written: Readonly<Record<string, unknown>>,
    removed: readonly string[],
    area: StorageArea,
  ): Promise<void> {
    try {
      await area.set(removed.length > 0 ? { ...written, [REMOVAL_KEY]: removed } : { ...written });
    } catch (error) {
      throw new StorageError(error);
    }
    if (removed.length > 0) await this.#remove(removed);
  }

  async #finishRemoval(): Promise<void> {
    const { [REMOVAL_KEY]: removal } = await this.#area.get(REMOVAL_KEY);
    if (Array.isArray(removal)) await this.#remove(removal.filter((key) => typeof key === 'string'));
    this.#removing = false;
  }

  /** Fails as a whole, and is then done before anything else is. */
  async #remove(keys: readonly string[]): Promise<void> {
    this.#removing = true;
    try {
      await this.#area.remove([...keys, REMOVAL_KEY]);
    } catch (error) {
      throw new StorageError(error);
    }
    this.#removing = false;
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
    const value = this.#stored[WORD_PREFIX + id];
    try {
      return this.has(id) ? parseWord(value) : undefined;
    } catch (error) {
      if (isNewer(value)) throw error;
      return undefined;
    }
  }

  has(id: string): boolean {
    return Object.hasOwn(this.#stored, WORD_PREFIX + id);
  }

  all(): ReadonlyMap<string, Word> {
    const words = new Map<string, Word>();
    for (const id of this.#ids) {
      const value = this.#stored[WORD_PREFIX + id];
      const word = isNewer(value) ? undefined : this.get(id);
      if (word) words.set(id, word);
    }
    return words;
  }

  /** What can't be read and is about to be written over, under keys of its own. */
  aside(operation: string, words: WordWrites): Record<string, unknown> {
    const lost = [...words.keys()].filter((id) => this.has(id) && !this.get(id));
    return Object.fromEntries(
      lost.map((id) => [`${ASIDE_PREFIX}${operation}:${id}`, this.#stored[WORD_PREFIX + id]]),
    );
  }
}
