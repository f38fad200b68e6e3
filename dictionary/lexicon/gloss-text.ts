/**
 * The text of the glosses, in half the bytes: English words are written as one- or two-byte codes into a list.
 *
 *   byte         means
 *   00           end of the text
 *   01 n ...     n bytes of UTF-8 (what is not ASCII)
 *   02-7F        that ASCII character
 *   80-BF        word 0 to 63
 *   C0-FF b      word 64 + (byte - C0) * 255 + (b - 1); b is never 0, so that an end is always an end
 */

/** The end of a text. */
export const TEXT_END = 0;
/** Marks UTF-8. */
export const TEXT_ESCAPE = 1;
/** How many words have a code of one byte, and of two. */
export const SHORT_WORDS = 64;
export const LONG_WORDS = 64 * 255;

/** What is taken for a word: letters with a blank, slash or bracket before, a mark behind. */
export const WORD = /[ (/]?[A-Za-z'-]+[,;)]?/g;

/** The text that begins at a byte. */
export function decodeGlossText(bytes: Uint8Array, start: number, words: readonly string[]): string {
  let text = '';
  let at = start;
  for (let byte = bytes[at++] ?? TEXT_END; byte !== TEXT_END; byte = bytes[at++] ?? TEXT_END) {
    if (byte >= 0xc0) {
      text += words[SHORT_WORDS + (byte - 0xc0) * 255 + (bytes[at++] ?? 1) - 1] ?? '';
    } else if (byte >= 0x80) {
      text += words[byte - 0x80] ?? '';
    } else if (byte === TEXT_ESCAPE) {
      const length = bytes[at++] ?? 0;
      text += decodeUtf8(bytes, at, at + length);
      at += length;
    } else {
      text += String.fromCharCode(byte);
    }
  }
  return text;
}

/** Where the text begins that lies `count` texts behind the one at `start`. */
export function skipTexts(bytes: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; left--) at = bytes.indexOf(TEXT_END, at) + 1;
  return at;
}

/** Decodes well-formed UTF-8, which is all a checked lexicon holds; there is no TextDecoder in this layer. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let at = start;
  while (at < end) {
    const byte = bytes[at++] ?? 0;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const more = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    let point = byte & (0x3f >> more);
    for (let left = more; left > 0; left--) point = (point << 6) | ((bytes[at++] ?? 0) & 0x3f);
    text += String.fromCodePoint(point);
  }
  return text;
}

/** The lines of a whole section of text. */
export function decodeLines(section: Uint8Array): string[] {
  return decodeUtf8(section, 0, section.length).split('\n');
}
