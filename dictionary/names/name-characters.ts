/**
 * The costs of each character in names, in one row of eight numbers, the common characters' rows together: names are
 * searched at every character of a text, and most of that time is waiting for memory.
 */
import type { Lexicon } from '../lexicon/index.ts';
import { type NameLists, STOP } from './name-lists.ts';

/** The columns of a row. */
export const COLUMN = {
  surname: 0,
  /** A given name of one character; the first and the second of two. */
  single: 1,
  middle: 2,
  last: 3,
  /** Within a foreign name; at its start. */
  foreign: 4,
  foreignStart: 5,
  /** Within the stem of a place. */
  place: 6,
  /** As a word by itself: a span with a higher cost than its characters is not a name. */
  alone: 7,
} as const;

/** Stands for the start of a foreign name in the pairs of the model. */
const FOREIGN_START = '^'.charCodeAt(0);
/** The cost of an unlisted character by itself. */
const ALONE = 22;
/** The additional cost of a given name with a character that is mostly another word. */
const DEAR = 1.5;

/** Costs in nats by code unit; infinite where a character does not occur. */
export class NameCharacters {
  /** By code unit: where its row begins in `costs`. */
  readonly rows = new Uint32Array(0x10000);
  readonly costs: Float32Array;
  /** By code unit: one of `STOP`, 0 for a character that may be in any name. */
  readonly stops = new Uint8Array(0x10000);

  constructor({ trie, names, profiles }: Lexicon, lists: NameLists) {
    const { stopCharacters, stopExceptions, never } = lists;
    for (const character of stopCharacters)
      this.stops[character.charCodeAt(0)] = stopExceptions.has(character) ? STOP.costly : STOP.unfit;
    for (const character of never) this.stops[character.charCodeAt(0)] = STOP.never;
    // Sorted by cost, then by unit, both in one number.
    const keys: number[] = [];
    for (let unit = 0x4e00; unit < 0xa000; unit++) {
      const form = trie.findUnit(unit);
      const alone = form < 0 ? ALONE : profiles.costOf(form);
      if (form >= 0 || names.cost('place', unit) < Number.POSITIVE_INFINITY)
        keys.push(Math.round(Math.min(alone, ALONE) * 1000) * 0x10000 + unit);
    }
    this.costs = new Float32Array((keys.length + 1) * 8).fill(Number.POSITIVE_INFINITY);
    this.costs[COLUMN.alone] = ALONE;
    for (const [index, key] of Float64Array.from(keys).sort().entries()) {
      const unit = key % 0x10000;
      const form = trie.findUnit(unit);
      const alone = form < 0 ? ALONE : profiles.costOf(form);
      const row = (index + 1) * 8;
      this.rows[unit] = row;
      const given = (cost: number) => {
        if (stopExceptions.has(String.fromCharCode(unit))) return cost + DEAR;
        return (this.stops[unit] ?? 0) >= STOP.unfit ? Number.POSITIVE_INFINITY : cost;
      };
      this.costs[row + COLUMN.surname] = names.cost('surname', unit);
      this.costs[row + COLUMN.single] = given(names.cost('single', unit));
      this.costs[row + COLUMN.middle] = given(names.cost('middle', unit));
      this.costs[row + COLUMN.last] = given(names.cost('last', unit));
      this.costs[row + COLUMN.foreign] = names.cost('foreign', unit);
      this.costs[row + COLUMN.foreignStart] = names.pairCost(FOREIGN_START, unit);
      this.costs[row + COLUMN.place] = names.cost('place', unit);
      this.costs[row + COLUMN.alone] = alone;
    }
  }

  /** The cost of a code unit in a column, `NaN` for none after the end of a text. */
  cost(column: number, unit: number): number {
    return this.costs[(this.rows[unit] ?? 0) + column] ?? Number.POSITIVE_INFINITY;
  }
}
