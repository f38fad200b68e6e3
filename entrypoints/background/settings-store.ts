import { changeSettings, type ReadSettings, readSettings, type Settings } from '../../vocabulary/index.ts';
import { SETTINGS_ASIDE_PREFIX, SETTINGS_KEY } from '../shared/settings.ts';

/** The part of `browser.storage.local` that settings need. */
export interface SettingsArea {
  get(keys: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The only writer of settings: one change after the other, each from what the last one left. */
export class SettingsStore {
  readonly #area: SettingsArea;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(area: SettingsArea) {
    this.#area = area;
  }

  async read(): Promise<ReadSettings> {
    return readSettings(await this.#stored());
  }

  /**
   * Changes some settings; what was stored and not understood is put aside first, never lost.
   * @throws {SettingsError} for a change that is none
   */
  change(change: unknown): Promise<Settings> {
    const result = this.#tail.then(async () => {
      const stored = await this.#stored();
      const { settings, problem } = readSettings(stored);
      const changed = changeSettings(settings, change);
      const aside = problem === undefined ? {} : { [await this.#asideKey()]: stored };
      await this.#area.set({ ...aside, [SETTINGS_KEY]: changed });
      return changed;
    });
    this.#tail = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  }

  async #stored(): Promise<unknown> {
    return (await this.#area.get(SETTINGS_KEY))[SETTINGS_KEY];
  }

  async #asideKey(): Promise<string> {
    for (let number = 1; ; number++) {
      const key = `${SETTINGS_ASIDE_PREFIX}${number}`;
      if (!Object.hasOwn(await this.#area.get(key), key)) return key;
    }
  }
}
