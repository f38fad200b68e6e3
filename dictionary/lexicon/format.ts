/**
 * The layout of the compiled lexicon: one table, written and read from here.
 *
 * Little endian throughout. Every section begins on a multiple of four bytes, so that it can be looked at through
 * a typed array in place; opening checks the header and the checksum and parses nothing.
 *
 *   offset  size  field
 *        0     4  magic "HJLX"
 *        4     4  FORMAT_VERSION
 *        8     4  checksum of everything from byte 12 to the end
 *       12     4  length of the file in bytes
 *       16   n*8  sections: (offset, length) in bytes, in the order of SECTIONS
 *      ...        the sections, in the same order
 */

/** Raised when the layout or the meaning of a section changes; a lexicon of another version is refused. */
export const FORMAT_VERSION = 10;

const MAGIC = 'HJLX';
const CHECKSUM_OFFSET = 8;
const CHECKED_FROM = 12;
const LENGTH_OFFSET = 12;
const TABLE_OFFSET = 16;

/**
 * The sections. A form is a headword as it is written, simplified or traditional; an entry is a line of
 * CC-CEDICT. Forms are numbered in the order of their trie slots, entries by the form of their simplified headword,
 * the likeliest first within one. Bits are a BitVector of bits.ts, rows of bits its RowCounts.
 */
export const SECTIONS = [
  // What annotating needs
  'units', //            u16[]  the code units that occur in forms; index + 1 is the unit's code in the trie
  'inner', //            bits   double array. Bit s: slot s has children
  'bases', //            u32[]  of each of those: a child of slot s by code c is at its base + c ...
  'codes', //            u16[]  ... by the code of the last unit of each slot; no two slots have one base
  'terminals', //        bits   bit s: slot s ends a form
  'profiles', //         u16[]  per form: its row of profileRows
  'profileRows', //      u32[]  pairs: frequency in jieba; PROFILE_BITS
  'entryCounts', //      bits   rows: the entries of each simplified form
  'variantCounts', //    bits   rows: the variants of each traditional form
  'variants', //         u32[]  entries by their traditional forms, where those differ from the simplified one: the
  //                            likeliest first; OTHER_SPELLING on those that are written so now and then
  'syllables', //        text   the distinct parts of readings, one a line
  'unitSyllables', //    u16[]  the syllables of each unit: entry-readings.ts
  'readings', //         bytes  the readings of all entries, told by those
  'hanPoints', //        u32[]  Han characters that are no headword, ascending code points
  'hanSyllables', //     u16[]  their readings
  'heteronyms', //       bytes  the model that chooses readings: heteronyms.ts; empty where there is none
  'nameUnits', //        u16[]  characters of names, each as its distance from the one before: name-model.ts
  'nameCosts', //        u8[]   for each role in a name a column of their costs
  'foreignPairs', //     u16[]  triples: two characters that follow in foreign names, the cost of the second
  'simplifiedUnits', //  u16[]  traditional characters as distances, then the simplified one of each
  'wordModel', //        bytes  what neighbours say for words: word-model.ts; empty where it is not trained
  'words', //            text   the words of texts, one a line: gloss-text.ts
  'texts', //            bytes  per entry its glosses, joined by "/"; then glosses taken from other entries
  'ownEntries', //       bits   bit e: entry e has senses of our own: own-senses.ts
  'ownTexts', //         bytes  the texts of those
  'senses', //           bytes  the model that chooses among them: glosses/sense-model.ts; empty where there is none
  'glossPicks', //       u32[]  entries with senses preferred by hand, ascending: packPicks
  'glossEntries', //     u32[]  entries whose gloss is another's, ascending
  'glossOffsets', //     u32[]  where in texts the gloss of each of those begins
  'tags', //             text   jieba's part-of-speech tags, one a line
  'lists', //            text   the short lists of the rules: word-lists.ts
  'levels', //           u32[]  words by difficulty, easiest first: word-levels.ts
] as const;

/** The name of a section. */
export type Section = (typeof SECTIONS)[number];

/** The second half of a row of profileRows, from the lowest bit; confidence is in percent. */
export const PROFILE_BITS = { hsk: 3, tag: 8, confidence: 7, kind: 2, apart: 1, own: 1 } as const;

/** What a form may be: the values of `kind`. */
export const FORM_KINDS = ['word', 'person', 'place', 'organization'] as const;

/** Set on the last syllable of each unit. */
export const READING_END = 0x8000;

/** Set on an entry of `variants` whose own traditional form is another one: 臺灣海峽 under 台灣海峽. */
export const OTHER_SPELLING = 0x80000000;

/** Readings and texts of entries are found from the first of their block. */
export const BLOCK_ENTRIES = 16;

/** Bits of a row of glossPicks: the entry, then up to three indices of senses. */
const PICK_ENTRY_BITS = 20;
const PICK_BITS = 4;
const NO_PICK = 15;

