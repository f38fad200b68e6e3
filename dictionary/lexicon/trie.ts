import { BitVector } from './bits.ts';
import { asUint16, asUint32, type Section } from './format.ts';

/** The slot where every walk starts. */
export const ROOT = 0;

/** Bits of a form's cell for the form's number; above them is its group. */
const FORM_BITS = 20;
const FORM_MASK = (1 << FORM_BITS) - 1;

/** The numbers of a slot are adjacent: each step then waits for memory once. */
const CELL = { base: 0, check: 1, form: 2, cost: 3, size: 4 } as const;

/**
 * A double-array trie over UTF-16 code units. One step is two array reads:
 * the child of slot `s` by a unit of code `c` is slot `base[s] + c`, if `check` of it says `s`.
 * The file has the code of each slot instead of its check: no two slots have the same base, so it tells the parent.
 * Of the bases it has those of slots with children only.
 * Forms are numbered in the order of their slots, so a form's number is the rank of its slot among the terminals.
 */
export class Trie {
  private readonly codes = new Uint16Array(0x10000);
  private readonly units: Uint16Array;
  /** `CELL.size` numbers a slot: its base, its check, the form that ends there with its group or -1, its cost. */
  private readonly cells: Int32Array;
  private readonly costs: Float32Array;
  /** The slots that end a form. */
  private readonly terminals: BitVector;

  constructor(sections: Readonly<Record<Section, Uint8Array>>) {
    this.units = asUint16(sections.units);
    this.terminals = new BitVector(asUint32(sections.terminals));
    for (let index = 0; index < this.units.length; index++) this.codes[this.units[index] ?? 0] = index + 1;
    const codes = asUint16(sections.codes);
    const base = spreadBases(sections, codes.length);
    const slotOf = new Int32Array(base.length + 0x10000).fill(-1);
    for (let slot = 0; slot < base.length; slot++) slotOf[base[slot] ?? 0] = slot;
    const cells = new Int32Array(base.length * CELL.size);
    for (let slot = 0, form = 0; slot < base.length; slot++) {
      cells[slot * CELL.size + CELL.base] = base[slot] ?? 0;
      const code = codes[slot] ?? 0;
      cells[slot * CELL.size + CELL.check] = code === 0 ? -1 : (slotOf[slot - code] ?? -1);
      cells[slot * CELL.size + CELL.form] = this.terminals.has(slot) ? form++ : -1;
    }
    this.cells = cells;
    this.costs = new Float32Array(cells.buffer);
  }

  /** Stores the cost of each form beside its slot, and its group of words (0 to 15). */
  setCosts(costOf: (form: number) => number, groupOf: (form: number) => number): void {
    for (let at = 0, form = 0; at < this.cells.length; at += CELL.size) {
      const ends = (this.cells[at + CELL.form] ?? -1) >= 0;
      this.costs[at + CELL.cost] = ends ? costOf(form) : Number.POSITIVE_INFINITY;
      if (ends) this.cells[at + CELL.form] = form | (groupOf(form++) << FORM_BITS);
    }
  }

  /** Whether any form contains this code unit. */
  hasUnit(unit: number): boolean {
    return this.codes[unit] !== 0;
  }

  /** The slot one code unit further, or -1. */
  step(slot: number, unit: number): number {
    const code = this.codes[unit] ?? 0;
    const base = this.cells[slot * CELL.size + CELL.base] ?? 0;
    if (code === 0 || base === 0) return -1;
    const next = base + code;
    return this.cells[next * CELL.size + CELL.check] === slot ? next : -1;
  }

  /** The form that ends at a slot, or -1. */
  formAt(slot: number): number {
    const form = this.cells[slot * CELL.size + CELL.form] ?? -1;
    return form < 0 ? -1 : form & FORM_MASK;
  }

  /** The group of the form that ends at a slot, -1 where none does. */
  groupAt(slot: number): number {
    return (this.cells[slot * CELL.size + CELL.form] ?? -1) >> FORM_BITS;
  }

  /** The cost of the form that ends at a slot, infinite where none does. */
  costAt(slot: number): number {
    return this.costs[slot * CELL.size + CELL.cost] ?? Number.POSITIVE_INFINITY;
  }

  /** The number of a form, or -1. */
  find(form: string): number {
    return this.findIn(form, 0, form.length);
  }

  /** The number of the form of one code unit, or -1. */
  findUnit(unit: number): number {
    const slot = this.step(ROOT, unit);
    return slot < 0 ? -1 : this.formAt(slot);
  }

  /** The number of the form at [start, end) of a text, or -1. */
  findIn(text: string, start: number, end: number): number {
    let slot = ROOT;
    for (let at = start; at < end; at++) {
      slot = this.step(slot, text.charCodeAt(at));
      if (slot < 0) return -1;
    }
    return slot === ROOT ? -1 : this.formAt(slot);
  }

  /** The form of a number: up from its slot to the root. */
  textOf(form: number): string {
    let slot = this.terminals.selectOne(form);
    let text = '';
    while (slot !== ROOT) {
      const parent = this.cells[slot * CELL.size + CELL.check] ?? 0;
      const code = slot - (this.cells[parent * CELL.size + CELL.base] ?? 0);
      text = String.fromCharCode(this.units[code - 1] ?? 0) + text;
      slot = parent;
    }
    return text;
  }
}

/** The base of every slot; 0 where it has no children. */
function spreadBases(
  { inner, bases }: Readonly<Record<'inner' | 'bases', Uint8Array>>,
  slots: number,
): Uint32Array {
  const bits = asUint32(inner);
  const packed = asUint32(bases);
  const base = new Uint32Array(slots);
  for (let word = 0, next = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1)
      base[word * 32 + 31 - Math.clz32(rest & -rest)] = packed[next++] ?? 0;
  }
  return base;
}
