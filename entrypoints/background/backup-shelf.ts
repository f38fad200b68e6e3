/**
 * Where backups lie: in IndexedDB, apart from `storage.local`, whose pages read all of it at once. Their contents are
 * gzipped JSON.
 */
import type { Backup } from '../shared/messages.ts';

/** Everything that was in `storage.local`, but for what is only of use for a moment. */
export type Snapshot = Readonly<Record<string, unknown>>;

export interface BackupShelf {
  /** Newest first. */
  list(): Promise<Backup[]>;
  put(backup: Omit<Backup, 'bytes'>, snapshot: Snapshot): Promise<void>;
  /** `undefined` where there is no such backup. */
  read(time: number): Promise<Snapshot | undefined>;
  remove(times: readonly number[]): Promise<void>;
}

const DATABASE = 'backups';
const LIST = 'list';
const CONTENTS = 'contents';

/** The shelf in the extension's own IndexedDB. */
export class StoredShelf implements BackupShelf {
  #opened: Promise<IDBDatabase> | undefined;

  async list(): Promise<Backup[]> {
    const { list } = await this.#open('readonly');
    const backups: Backup[] = await answerOf(list.getAll());
    return backups.sort((a, b) => b.time - a.time);
  }

  async put(backup: Omit<Backup, 'bytes'>, snapshot: Snapshot): Promise<void> {
    const contents = await compress(JSON.stringify(snapshot));
    const { list, contents: store, done } = await this.#open('readwrite');
    store.put(contents, backup.time);
    list.put({ ...backup, bytes: contents.byteLength });
    await done;
  }

  async read(time: number): Promise<Snapshot | undefined> {
    const { contents } = await this.#open('readonly');
    const bytes: ArrayBuffer | undefined = await answerOf(contents.get(time));
    return bytes && (JSON.parse(await expand(bytes)) as Snapshot); // as `put` wrote it
  }

  async remove(times: readonly number[]): Promise<void> {
    if (times.length === 0) return;
    const { list, contents, done } = await this.#open('readwrite');
    for (const time of times) {
      list.delete(time);
      contents.delete(time);
    }
    await done;
  }

  async #open(mode: IDBTransactionMode) {
    this.#opened ??= openDatabase().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    const transaction = (await this.#opened).transaction([LIST, CONTENTS], mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    done.catch(() => undefined); // whoever only reads does not wait for it
    return { list: transaction.objectStore(LIST), contents: transaction.objectStore(CONTENTS), done };
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(LIST, { keyPath: 'time' });
    opening.result.createObjectStore(CONTENTS);
  };
  return answerOf(opening);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function compress(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

function expand(bytes: ArrayBuffer): Promise<string> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
