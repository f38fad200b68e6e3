import { parseSet } from '../../vocabulary/index.ts';
import { PRACTICE_ASIDE_PREFIX, PRACTICE_PREFIX } from '../shared/practice.ts';
import type { SettingsArea } from './settings-store.ts';

/** The only writer of practice sets, one after the other. */
export class PracticeStore {
  readonly #area: SettingsArea;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(area: SettingsArea) {
    this.#area = area;
  }

  /**
   * Keeps a set in place of the article's last one. One that can't be read, of a newer version or broken, is put aside
   * first, never lost.
   * @throws {StoredSetError} for what is no set
   */
  keep(value: unknown): Promise<null> {
    return this.alone(async () => {
      const set = parseSet(value);
      const key = PRACTICE_PREFIX + set.article;
      const { [key]: stored } = await this.#area.get(key);
      const aside = isReadable(stored) ? {} : { [await this.#asideKey()]: stored };
      await this.#area.set({ ...aside, [key]: set });
      return null;
    });
  }

  /** Does some work while no set is written. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  }

  async #asideKey(): Promise<string> {
    for (let number = 1; ; number++) {
      const key = `${PRACTICE_ASIDE_PREFIX}${number}`;
      if (!Object.hasOwn(await this.#area.get(key), key)) return key;
    }
  }
}

function isReadable(stored: unknown): boolean {
  if (stored === undefined) return true;
  try {
    parseSet(stored);
    return true;
  } catch {
    return false;
  }
}
