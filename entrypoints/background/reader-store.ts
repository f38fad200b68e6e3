import {
  changeReaderSettings,
  createOwnText,
  type NewText,
  OwnTextError,
  type OwnTextHead,
  parseOwnTextHead,
  parseReading,
  REMOVED_KEPT_MS,
  type ReaderSettings,
  type Reading,
  type ReadingChange,
  readOn,
  readReaderSettings,
  trimTitle,
} from '../../vocabulary/index.ts';
import {
  READER_SETTINGS_KEY,
  READING_PREFIX,
  READINGS_KEY,
  readIds,
  TEXT_BODY_PREFIX,
  TEXT_HEAD_PREFIX,
  TEXTS_KEY,
} from '../shared/reader-storage.ts';

/** The part of `browser.storage.local` that the reader's things need. */
export interface ReaderArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Where a stored thing goes that is not understood, before anything is written in its place. */
export const READER_ASIDE_PREFIX = 'reader-aside:';

/** The only writer of readings, reader settings and own texts: one change after the other. */
export class ReaderStore {
  readonly #area: ReaderArea;
  readonly #now: () => number;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(area: ReaderArea, now: () => number) {
    this.#area = area;
    this.#now = now;
  }

  /** Notes what reading on has brought. */
  keepReading(article: string, change: ReadingChange): Promise<Reading> {
    return this.alone(async () => {
      const key = READING_PREFIX + article;
      const stored = await this.#read(key);
      const before = parseReading(stored);
      const reading = readOn(before, change, { article, time: this.#now() });
      const ids = before ? {} : await this.#withId(READINGS_KEY, article);
      await this.#area.set({ ...this.#aside(key, before ? undefined : stored), ...ids, [key]: reading });
      return reading;
    });
  }

  /**
   * Changes some settings of the reader.
   * @throws {SettingsError} for a change that is none
   */
  changeSettings(change: unknown): Promise<ReaderSettings> {
    return this.alone(async () => {
      const stored = await this.#read(READER_SETTINGS_KEY);
      const { settings, intact } = readReaderSettings(stored);
      const changed = changeReaderSettings(settings, change);
      const aside = this.#aside(READER_SETTINGS_KEY, intact ? undefined : stored);
      await this.#area.set({ ...aside, [READER_SETTINGS_KEY]: changed });
      return changed;
    });
  }

  /**
   * Keeps a text under an id that its sender has made: asked twice, it is kept once.
   * @throws {OwnTextError} for one that can't be kept, or for which there is no room
   */
  addText(id: string, text: NewText): Promise<OwnTextHead> {
    return this.alone(async () => {
      const before = parseOwnTextHead(await this.#read(TEXT_HEAD_PREFIX + id));
      if (before) return before;
      const { head, body } = createOwnText(text, { id, time: this.#now() });
      await this.#purge();
      const ids = await this.#withId(TEXTS_KEY, id);
      await this.#write({ ...ids, [TEXT_HEAD_PREFIX + id]: head, [TEXT_BODY_PREFIX + id]: body });
      return head;
    });
  }

  /** @throws {OwnTextError} where there is no such text, or the title is empty */
  renameText(id: string, title: string): Promise<OwnTextHead> {
    const trimmed = trimTitle(title);
    if (trimmed === '') return Promise.reject(new OwnTextError('A title can’t be empty.'));
    return this.#changeHead(id, (head) => ({ ...head, title: trimmed }));
  }

  /** Takes a text out of the library; for an hour it can be brought back. */
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
      if (!head) throw new OwnTextError('This text is not there any more.');
      const changed = change(head);
      await this.#write({ [key]: changed });
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
    await this.#area.set({ [TEXTS_KEY]: ids.filter((id) => !gone.includes(id)) });
    await this.#area.remove(gone.flatMap((id) => [TEXT_HEAD_PREFIX + id, TEXT_BODY_PREFIX + id]));
  }

  async #write(items: Record<string, unknown>): Promise<void> {
    try {
      await this.#area.set(items);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw new OwnTextError(
        `The browser did not take it: ${cause}. Remove a text you no longer need, or make room on the disk, and try again.`,
      );
    }
  }

  async #read(key: string): Promise<unknown> {
    return (await this.#area.get(key))[key];
  }

  async #withId(listKey: string, id: string): Promise<Record<string, unknown>> {
    const ids = readIds(await this.#read(listKey));
    return ids.includes(id) ? {} : { [listKey]: [...ids, id] };
  }

  /** What is not understood, under a key beside its own. */
  #aside(key: string, stored: unknown): Record<string, unknown> {
    return stored === undefined ? {} : { [`${READER_ASIDE_PREFIX}${key}:${this.#now()}`]: stored };
  }

  /** Does some work while nothing else of the reader's is written. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  }
}
