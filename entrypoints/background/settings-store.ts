import {
  asideOf,
  changeSettings,
  type ReadSettings,
  readSettings,
  SETTINGS_KEY,
  type Settings,
} from '../../vocabulary/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import type { StorageArea } from '../shared/storage-area.ts';

/** The only writer of settings. Changes run serially, each on the previous result. */
export class SettingsStore {
  readonly #area: StorageArea;
  readonly #queue = new SerialQueue();
  #applied: (before: Settings, after: Settings) => Promise<void> = async () => undefined;

  constructor(area: StorageArea) {
    this.#area = area;
  }

  async read(): Promise<ReadSettings> {
    return readSettings((await this.#area.get(SETTINGS_KEY))[SETTINGS_KEY]);
  }

  /** Calls back after each change, whichever device it came from. */
  onChanged(apply: (before: Settings, after: Settings) => Promise<void>): void {
    this.#applied = apply;
  }

  /**
   * Changes some settings; stored settings that can't be read are set aside first, never lost.
   * @throws {SettingsError} for an invalid change
   */
  async change(change: unknown): Promise<Settings> {
    const [before, after] = await this.#queue.run(async () => {
      const stored = await this.#area.get(SETTINGS_KEY);
      const { settings } = readSettings(stored[SETTINGS_KEY]);
      const changed = changeSettings(settings, change);
      await this.#area.set({ ...asideOf(stored, [SETTINGS_KEY], freshId()), [SETTINGS_KEY]: changed });
      return [settings, changed] as const;
    });
    await this.#applied(before, after);
    return after;
  }
}
