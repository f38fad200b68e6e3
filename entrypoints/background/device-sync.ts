/**
 * Words and settings between a reader's devices, through the browser's own `storage.sync`, when the reader has turned
 * it on. Each round reads what the devices have written, merges it with the words here, and writes what is new.
 */
import {
  applyRow,
  clampTime,
  errorMessage,
  formatBase,
  isRemoved,
  mergeRows,
  parseBase,
  parseWord,
  type RemovalChoice,
  type Settings,
  SYNC_KEY,
  type SyncBase,
  type SyncMerge,
  type SyncRow,
  type SyncRows,
  type SyncState,
  syncRowOf,
  WORD_PREFIX,
  type Word,
  type WordFacts,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import { readWhere, type StorageArea } from '../shared/storage-area.ts';
import { packRows, unpackRows } from './sync-packing.ts';
import { mergeSettings, type SharedSettings } from './sync-settings.ts';
import type { WordStore } from './word-store.ts';

/** The settings that the devices exchange. */
const SETTINGS_ITEM = 'settings';

/** What the exchange between devices needs. */
export interface SyncOptions {
  readonly local: StorageArea;
  readonly remote: StorageArea;
  readonly store: WordStore;
  readonly settings: { read(): Promise<{ settings: Settings }>; change(change: object): Promise<unknown> };
  /** The dictionary's entries of words, by id. */
  readonly factsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, WordFacts>>;
  /** Makes a backup before words are removed; if that fails, none are removed. */
  readonly makeBackup: () => Promise<void>;
  readonly now: () => number;
  readonly freshId: () => string;
}

interface Stored extends SyncState {
  /** What was known of each word after the last round, as text. */
  readonly base: string;
  readonly settings?: SharedSettings;
}

const OFF: Stored = { on: false, base: '' };

/** Exchanges words and settings through the browser's own account, one exchange at a time. */
export class DeviceSync {
  readonly #options: SyncOptions;
  readonly #queue = new SerialQueue();

  constructor(options: SyncOptions) {
    this.#options = options;
  }

  async state(): Promise<SyncState> {
    const { base: _base, settings: _settings, ...state } = await this.#read();
    return state;
  }

  /** Starts or stops taking part; what other devices have written stays there. */
  async turn(on: boolean): Promise<SyncState> {
    const stored = await this.#read();
    await this.#options.local.set({ [SYNC_KEY]: on ? { ...stored, on } : OFF });
    if (on) await this.round();
    return this.state();
  }

  /** The reader's answer to removals that wait for one: remove these words here too, or keep them on all devices. */
  async answerRemovals(choice: Exclude<RemovalChoice, 'ask'>): Promise<SyncState> {
    await this.round(choice);
    return this.state();
  }

  /** Runs one round after those in progress; does nothing while sync is off. Errors go into its state. */
  round(removals: RemovalChoice = 'ask'): Promise<void> {
    return this.#queue.run(async () => {
      const stored = await this.#read();
      if (!stored.on) return;
      try {
        await this.#options.local.set({ [SYNC_KEY]: await this.#merge(stored, removals) });
      } catch (error) {
        await this.#options.local.set({ [SYNC_KEY]: { ...stored, problem: describeProblem(error) } });
      }
    });
  }

  async #merge(stored: Stored, removals: RemovalChoice): Promise<Stored> {
    const { remote, now, settings } = this.#options;
    const time = clampTime(now());
    const there = await remote.get(null);
    const said = await unpackRows(there);
    const base = parseBase(stored.base);
    const local = await this.#localRows(base);
    const merge = mergeRows({ local, base, remote: said }, { time, removals });
    const applied = await this.#apply(merge.apply, { local, time });
    const { rows } = merge;
    const { items, left } = await packRows(rows);
    const shared = await mergeSettings(settings, {
      before: stored.settings,
      there: there[SETTINGS_ITEM],
      time,
    });
    const wanted: Record<string, unknown> = { ...items, [SETTINGS_ITEM]: shared };
    const changed = Object.entries(wanted).filter(
      ([key, value]) => JSON.stringify(there[key]) !== JSON.stringify(value),
    );
    if (changed.length > 0) await remote.set(Object.fromEntries(changed));
    return {
      on: true,
      base: formatBase(nextBase({ merge, base, local, applied })),
      settings: shared,
      time,
      words: [...rows.values()].filter((row) => !isRemoved(row)).length - left,
      ...(merge.asked > 0 && { removals: merge.asked }),
      ...(left > 0 && { problem: t('sync.full', { left, total: rows.size }) }),
    };
  }

  /** Rows of the words stored here. A word that can't be read is not gone: its last known row stands for it. */
  async #localRows(base: ReadonlyMap<string, SyncBase>): Promise<Map<string, SyncRow>> {
    const stored = await readWhere(this.#options.local, (key) => key.startsWith(WORD_PREFIX));
    const rows = new Map<string, SyncRow>();
    for (const [key, value] of Object.entries(stored)) {
      const id = key.slice(WORD_PREFIX.length);
      const word = readable(value);
      const row = word ? syncRowOf(word) : base.get(id)?.here;
      if (row !== undefined) rows.set(id, row);
    }
    return rows;
  }

  /**
   * Applies rows of other devices, after a backup where words are removed, unless a word was changed here since it was read.
   * Returns the new rows of the words, by id; `undefined` for removed ones.
   */
  async #apply(
    apply: SyncRows,
    { local, time }: { readonly local: SyncRows; readonly time: number },
  ): Promise<Map<string, SyncRow | undefined>> {
    if (apply.size === 0) return new Map();
    const { store, factsOf, makeBackup, freshId } = this.#options;
    const ids = [...apply.keys()];
    const facts = await factsOf(ids);
    if ([...apply.values()].some(isRemoved)) await makeBackup();
    const done = new Map<string, SyncRow | undefined>();
    await store.apply(freshId(), ids, (named) => {
      const here = named.all();
      const words = new Map<string, Word | undefined>();
      for (const [id, row] of apply) {
        const word = here.get(id);
        if (!word && named.has(id)) continue; // unreadable here, so not overwritten
        if ((word && syncRowOf(word)) !== local.get(id)) continue;
        const next = applyRow(word, row, { facts: facts.get(id), time });
        if (!next && !isRemoved(row)) continue; // a word that only another device's dictionary has
        done.set(id, next && syncRowOf(next));
        if (next !== word) words.set(id, next);
      }
      return { words, answer: null };
    });
    return done;
  }

  async #read(): Promise<Stored> {
    const { [SYNC_KEY]: stored } = await this.#options.local.get(SYNC_KEY);
    // Only this class writes it; any other value means off.
    return typeof stored === 'object' && stored !== null && 'base' in stored ? (stored as Stored) : OFF;
  }
}

/** What is known of each word after a round. The next round settles what was left or could not be applied. */
function nextBase({
  merge,
  base,
  local,
  applied,
}: {
  readonly merge: SyncMerge;
  readonly base: ReadonlyMap<string, SyncBase>;
  readonly local: SyncRows;
  readonly applied: ReadonlyMap<string, SyncRow | undefined>;
}): Map<string, SyncBase> {
  const next = new Map([...base].filter(([id]) => !merge.shared.has(id) && local.has(id)));
  for (const [id, settled] of merge.shared) {
    const before = base.get(id);
    if (!merge.apply.has(id) || applied.has(id)) {
      const here = applied.has(id) ? applied.get(id) : local.get(id);
      next.set(id, { ...settled, ...(here !== undefined && { here }) });
    } else if (before) next.set(id, before);
  }
  return next;
}

function readable(value: unknown): Word | undefined {
  try {
    return parseWord(value);
  } catch {
    return undefined; // the list of words says so
  }
}

function describeProblem(error: unknown): string {
  const words = errorMessage(error);
  if (/MAX_WRITE_OPERATIONS|too (often|many)/i.test(words)) return t('sync.tooOften');
  return /quota/i.test(words) ? t('sync.fullNow') : t('sync.failed', { cause: words });
}
