/** Files as text, and text as files. */
import { countDamaged, decodeText, detectEncoding, type Encoding } from '../text-encoding/index.ts';

/** The largest file that is read, in bytes: as many characters as `readArchive` takes, all of them Chinese. */
const MAX_BYTES = 600_000_000;

/** A file as text. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: Encoding;
  /** What the bytes looked like. */
  readonly detected: Encoding;
  /** Characters that can't be read in this encoding. */
  readonly damaged: number;
}

/**
 * A file's text, in the encoding that is asked for, else in the one that its bytes look like.
 * @throws {Error} when it is too large
 */
export async function readText(file: Blob, encoding?: Encoding): Promise<DecodedFile> {
  if (file.size > MAX_BYTES) throw new Error('The file is too large: Hangjian reads files of up to 600 MB.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const detected = detectEncoding(bytes);
  const used = encoding ?? detected;
  const text = decodeText(bytes, used);
  return { text, encoding: used, detected, damaged: countDamaged(text) };
}

/** Has the browser save a text. */
export function saveText(
  text: string,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click is over; Firefox reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
