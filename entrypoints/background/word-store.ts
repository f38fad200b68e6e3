/**
 * The only writer of words. Operations run one at a time, each on the previous result. An operation is logged with its
 * result in the same write as what it changes: sent again, even to another worker after this one was killed, it gets
 * that result and is not applied again.
 */
import {
  asideOf,
  isNewer,
  OPERATION_PREFIX,
  parseWord,
  REMOVAL_KEY,
  StoredWordError,
  splitWordId,
  WORD_PREFIX,
  type Word,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import type { StorageArea } from '../shared/storage-area.ts';
import { OperationLog } from './operation-log.ts';

/** By id: words to be written, and those to be removed. */
export type WordWrites = ReadonlyMap<string, Word | undefined>;

/** What an operation does to the words that it names. */
export interface WordsChange<T> {
  readonly words: WordWrites;
  /** Other keys to be written in the same write. */
  readonly also?: Readonly<Record<string, unknown>>;
  /** Other keys to be removed after it. */
  readonly removed?: readonly string[];
  /** JSON-safe. */
  readonly answer: T;
}

/** The words that an operation names, as they are stored. */
export interface NamedWords {
  /**
   * The word of that id, `undefined` if it is missing or can't be read: an unreadable one is set aside before anything
   * is written in its place.
   * @throws {StoredWordError} for one that a newer version stored: it stays as it is
   */
  get(id: string): Word | undefined;
  /** The same for many at once; unreadable ones are left out like missing ones. */
  all(): ReadonlyMap<string, Word>;
  /** Whether there is something under that id, readable or not. */
  has(id: string): boolean;
}

type Change<T> = (stored: NamedWords) => WordsChange<T> | Promise<WordsChange<T>>;

/** The words in storage; see the head of this file for how they are written. */
export class WordStore {
  readonly #area: StorageArea;
  readonly #whole: StorageArea;
  readonly #log: OperationLog;
  readonly #listeners: ((words: WordWrites | 'all') => void)[] = [];
  readonly #queue = new SerialQueue();
  /** Keys whose removal is noted and not done yet; `undefined` until a fresh worker has looked. */
  #removing: readonly string[] | undefined;

  /** @param whole storage for writes that replace everything, where `area` does more than store */
  constructor(area: StorageArea, whole = area) {
    this.#area = area;
    this.#whole = whole;
    this.#log = new OperationLog(area);
  }

  /**
   * Applies an operation to some words and returns its result; resolves when the browser has stored it.
   * @throws what `change` throws, and {StorageError} where the browser does not store it: then nothing is changed; or
   * where it does not remove words yet: they count as removed
   */
  apply<T>(operation: string, ids: readonly string[], change: Change<T>): Promise<T> {
    return this.alone(() => this.applyAlone(operation, ids, change));
  }

  /** The same for a caller inside `alone`. Not `logged`: a step of an operation, whose result is not remembered. */
  async applyAlone<T>(
    operation: string,
    ids: readonly string[],
    change: Change<T>,
    { logged = true }: { readonly logged?: boolean } = {},
  ): Promise<T> {
    const operationKey = OPERATION_PREFIX + operation;
    const stored = await this.#get([operationKey, ...ids.map((id) => WORD_PREFIX + id)]);
    // The result that this operation returned when it was applied: it is of its type, since ids are never reused.
    if (logged && Object.hasOwn(stored, operationKey)) return stored[operationKey] as T;
    const { words, also, removed = [], answer } = await change(new StoredWordsById(ids, stored));
    const keys = [...words.keys()].map((id) => WORD_PREFIX + id);
    const written = { ...also, ...asideOf(stored, keys, operation) };
    await this.#write(logged ? operation : undefined, words, { answer, written, removed });
    return answer;
  }

  /** The result of an operation that was applied; `undefined` where none is remembered. */
  async answerOf(operation: string): Promise<unknown> {
    const key = OPERATION_PREFIX + operation;
    return (await this.#area.get(key))[key];
  }

  /** The words under some ids; an unreadable one counts as a word, without any facts. */
  async find(ids: readonly string[]): Promise<Map<string, Word | undefined>> {
    const named = new StoredWordsById(ids, await this.#get(ids.map((id) => WORD_PREFIX + id)));
    const words = named.all();
    return new Map(ids.filter((id) => named.has(id)).map((id) => [id, words.get(id)]));
  }

  /** Does some work while nothing else is written. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      await this.#finishRemoval();
      return work();
    });
  }

  /**
   * Writes and removes keys of any kind in one go, for a caller inside `alone`: all or nothing.
   * @throws {StorageError}
   */
  async replace(written: Readonly<Record<string, unknown>>, removed: readonly string[]): Promise<void> {
    const failure = await this.#stroke(written, removed, this.#whole);
    this.#log.reset();
    for (const tell of this.#listeners) tell('all');
    if (failure) throw failure;
  }

  /** Calls back after each write with what was written, or `all` where that may be anything. */
  onWritten(listener: (words: WordWrites | 'all') => void): void {
    this.#listeners.push(listener);
  }

  async #write(
    operation: string | undefined,
    words: WordWrites,
    {
      answer,
      written,
      removed,
    }: { answer: unknown; written: Record<string, unknown>; removed: readonly string[] },
  ): Promise<void> {
    const logged = operation === undefined ? undefined : await this.#log.add(operation, answer);
    const items: Record<string, unknown> = { ...written, ...logged?.written };
    const gone: string[] = [];
    for (const [id, word] of words) {
      if (word) items[WORD_PREFIX + id] = word;
      else gone.push(WORD_PREFIX + id);
    }
    const failure = await this.#stroke(
      items,
      [...gone, ...removed, ...(logged?.forgotten ?? [])],
      this.#area,
    );
    logged?.taken();
    for (const tell of this.#listeners) tell(words);
    if (failure && gone.length > 0) throw failure;
  }

  /**
   * The browser writes all of some keys or none. Keys to be removed are noted in the same write and count as gone from
   * then on; if the browser does not remove them, the next operation or the next worker does. Returns the reason.
   */
  async #stroke(
    written: Readonly<Record<string, unknown>>,
    removed: readonly string[],
    area: StorageArea,
  ): Promise<unknown> {
    const left = (this.#removing ?? []).filter((key) => !Object.hasOwn(written, key));
    const removing = [...new Set([...left, ...removed])];
    const isNoted = removing.length > 0 || (this.#removing ?? []).length > 0;
    await area.set(isNoted ? { ...written, [REMOVAL_KEY]: removing } : { ...written });
    this.#removing = removing;
    return this.#finishRemoval();
  }

  async #finishRemoval(): Promise<unknown> {
    if (!this.#removing) {
      const { [REMOVAL_KEY]: noted } = await this.#area.get(REMOVAL_KEY);
      this.#removing = Array.isArray(noted) ? noted.filter((key) => typeof key === 'string') : [];
    }
    if (this.#removing.length === 0) return undefined;
    try {
      await this.#area.remove([...this.#removing, REMOVAL_KEY]);
      this.#removing = [];
      return undefined;
    } catch (error) {
      return error; // noted, so not read any more: tried again before the next operation
    }
  }

  /** What is stored, without keys noted for removal. */
  async #get(keys: string[]): Promise<Record<string, unknown>> {
    const stored = await this.#area.get(keys);
    for (const key of this.#removing ?? []) delete stored[key];
    return stored;
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
      if (!isNewer(value)) return undefined;
      const { headword } = splitWordId(id);
      throw new StoredWordError(t('errors.wordNewer', { word: headword }), { cause: error });
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
}
