/**
 * Stores the entries of the reader's dictionaries in IndexedDB, apart from `storage.local`. The worker that reads a file
 * writes them under a fresh id, which is unused until the background lists it; the background reads and removes them.
 */

import { within } from '../../components/in-time/index.ts';
import type { PackedIndex } from '../../dictionary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { ANSWER_MS, answerOf, Database } from './database.ts';

const DATABASE = 'dictionaries';
const VERSION = 1;
const HEADS = 'heads';
const BLOCKS = 'blocks';
/** Blocks written in one transaction: about two megabytes. */
const BLOCKS_AT_ONCE = 32;
/** Time limit for a write. */
const STORE_MS = 60_000;

/** While a dictionary is being written it has no index. */
interface StoredHead {
  readonly id: string;
  /** When writing began, epoch milliseconds. */
  readonly time: number;
  readonly index?: PackedIndex;
}

/** A block of entries by its number, as text. */
export interface StoredBlock {
  readonly number: number;
  readonly text: string;
}

/** @throws {Error} in plain words, from each of its functions */
export class DictionaryDatabase {
  readonly #database = new Database({
    name: DATABASE,
    version: VERSION,
    stores: [HEADS, BLOCKS],
    upgrade: (database) => {
      database.createObjectStore(HEADS, { keyPath: 'id' });
      database.createObjectStore(BLOCKS);
    },
  });

  /** Writes a dictionary under a fresh id; returns its size in bytes. */
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

  /** Ids of stored dictionaries, complete or not. */
  async list(): Promise<string[]> {
    // Readers without dictionaries get no database.
    const databases = await indexedDB.databases?.();
    if (databases && !databases.some(({ name }) => name === DATABASE)) return [];
    const { heads } = await this.#read();
    return (await ask(answerOf(heads.getAllKeys()))).map(String);
  }

  /** When a dictionary was written, epoch milliseconds; `undefined` where there is none. */
  async timeOf(id: string): Promise<number | undefined> {
    const { heads } = await this.#read();
    return ((await ask(answerOf(heads.get(id)))) as StoredHead | undefined)?.time;
  }

  /** `undefined` where there is none, or it was not written completely. */
  async readIndex(id: string): Promise<PackedIndex | undefined> {
    const { heads } = await this.#read();
    return ((await ask(answerOf(heads.get(id)))) as StoredHead | undefined)?.index;
  }

  /** Blocks by number; missing ones are left out. */
  async readBlocks(id: string, numbers: readonly number[]): Promise<StoredBlock[]> {
    const { blocks } = await this.#read();
    const read = numbers.map(async (number) => {
      const bytes = (await answerOf(blocks.get([id, number]))) as Uint8Array | undefined;
      return bytes ? [{ number, text: new TextDecoder().decode(bytes) }] : [];
    });
    return (await ask(Promise.all(read))).flat();
  }

  /** Removes dictionaries; missing ones are skipped. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#change((heads, blocks) => {
      for (const id of ids) {
        heads.delete(id);
        blocks.delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
      }
    });
  }

  /** Writes all or nothing. */
  async #change(work: (heads: IDBObjectStore, blocks: IDBObjectStore) => void): Promise<void> {
    const { stores, done } = await this.#database.beginInTime('readwrite');
    work(stores.heads, stores.blocks);
    await ask(done, STORE_MS);
  }

  async #read(): Promise<Readonly<Record<'heads' | 'blocks', IDBObjectStore>>> {
    return (await this.#database.beginInTime('readonly')).stores;
  }
}

/** Waits for the database up to the time limit; its errors in plain words. */
function ask<T>(answer: Promise<T>, limitMs = ANSWER_MS): Promise<T> {
  const explained = answer.catch((error: unknown) => {
    throw explain(error);
  });
  return within(explained, limitMs, t('errors.database'));
}

/** An error of the browser's database in plain words. */
function explain(error: unknown): Error {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return new Error(t('dictionaries.full'), { cause: error });
  return new Error(t('errors.databaseFailed', { cause: errorMessage(error) }), { cause: error });
}
