/** The rows of words as they are stored, in shards: rows, reviews, and what the reader has said of each word. */
import {
  joinWordId,
  KNOWN_PREFIX,
  type KnownWord,
  LOG_PREFIX,
  type PackedRow,
  packKnown,
  packReviews,
  packRow,
  ROWS_PREFIX,
  rowOf,
  shardOf,
  unpackKnown,
  type Word,
} from '../../vocabulary/index.ts';

/** By id: the packed row, and the packed reviews where there are any. */
export interface Shard {
  readonly rows: Map<string, PackedRow>;
  readonly logs: Map<string, unknown>;
}

/** Puts a word's row into its shard, or removes it. */
export function putRow(shards: ReadonlyMap<number, Shard>, id: string, word: Word | undefined): void {
  const shard = shards.get(shardOf(id));
  if (word) shard?.rows.set(id, packRow(rowOf(word)));
  else shard?.rows.delete(id);
  if (word && word.reviews.length > 0) shard?.logs.set(id, packReviews(word.reviews));
  else shard?.logs.delete(id);
}

/** The items to store for some shards, by key. */
export function packShards(shards: ReadonlyMap<number, Shard>): Record<string, string> {
  return Object.fromEntries(
    [...shards].flatMap(([shard, { rows, logs }]) => [
      [ROWS_PREFIX + shard, JSON.stringify([...rows.values()])],
      [LOG_PREFIX + shard, JSON.stringify(Object.fromEntries(logs))],
      [KNOWN_PREFIX + shard, packKnown(rows.values())],
    ]),
  );
}

/** Reads the two texts of a shard; unreadable ones count as missing. */
export function readShard(rows: unknown, logs: unknown): Shard {
  const packed = parse(rows);
  const byId = parse(logs);
  return {
    rows: new Map(Array.isArray(packed) ? packed.flatMap((row) => namedRow(row)) : []),
    logs: new Map(typeof byId === 'object' && byId !== null ? Object.entries(byId) : []),
  };
}

/** A packed row with its id: headword and reading are at index 0 and 2. */
function namedRow(row: unknown): [id: string, row: PackedRow][] {
  if (!Array.isArray(row)) return [];
  const packed: PackedRow = row;
  const [headword, , reading] = packed;
  return [[joinWordId(String(headword), String(reading)), packed]];
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    return undefined; // rows that are missing don't match the words, and are made again
  }
}

/** What the reader has said of all words, from all stored shards; `undefined` where a shard can't be read. */
export function readKnownWords(stored: Readonly<Record<string, unknown>>): KnownWord[] | undefined {
  const words: KnownWord[] = [];
  for (const text of Object.values(stored)) {
    const known = unpackKnown(text);
    if (!known) return undefined;
    for (const word of known) words.push(word);
  }
  return words;
}
