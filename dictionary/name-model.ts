/** Costs of characters in names, as compile/name-model.ts counted them, read for fast look-up by code unit. */
import { halvesOf, type Section } from './format.ts';

/** Costs are stored in this part of a nat. */
export const COST_UNIT = 16;
/** The stored cost of a character that a role never has. */
export const IMPOSSIBLE = 255;

/** What a character may be in a name; one column of costs each. */
export const NAME_ROLES = ['surname', 'middle', 'last', 'single', 'foreign', 'place'] as const;

export type NameRole = (typeof NAME_ROLES)[number];

/** The opened model; all costs in nats, infinite where a character has no part. */
export class NameModel {
  /** Row of each code unit, traditional ones with their simplified one's; 0 for none. */
  private readonly rows = new Uint16Array(0x10000);
  /** Costs by code unit, one table for each role. */
  readonly surname: Float32Array;
  readonly middle: Float32Array;
  readonly last: Float32Array;
  readonly single: Float32Array;
  readonly foreign: Float32Array;
  readonly place: Float32Array;
  /** Numbers of the characters in pairs, traditional ones with their simplified one's; 0 for none. */
  private readonly numbers = new Uint16Array(0x10000);
  /** A square of them: the stored cost of the second behind the first. */
  private readonly pairs: Uint8Array;
  private readonly size: number;
  private readonly simplified = new Uint16Array(0x10000);

  constructor(sections: Readonly<Record<Section, Uint8Array>>) {
    const units = halvesOf(sections.nameUnits);
    for (let row = 0, unit = 0; row < units.length; row++) {
      unit += units[row] ?? 0;
      this.rows[unit] = row + 1;
    }
    const both = halvesOf(sections.simplifiedUnits);
    const half = both.length >> 1;
    for (let at = 0, from = 0; at < half; at++) {
      from += both[at] ?? 0;
      const to = both[half + at] ?? 0;
      this.simplified[from] = to;
      this.rows[from] = this.rows[to] || this.rows[from] || 0;
    }
    const columns = NAME_ROLES.map((_, column) => {
      const stored = sections.nameCosts.subarray(column * units.length, (column + 1) * units.length);
      return Float32Array.from(this.rows, (row) => {
        const cost = row === 0 ? IMPOSSIBLE : (stored[row - 1] ?? IMPOSSIBLE);
        return cost === IMPOSSIBLE ? Number.POSITIVE_INFINITY : cost / COST_UNIT;
      });
    });
    [this.surname, this.middle, this.last, this.single, this.foreign, this.place] = columns as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ]; // one for each of NAME_ROLES
    const pairs = halvesOf(sections.foreignPairs);
    let size = 1;
    for (let at = 0; at < pairs.length; at++) {
      const unit = at % 3 === 2 ? 0 : (pairs[at] ?? 0);
      if (unit !== 0 && this.numbers[unit] === 0) this.numbers[unit] = size++;
    }
    for (let unit = 0; unit < 0x10000; unit++) {
      const plain = this.simplified[unit] ?? 0;
      if (plain !== 0) this.numbers[unit] = this.numbers[plain] ?? 0;
    }
    this.size = size;
    this.pairs = new Uint8Array(size * size).fill(IMPOSSIBLE);
    for (let at = 0; at < pairs.length; at += 3) {
      const row = this.numbers[pairs[at] ?? 0] ?? 0;
      this.pairs[row * size + (this.numbers[pairs[at + 1] ?? 0] ?? 0)] = pairs[at + 2] ?? IMPOSSIBLE;
    }
  }

  /** Cost of a code unit in a role. */
  cost(role: NameRole, unit: number): number {
    return this[role][unit] ?? Number.POSITIVE_INFINITY;
  }

  /** Cost of a code unit behind another in a foreign name; behind `^` at its start. Infinite for an unseen pair. */
  pairCost(first: number, second: number): number {
    const cost =
      this.pairs[(this.numbers[first] ?? 0) * this.size + (this.numbers[second] ?? 0)] ?? IMPOSSIBLE;
    return cost === IMPOSSIBLE ? Number.POSITIVE_INFINITY : cost / COST_UNIT;
  }

  /** The simplified code unit of a traditional one, itself for any other. */
  simplify(unit: number): number {
    return this.simplified[unit] || unit;
  }
}
