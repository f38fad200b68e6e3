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
  readonly columns: Record<NameRole, Float64Array>;
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
    const columns = NAME_ROLES.map((_, column) =>
      costsOf(sections.nameCosts.subarray(column * units.length, (column + 1) * units.length)),
    );
    this.columns = Object.fromEntries(NAME_ROLES.map((role, column) => [role, columns[column]])) as Record<
      NameRole,
      Float64Array
    >; // one column for each role
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
    return this.columns[role][this.rows[unit] ?? 0] ?? Number.POSITIVE_INFINITY;
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

/** Costs in nats, row 0 for units that have none. */
function costsOf(column: Uint8Array): Float64Array {
  const costs = new Float64Array(column.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < column.length; row++) {
    const cost = column[row] ?? IMPOSSIBLE;
    if (cost !== IMPOSSIBLE) costs[row + 1] = cost / COST_UNIT;
  }
  return costs;
}
