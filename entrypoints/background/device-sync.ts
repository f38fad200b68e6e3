/**
 * Words and settings between a reader's devices, through the browser's own `storage.sync`, when the reader has turned
 * it on. Each round reads what the devices have said, merges it with what is here, and writes what is new.
 */
import {
  applyRow,
  formatRows,
  laterRow,
  mergeRows,
  parseRows,
  parseWord,
  readSettings,
  type Settings,
  type SyncRow,
  type SyncRows,
  syncRowOf,
  type Word,
  type WordFacts,
} from '../../vocabulary/index.ts';
import type { SyncState } from '../shared/messages.ts';
import { type KeyedArea, readWhere } from '../shared/stored-keys.ts';
import { WORD_PREFIX } from '../shared/words.ts';
import { packRows, unpackRows } from './sync-packing.ts';
import type { StorageArea, WordStore } from './word-store.ts';

/** Where this device keeps whether it takes part, and what it knows of the others. */
export const SYNC_KEY = 'sync';
/** The settings among what goes between devices. */
const SETTINGS_ITEM = 'settings';

export interface SyncOptions {
  readonly local: StorageArea & KeyedArea;
  readonly remote: StorageArea;
  readonly store: WordStore;
  readonly settings: { read(): Promise<{ settings: Settings }>; change(change: object): Promise<unknown> };
  /** What the dictionary says of words, by id. */
  readonly factsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, WordFacts>>;
  readonly now: () => number;
  readonly freshId: () => string;
}

interface Stored extends SyncState {
  /** The rows after the last round, as text. */
  readonly base: string;
  /** The settings after the last round, as JSON, and when they were changed. */
  readonly settings?: { readonly text: string; readonly time: number };
}

const OFF: Stored = { on: false, base: '' };

export class DeviceSync {
  readonly #options: SyncOptions;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: SyncOptions) {
    this.#options = options;
  }

  async state(): Promise<SyncState> {
    const { base: _base, settings: _settings, ...state } = await this.#read();
    return state;
  }

  /** Takes part from now on, or no more; what other devices have said stays there. */
  async turn(on: boolean): Promise<SyncState> {
    const stored = await this.#read();
    await this.#options.local.set({ [SYNC_KEY]: on ? { ...stored, on } : OFF });
    if (on) await this.round();
    return this.state();
  }

  /** One round, after the ones that are under way; nothing while it is off. Says in its state what went wrong. */
  round(): Promise<void> {
    const result = this.#tail.then(async () => {
      const stored = await this.#read();
      if (!stored.on) return;
      try {
        await this.#options.local.set({ [SYNC_KEY]: await this.#merge(stored) });
      } catch (error) {
        await this.#options.local.set({ [SYNC_KEY]: { ...stored, problem: wordsOf(error) } });
      }
    });
    this.#tail = result.catch(() => undefined);
    return result;
  }

  async #merge(stored: Stored): Promise<Stored> {
    const { remote, now } = this.#options;
    const time = now();
    const there = await remote.get(null);
    const said = await unpackRows(there);
    const base = parseRows(stored.base);
    const { apply, rows } = mergeRows({ local: await this.#localRows(base), base, remote: said }, time);
    await this.#apply(apply);
    const { items, left } = await packRows(rows);
    const settings = await this.#mergeSettings(stored, there[SETTINGS_ITEM]);
    const wanted: Record<string, unknown> = { ...items, [SETTINGS_ITEM]: settings };
    const changed = Object.entries(wanted).filter(
      ([key, value]) => JSON.stringify(there[key]) !== JSON.stringify(value),
    );
    if (changed.length > 0) await remote.set(Object.fromEntries(changed));
    const full = `The browser's room between devices is full: ${left} of ${rows.size} words stay on this device, those changed longest ago.`;
    return {
      on: true,
      base: formatRows(rows),
      settings,
      time,
      words: rows.size - left,
      ...(left > 0 && { problem: full }),
    };
  }

  /** Rows of the words that are here. One that can't be read is not gone: it is as it was last known. */
  async #localRows(base: SyncRows): Promise<Map<string, SyncRow>> {
    const stored = await readWhere(this.#options.local, (key) => key.startsWith(WORD_PREFIX));
    const rows = new Map<string, SyncRow>();
    for (const [key, value] of Object.entries(stored)) {
      const id = key.slice(WORD_PREFIX.length);
      const word = readable(value);
      const row = word ? syncRowOf(word) : base.get(id);
      if (row !== undefined) rows.set(id, row);
    }
    return rows;
  }

  /** Applies rows of other devices, unless the word was changed here since it was read. */
  async #apply(apply: SyncRows): Promise<void> {
    if (apply.size === 0) return;
    const { store, factsOf, freshId } = this.#options;
    const ids = [...apply.keys()];
    const facts = await factsOf(ids);
    await store.apply(freshId(), ids, (named) => {
      const here = named.all();
      const words = new Map<string, Word | undefined>();
      for (const [id, row] of apply) {
        const word = here.get(id);
        if (!word && named.has(id)) continue; // not to be read here, so not to be written over
        if (word && laterRow(syncRowOf(word), row) !== row) continue;
        const next = applyRow(word, row, facts.get(id));
        if (next !== word) words.set(id, next);
      }
      return { words, answer: null };
    });
  }

  /** The settings that were changed last. */
  async #mergeSettings(stored: Stored, there: unknown): Promise<{ text: string; time: number }> {
    const { settings, now } = this.#options;
    const text = JSON.stringify((await settings.read()).settings);
    const before = stored.settings;
    // Never changed here since this device takes part: older than whatever another device says.
    const time = !before ? 0 : before.text === text ? before.time : now();
    const said = parseSettings(there);
    if (!said || said.time <= time || said.text === text)
      return { text, time: said?.text === text ? said.time : time };
    const { settings: read, problem } = readSettings(JSON.parse(said.text));
    if (problem !== undefined) return { text, time };
    const { version: _version, ...change } = read;
    await settings.change(change);
    return { text: JSON.stringify(read), time: said.time };
  }

  async #read(): Promise<Stored> {
    const { [SYNC_KEY]: stored } = await this.#options.local.get(SYNC_KEY);
    // Only this class writes it; what is no such thing is off.
    return typeof stored === 'object' && stored !== null && 'base' in stored ? (stored as Stored) : OFF;
  }
}

function parseSettings(value: unknown): { readonly text: string; readonly time: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, time } = value as { text?: unknown; time?: unknown };
  if (typeof text !== 'string' || typeof time !== 'number') return undefined;
  try {
    JSON.parse(text);
    return { text, time };
  } catch {
    return undefined; // of another version: written anew
  }
}

function readable(value: unknown): Word | undefined {
  try {
    return parseWord(value);
  } catch {
    return undefined; // said where the words are listed
  }
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  if (/MAX_WRITE_OPERATIONS|too (often|many)/i.test(words))
    return 'The browser lets no more be written between devices for now; it goes on in a while.';
  return /quota/i.test(words)
    ? `The browser's room between devices is full, so the newest changes are on this device only. (${words})`
    : `Nothing could be exchanged with your other devices: ${words}`;
}
