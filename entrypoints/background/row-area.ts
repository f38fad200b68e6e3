/**
 * Storage that keeps the rows which lists read (`vocabulary/word-row.ts`) beside the words: every write that stores or
 * removes words writes their rows too, so neither exists without the other. Rows are only a copy: made from the
 * words when they are missing, and made again when they don't match them.
 */
import {
  byNewestRow,
  changeHead,
  HEAD_ROWS,
  isAsideWord,
  KNOWN_PREFIX,
  type KnownWord,
  LOG_PREFIX,
  parseWord,
  REMOVAL_KEY,
  ROW_SHARDS,
  ROWS_KEY,
  ROWS_PREFIX,
  rowOf,
  shardOf,
  unpackRow,
  WORD_PREFIX,
  type Word,
  wordId,
} from '../../vocabulary/index.ts';
import { packRowsState, parseRowsState, type RowsState } from '../shared/rows.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import { readKeys, type StorageArea } from '../shared/storage-area.ts';
import { packShards, putRow, readKnownWords, readShard, type Shard } from './row-shards.ts';

const SHARDS = Array.from({ length: ROW_SHARDS }, (_, shard) => shard);
/** Words read at once while rows are made: more take memory, fewer take time. */
const WORDS_AT_ONCE = 1000;
/** With fewer of the newest rows than this, the newest are looked up again. */
const MIN_HEAD = 10;

/** Storage that writes the rows of words in the same write as the words. */
export class RowArea implements StorageArea {
  readonly #area: StorageArea;
  readonly #shards = new Map<number, Shard>();
  #state: RowsState | undefined;
  readonly #listeners: (() => void)[] = [];
  readonly #queue = new SerialQueue();

  constructor(area: StorageArea) {
    this.#area = area;
  }

