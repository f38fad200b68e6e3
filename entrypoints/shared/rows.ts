/** The rows that lists read, as they lie in storage: a copy of the words kept by the background (`row-area.ts`). */
import { browser } from 'wxt/browser';
import {
  type LoggedReview,
  ROW_SHARDS,
  ROW_VERSION,
  unpackReviews,
  unpackRow,
  type WordRow,
} from '../../vocabulary/index.ts';

/** Says that the rows are whole, and of which version; absent until they have been made from the words. */
export const ROWS_KEY = 'rows';
/** Then the shard's number: a JSON text of packed rows. */
export const ROWS_PREFIX = 'rows:';
/** Then the shard's number: a JSON text of packed reviews by id. */
export const LOG_PREFIX = 'log:';

/** What stands under {@link ROWS_KEY}. */
export interface RowsState {
  readonly version: number;
  /** How many stored words this version can't read; they have no row. */
  readonly unreadable: number;
}

const SHARDS = Array.from({ length: ROW_SHARDS }, (_, shard) => shard);

/** Reads the state of the rows; anything but that of this version is none. */
export function parseRowsState(stored: unknown): RowsState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, unreadable } = stored as Record<string, unknown>; // an object, as just seen
  return version === ROW_VERSION && typeof unreadable === 'number' ? { version, unreadable } : undefined;
}

/** All rows by shard. */
export interface StoredRows {
  readonly shards: readonly (readonly WordRow[])[];
  readonly unreadable: number;
}

/** Reads all rows; `undefined` where they are to be made first. */
export async function readRows(): Promise<StoredRows | undefined> {
  const stored = await browser.storage.local.get([ROWS_KEY, ...SHARDS.map((shard) => ROWS_PREFIX + shard)]);
  const state = parseRowsState(stored[ROWS_KEY]);
  if (!state) return undefined;
  return {
    shards: SHARDS.map((shard) => parseShard(stored[ROWS_PREFIX + shard])),
    unreadable: state.unreadable,
  };
}

/** The rows of one shard; what can't be read is left out, and found by the background when it looks them over. */
export function parseShard(stored: unknown): WordRow[] {
  const packed = parseText(stored);
  if (!Array.isArray(packed)) return [];
  return packed.flatMap((row) => unpackRow(row) ?? []);
}

/** Reviews by word, newest first. */
export type ReviewLog = ReadonlyMap<string, readonly LoggedReview[]>;

/** Reads the reviews of all words, by shard. */
export async function readLogs(): Promise<ReviewLog[]> {
  const stored = await browser.storage.local.get(SHARDS.map((shard) => LOG_PREFIX + shard));
  return SHARDS.map((shard) => parseLog(stored[LOG_PREFIX + shard]));
}

export function parseLog(stored: unknown): ReviewLog {
  const packed = parseText(stored);
  if (typeof packed !== 'object' || packed === null) return new Map();
  return new Map(Object.entries(packed).map(([id, reviews]) => [id, unpackReviews(reviews)]));
}

function parseText(stored: unknown): unknown {
  if (typeof stored !== 'string') return undefined;
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    return undefined; // as what can't be read
  }
}
