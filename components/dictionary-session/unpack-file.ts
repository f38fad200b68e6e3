/** The bytes of a dictionary's file; a gzipped one is unpacked. */
import { MAX_DICTIONARY_MB } from '../../vocabulary/index.ts';
import { isBinary } from '../text-encoding/index.ts';

const MAX_BYTES = MAX_DICTIONARY_MB * 1_000_000;
const TOO_LARGE = `It is larger than ${MAX_DICTIONARY_MB} MB, unpacked. Split it into several files.`;

/**
 * Reads a file.
 * @throws {Error} in plain words for a file that is empty, too large, in another archive format, or not text
 */
export async function readBytes(file: Blob): Promise<Uint8Array> {
  if (file.size === 0) throw new Error('It is empty.');
  if (file.size > MAX_BYTES) throw new Error(TOO_LARGE);
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const [a, b, c, d] = start;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4)
    throw new Error('It is a ZIP archive. Unpack it, and add the file in it (.u8 or .txt).');
  const isGzip = a === 0x1f && b === 0x8b;
  const bytes = isGzip ? await unzip(file) : new Uint8Array(await file.arrayBuffer());
  if (isBinary(bytes))
    throw new Error('It is no text. A dictionary in the CEDICT format is a text file, .u8 or .txt.');
  return bytes;
}

async function unzip(file: Blob): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Error('It is damaged: it can’t be unpacked.', { cause });
    });
    if (done) break;
    length += value.byteLength;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new Error(TOO_LARGE);
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
