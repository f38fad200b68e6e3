/**
 * The reading of a heteronym, from the sentence: a log-linear model over the features of heteronym-features.ts and
 * the votes of heteronym-votes.ts. The score of a reading is the sum of the weights of its features; a character's
 * first reading has weight zero for every feature.
 *
 * The section `heteronyms`, little endian:
 *
 *   offset  size  field
 *        0     4  length of the characters in bytes, a multiple of four; 0 where there is no model
 *        4     4  number of tables: one for votes, then one for each character
 *        8     4  what a step of a weight is worth, as float
 *       12     4  length of the keys in bytes
 *       16    32  confidence: how often, of 255, the model is right where it says 0, 1/31, 2/31 ... 1
 *       48     4  number of keys of phrases
 *       52     n  characters, a line each: `长chang2 zhang3`
 *      ...   t*4  number of rows of each table
 *      ...     k  keys of each table, ascending, as differences: 7 bits a byte, the lowest first, bit 7 where more follow
 *      ...     w  weights in steps, signed bytes, in the order of the keys: one for a vote, for a character's feature one
 *                 for each of its readings but the first
 *      ...     p  keys of phrases (heteronym-phrases.ts), ascending, as differences, like the others
 *      ...     p  index of a reading for each, a byte
 *
 * A key is the topmost `keyBits(rows)` bits of a feature's hash. What is not listed weighs nothing; one in 2^SPARE
 * unlisted features is taken for a listed one, and the training knows it.
 */
import { decodeUtf8, type Lexicon } from '../lexicon/index.ts';
import type { Sentence } from '../segmenting/index.ts';
import type { Syllable } from '../types.ts';
import { type Extent, HeteronymFeatures } from './heteronym-features.ts';
import type { PhraseRows } from './heteronym-phrases.ts';
import { HeteronymVotes } from './heteronym-votes.ts';

/** Length of a section's header. */
export const HEADER_BYTES = 52;
/** Steps of the table of confidence. */
export const CONFIDENCE_STEPS = 32;
const CONFIDENCE_OFFSET = 16;
const PHRASES_OFFSET = 48;

const SPARE = 6;

/** Returns the number of bits of a key in a table with this number of rows. */
export function keyBits(rows: number): number {
  return Math.min(30, Math.ceil(Math.log2(rows + 1)) + SPARE);
}

/** Returns the key of a feature in a table whose keys have this number of bits. */
export function keyOf(hash: number, bits: number): number {
  return hash >>> (32 - bits);
}

/** Maximum number of readings of a character. */
const MAX_READINGS = 8;

/** A hash table of keys, open addressing; at most half of it is full. */
interface Table {
  readonly bits: number;
  readonly mask: number;
  /** Keys + 1; 0 is free. */
  readonly keys: Int32Array;
  /** By slot, `stride` in a row. */
  readonly weights: Int8Array;
  readonly stride: number;
}

/** A character's readings and the weights of its features. */
interface Heteronym {
  readonly syllables: readonly Syllable[];
  readonly table: Table;
}

interface Model {
  readonly heteronyms: readonly (readonly [character: string, Heteronym])[];
  readonly votes: Table;
  readonly step: number;
  readonly confidence: Uint8Array;
  readonly phrases: PhraseRows;
}

/** Parses a section; `undefined` where it contains no model. */
function readModel(section: Uint8Array): Model | undefined {
  if (section.length < HEADER_BYTES) return undefined;
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const length = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  if (length === 0) return undefined;
  const lines = decodeUtf8(section, HEADER_BYTES, HEADER_BYTES + length)
    .trim()
    .split('\n');
  const countsAt = HEADER_BYTES + length;
  const cursor = { key: countsAt + count * 4, weight: 0 };
  cursor.weight = cursor.key + view.getUint32(12, true);
  const tables = Array.from({ length: count }, (_, index) => {
    const readings = index === 0 ? 2 : (lines[index - 1] ?? '').split(' ').length;
    return readTable(section, cursor, {
      rows: view.getUint32(countsAt + index * 4, true),
      stride: readings - 1,
    });
  });
  const phrases = readPhrases(section, cursor.weight, view.getUint32(PHRASES_OFFSET, true));
  const [votes = NO_TABLE] = tables;
  return {
    heteronyms: lines.map((line, index) => [
      line.charAt(0),
      { syllables: line.slice(1).split(' '), table: tables[index + 1] ?? NO_TABLE },
    ]),
    votes,
    step: view.getFloat32(8, true),
    confidence: section.subarray(CONFIDENCE_OFFSET, CONFIDENCE_OFFSET + CONFIDENCE_STEPS),
    phrases,
  };
}

function readPhrases(section: Uint8Array, from: number, count: number): PhraseRows {
  const phrases = new Map<number, number>();
  const cursor = { key: from };
  let key = 0;
  for (let row = 0; row < count; row++) {
    key += readNumber(section, cursor);
    phrases.set(key, row);
  }
  for (const [known, row] of phrases) phrases.set(known, section[cursor.key + row] ?? 0);
  return phrases;
}

