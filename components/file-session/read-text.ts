import { t } from '../../vocabulary/language/index.ts';
import { countDamaged, decodeText, detectEncoding, type Encoding } from '../text-encoding/index.ts';

/** Maximum size of a file, in bytes. */
const MAX_FILE_BYTES = 210_000_000;
/** The same as readers are told, in megabytes. */
const MAX_FILE_MB = 200;

/** How a file was decoded. */
export interface Decoding {
  readonly encoding: Encoding;
  /** The detected encoding. */
  readonly detected: Encoding;
  /** How many characters can't be read in this encoding. */
  readonly damaged: number;
}

/**
 * A file's text, in the given encoding, else in the detected one.
 * @throws {Error} when it is too large
 */
export async function readText(
  file: Blob,
  encoding?: Encoding,
): Promise<Decoding & { readonly text: string }> {
  if (file.size > MAX_FILE_BYTES) throw new Error(t('errors.file.tooLarge', { size: MAX_FILE_MB }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const detected = detectEncoding(bytes);
  const used = encoding ?? detected;
  const text = decodeText(bytes, used);
  return { text, encoding: used, detected, damaged: countDamaged(text) };
}
