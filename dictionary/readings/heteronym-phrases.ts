/**
 * Phrases that no dictionary lists and that have another reading than their words: 心都 with dou1, 地里 with di4.
 * Only hashes are stored, one for each character of a phrase that is concerned.
 */
import { isHanUnit, mix, type Sentence } from '../segmenting/index.ts';

/** Maximum length of a phrase. */
export const LONGEST_PHRASE = 6;
const KEY_BITS = 28;

/** The key of the character at `at` in a phrase, whose units were hashed one after another from PHRASE_SEED. */
function keyAt(hash: number, at: number): number {
  return mix(hash, at) >>> (32 - KEY_BITS);
}
const PHRASE_SEED = 0x3c6ef;

/** The key of the character at `at` of a phrase in simplified script. */
export function phraseKey(phrase: string, at: number): number {
  let hash = PHRASE_SEED;
  for (let unit = 0; unit < phrase.length; unit++) hash = mix(hash, phrase.charCodeAt(unit));
  return keyAt(hash, at);
}

/** Key -> index of the reading of its character. */
export type PhraseRows = ReadonlyMap<number, number>;

/** A phrase around a character. */
export interface FoundPhrase {
  /** Index of the reading that the character has in it. */
  readonly reading: number;
  /** In code units. */
  readonly length: number;
}

/** Finds phrases around characters. */
export class HeteronymPhrases {
  /** Open addressing; keys + 1, 0 is free; at most half full. */
  private readonly keys: Int32Array;
  private readonly readings: Uint8Array;
  private readonly mask: number;

  constructor(rows: PhraseRows) {
    let size = 4;
    while (size < rows.size * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.readings = new Uint8Array(size);
    for (const [key, reading] of rows) {
      let slot = key & this.mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = key + 1;
      this.readings[slot] = reading;
    }
  }

  /** Returns the reading by the longest phrase that covers the character at `at`; `undefined` where none does. */
  find(sentence: Sentence, at: number): FoundPhrase | undefined {
    let found = -1;
    let longest = 1;
    const first = Math.max(0, at - LONGEST_PHRASE + 1);
    for (let start = at; start >= first && isHanUnit(sentence.unitAt(start)); start--) {
      let hash = PHRASE_SEED;
      for (let end = start; end < start + LONGEST_PHRASE; end++) {
        const unit = sentence.unitAt(end);
        if (!isHanUnit(unit)) break;
        hash = mix(hash, unit);
        if (end < at || end - start < longest) continue;
        const reading = this.readingOf(keyAt(hash, at - start));
        if (reading < 0) continue;
        found = reading;
        longest = end - start + 1;
      }
    }
    return found < 0 ? undefined : { reading: found, length: longest };
  }

  private readingOf(key: number): number {
    const { keys, mask } = this;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const found = keys[slot] ?? 0;
      if (found === key + 1) return this.readings[slot] ?? -1;
      if (found === 0) return -1;
    }
  }
}
