/**
 * Which of our own senses a word has in its sentence: a log-linear model. The score of a sense is the sum of what the
 * shared features weigh for its part of speech, its own features for it, and how common it is in news (its rank).
 *
 * The section `senses`, little endian:
 *
 *   offset  size  field
 *        0     4  number of keys n; 0 bytes in all where there is no model
 *        4     4  bits of a key
 *        8     4  what a step of a weight is worth, as float
 *       12     4  length of the keys in bytes
 *       16    32  confidence of senses that rows were seen of: how often, of 255, the model is right where it says 0 … 1
 *       48    32  confidence of other senses
 *       80     k  keys, ascending, as differences: 7 bits a byte, the lowest first, bit 7 where more follow
 *      ...     n  weights in steps, signed bytes, in the order of the keys
 */
import { BitVector } from '../lexicon/index.ts';
import { mix, type Sentence } from '../segmenting/index.ts';
import { SenseFeatures } from './sense-features.ts';
import { partOfSpeechOf, type SenseOption } from './sense-options.ts';

/** Length of the model's header, in bytes. */
export const SENSE_HEADER_BYTES = 80;
/** Number of steps in a table of confidence. */
export const SENSE_CONFIDENCE_STEPS = 32;
const SEEN_OFFSET = 16;
const UNSEEN_OFFSET = 48;
/** More senses than any word has. */
const MAX_OPTIONS = 64;
/** Later senses share a rank. */
const MAX_RANK = 4;

/** A chosen sense. */
export interface ChosenSense {
  /** Its index among the options. */
  readonly place: number;
  /** 0 to 1: how often such choices were right. */
  readonly confidence: number;
  /** The model's own probability: that this sense is meant, or one whose gloss says the same. */
  readonly probability: number;
}

/** The features of an option that don't depend on the sentence; computed once. */
export interface OptionKeys {
  /** Hash of headword, reading and sense. */
  readonly sense: number;
  readonly partOfSpeech: number;
  readonly rank: number;
}

/** The senses among which a word's is chosen, in order; made once for each word by `SenseModel.choicesAmong`. */
export interface SenseChoices {
  readonly keys: readonly OptionKeys[];
  /** Whether anything was learnt of the sense itself, not only of its part of speech. */
  readonly seen: readonly boolean[];
  /** The score of each in every sentence, in steps. */
  readonly constants: readonly number[];
  /** Whether they differ in their part of speech: if not, the shared features say nothing. */
  readonly mixed: boolean;
  /** Indexes of those whose glosses say the same, itself among them. */
  readonly alike: readonly (readonly number[])[];
}

/** Returns the keys of a word's options; `place` is their order among them. */
export function keysOf(headword: string, reading: string, { sense }: SenseOption, place: number): OptionKeys {
  const id = `${headword} ${reading.toLowerCase()} ${sense.key}`;
  const partOfSpeech = hashText(partOfSpeechOf(sense));
  return { sense: hashText(id), partOfSpeech, rank: Math.min(place, MAX_RANK) };
}

