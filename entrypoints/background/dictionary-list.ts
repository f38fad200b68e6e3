/** The only writer of the list of the reader's dictionaries. */
import {
  DICTIONARIES_KEY,
  type DictionaryList,
  readDictionaries,
  sweepDictionaries,
  writeDictionaries,
} from '../../vocabulary/index.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import type { StorageArea } from '../shared/storage-area.ts';

/** As much of the database as is needed here. */
export interface DictionaryBodies {
  list(): Promise<readonly string[]>;
  /** When one was written, epoch milliseconds. */
  timeOf(id: string): Promise<number | undefined>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Entries that were written but not listed for this long are removed. */
const UNLISTED_KEPT_MS = 60 * 60 * 1000;

/** The stored list of dictionaries; changes run serially. */
export class DictionaryListStore {
  readonly #area: StorageArea;
  readonly #bodies: DictionaryBodies;
  readonly #now: () => number;
  readonly #queue = new SerialQueue();
  #known: Promise<DictionaryList> | undefined;

  constructor(area: StorageArea, bodies: DictionaryBodies, now: () => number) {
    this.#area = area;
    this.#bodies = bodies;
    this.#now = now;
  }

  /**
   * Read once, since every text asks for it.
   * @throws {DictionaryListError} for a list of a newer version
   */
  read(): Promise<DictionaryList> {
    this.#known ??= this.#area.get(DICTIONARIES_KEY).then(
      (stored) => readDictionaries(stored[DICTIONARIES_KEY]),
      (error: unknown) => {
        this.#known = undefined;
        throw error;
      },
    );
    return this.#known;
  }

  /**
   * Changes run serially, each on the previous result.
   * @throws {DictionaryListError} in plain words; then nothing is changed
   */
  change(work: (list: DictionaryList) => DictionaryList): Promise<DictionaryList> {
    return this.#queue.run(async () => {
      const before = await this.read();
      const after = work(before);
      if (after === before) return before;
      await this.#area.set({ [DICTIONARIES_KEY]: writeDictionaries(after) });
      this.#known = Promise.resolve(after);
      return after;
    });
  }

  /** Removes dictionaries that were removed long ago, and entries written for one that was never listed. */
  async sweep(): Promise<void> {
    await this.change((stored) => sweepDictionaries(stored, this.#now()));
    await this.sweepBodies();
  }

  /** Removes entries that no listed dictionary has; without `ids` only those that are old. */
  sweepBodies(ids?: readonly string[]): Promise<void> {
    return this.#queue.run(async () => {
      const { dictionaries, unreadable } = await this.read();
      if (unreadable.length > 0) return; // the entries may belong to one that can't be read
      const listed = new Set(dictionaries.map(({ id }) => id));
      const unlisted = (await this.#bodies.list()).filter((id) => !listed.has(id));
      const gone = ids
        ? unlisted.filter((id) => ids.includes(id))
        : (await Promise.all(unlisted.map(async (id) => ((await this.#isOld(id)) ? [id] : [])))).flat();
      await this.#bodies.remove(gone);
    });
  }
  async #isOld(id: string): Promise<boolean> {
    const time = await this.#bodies.timeOf(id);
    return time !== undefined && Math.abs(this.#now() - time) > UNLISTED_KEPT_MS;
  }
}
