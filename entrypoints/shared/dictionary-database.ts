/**
 * Where the entries of the reader's dictionaries lie: in IndexedDB, apart from `storage.local`. The worker that reads a file
 * writes them under a fresh id, which nothing uses until the background has listed it; the background reads and removes them.
 */
import type { PackedIndex } from '../../dictionary/index.ts';

const DATABASE = 'dictionaries';
const VERSION = 1;
const HEADS = 'heads';
const BLOCKS = 'blocks';
/** Blocks written in one transaction: some two megabytes. */
const BLOCKS_AT_ONCE = 32;
/** Longest that the browser's database may take for one step. */
const ANSWER_MS = 10_000;
const STORE_MS = 60_000;

const SILENT = "The browser's database does not answer. Restart the browser, and try again.";
const FULL = 'The disk is full, so the dictionary was not stored. Make room and try again.';

/** Of a dictionary that is being written the index is missing. */
interface StoredHead {
  readonly id: string;
  /** When writing began, epoch milliseconds. */
  readonly time: number;
  readonly index?: PackedIndex;
}

export interface StoredBlock {
  readonly number: number;
  readonly text: string;
}

/** @throws {Error} in plain words, by each of its functions */
export class DictionaryDatabase {
  #opened: Promise<IDBDatabase> | undefined;

  /** Writes a dictionary under a fresh id; returns the bytes that it takes. */
  async write(
    id: string,
    { index, blocks }: { readonly index: PackedIndex; readonly blocks: readonly string[] },
    { time, onProgress }: { readonly time: number; readonly onProgress: (share: number) => void },
  ): Promise<number> {
    await this.#change((heads) => heads.put({ id, time } satisfies StoredHead));
    let bytes = index.units.byteLength + index.offsets.byteLength + index.entries.byteLength;
    const encoder = new TextEncoder();
    for (let at = 0; at < blocks.length; at += BLOCKS_AT_ONCE) {
      await this.#change((_heads, store) => {
        for (const [more, block] of blocks.slice(at, at + BLOCKS_AT_ONCE).entries()) {
          const packed = encoder.encode(block);
          bytes += packed.byteLength;
          store.put(packed, [id, at + more]);
        }
      });
      onProgress(Math.min(1, (at + BLOCKS_AT_ONCE) / blocks.length));
    }
    await this.#change((heads) => heads.put({ id, time, index } satisfies StoredHead));
    return bytes;
  }

  /** Ids with the time at which they were written. */
  async list(): Promise<{ readonly id: string; readonly time: number }[]> {
    const heads = (await this.#store(HEADS)).getAll();
    return ((await within(answerOf(heads), ANSWER_MS)) as StoredHead[]).map(({ id, time }) => ({ id, time }));
  }

  /** `undefined` where there is none, or it was not written to its end. */
  async readIndex(id: string): Promise<PackedIndex | undefined> {
    const head = (await this.#store(HEADS)).get(id);
    return ((await within(answerOf(head), ANSWER_MS)) as StoredHead | undefined)?.index;
  }

  /** Blocks by number; those that are not there are left out. */
  async readBlocks(id: string, numbers: readonly number[]): Promise<StoredBlock[]> {
    const store = await this.#store(BLOCKS);
    const read = numbers.map(async (number) => {
      const bytes = (await answerOf(store.get([id, number]))) as Uint8Array | undefined;
      return bytes ? [{ number, text: new TextDecoder().decode(bytes) }] : [];
    });
    return (await within(Promise.all(read), ANSWER_MS)).flat();
  }

  /** Removes dictionaries; those that are not there are passed over. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#change((heads, blocks) => {
      for (const id of ids) {
        heads.delete(id);
        blocks.delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
      }
    });
  }

  /** All or none of what is written at once. */
  async #change(work: (heads: IDBObjectStore, blocks: IDBObjectStore) => void): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction([HEADS, BLOCKS], 'readwrite', { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(explain(transaction.error));
    });
    work(transaction.objectStore(HEADS), transaction.objectStore(BLOCKS));
    await within(done, STORE_MS);
  }

  async #store(name: string): Promise<IDBObjectStore> {
    return (await this.#open()).transaction([name], 'readonly').objectStore(name);
  }

  /** Opens it once; after a failure the next caller tries again. */
  #open(): Promise<IDBDatabase> {
    this.#opened ??= within(openDatabase(), ANSWER_MS).catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(HEADS, { keyPath: 'id' });
    opening.result.createObjectStore(BLOCKS);
  };
  return answerOf(opening);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(explain(request.error));
  });
}

/** An error of the browser's database in plain words. */
function explain(error: DOMException | null): Error {
  if (error?.name === 'QuotaExceededError') return new Error(FULL, { cause: error });
  const said = error?.message ?? 'stopped';
  return new Error(`The browser's database failed (${said}). Try again.`, { cause: error });
}

function within<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(SILENT)), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
