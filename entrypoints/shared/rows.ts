/** The rows that lists read, as they are stored: a copy of the words kept by the background (`row-area.ts`). */
import { browser } from 'wxt/browser';
import {
  LOG_PREFIX,
  type LoggedReview,
  packRow,
  ROW_SHARDS,
  ROW_VERSION,
  ROWS_KEY,
  ROWS_PREFIX,
  type RowHead,
  unpackReviews,
  unpackRow,
  type WordRow,
} from '../../vocabulary/index.ts';

/** Whether a storage key is one that lists read. */
export function isOfLists(key: string): boolean {
  return key === ROWS_KEY || key.startsWith(ROWS_PREFIX) || key.startsWith(LOG_PREFIX);
}

/** The value of {@link ROWS_KEY}. */
export interface RowsState {
  /** How many stored words this version can't read; they have no row. */
  readonly unreadable: number;
  /** How many more were set aside when a word was written in their place. */
  readonly aside: number;
  readonly head: RowHead;
}

const SHARDS = Array.from({ length: ROW_SHARDS }, (_, shard) => shard);
/** Shards read at once: few enough that the work on them does not delay anything. */
const SHARDS_AT_ONCE = 4;

/** Reads the state of the rows; the state of another version counts as missing. */
export function parseRowsState(stored: unknown): RowsState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, unreadable, aside, count, head } = stored as Record<string, unknown>; // an object, as just seen
  if (version !== ROW_VERSION || typeof unreadable !== 'number' || typeof count !== 'number')
    return undefined;
  if (typeof aside !== 'number' || !Array.isArray(head)) return undefined;
  return { unreadable, aside, head: { count, rows: head.flatMap((row) => unpackRow(row) ?? []) } };
}

/** The state as it is stored. */
export function packRowsState({ unreadable, aside, head }: RowsState): unknown {
  return { version: ROW_VERSION, unreadable, aside, count: head.count, head: head.rows.map(packRow) };
}

/** Reads the state of the rows, with the newest of them; `undefined` where they have to be made first. */
export async function readRowsState(): Promise<RowsState | undefined> {
  const stored = await browser.storage.local.get(ROWS_KEY);
  return parseRowsState(stored[ROWS_KEY]);
}

/** Reads all rows, by shard, and lets other work in between. */
export function readRows(): Promise<(readonly WordRow[])[]> {
  return readShards(ROWS_PREFIX, parseShard);
}

/** Reads the reviews of all words, by shard, and lets other work in between; calls back with each shard. */
export function readLogs(onLog: (log: ReviewLog, shard: number) => void): Promise<ReviewLog[]> {
  return readShards(LOG_PREFIX, parseLog, onLog);
}

async function readShards<T>(
  prefix: string,
  parse: (stored: unknown) => T,
  onShard?: (parsed: T, shard: number) => void,
): Promise<T[]> {
  const read: T[] = [];
  // All are asked for at once; each part is handled when it arrives.
  const parts = Array.from({ length: ROW_SHARDS / SHARDS_AT_ONCE }, (_, part) => {
    const shards = SHARDS.slice(part * SHARDS_AT_ONCE, (part + 1) * SHARDS_AT_ONCE);
    return { shards, stored: browser.storage.local.get(shards.map((shard) => prefix + shard)) };
  });
  for (const { shards, stored } of parts) {
    const values = await stored;
    for (const shard of shards) {
      const parsed = parse(values[prefix + shard]);
      read.push(parsed);
      onShard?.(parsed, shard);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return read;
}

/** The rows of one shard; unreadable ones are left out, and repaired when the background next checks them. */
export function parseShard(stored: unknown): WordRow[] {
  const packed = parseText(stored);
  if (!Array.isArray(packed)) return [];
  return packed.flatMap((row) => unpackRow(row) ?? []);
}

/** Reviews by word, newest first. */
export type ReviewLog = ReadonlyMap<string, readonly LoggedReview[]>;

/** Reads the reviews of a stored shard, by `wordId`; unreadable ones are left out. */
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
    return undefined; // the same as an unreadable value
  }
}
