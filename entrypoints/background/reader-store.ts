import {
  advanceProgress,
  asideOf,
  changeReaderSettings,
  createOwnText,
  type NewText,
  OwnTextError,
  type OwnTextHead,
  parseOwnTextHead,
  parseReading,
  READER_SETTINGS_KEY,
  READING_PREFIX,
  READINGS_KEY,
  REMOVED_KEPT_MS,
  type ReaderSettings,
  type ReadingChange,
  type ReadingProgress,
  readReaderSettings,
  TEXT_BODY_PREFIX,
  TEXT_HEAD_PREFIX,
  TEXTS_KEY,
  trimTitle,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import { readIds } from '../shared/reader-storage.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import type { StorageArea } from '../shared/storage-area.ts';

/** The only writer of reading progress, reader settings and own texts. Changes run serially. */
export class ReaderStore {
  readonly #area: StorageArea;
  readonly #now: () => number;
  readonly #queue = new SerialQueue();

  constructor(area: StorageArea, now: () => number) {
    this.#area = area;
    this.#now = now;
  }

  /** Stores progress in a text. */
  keepReading(article: string, change: ReadingChange): Promise<ReadingProgress> {
    return this.alone(async () => {
      const key = READING_PREFIX + article;
      const stored = await this.#area.get(key);
      const before = parseReading(stored[key]);
      const reading = advanceProgress(before, change, { article, time: this.#now() });
      const ids = before ? {} : await this.#withId(READINGS_KEY, article);
      await this.#area.set({ ...asideOf(stored, [key], freshId()), ...ids, [key]: reading });
      return reading;
    });
  }

  /**
   * Changes some settings of the reader.
   * @throws {SettingsError} for an invalid change
   */
  changeSettings(change: unknown): Promise<ReaderSettings> {
    return this.alone(async () => {
      const stored = await this.#area.get(READER_SETTINGS_KEY);
      const { settings } = readReaderSettings(stored[READER_SETTINGS_KEY]);
      const changed = changeReaderSettings(settings, change);
      const aside = asideOf(stored, [READER_SETTINGS_KEY], freshId());
      await this.#area.set({ ...aside, [READER_SETTINGS_KEY]: changed });
      return changed;
    });
  }

  /**
   * Stores a text under an id that its sender has made; sent twice, it is stored once.
   * @throws {OwnTextError} for an invalid text, or where there is no room for it
   */
  addText(id: string, text: NewText): Promise<OwnTextHead> {
    return this.alone(async () => {
      const before = parseOwnTextHead(await this.#read(TEXT_HEAD_PREFIX + id));
      if (before) return before;
      const { head, body } = createOwnText(text, { id, time: this.#now() });
      await this.#purge();
      const ids = await this.#withId(TEXTS_KEY, id);
      await this.#area.set({ ...ids, [TEXT_HEAD_PREFIX + id]: head, [TEXT_BODY_PREFIX + id]: body });
      return head;
    });
  }

  /** @throws {OwnTextError} where there is no such text, or the title is empty */
  renameText(id: string, title: string): Promise<OwnTextHead> {
    const trimmed = trimTitle(title);
    if (trimmed === '') return Promise.reject(new OwnTextError(t('errors.emptyTitle')));
    return this.#changeHead(id, (head) => ({ ...head, title: trimmed }));
  }

  /** Removes a text from the library; for an hour it can be restored. */
  removeText(id: string): Promise<OwnTextHead> {
    return this.#changeHead(id, (head) => ({ ...head, removedAt: this.#now() }));
  }

  restoreText(id: string): Promise<OwnTextHead> {
    return this.#changeHead(id, ({ removedAt: _removed, ...head }) => head);
  }

  #changeHead(id: string, change: (head: OwnTextHead) => OwnTextHead): Promise<OwnTextHead> {
    return this.alone(async () => {
      const key = TEXT_HEAD_PREFIX + id;
      const head = parseOwnTextHead(await this.#read(key));
      if (!head) throw new OwnTextError(t('errors.textGone'));
      const changed = change(head);
      await this.#area.set({ [key]: changed });
      return changed;
    });
  }

  /** Deletes texts that were removed long enough ago. */
  async #purge(): Promise<void> {
    const ids = readIds(await this.#read(TEXTS_KEY));
    if (ids.length === 0) return;
    const heads = await this.#area.get(ids.map((id) => TEXT_HEAD_PREFIX + id));
    const gone = ids.filter((id) => {
      const removedAt = parseOwnTextHead(heads[TEXT_HEAD_PREFIX + id])?.removedAt;
      return removedAt !== undefined && this.#now() - removedAt > REMOVED_KEPT_MS;
    });
    if (gone.length === 0) return;
    try {
      await this.#area.remove(gone.flatMap((id) => [TEXT_HEAD_PREFIX + id, TEXT_BODY_PREFIX + id]));
    } catch {
      return; // they stay listed as removed: the next text that is added tries again
    }
    await this.#area.set({ [TEXTS_KEY]: ids.filter((id) => !gone.includes(id)) });
  }

  async #read(key: string): Promise<unknown> {
    return (await this.#area.get(key))[key];
  }

  async #withId(listKey: string, id: string): Promise<Record<string, unknown>> {
    const ids = readIds(await this.#read(listKey));
    return ids.includes(id) ? {} : { [listKey]: [...ids, id] };
  }

  /** Does some work while the reader's data is not written. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(work);
  }
}