/** An entry and up to three indices of its senses, below NO_PICK, in one number. */
export function packPicks(entry: number, picks: readonly number[]): number {
  if (entry >= 1 << PICK_ENTRY_BITS || picks.some((pick) => pick >= NO_PICK)) {
    throw new RangeError(`entry ${entry} with picks ${picks} does not fit into 32 bits`);
  }
  const padded = [...picks, NO_PICK, NO_PICK, NO_PICK].slice(0, 3);
  const high = padded.reduce((bits, pick) => (bits << PICK_BITS) | pick, 0);
  return ((entry << (32 - PICK_ENTRY_BITS)) | high) >>> 0;
}

/** The entry of a row of glossPicks. */
export function pickedEntry(row: number): number {
  return row >>> (32 - PICK_ENTRY_BITS);
}

/** The indices of a row of glossPicks. */
export function unpackPicks(row: number): number[] {
  const picks = [row >>> (2 * PICK_BITS), row >>> PICK_BITS, row].map((bits) => bits & NO_PICK);
  return picks.filter((pick) => pick !== NO_PICK);
}

const HEADER_BYTES = TABLE_OFFSET + SECTIONS.length * 8;

/** The bytes are no lexicon that this build can read. */
export class LexiconFormatError extends Error {
  override readonly name = 'LexiconFormatError';
}

/**
 * FNV-1a over 32-bit words instead of bytes, four times as fast. Each step is a bijection of the state, so that
 * a change within one word always changes the sum.
 */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    // `at` is in range; the fallback only satisfies the type.
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  }
  return sum >>> 0;
}

/** Lays the sections out behind a header. The same sections give the same bytes. */
export function writeLexicon(sections: Readonly<Record<Section, Uint8Array>>): Uint8Array {
  let length = HEADER_BYTES;
  for (const name of SECTIONS) length += pad(sections[name].length);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < MAGIC.length; at++) bytes[at] = MAGIC.charCodeAt(at);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(LENGTH_OFFSET, length, true);
  let offset = HEADER_BYTES;
  for (const [index, name] of SECTIONS.entries()) {
    const section = sections[name];
    view.setUint32(TABLE_OFFSET + index * 8, offset, true);
    view.setUint32(TABLE_OFFSET + index * 8 + 4, section.length, true);
    bytes.set(section, offset);
    offset += pad(section.length);
  }
  view.setUint32(CHECKSUM_OFFSET, checksum(new Uint32Array(bytes.buffer, CHECKED_FROM)), true);
  return bytes;
}

/**
 * Checks the header and gives the sections as views of the bytes (copied once when they lie unaligned).
 * @throws LexiconFormatError for a truncated, foreign, newer or damaged file.
 */
export function readLexicon(source: ArrayBuffer | Uint8Array): Record<Section, Uint8Array> {
  const bytes = aligned(source);
  checkHeader(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Partial<Record<Section, Uint8Array>> = {};
  for (const [index, name] of SECTIONS.entries()) {
    const at = TABLE_OFFSET + index * 8;
    const offset = view.getUint32(at, true);
    const length = view.getUint32(at + 4, true);
    if (offset % 4 !== 0 || offset < HEADER_BYTES || offset + length > bytes.length) {
      throw new LexiconFormatError(
        `section ${name} at byte ${at}: expected it within ${bytes.length} bytes, found ${offset} + ${length}`,
      );
    }
    found[name] = bytes.subarray(offset, offset + length);
  }
  return found as Record<Section, Uint8Array>; // every name of SECTIONS was just set
}

function checkHeader(bytes: Uint8Array): void {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC) {
    throw new LexiconFormatError(`magic at byte 0: expected "${MAGIC}", found ${JSON.stringify(magic)}`);
  }
  if (bytes.length < HEADER_BYTES) {
    throw new LexiconFormatError(`header: expected ${HEADER_BYTES} bytes, found ${bytes.length}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION) {
    throw new LexiconFormatError(`version at byte 4: expected ${FORMAT_VERSION}, found ${version}`);
  }
  const length = view.getUint32(LENGTH_OFFSET, true);
  if (length !== bytes.length) {
    throw new LexiconFormatError(
      `length at byte ${LENGTH_OFFSET}: expected ${length} bytes, found ${bytes.length}`,
    );
  }
  const expected = view.getUint32(CHECKSUM_OFFSET, true);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + CHECKED_FROM, (length - CHECKED_FROM) / 4);
  const found = checksum(words);
  if (found !== expected) {
    const hex = (sum: number) => sum.toString(16).padStart(8, '0');
    throw new LexiconFormatError(
      `checksum at byte ${CHECKSUM_OFFSET}: expected ${hex(expected)}, found ${hex(found)}`,
    );
  }
}

/** Returns the bytes aligned for typed arrays; copied where they are not. */
function aligned(source: ArrayBuffer | Uint8Array): Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  // Not slice(): a Node Buffer's is a view.
  return source.byteOffset % 4 === 0 ? source : new Uint8Array(source);
}

function pad(length: number): number {
  return (length + 3) & ~3;
}

/** A section as 32-bit words. */
export function asUint32(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.byteLength >> 2);
}

/** A section as 16-bit halves. */
export function asUint16(section: Uint8Array): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, section.byteLength >> 1);
}
