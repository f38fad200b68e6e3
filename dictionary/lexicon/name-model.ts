/** Costs of characters in names, as counted by compile/name-model.ts, with fast look-up by code unit. */
import { asUint16, type Section } from './format.ts';

/** Stored costs are in this fraction of a nat. */
export const COST_UNIT = 16;
/** The stored cost of a character that a role never has. */
export const IMPOSSIBLE = 255;

/** The roles of a character in a name; each has a column of costs. */
export const NAME_ROLES = ['surname', 'middle', 'last', 'single', 'foreign', 'place'] as const;

/** The role of a character in a name. */
export type NameRole = (typeof NAME_ROLES)[number];

/** The opened model; all costs in nats, infinite where a character does not occur. */
export class NameModel {
  /** Row of each code unit; traditional ones have their simplified one's; 0 for none. */
  private readonly rows = new Uint16Array(0x10000);
  /** A column of stored costs for each role, one behind another. */
  private readonly stored: Uint8Array;
  private readonly length: number;
  /** Numbers of the characters in pairs; traditional ones have their simplified one's; 0 for none. */
  private readonly numbers = new Uint16Array(0x10000);
  /** A square of them: the stored cost of the second after the first. */
  private readonly pairs: Uint8Array;
  private readonly size: number;
  private readonly simplified = new Uint16Array(0x10000);

  constructor(sections: Readonly<Record<Section, Uint8Array>>) {
    const units = asUint16(sections.nameUnits);
    for (let row = 0, unit = 0; row < units.length; row++) {
      unit += units[row] ?? 0;
      this.rows[unit] = row + 1;
    }
    const both = asUint16(sections.simplifiedUnits);
    const half = both.length >> 1;
    const traditional = new Uint16Array(half);
    for (let at = 0, from = 0; at < half; at++) {
      from += both[at] ?? 0;
      traditional[at] = from;
      const to = both[half + at] ?? 0;
      this.simplified[from] = to;
      this.rows[from] = this.rows[to] || this.rows[from] || 0;
    }
    this.stored = sections.nameCosts;
    this.length = units.length;
    const pairs = asUint16(sections.foreignPairs);
    let size = 1;
    for (let at = 0; at < pairs.length; at++) {
      const unit = at % 3 === 2 ? 0 : (pairs[at] ?? 0);
      if (unit !== 0 && this.numbers[unit] === 0) this.numbers[unit] = size++;
    }
    for (const from of traditional) this.numbers[from] = this.numbers[this.simplified[from] ?? 0] ?? 0;
    this.size = size;
    this.pairs = new Uint8Array(size * size).fill(IMPOSSIBLE);
    for (let at = 0; at < pairs.length; at += 3) {
      const row = this.numbers[pairs[at] ?? 0] ?? 0;
      this.pairs[row * size + (this.numbers[pairs[at + 1] ?? 0] ?? 0)] = pairs[at + 2] ?? IMPOSSIBLE;
    }
  }

  /** Cost of a code unit in a role. */
  cost(role: NameRole, unit: number): number {
    const row = this.rows[unit] ?? 0;
    if (row === 0) return Number.POSITIVE_INFINITY;
    const cost = this.stored[NAME_ROLES.indexOf(role) * this.length + row - 1] ?? IMPOSSIBLE;
    return cost === IMPOSSIBLE ? Number.POSITIVE_INFINITY : cost / COST_UNIT;
  }

  /** Cost of a code unit after another in a foreign name; after `^` at its start. Infinite for an unseen pair. */
  pairCost(first: number, second: number): number {
    const cost =
      this.pairs[(this.numbers[first] ?? 0) * this.size + (this.numbers[second] ?? 0)] ?? IMPOSSIBLE;
    return cost === IMPOSSIBLE ? Number.POSITIVE_INFINITY : cost / COST_UNIT;
  }

  /** Whether a foreign name may contain a code unit after its first. */
  mayBeForeign(unit: number): boolean {
    return this.numbers[unit] !== 0 || this.cost('foreign', unit) < Number.POSITIVE_INFINITY;
  }

  /** The simplified code unit of a traditional one, itself for any other. */
  simplify(unit: number): number {
    return this.simplified[unit] || unit;
  }
}