/** A number of 7 bits a byte. */
function readNumber(section: Uint8Array, cursor: { key: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = section[cursor.key++] ?? 0;
    value += (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

const NO_TABLE: Table = {
  bits: 1,
  mask: 0,
  keys: new Int32Array(1),
  weights: new Int8Array(MAX_READINGS),
  stride: 1,
};

function readTable(
  section: Uint8Array,
  cursor: { key: number; weight: number },
  { rows, stride }: { rows: number; stride: number },
): Table {
  let size = 4;
  while (size < rows * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const weights = new Int8Array(size * stride);
  let key = 0;
  for (let row = 0; row < rows; row++) {
    key += readNumber(section, cursor);
    let slot = key & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key + 1;
    for (let reading = 0; reading < stride; reading++)
      weights[slot * stride + reading] = ((section[cursor.weight++] ?? 0) << 24) >> 24;
  }
  return { bits: keyBits(rows), mask, keys, weights, stride };
}

/** The slot of a feature in a table, or -1. */
function findSlot({ bits, mask, keys }: Table, hash: number): number {
  const key = keyOf(hash, bits);
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot] ?? 0;
    if (found === key + 1) return slot;
    if (found === 0) return -1;
  }
}

/** The reading chosen for a heteronym. */
export interface ChosenReading {
  readonly syllable: Syllable;
  /** 0 to 1: how often such readings were right. */
  readonly confidence: number;
  /** The model's own probability: it still distinguishes readings where `confidence` reaches its end. */
  readonly probability: number;
}

/** Reads the heteronyms of sentences. */
export class Heteronyms {
  private readonly scores = new Float64Array(MAX_READINGS);
  private readonly features = new HeteronymFeatures();
  private readonly collector: HeteronymVotes;
  private readonly model: Model | undefined;
  private readonly heteronyms: readonly Heteronym[];
  /** By code unit: one more than the number of its heteronym, or 0. */
  private readonly numberOf = new Uint16Array(0x10000);

  constructor(section: Uint8Array, lexicon: Lexicon) {
    this.model = readModel(section);
    const known = this.model?.heteronyms ?? [];
    this.heteronyms = known.map(([, heteronym]) => heteronym);
    for (const [index, [character]] of known.entries()) this.numberOf[character.charCodeAt(0)] = index + 1;
    const readings = known.map(([character, { syllables }]) => [character, syllables] as const);
    this.collector = new HeteronymVotes(lexicon, new Map(readings), this.model?.phrases ?? new Map());
  }

  /** The readings of a character of a sentence, by its plain code unit; none where it is not a heteronym. */
  readingsOf(unit: number): readonly Syllable[] {
    return this.heteronyms[(this.numberOf[unit] ?? 0) - 1]?.syllables ?? [];
  }

  /**
   * Returns the likeliest reading of the character at `at`, in word `word`, among those whose bit is in `allowed`;
   * `undefined` where it is not a heteronym.
   */
  choose(sentence: Sentence, at: number, word: number, allowed = -1): ChosenReading | undefined {
    const heteronym = this.heteronyms[(this.numberOf[sentence.unitAt(at)] ?? 0) - 1];
    if (heteronym === undefined || this.model === undefined) return undefined;
    const { syllables } = heteronym;
    this.score(sentence, at, word, { heteronym, extent: 'sentence' });
    const { scores } = this;
    let best = -1;
    for (let reading = 0; reading < syllables.length; reading++) {
      if ((allowed & (1 << reading)) === 0) continue;
      if (best < 0 || (scores[reading] ?? 0) > (scores[best] ?? 0)) best = reading;
    }
    if (best < 0) return undefined;
    let sum = 0;
    for (let reading = 0; reading < syllables.length; reading++) {
      if ((allowed & (1 << reading)) !== 0)
        sum += Math.exp(((scores[reading] ?? 0) - (scores[best] ?? 0)) * this.model.step);
    }
    const probability = 1 / sum;
    const confidence = confidenceAt(this.model.confidence, probability);
    return { syllable: syllables[best] ?? '', confidence, probability };
  }

  /** Sums up the weights of a character's features, in steps, for each of its readings into `scores`. */
  private score(
    sentence: Sentence,
    at: number,
    word: number,
    { heteronym, extent }: { heteronym?: Heteronym | undefined; extent: Extent },
  ): void {
    const { features, collector, scores, model } = this;
    const { table } = heteronym ?? this.heteronyms[(this.numberOf[sentence.unitAt(at)] ?? 0) - 1] ?? {};
    scores.fill(0);
    if (table === undefined || model === undefined) return;
    features.describe(sentence, at, word, extent);
    collector.collect(sentence, at, word, features);
    const { stride, weights } = table;
    for (let index = 0; index < features.count; index++) {
      const slot = findSlot(table, features.hashes[index] ?? 0);
      if (slot < 0) continue;
      for (let reading = 0; reading < stride; reading++)
        scores[reading + 1] = (scores[reading + 1] ?? 0) + (weights[slot * stride + reading] ?? 0);
    }
    for (let index = 0; index < collector.count; index++) {
      const slot = findSlot(model.votes, collector.hashes[index] ?? 0);
      const reading = collector.readings[index] ?? 0;
      if (slot >= 0) scores[reading] = (scores[reading] ?? 0) + (model.votes.weights[slot] ?? 0);
    }
  }
}

/** The confidence for a probability, interpolated between the steps of the table. */
function confidenceAt(table: Uint8Array, probability: number): number {
  const place = probability * (CONFIDENCE_STEPS - 1);
  const low = Math.min(CONFIDENCE_STEPS - 2, Math.floor(place));
  const below = table[low] ?? 0;
  return (below + ((table[low + 1] ?? 0) - below) * (place - low)) / 255;
}
