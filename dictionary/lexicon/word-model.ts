/**
 * The weights of words by their neighbours: trained on words marked by hand, in nats, added to the cost by frequency.
 * A weight depends on the word's span and the adjacent characters only, so the best path needs no
 * state: one number for the word itself, and for its class (part of speech and length) one by the character before it
 * and one by the character after it.
 *
 *   offset   size  field
 *        0      4  number of words w
 *        4      4  number of rows r
 *        8    4*w  words: form << 8 | weight + 128
 *        .    2*r  rows: the code unit of each, ascending; those below ROW_OF_CLASS_END stand for a CHARACTER class
 *        .  C*r    weights by class after that character, a row each
 *        .  C*r    weights by class before that character
 *
 * Weights are whole numbers of WEIGHT_STEPS a nat, little endian throughout; C is WORD_CLASSES.
 */
import { CHARACTER, type CharacterClass, classify } from '../text/index.ts';

/** Steps of a nat. */
export const WEIGHT_STEPS = 16;

/**
 * Rows of units below this are for any character of that class: 0 is the edge of a text, CHARACTER.han a
 * Han character without a row of its own.
 */
const ROW_OF_CLASS_END = 8;

/** jieba's tags in groups, by their beginnings; the first match counts. Unlisted words are in group 0, all others in 1. */
const TAG_GROUPS = [
  'n g j',
  'nr ns nt nz',
  'v',
  'a',
  'd',
  'm',
  'q',
  'r',
  'p c u y e o',
  't s f',
  'i l',
  'b z k h',
];
const GROUP_OF_TAG = new Map(
  TAG_GROUPS.flatMap((tags, index) => tags.split(' ').map((tag): [string, number] => [tag, index + 1])),
);
const LENGTHS = 4;

/** How many classes of words there are. */
export const WORD_CLASSES = (TAG_GROUPS.length + 1) * LENGTHS;

const ROW_SIZE = 2 * WORD_CLASSES;

/**
 * The additional cost of an unlisted name for each of its characters, in nats. The model makes lone characters
 * more expensive by about as much, and names are compared with them.
 */
export const NAME_COST = 1.25;

/** The group of a part of speech: `'vn'` as `'v'`. */
export function groupOfTag(tag: string): number {
  return tag === '' ? 0 : (GROUP_OF_TAG.get(tag.slice(0, 2)) ?? GROUP_OF_TAG.get(tag.charAt(0)) ?? 1);
}

/** The class of a word of a group by its length in code units. */
export function classOf(group: number, length: number): number {
  return group * LENGTHS + Math.min(length, LENGTHS) - 1;
}

/** A model as it is written. */
export interface WordWeights {
  /** Steps by form, ascending. */
  readonly words: readonly (readonly [form: number, weight: number])[];
  /** The code unit of each row, ascending. */
  readonly units: readonly number[];
  /** Steps, `units.length * WORD_CLASSES` of them. */
  readonly before: Int8Array;
  readonly behind: Int8Array;
}

/** Writes a model as a section. */
export function writeWordModel({ words, units, before, behind }: WordWeights): Uint8Array {
  const bytes = new Uint8Array(8 + words.length * 4 + units.length * 2 + before.length + behind.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, words.length, true);
  view.setUint32(4, units.length, true);
  let at = 8;
  for (const [form, weight] of words) {
    view.setUint32(at, ((form << 8) | (weight + 128)) >>> 0, true);
    at += 4;
  }
  for (const unit of units) {
    view.setUint16(at, unit, true);
    at += 2;
  }
  bytes.set(new Uint8Array(behind.buffer, behind.byteOffset, behind.length), at);
  bytes.set(new Uint8Array(before.buffer, before.byteOffset, before.length), at + behind.length);
  return bytes;
}

/** An opened model. */
export class WordModel {
  /** By how much forms are cheaper, in nats. */
  readonly words = new Map<number, number>();
  /**
   * Steps by which a word is cheaper, rows of `2 * WORD_CLASSES`: by its class after the row's character, then before it.
   * One table, since each character is looked up from both sides.
   */
  readonly weights: Int8Array;
  /** Where the row of the edge of a text begins; that of punctuation. */
  readonly edgeRow: number;
  readonly markRow: number;
  /** By code unit: the number of its row; traditional ones have their simplified one's. */
  private readonly rows = new Uint16Array(0x10000);
  private readonly classRows = new Uint16Array(ROW_OF_CLASS_END);

  constructor(section: Uint8Array, simplify: (unit: number) => number) {
    const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
    const words = section.length === 0 ? 0 : view.getUint32(0, true);
    const rows = section.length === 0 ? 0 : view.getUint32(4, true);
    let at = 8;
    for (const end = at + words * 4; at < end; at += 4) {
      const word = view.getUint32(at, true);
      this.words.set(word >>> 8, ((word & 0xff) - 128) / WEIGHT_STEPS);
    }
    const tables = at + rows * 2;
    this.weights = new Int8Array((rows + 1) * ROW_SIZE);
    for (let row = 0; row < rows; row++) {
      const unit = view.getUint16(at + row * 2, true);
      (unit < ROW_OF_CLASS_END ? this.classRows : this.rows)[unit] = row + 1;
      for (let cell = 0; cell < ROW_SIZE; cell++) {
        const table = tables + (cell < WORD_CLASSES ? 0 : (rows - 1) * WORD_CLASSES);
        this.weights[(row + 1) * ROW_SIZE + cell] = view.getInt8(table + row * WORD_CLASSES + cell);
      }
    }
    const unseen = this.classRows[CHARACTER.han] ?? 0;
    for (let unit = 0; unit < 0x10000; unit++) this.rows[unit] ||= this.rows[simplify(unit)] || unseen;
    for (let found = 0; found < ROW_OF_CLASS_END; found++) this.classRows[found] ||= unseen;
    this.edgeRow = (this.classRows[0] ?? 0) * ROW_SIZE;
    this.markRow = (this.classRows[CHARACTER.punctuation] ?? 0) * ROW_SIZE;
  }

  /** Where the row of a character of a class begins. */
  rowOf(point: number, found: CharacterClass): number {
    return ((found === CHARACTER.han ? this.rows[point] : this.classRows[found]) ?? 0) * ROW_SIZE;
  }
}

/** The unit whose row a character uses in training. */
export function rowUnit(unit: number): number {
  const found = classify(unit);
  return found === CHARACTER.han ? unit : found;
}
