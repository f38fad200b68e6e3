/** Backups of everything the reader has: made, listed, put back. */
import {
  expiredBackups,
  isBackupDue,
  isOutdated,
  parseWord,
  type ReviewTime,
  WORD_VERSION,
} from '../../vocabulary/index.ts';
import type { Backup } from '../shared/messages.ts';
import { TEXT_BODY_PREFIX } from '../shared/reader-storage.ts';
import { isOfRows } from '../shared/rows.ts';
import { type KeyedArea, readKeys, readWhere } from '../shared/stored-keys.ts';
import { WORD_PREFIX } from '../shared/words.ts';
import type { BackupShelf } from './backup-shelf.ts';
import { OPERATION_PREFIX, OPERATIONS_KEY } from './operation-log.ts';
import { STAGED_KEY } from './staged-texts.ts';
import { REMOVAL_KEY, type StorageArea, type WordStore } from './word-store.ts';

/** The version that all stored words have been brought to. */
export const VERSION_KEY = 'words-version';

interface BackupsOptions {
  readonly area: StorageArea & KeyedArea;
  readonly store: WordStore;
  readonly shelf: BackupShelf;
  readonly now: () => ReviewTime;
}

export class Backups {
  readonly #area: StorageArea & KeyedArea;
  readonly #store: WordStore;
  readonly #shelf: BackupShelf;
  readonly #now: () => ReviewTime;
  /** The time of the newest; `undefined` until it was looked up, `null` for none. */
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

  /** Makes one if the last is old enough; for after a change. */
  async makeIfDue(): Promise<void> {
    if (this.#last === undefined) this.#last = (await this.list())[0]?.time ?? null;
    if (!isBackupDue(this.#last ?? undefined, this.#now().time)) return;
    await this.#store.alone(() => this.make('change'));
  }

  /** Makes one now, for who works `alone` in the store; then drops those that are old enough to go. */
  async make(reason: Backup['reason']): Promise<void> {
    const held = new Set((await this.#shelf.texts()).map((id) => TEXT_BODY_PREFIX + id));
    const snapshot = await readWhere(this.#area, (key) => isKept(key) && !held.has(key));
    const at = this.#now();
    const times = (await this.list()).map(({ time }) => time);
    const time = freeTime(at.time, times);
    const words = Object.keys(snapshot).filter((key) => key.startsWith(WORD_PREFIX)).length;
    await this.#shelf.put({ time, reason, words }, snapshot);
    this.#last = time;
    await this.#shelf.remove(expiredBackups([...times, time], at));
  }

  /**
   * Puts everything back to what it was, after a backup of what it is now.
   * @throws {Error} when there is no such backup
   */
  restore(time: number): Promise<void> {
    return this.#store.alone(async () => {
      const snapshot = await this.#shelf.read(time);
      if (!snapshot) throw new Error('This backup is no longer there.');
      await this.make('restore');
      const now = (await readKeys(this.#area)).filter(isKept);
      const removed = now.filter((key) => !Object.hasOwn(snapshot, key));
      await this.#store.replace(snapshot, removed);
    });
  }

  /** Brings stored words to this version, after a backup; what can't be read stays as it is. Once in a version. */
  migrate(): Promise<void> {
    return this.#store.alone(async () => {
      const { [VERSION_KEY]: version } = await this.#area.get(VERSION_KEY);
      if (typeof version === 'number' && version >= WORD_VERSION) return;
      const stored = await readWhere(this.#area, (key) => key.startsWith(WORD_PREFIX));
      const migrated = Object.entries(stored).flatMap(([key, value]) =>
        isOutdated(value) ? migratedWord(key, value) : [],
      );
      if (migrated.length > 0) await this.make('migration');
      await this.#store.replace({ ...Object.fromEntries(migrated), [VERSION_KEY]: WORD_VERSION }, []);
    });
  }
}

function migratedWord(key: string, value: unknown): [string, unknown][] {
  try {
    return [[key, parseWord(value)]];
  } catch {
    return []; // said where the words are listed
  }
}

/**
 * Whether a key is in backups. Operations are of use for seconds; put back, they would answer what is no longer so. The
 * rows that lists read are made from the words.
 */
function isKept(key: string): boolean {
  return (
    !key.startsWith(OPERATION_PREFIX) &&
    key !== OPERATIONS_KEY &&
    key !== REMOVAL_KEY &&
    key !== STAGED_KEY &&
    !isOfRows(key)
  );
}

function freeTime(time: number, taken: readonly number[]): number {
  let free = time;
  while (taken.includes(free)) free += 1;
  return free;
}
