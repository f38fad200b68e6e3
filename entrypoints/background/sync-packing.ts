/**
 * Rows packed into the space that browsers sync: 100 KB in all, 8 KB an item. Rows are in buckets by a hash of
 * their id, so that a changed word rewrites one item; a bucket is deflated and written in base 64.
 */
import { formatRows, parseRows, type SyncRow, type SyncRows } from '../../vocabulary/index.ts';

/** Keys of the buckets: `words:0` and so on. */
export const BUCKET_PREFIX = 'words:';
/** How many buckets the rows are spread over. */
export const BUCKETS = 12;
/** Size limit of one item, its key and quotation marks included; 12 of them leave room for the settings. */
const BUCKET_BYTES = 8000;

/** Maximum length of a bucket's text, in UTF-16 code units. */
const MAX_BUCKET_LENGTH = 1_000_000;

/** The bucket of a word. FNV-1a over UTF-16 code units: every device puts it into the same one. */
export function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

/** What is to be stored, and how many rows did not fit. */
export interface Packed {
  readonly items: Readonly<Record<string, string>>;
  /** The rows in them. */
  readonly rows: SyncRows;
  readonly left: number;
}

/** Packs rows; where not all fit, the first ones are kept. */
export async function packRows(rows: SyncRows): Promise<Packed> {
  const buckets = Array.from({ length: BUCKETS }, (): [string, SyncRow][] => []);
  for (const [id, row] of rows) buckets[bucketOf(id)]?.push([id, row]);
  const items: Record<string, string> = {};
  const kept: [string, SyncRow][] = [];
  for (const [at, bucket] of buckets.entries()) {
    const { text, count } = await packBucket(bucket);
    items[`${BUCKET_PREFIX}${at}`] = text;
    kept.push(...bucket.slice(0, count));
  }
  return { items, rows: new Map(kept), left: rows.size - kept.length };
}

/** Reads packed rows; damaged ones are left out. */
export async function unpackRows(items: Readonly<Record<string, unknown>>): Promise<Map<string, SyncRow>> {
  const rows = new Map<string, SyncRow>();
  for (const [key, value] of Object.entries(items)) {
    if (!/^words:\d{1,2}$/.test(key) || typeof value !== 'string') continue;
    const text = await expand(value).catch(() => ''); // cut off by a browser, or of another version: it is written again
    for (const [id, row] of parseRows(text)) rows.set(id, row);
  }
  return rows;
}

/** As many rows from the front as fit, found by bisection. */
async function packBucket(
  rows: readonly (readonly [string, SyncRow])[],
): Promise<{ text: string; count: number }> {
  // Sorted by id they pack better, and are the same on every device.
  const pack = (count: number): Promise<string> =>
    compress(formatRows(new Map([...rows.slice(0, count)].sort(([a], [b]) => (a < b ? -1 : 1)))));
  let text = await pack(rows.length);
  if (text.length <= BUCKET_BYTES) return { text, count: rows.length };
  let fits = 0;
  let tooMany = rows.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if ((await pack(middle)).length <= BUCKET_BYTES) fits = middle;
    else tooMany = middle;
  }
  text = await pack(fits);
  return { text, count: fits };
}

async function compress(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

async function expand(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += decoder.decode(read.value, { stream: true });
    // A few deflated bytes can expand to megabytes.
    if (text.length > MAX_BUCKET_LENGTH) {
      await reader.cancel();
      throw new Error('a bucket is longer than any that devices write');
    }
  }
  return text + decoder.decode();
}
