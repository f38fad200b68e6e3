/**
 * Which reading of a heteronym, from the sentence: a log-linear model over the features of heteronym-features.ts.
 *
 * A character's first reading has weight zero for every context; a weight belongs to a context and one of the other
 * readings, or to a vote. Its key is a hash of 24 bits; a key that is not listed weighs nothing.
 *
 * The section `heteronyms`, little endian:
 *
 *   offset  size  field
 *        0     4  length of the characters in bytes, a multiple of four; 0 where there is no model
 *        4     4  number of weights
 *        8     4  what a step of a weight is worth, as float
 *       12     4  temperature, as float: scores are divided by it before they become probabilities
 *       16     n  characters, a line each: `长chang2 zhang3`
 *      ...     w  weights in steps, signed bytes, in the order of their keys
 *      ...        keys, ascending, as differences: 7 bits a byte, the lowest first, bit 7 set where more follow
 */
import { decodeUtf8 } from './gloss-text.ts';
import { SentenceFeatures, syllableNumber } from './heteronym-features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Syllable } from './types.ts';

const KEY_BITS = 24;
/** Length of a section's header. */
export const HEADER_BYTES = 16;

/** The key of a context's weight for the reading of number `reading`, or of a vote's (reading 0). */
export function weightKey(feature: number, reading: number): number {
  const mixed = Math.imul(feature + Math.imul(reading, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> (32 - KEY_BITS);
}

/** Reads a section; `undefined` where it holds no model. */
function readModel(section: Uint8Array): { lines: string[]; table: Int32Array; scale: number } | undefined {
  if (section.length < HEADER_BYTES) return undefined;
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const length = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  if (length === 0) return undefined;
  const lines = decodeUtf8(section, HEADER_BYTES, HEADER_BYTES + length)
    .trim()
    .split('\n');
  const weightsAt = HEADER_BYTES + length;
  let size = 1024;
  while (size < count * 2) size *= 2;
  const table = new Int32Array(size);
  let key = 0;
  let at = weightsAt + count;
  for (let index = 0; index < count; index++) {
    for (let shift = 0; ; shift += 7) {
      const byte = section[at++] ?? 0;
      key += (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    let slot = key & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = (key << 8) | (section[weightsAt + index] ?? 0);
  }
  const scale = view.getFloat32(8, true) / view.getFloat32(12, true);
  return { lines, table, scale };
}

/** A character's readings. */
interface Candidates {
  readonly syllables: readonly Syllable[];
  readonly numbers: readonly number[];
}

/** Most readings that a character has. */
const MOST_CANDIDATES = 8;

/** Reads the heteronyms of one text after another. */
export class Heteronyms {
  /** The text that is read: its words are added to it. */
  readonly features: SentenceFeatures;
  /** The probability of the reading chosen last. */
  probability = 1;
  private readonly table: Int32Array;
  private readonly scale: number;
  private readonly candidates: (Candidates | undefined)[] = [];
  private readonly numberOf = new Uint16Array(0x10000);
  private readonly scores = new Float64Array(MOST_CANDIDATES);

  constructor(section: Uint8Array, lexicon: Lexicon) {
    this.features = new SentenceFeatures(lexicon);
    this.alone = new SentenceFeatures(lexicon);
    const model = readModel(section);
    this.table = model?.table ?? new Int32Array(1);
    this.scale = model?.scale ?? 1;
    for (const line of model?.lines ?? []) {
      const syllables = line.slice(1).split(' ').slice(0, MOST_CANDIDATES);
      this.candidates.push({ syllables, numbers: syllables.map(syllableNumber) });
      this.numberOf[line.charCodeAt(0)] = this.candidates.length;
    }
  }

  /** Describes words by themselves. */
  private readonly alone: SentenceFeatures;

  /** How likely a word's `index`th character is read so where nothing but the word is known; 0 where not likeliest. */
  shareAlone(headword: string, form: number, index: number, syllable: Syllable): number {
    this.alone.begin(headword);
    this.alone.addWord(0, headword.length, form);
    const found = this.choose(index, 0, { features: this.alone });
    return found === syllable ? this.probability : 0;
  }

  /** Whether the model knows several readings of the character at `at`. */
  knows(at: number): boolean {
    return this.numberOf[this.features.unitAt(at)] !== 0;
  }

  /**
   * The likeliest reading of the character at `at`, in word `word`, and in `probability` how likely it is. Only
   * readings that `allows` are chosen; `undefined` where none is.
   */
  choose(
    at: number,
    word: number,
    {
      allows,
      features = this.features,
    }: { allows?: (syllable: Syllable) => boolean; features?: SentenceFeatures } = {},
  ): Syllable | undefined {
    const candidates = this.candidates[(this.numberOf[features.unitAt(at)] ?? 0) - 1];
    if (candidates === undefined) return undefined;
    this.score(at, word, candidates, features);
    const { syllables } = candidates;
    let best = -1;
    for (let reading = 0; reading < syllables.length; reading++) {
      if (allows !== undefined && !allows(syllables[reading] ?? '')) continue;
      if (best < 0 || (this.scores[reading] ?? 0) > (this.scores[best] ?? 0)) best = reading;
    }
    if (best < 0) return undefined;
    let sum = 0;
    for (let reading = 0; reading < syllables.length; reading++) {
      if (allows === undefined || allows(syllables[reading] ?? ''))
        sum += Math.exp(((this.scores[reading] ?? 0) - (this.scores[best] ?? 0)) * this.scale);
    }
    this.probability = 1 / sum;
    return syllables[best];
  }

  private score(at: number, word: number, { numbers }: Candidates, features: SentenceFeatures): void {
    const { scores } = this;
    features.describe(at, word, { low: 0, high: features.length, phrase: false });
    scores.fill(0, 0, numbers.length);
    const { contexts, contextCount, votes, voted, voteCount } = features;
    for (let index = 0; index < contextCount; index++) {
      const feature = contexts[index] ?? 0;
      for (let reading = 1; reading < numbers.length; reading++)
        scores[reading] = (scores[reading] ?? 0) + this.weightOf(weightKey(feature, reading));
    }
    for (let index = 0; index < voteCount; index++) {
      const reading = numbers.indexOf(voted[index] ?? 0);
      if (reading >= 0)
        scores[reading] = (scores[reading] ?? 0) + this.weightOf(weightKey(votes[index] ?? 0, 0));
    }
  }

  private weightOf(key: number): number {
    const mask = this.table.length - 1;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const found = this.table[slot] ?? 0;
      if (found === 0) return 0;
      if (found >>> 8 === key) return (found << 24) >> 24;
    }
  }
}
