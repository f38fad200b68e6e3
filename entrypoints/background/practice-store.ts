import { asideOf, PRACTICE_PREFIX } from '../../vocabulary/index.ts';
import { parseSet } from '../../vocabulary/practice/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import type { StorageArea } from '../shared/storage-area.ts';

/** The only writer of practice sets. Writes run serially. */
export class PracticeStore {
  readonly #area: StorageArea;
  readonly #queue = new SerialQueue();

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /**
   * Stores a set in place of the article's last one. One that can't be read, of a newer version or broken, is set aside
   * first, never lost.
   * @throws {StoredSetError} for an invalid set
   */
  keep(value: unknown): Promise<null> {
    return this.alone(async () => {
      const set = parseSet(value);
      const key = PRACTICE_PREFIX + set.article;
      const stored = await this.#area.get(key);
      await this.#area.set({ ...asideOf(stored, [key], freshId()), [key]: set });
      return null;
    });
  }

  /** Does some work while no set is written. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(work);
  }
}