function hashText(text: string): number {
  let hash = 0x5eed;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

function rankHash({ rank }: OptionKeys): number {
  return mix(101, rank);
}

function rankedPartHash({ rank, partOfSpeech }: OptionKeys): number {
  return mix(mix(102, rank), partOfSpeech);
}

function rankedCountHash({ rank }: OptionKeys, count: number): number {
  return mix(mix(103, rank), count);
}

/** The hash whose weight says that something was learnt of a sense itself. */
export function seenHash({ sense }: OptionKeys): number {
  return mix(104, sense);
}

function sharedHash(feature: number, partOfSpeech: number): number {
  return mix(mix(105, feature), partOfSpeech);
}

function ownHash(feature: number, { sense }: OptionKeys): number {
  return mix(mix(106, feature), sense);
}

/** Returns the hashes of all weights of an option in a context: training learns these, choosing sums them up. */
export function hashesOf(features: SenseFeatures, keys: OptionKeys, count: number): Int32Array {
  const hashes = [rankHash(keys), rankedPartHash(keys), rankedCountHash(keys, count), seenHash(keys)];
  for (const feature of features.shared.subarray(0, features.sharedCount))
    hashes.push(sharedHash(feature, keys.partOfSpeech));
  for (const feature of features.own.subarray(0, features.ownCount)) hashes.push(ownHash(feature, keys));
  return Int32Array.from(hashes);
}

/** An opened model. */
export class SenseModel {
  private readonly bits: number;
  private readonly step: number;
  private readonly keys: BitVector;
  /** In the order of the keys. */
  private readonly weights: Int8Array;
  private readonly confidences: readonly [seen: Uint8Array, unseen: Uint8Array];
  private readonly features = new SenseFeatures();
  /** By option, reused: its score, and the share of its part of speech in that. */
  private readonly scores = new Float64Array(MAX_OPTIONS);
  private readonly parts = new Float64Array(MAX_OPTIONS);

  constructor(section: Uint8Array) {
    const empty = section.length < SENSE_HEADER_BYTES;
    const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
    const count = empty ? 0 : view.getUint32(0, true);
    this.bits = empty ? 1 : view.getUint32(4, true);
    this.step = empty ? 0 : view.getFloat32(8, true);
    this.confidences = [
      section.subarray(SEEN_OFFSET, SEEN_OFFSET + SENSE_CONFIDENCE_STEPS),
      section.subarray(UNSEEN_OFFSET, UNSEEN_OFFSET + SENSE_CONFIDENCE_STEPS),
    ];
    const words = new Uint32Array(2 ** Math.max(0, this.bits - 5));
    let at = SENSE_HEADER_BYTES;
    for (let row = 0, key = 0; row < count; row++) {
      for (let shift = 0; ; shift += 7) {
        const byte = section[at++] ?? 0;
        key += (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      words[key >>> 5] = (words[key >>> 5] ?? 0) | (1 << (key & 31));
    }
    this.keys = new BitVector(words);
    const weightsAt = empty ? 0 : SENSE_HEADER_BYTES + view.getUint32(12, true);
    this.weights = new Int8Array(section.buffer, section.byteOffset + weightsAt, count);
  }

  /** Whether there is a model. */
  get trained(): boolean {
    return this.step > 0;
  }

  /** Returns the choices among some options; `alike` as in `SenseChoices`. */
  choicesAmong(keys: readonly OptionKeys[], alike: SenseChoices['alike']): SenseChoices {
    return {
      keys,
      alike,
      seen: keys.map((one) => this.keys.has(this.keyOf(seenHash(one)))),
      constants: keys.map((one) =>
        [rankHash(one), rankedPartHash(one), rankedCountHash(one, keys.length), seenHash(one)].reduce(
          (sum, hash) => sum + this.weightOf(hash),
          0,
        ),
      ),
      mixed: keys.some(({ partOfSpeech }) => partOfSpeech !== keys[0]?.partOfSpeech),
    };
  }

  /** Scores the options of word `at` of a sentence, for `pick`. */
  score(sentence: Sentence, at: number, { keys, seen, constants, mixed }: SenseChoices): void {
    if (mixed || seen.includes(true)) this.features.describe(sentence, at);
    for (let option = 0; option < keys.length; option++) {
      let score = constants[option] ?? 0;
      if (seen[option]) score += this.scoreOwn(keys[option]);
      if (mixed) score += this.scorePart(keys, option);
      this.scores[option] = score;
    }
  }

  /**
   * Picks the option with the highest score of those that `mayBe`; without a model the first. The scores are those of
   * the last call of `score`, with the same choices. `alike` has the indexes of options whose glosses say the same: for
   * a reader it is enough that one of them is right.
   */
  pick({ keys, seen, alike }: SenseChoices, mayBe: (place: number) => boolean = () => true): ChosenSense {
    const { scores } = this;
    let place = -1;
    let top = Number.NEGATIVE_INFINITY;
    for (let option = 0; option < keys.length; option++) {
      const score = scores[option] ?? 0;
      if (score > top) top = score;
      if (mayBe(option) && (place < 0 || score > (scores[place] ?? 0))) place = option;
    }
    let all = 0;
    let told = 0;
    for (let option = 0; option < keys.length; option++) {
      const power = Math.exp(((scores[option] ?? 0) - top) * this.step);
      all += power;
      if (alike[place]?.includes(option)) told += power;
    }
    const probability = told / all;
    return {
      place,
      probability,
      confidence: confidenceAt(this.confidences[seen.includes(true) ? 0 : 1], probability),
    };
  }

  /** The sum of an option's own features. */
  private scoreOwn(keys: OptionKeys | undefined): number {
    if (keys === undefined) return 0;
    const { own, ownCount } = this.features;
    let score = 0;
    for (let at = 0; at < ownCount; at++) score += this.weightOf(ownHash(own[at] ?? 0, keys));
    return score;
  }

  /** The sum of the shared features for a part of speech; computed once for several senses of it. */
  private scorePart(options: readonly OptionKeys[], option: number): number {
    const { parts } = this;
    const partOfSpeech = options[option]?.partOfSpeech ?? 0;
    for (let before = 0; before < option; before++)
      if (options[before]?.partOfSpeech === partOfSpeech) {
        parts[option] = parts[before] ?? 0;
        return parts[option] ?? 0;
      }
    const { shared, sharedCount } = this.features;
    let score = 0;
    for (let at = 0; at < sharedCount; at++)
      score += this.weightOf(sharedHash(shared[at] ?? 0, partOfSpeech));
    parts[option] = score;
    return score;
  }

  private weightOf(hash: number): number {
    const key = this.keyOf(hash);
    return this.keys.has(key) ? (this.weights[this.keys.rank(key)] ?? 0) : 0;
  }

  private keyOf(hash: number): number {
    return hash >>> (32 - this.bits);
  }
}

/** The confidence for a probability, interpolated between the steps of a table. */
function confidenceAt(table: Uint8Array, probability: number): number {
  const place = probability * (SENSE_CONFIDENCE_STEPS - 1);
  const low = Math.min(SENSE_CONFIDENCE_STEPS - 2, Math.floor(place));
  const below = table[low] ?? 0;
  return (below + ((table[low + 1] ?? 0) - below) * (place - low)) / 255;
}
