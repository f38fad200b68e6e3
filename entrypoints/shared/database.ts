/** The browser's own database (IndexedDB) with promises: shared by all of our stores in it. */

import { within } from '../../components/in-time/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** Time limit for one step of the browser's database: in private windows it may never answer. */
export const ANSWER_MS = 10_000;

/** The stores of a transaction by name, and its end. */
export interface Transaction<Name extends string> {
  readonly stores: Readonly<Record<Name, IDBObjectStore>>;
  /** Rejects with the database's error where all of the transaction is rolled back. Readers need not wait for it. */
  readonly done: Promise<void>;
}

/** The name, version and stores of a database. */
export interface DatabaseOptions<Name extends string> {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly Name[];
  /** Creates what a database of an older version lacks; 0 stands for a new one. */
  readonly upgrade: (database: IDBDatabase, oldVersion: number) => void;
}

/** A database that is opened once; after a failure the next caller tries again. */
export class Database<Name extends string> {
  readonly #options: DatabaseOptions<Name>;
  #opened: Promise<IDBDatabase> | undefined;

  constructor(options: DatabaseOptions<Name>) {
    this.#options = options;
  }

  /**
   * Begins a transaction over all stores. Its writes are on disk when `done` resolves.
   * @throws {DOMException} where the database can't be opened
   */
  async begin(mode: 'readonly' | 'readwrite'): Promise<Transaction<Name>> {
    const { stores } = this.#options;
    const transaction = (await this.#open()).transaction([...stores], mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(t('errors.databaseStopped')));
    });
    done.catch(() => undefined); // readers do not wait for it
    const byName = stores.map((store) => [store, transaction.objectStore(store)] as const);
    return { stores: Object.fromEntries(byName) as Record<Name, IDBObjectStore>, done };
  }

  /**
   * The same with a time limit.
   * @throws {Error} in plain words where the database does not answer
   */
  beginInTime(mode: 'readonly' | 'readwrite'): Promise<Transaction<Name>> {
    return within(this.begin(mode), ANSWER_MS, t('errors.database'));
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= this.#openNew().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  #openNew(): Promise<IDBDatabase> {
    const { name, version, upgrade } = this.#options;
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = ({ oldVersion }) => upgrade(opening.result, oldVersion);
    return answerOf(opening).then((database) => {
      // The browser may close it: the disk was removed, the profile cleared.
      database.onclose = () => {
        this.#opened = undefined;
      };
      return database;
    });
  }
}

/** Resolves to the result of a database request. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
