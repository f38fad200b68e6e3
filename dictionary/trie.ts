import { BitVector } from './bits.ts';
import { halvesOf, type Section, wordsOf } from './format.ts';

/** The slot that every walk starts from. */
export const ROOT = 0;

/**
 * A double-array trie over UTF-16 code units, read in place. One step is two array reads:
 * the child of slot `s` by a unit of code `c` is slot `base[s] + c`, if `check` of it says `s`.
 * Forms are numbered in the order of their slots, so a form's number is the rank of its slot among the terminals.
 */
export class Trie {
  private readonly codes = new Uint16Array(0x10000);
  private readonly units: Uint16Array;
  private readonly base: Uint32Array;
  private readonly check: Uint32Array;
  /** The slots that end a form. */
  private readonly terminals: BitVector;

  constructor(sections: Readonly<Record<Section, Uint8Array>>) {
    this.units = halvesOf(sections.units);
    this.base = wordsOf(sections.base);
    this.check = wordsOf(sections.check);
    this.terminals = new BitVector(wordsOf(sections.terminals), wordsOf(sections.terminalRanks));
    for (let index = 0; index < this.units.length; index++) this.codes[this.units[index] ?? 0] = index + 1;
  }

  /** Whether any form holds this code unit. */
  hasUnit(unit: number): boolean {
    return this.codes[unit] !== 0;
  }

  /** The slot one code unit further, or -1. */
  step(slot: number, unit: number): number {
    const code = this.codes[unit] ?? 0;
    if (code === 0) return -1;
    const base = this.base[slot] ?? 0;
    if (base === 0) return -1;
    return this.check[base + code] === slot ? base + code : -1;
  }

  /** The form that ends at a slot, or -1. */
  formAt(slot: number): number {
    return this.terminals.has(slot) ? this.terminals.rank(slot) : -1;
  }

  /** The number of a form, or -1. */
  find(form: string): number {
    return this.findIn(form, 0, form.length);
  }

  /** The number of the form that a text holds at [start, end), or -1. */
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
      const parent = this.check[slot] ?? 0;
      const code = slot - (this.base[parent] ?? 0);
      text = String.fromCharCode(this.units[code - 1] ?? 0) + text;
      slot = parent;
    }
    return text;
  }
}