  get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    return this.#area.get(keys);
  }

  /** Writes items; words together with their rows. Words noted for removal lose their rows. */
  set(items: Record<string, unknown>): Promise<void> {
    return this.#queue.run(async () => {
      const removed = REMOVAL_KEY in items ? textsOf(items[REMOVAL_KEY]) : [];
      const ids = [...Object.keys(items), ...removed].filter(isWordKey).map(idOf);
      if (ids.length === 0 || !(await this.#readState())) return this.#area.set(items);
      const shards = await this.#readShards(ids.map(shardOf));
      const changed = new Map<string, Word | undefined>();
      for (const key of removed.filter(isWordKey)) changed.set(idOf(key), undefined);
      for (const [key, value] of Object.entries(items)) {
        // A word of a file that can't be read is stored too: it has no row.
        if (isWordKey(key)) changed.set(idOf(key), readWord(value));
      }
      await this.#write(items, shards, changed);
    });
  }

  /** Removes keys. Words have lost their rows before, unless a worker was killed in between. */
  remove(keys: string | string[]): Promise<void> {
    return this.#queue.run(async () => {
      await this.#area.remove(keys);
      const ids = [keys].flat().filter(isWordKey).map(idOf);
      if (ids.length === 0 || !(await this.#readState())) return;
      const shards = await this.#readShards(ids.map(shardOf));
      const left = ids.filter((id) => shards.get(shardOf(id))?.rows.has(id));
      if (left.length === 0) return;
      await this.#write({}, shards, new Map(left.map((id) => [id, undefined])));
    });
  }

  /**
   * Makes the rows where they are missing or don't match the words; returns whether it did. Where the browser can't list
   * keys alone, existing rows are trusted.
   */
  repair(): Promise<boolean> {
    return this.#queue.run(async () => {
      this.#void(); // a page has found none in storage, whatever is in memory
      const state = await this.#readState();
      if (state && !this.#area.getKeys) return false;
      const keys = await readKeys(this.#area);
      const ids = keys.filter(isWordKey).map(idOf);
      if (state?.aside === countAside(keys) && (await this.#match(ids, state))) return false;
      await this.#makeOfAll(keys);
      for (const tell of this.#listeners) tell();
      return true;
    });
  }

  /**
   * What the reader has said of each word, small and quickly read; made from the words first where it is missing or has
   * another number of words than the rows.
   */
  readKnown(): Promise<readonly KnownWord[]> {
    return this.#queue.run(async () => {
      const keys = SHARDS.map((shard) => KNOWN_PREFIX + shard);
      const { [ROWS_KEY]: state, ...stored } = await this.#area.get([ROWS_KEY, ...keys]);
      this.#state ??= parseRowsState(state);
      const words = this.#state && readKnownWords(stored);
      if (words && words.length === this.#state?.head.count) return words;
      await this.#makeOfAll();
      return readKnownWords(await this.#area.get(keys)) ?? [];
    });
  }

  /** Calls back when rows were made again: words may have been written by another way. */
  onMade(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Replaces anything at once, words too. The same write voids the rows; they are made again when next asked for. */
  readonly whole: StorageArea = {
    get: (keys) => this.#area.get(keys),
    set: (items) =>
      this.#queue.run(async () => {
        this.#void();
        await this.#area.set({ ...items, [ROWS_KEY]: null });
      }),
    remove: (keys) => this.#queue.run(() => this.#area.remove(keys)),
  };

  #void(): void {
    this.#state = undefined;
    this.#shards.clear();
  }

  /** Writes items and the rows of changed words in one write. */
  async #write(
    items: Record<string, unknown>,
    shards: ReadonlyMap<number, Shard>,
    changed: ReadonlyMap<string, Word | undefined>,
  ): Promise<void> {
    const before = this.#state;
    if (!before) throw new Error('rows are written only where they are');
    const countRows = (): number => [...shards.values()].reduce((sum, { rows }) => sum + rows.size, 0);
    const others = before.head.count - countRows();
    for (const [id, word] of changed) putRow(shards, id, word);
    const rows = new Map([...changed].map(([id, word]) => [id, word && rowOf(word)]));
    const head = changeHead(before.head, rows, others + countRows());
    this.#state = { ...before, head, aside: before.aside + countAside(Object.keys(items)) };
    try {
      await this.#area.set({ ...items, ...packShards(shards), [ROWS_KEY]: packRowsState(this.#state) });
    } catch (error) {
      // Nothing was written, so nothing is remembered.
      this.#void();
      throw error;
    }
  }

  async #match(ids: readonly string[], { unreadable, head }: RowsState): Promise<boolean> {
    if (head.rows.length < Math.min(head.count, MIN_HEAD)) return false;
    const shards = await this.#readShards(SHARDS);
    let rows = 0;
    for (const { rows: own } of shards.values()) rows += own.size;
    const missing = ids.filter((id) => !shards.get(shardOf(id))?.rows.has(id)).length;
    return missing === unreadable && rows === ids.length - missing && rows === head.count;
  }

  async #makeOfAll(given?: readonly string[]): Promise<void> {
    const all = given ?? (await readKeys(this.#area));
    await this.#make(all.filter(isWordKey), countAside(all));
  }

  async #make(keys: readonly string[], aside: number): Promise<void> {
    const shards = new Map(
      SHARDS.map((shard): [number, Shard] => [shard, { rows: new Map(), logs: new Map() }]),
    );
    let unreadable = 0;
    for (let from = 0; from < keys.length; from += WORDS_AT_ONCE) {
      const stored = await this.#area.get(keys.slice(from, from + WORDS_AT_ONCE));
      for (const [key, value] of Object.entries(stored)) {
        const word = readWord(value);
        if (word && wordId(word) === idOf(key)) putRow(shards, idOf(key), word);
        else unreadable += 1;
      }
    }
    const rows = [...shards.values()].flatMap((shard) => [...shard.rows.values()]);
    const newest = rows.flatMap((row) => unpackRow(row) ?? []).sort(byNewestRow);
    const head = { rows: newest.slice(0, HEAD_ROWS), count: newest.length };
    const state = { unreadable, aside, head };
    await this.#area.set({ ...packShards(shards), [ROWS_KEY]: packRowsState(state) });
    this.#shards.clear();
    this.#state = state;
  }

  async #readState(): Promise<RowsState | undefined> {
    this.#state ??= parseRowsState((await this.#area.get(ROWS_KEY))[ROWS_KEY]);
    return this.#state;
  }

  /** The shards of these numbers, read from storage where they are not in memory. */
  async #readShards(numbers: readonly number[]): Promise<Map<number, Shard>> {
    const wanted = [...new Set(numbers)];
    const unread = wanted.filter((shard) => !this.#shards.has(shard));
    if (unread.length > 0) {
      const stored = await this.#area.get(
        unread.flatMap((shard) => [ROWS_PREFIX + shard, LOG_PREFIX + shard]),
      );
      for (const shard of unread) {
        this.#shards.set(shard, readShard(stored[ROWS_PREFIX + shard], stored[LOG_PREFIX + shard]));
      }
    }
    return new Map(wanted.flatMap((shard) => [[shard, this.#shards.get(shard) as Shard] as const])); // all read now
  }
}

function readWord(value: unknown): Word | undefined {
  try {
    return parseWord(value);
  } catch {
    return undefined; // counted by the caller
  }
}

function isWordKey(key: string): boolean {
  return key.startsWith(WORD_PREFIX);
}

function countAside(keys: readonly string[]): number {
  return keys.filter(isAsideWord).length;
}

function idOf(key: string): string {
  return key.slice(WORD_PREFIX.length);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
