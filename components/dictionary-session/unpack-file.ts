/** The bytes of a dictionary's file; a gzipped one is unpacked. */
import { MAX_DICTIONARY_MB } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { isBinary } from '../text-encoding/index.ts';

const MAX_BYTES = MAX_DICTIONARY_MB * 1_000_000;

/**
 * Reads a file.
 * @throws {Error} in plain words for a file that is empty, too large, in another archive format, or not text
 */
export async function readBytes(file: Blob): Promise<Uint8Array> {
  if (file.size === 0) throw new Error(t('dictionaries.empty'));
  if (file.size > MAX_BYTES) throw tooLarge();
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const [a, b, c, d] = start;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) throw new Error(t('dictionaries.zip'));
  const isGzip = a === 0x1f && b === 0x8b;
  const bytes = isGzip ? await unzip(file) : new Uint8Array(await file.arrayBuffer());
  if (isBinary(bytes)) throw new Error(t('dictionaries.notText'));
  return bytes;
}

async function unzip(file: Blob): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Error(t('dictionaries.damagedFile'), { cause });
    });
    if (done) break;
    length += value.byteLength;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function tooLarge(): Error {
  return new Error(t('dictionaries.tooLarge', { size: MAX_DICTIONARY_MB }));
}
