/**
 * The readings of entries, told by the readings of their characters: three in four entries take one byte.
 *
 * `unitSyllables` has the syllables of each code unit, in the order of `units`, the commonest first: u16, an index
 * into `syllables`, READING_END on the last one of a unit. Those are in small letters.
 *
 * `readings` has a byte for each character of an entry's simplified headword: the place of its syllable among those of
 * the character, doubled, plus one for a capital. Zeros at the end are left out, but for one byte that always stands; the
 * last byte of an entry has BYTES_END. 人民银行 rén mín yín háng is `00 00 00 82`, for 行 is xíng first.
 *
 * A reading that no row of syllables spells (4S店, 兙) begins with SPELLED_OUT; two bytes for each part follow, an index
 * into `syllables` in pieces of seven bits, the high one first.
 */
import type { Syllable } from '../types.ts';
import { asUint16, BLOCK_ENTRIES, READING_END, type Section } from './format.ts';
import { decodeLines } from './gloss-text.ts';

/** Set on the last byte of each entry. */
export const BYTES_END = 0x80;
/** Begins a reading whose parts are written one by one. */
export const SPELLED_OUT = 0x7f;

/** The sections that readings are in. */
export type ReadingSection = Extract<Section, 'units' | 'syllables' | 'unitSyllables' | 'readings'>;

/** The readings of one lexicon. */
export class EntryReadings {
  /** What parts of readings there are. */
  readonly syllables: readonly Syllable[];
  private readonly unitSyllables: Uint16Array;
  /** By code unit: where its syllables begin. */
  private readonly firstOf = new Uint16Array(0x10000);
  private readonly bytes: Uint8Array;
  /** Where each block of entries begins. */
  private readonly blocks: Uint32Array;

  constructor(sections: Readonly<Record<ReadingSection, Uint8Array>>) {
    this.syllables = decodeLines(sections.syllables);
    this.unitSyllables = asUint16(sections.unitSyllables);
    this.bytes = sections.readings;
    let at = 0;
    for (const unit of asUint16(sections.units)) {
      this.firstOf[unit] = at;
      while ((this.unitSyllables[at++] ?? READING_END) < READING_END);
    }
    this.blocks = blocksOf(this.bytes);
  }

  /** The parts of the reading of an entry with this headword. */
  of(entry: number, headword: string): Syllable[] {
    const { bytes } = this;
    let at = this.blocks[Math.floor(entry / BLOCK_ENTRIES)] ?? 0;
    for (let left = entry % BLOCK_ENTRIES; left > 0; at++) if ((bytes[at] ?? 0) >= BYTES_END) left--;
    if (bytes[at] === SPELLED_OUT) return this.spelledOut(at + 1);
    const parts: Syllable[] = [];
    let ended = false;
    for (let place = 0; place < headword.length; place++) {
      const byte: number = ended ? 0 : (bytes[at++] ?? BYTES_END);
      ended ||= byte >= BYTES_END;
      parts.push(this.partOf(headword.charCodeAt(place), byte & (BYTES_END - 1)));
    }
    return parts;
  }

  /** How many entries there are. */
  count(): number {
    return this.bytes.reduce((total, byte) => total + (byte >> 7), 0);
  }

  private partOf(unit: number, choice: number): Syllable {
    const index = this.unitSyllables[(this.firstOf[unit] ?? 0) + (choice >> 1)] ?? 0;
    const syllable = this.syllables[index & (READING_END - 1)] ?? '';
    return (choice & 1) === 0 ? syllable : capitalised(syllable);
  }

  private spelledOut(start: number): Syllable[] {
    const parts: Syllable[] = [];
    for (let at = start; ; at += 2) {
      const low = this.bytes[at + 1] ?? BYTES_END;
      parts.push(this.syllables[((this.bytes[at] ?? 0) << 7) | (low & (BYTES_END - 1))] ?? '');
      if (low >= BYTES_END) return parts;
    }
  }
}

/** `'zhong1'` -> `'Zhong1'` */
export function capitalised(syllable: Syllable): Syllable {
  return syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

/** Where the first of each BLOCK_ENTRIES entries begins. */
function blocksOf(bytes: Uint8Array): Uint32Array {
  const blocks = [0];
  for (let at = 0, left = BLOCK_ENTRIES; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < BYTES_END || --left > 0) continue;
    blocks.push(at + 1);
    left = BLOCK_ENTRIES;
  }
  return Uint32Array.from(blocks);
}
