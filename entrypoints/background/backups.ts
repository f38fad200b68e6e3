/** Backups of everything the reader has: made, listed, restored. */
import {
  type Backup,
  expiredBackups,
  IMPORT_KEY,
  isBackupDue,
  isOutdated,
  isReadable,
  kindOf,
  PORTION_PREFIX,
  parseWord,
  type ReviewTime,
  TEXT_BODY_PREFIX,
  Verbatim,
  WORD_PREFIX,
  WORD_VERSION,
  WORDS_VERSION_KEY,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { readKeys, readWhere, type StorageArea } from '../shared/storage-area.ts';
import type { BackupShelf, Snapshot } from './backup-shelf.ts';
import type { WordStore } from './word-store.ts';

interface BackupsOptions {
  readonly area: StorageArea;
  readonly store: WordStore;
  readonly shelf: BackupShelf;
  readonly now: () => ReviewTime;
}

/** Whoever asks for a backup must not do so inside the store's `alone`: a shelf that never answers would hold up every save. */
export class Backups {
  readonly #area: StorageArea;
  readonly #store: WordStore;
  readonly #shelf: BackupShelf;
  readonly #now: () => ReviewTime;
  /** The time of the newest backup; `undefined` until it is looked up, `null` where there is none. */
  #last: number | null | undefined;

  constructor({ area, store, shelf, now }: BackupsOptions) {
    this.#area = area;
    this.#store = store;
    this.#shelf = shelf;
    this.#now = now;
  }

  /** Newest first. */
  list(): Promise<Backup[]> {
    return this.#shelf.list();
  }

  /** Makes a backup if the last one is old enough; called after a change. */
  async makeIfDue(): Promise<void> {
    if (this.#last === undefined) this.#last = (await this.list())[0]?.time ?? null;
    if (!isBackupDue(this.#last ?? undefined, this.#now().time)) return;
    await this.make('change');
  }

  /** Makes a backup now, then removes those that are too old. */
  async make(reason: Backup['reason']): Promise<void> {
    const held = new Set((await this.#shelf.texts()).map((id) => TEXT_BODY_PREFIX + id));
    const snapshot = await this.#store.alone(() =>
      readWhere(this.#area, (key) => isKept(key) && !held.has(key)),
    );
    const at = this.#now();
    const times = (await this.list()).map(({ time }) => time);
    const time = freeTime(at.time, times);
    const words = Object.keys(snapshot).filter((key) => key.startsWith(WORD_PREFIX)).length;
    await this.#shelf.put({ time, reason, words }, snapshot);
    this.#last = time;
    await this.#shelf.remove(expiredBackups([...times, time], at));
  }

  /**
   * Restores a backup, after a backup of the present state. Words that this changes count as changed now, so that
   * other devices take them over. What the devices have exchanged is not part of a backup.
   * @throws {Error} when there is no such backup
   */
  async restore(time: number): Promise<void> {
    const snapshot = await this.#shelf.read(time);
    if (!snapshot) throw new Error(t('backups.gone'));
    await this.make('restore');
    await this.#store.alone(async () => {
      const written = await this.#asChangedNow(snapshot);
      const keys = await readKeys(this.#area);
      const removed = keys.filter((key) => (isKept(key) || isOfImport(key)) && !Object.hasOwn(written, key));
      await this.#store.replace(written, removed);
    });
  }

  /** Rewrites stored words in this version's shape, after a backup; what can't be read stays as it is. Runs once a version. */
  async migrate(): Promise<void> {
    if (await this.#isMigrated()) return;
    const isWord = (key: string): boolean => key.startsWith(WORD_PREFIX);
    const stored = await readWhere(this.#area, isWord);
    if (Object.values(stored).some(isOutdated)) await this.make('migration');
    await this.#store.alone(async () => {
      if (await this.#isMigrated()) return;
      const migrated = Object.entries(await readWhere(this.#area, isWord)).filter(
        ([key, value]) => isOutdated(value) && isReadable(key, value),
      );
      const words = Object.fromEntries(migrated.map(([key, value]) => [key, parseWord(value)]));
      await this.#store.replace({ ...words, [WORDS_VERSION_KEY]: WORD_VERSION }, []);
    });
  }

  async #isMigrated(): Promise<boolean> {
    const { [WORDS_VERSION_KEY]: version } = await this.#area.get(WORDS_VERSION_KEY);
    return typeof version === 'number' && version >= WORD_VERSION;
  }

  /** The items to write for a snapshot. Older snapshots may hold more than a backup keeps today. */
  async #asChangedNow(snapshot: Snapshot): Promise<Record<string, unknown>> {
    const entries = Object.entries(snapshot).filter(([key]) => isKept(key));
    const now = await this.#area.get(
      entries.map(([key]) => key).filter((key) => key.startsWith(WORD_PREFIX)),
    );
    const { time } = this.#now();
    return Object.fromEntries(
      entries.map(([key, value]) => {
        if (!isReadable(key, value)) return [key, new Verbatim(value)];
        if (!key.startsWith(WORD_PREFIX) || isSameWord(now[key], value)) return [key, value];
        return [key, { ...parseWord(value), changedAt: time }];
      }),
    );
  }
}

function isSameWord(stored: unknown, other: unknown): boolean {
  try {
    // Parsed values have their fields in one order.
    return JSON.stringify(parseWord(stored)) === JSON.stringify(parseWord(other));
  } catch {
    return false;
  }
}

function isKept(key: string): boolean {
  return kindOf(key)?.backup ?? true;
}

/** Ends an import that is in progress: after a restore, what was restored is all that there is. */
function isOfImport(key: string): boolean {
  return key === IMPORT_KEY || key.startsWith(PORTION_PREFIX);
}

function freeTime(time: number, taken: readonly number[]): number {
  let free = time;
  while (taken.includes(free)) free += 1;
  return free;
}
