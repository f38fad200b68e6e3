/** The rows of all words, read once and kept up to date by the browser's storage events. */
import { browser } from 'wxt/browser';
import { type ReviewedRow, ROWS_KEY, ROWS_PREFIX, type WordRow } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { early as storedEarly } from './early-read.ts';
import { request } from './own-request.ts';
import {
  isOfLists,
  parseLog,
  parseRowsState,
  parseShard,
  type ReviewLog,
  type RowsState,
  readLogs,
  readRows,
  readRowsState,
} from './rows.ts';

/** Changes this close together are shown at once. */
const TOGETHER_MS = 40;
const UNSEEN_MS = 200;
/** How often the list is made before that is given up. */
const REPAIRS = 3;

let atOnce: RowsNow | undefined;
/** Asked for before the page has drawn anything; later calls ask again. */
let early: Promise<RowsState | undefined> | undefined = storedEarly.then((stored) => {
  const state = parseRowsState(stored[ROWS_KEY]);
  atOnce = state && newestOf(state);
  return state;
});
early.catch(() => undefined); // reported where the rows are opened

/** The newest rows, where they have arrived already: a page that begins with them is drawn once. */
export function rowsAtOnce(): RowsNow | undefined {
  return atOnce;
}

/** The words as lists use them. */
export interface RowsNow {
  /** At first only the newest rows; then all, `count` of them. */
  readonly rows: readonly WordRow[];
  readonly count: number;
  /** The rows with their reviews; absent until those are read. */
  readonly reviewed?: readonly ReviewedRow[];
  readonly unreadable: number;
}

function newestOf({ unreadable, aside, head: { rows, count } }: RowsState): RowsNow {
  return { rows, count, unreadable: unreadable + aside };
}

interface Change {
  readonly newValue?: unknown;
}

/** Reads the rows, calls back with them and after each change; returns a function that stops it. */
export function watchRows(onRows: (now: RowsNow) => void, onProblem: (cause: unknown) => void): () => void {
  const feed = new RowFeed(onRows);
  const listener = (changes: Record<string, Change>, area: string): void => {
    if (area === 'local') feed.take(changes);
  };
  browser.storage.onChanged.addListener(listener);
  feed.open().catch(onProblem);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    feed.close();
  };
}

class RowFeed {
  readonly #onRows: (now: RowsNow) => void;
  #shards: (readonly WordRow[])[] = [];
  /** All rows; the same list while none has changed. */
  #rows: readonly WordRow[] | undefined;
  #logs: ReviewLog[] | undefined;
  /** Made again only where a shard's rows or reviews have changed. */
  #reviewed: (readonly ReviewedRow[])[] = [];
  #unreadable = 0;
  #isOpen = false;
  /** Changes that came while everything was being read, by key. */
  readonly #meanwhile = new Map<string, unknown>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onRows: (now: RowsNow) => void) {
    this.#onRows = onRows;
  }

  /** Reads the newest rows first, so that they are shown without waiting for the rest. */
  async open(): Promise<void> {
    const isFirst = early !== undefined;
    let state = await (early ?? readRowsState());
    early = undefined;
    // What replaces everything, such as the first start, voids a list that was made just before.
    for (let tries = 0; !state && tries < REPAIRS; tries += 1) {
      await request('repairRows', null);
      state = await readRowsState();
    }
    if (!state) throw new Error(t('errors.noList'));
    this.#unreadable = state.unreadable + state.aside;
    this.#onRows((isFirst && atOnce) || newestOf(state));
    atOnce = undefined;
    await painted();
    this.#shards = await readRows();
    this.#isOpen = true;
    this.#takeMeanwhile();
    this.#tell();
    await painted();
    // Joined to the rows shard by shard: all at once would be a long task.
    this.#logs = await readLogs((log, shard) => {
      this.#reviewed[shard] = joinReviews(this.#shards[shard], log);
    });
    this.#takeMeanwhile();
    this.#tell();
    await request('repairRows', null); // the repair comes back as a change
  }

  /** Applies changes at once, or when the rest has been read. */
  take(changes: Record<string, Change>): void {
    const own = Object.entries(changes).filter(([key]) => isOfLists(key));
    if (own.length === 0) return;
    for (const [key, { newValue }] of own) {
      if (!this.#isOpen || !this.#logs) this.#meanwhile.set(key, newValue);
      if (this.#isOpen) this.#put(key, newValue);
    }
    if (this.#isOpen) this.#timer ??= setTimeout(() => this.#tell(), TOGETHER_MS);
  }

  #takeMeanwhile(): void {
    for (const [key, value] of this.#meanwhile) this.#put(key, value);
  }

  #put(key: string, value: unknown): void {
    if (key === ROWS_KEY) {
      const state = parseRowsState(value);
      if (state) this.#unreadable = state.unreadable + state.aside;
      return;
    }
    const shard = Number(key.slice(key.indexOf(':') + 1));
    delete this.#reviewed[shard];
    if (key.startsWith(ROWS_PREFIX)) {
      this.#shards[shard] = parseShard(value);
      this.#rows = undefined;
    } else if (this.#logs) this.#logs[shard] = parseLog(value);
  }

  close(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
  }

  #tell(): void {
    this.#timer = undefined;
    this.#rows ??= this.#shards.flat();
    this.#onRows({
      rows: this.#rows,
      count: this.#rows.length,
      ...(this.#logs && { reviewed: this.#shards.flatMap((_, shard) => this.#reviewedOf(shard)) }),
      unreadable: this.#unreadable,
    });
  }

  #reviewedOf(shard: number): readonly ReviewedRow[] {
    this.#reviewed[shard] ??= joinReviews(this.#shards[shard], this.#logs?.[shard]);
    return this.#reviewed[shard];
  }
}

function joinReviews(rows: readonly WordRow[] = [], log: ReviewLog | undefined): ReviewedRow[] {
  return rows.map((row) => ({ ...row, reviews: log?.get(row.id) ?? [] }));
}

/** After the next painting; soon in a hidden tab, where nothing is painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
}
