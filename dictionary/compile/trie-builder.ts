/**
 * Builds the double array of dictionary/trie.ts. No two nodes have the same base, so that a slot's code identifies
 * its parent. Nodes with many children are placed first, each at the lowest base
 * where all its children find free slots; code units that begin or continue many forms have the lowest codes.
 * An exhaustive search leaves 2% of the slots free and takes 5 s; looking back LOOK_BACK slots, 9% and 2 s.
 */

import { buildBits } from './bits-builder.ts';

/** The sections of a trie, and the number that each form has in it. */
export interface BuiltTrie {
  readonly units: Uint16Array;
  /** A bit for each slot: whether it has children. */
  readonly inner: Uint32Array;
  /** The bases of those, in the order of the slots. */
  readonly bases: Uint32Array;
  /** The code of the last unit of each slot; 0 for free ones and the root. */
  readonly codes: Uint16Array;
  /** A bit for each slot: whether a form ends there. */
  readonly terminals: Uint32Array;
  readonly numberOf: ReadonlyMap<string, number>;
}

/** A node of the plain tree; the root alone has slot 0. */
interface Node {
  readonly children: Map<number, Node>;
  form: string | undefined;
  slot: number;
}

/** The trie of a set of forms; none of them may be empty. */
export function buildTrie(forms: Iterable<string>): BuiltTrie {
  const sorted = [...new Set(forms)].sort();
  const { units, codes } = assignCodes(sorted);
  const nodes = growTree(sorted, codes);
  nodes.sort((a, b) => b.children.size - a.children.size); // stable, so the result is determined
  const slots = new SlotMap();
  const bases = new Map<Node, number>();
  for (const node of nodes) bases.set(node, slots.place([...node.children.keys()].sort((a, b) => a - b)));
  for (const [node, base] of bases) for (const [code, child] of node.children) child.slot = base + code;
  return { units, ...fillArrays(bases, slots.size) };
}

/** Codes from 1, beginning with the unit that occurs in most forms. */
function assignCodes(forms: readonly string[]): { units: Uint16Array; codes: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const form of forms) {
    for (let at = 0; at < form.length; at++) {
      const unit = form.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([unit]) => unit);
  return {
    units: Uint16Array.from(ordered),
    codes: new Map(ordered.map((unit, index) => [unit, index + 1])),
  };
}

function growTree(forms: readonly string[], codes: ReadonlyMap<number, number>): Node[] {
  const root: Node = { children: new Map(), form: undefined, slot: 0 };
  const nodes = [root];
  for (const form of forms) {
    let node = root;
    for (let at = 0; at < form.length; at++) {
      const code = codes.get(form.charCodeAt(at)) ?? 0;
      let child = node.children.get(code);
      if (child === undefined) {
        child = { children: new Map(), form: undefined, slot: -1 };
        node.children.set(code, child);
        nodes.push(child);
      }
      node = child;
    }
    node.form = form;
  }
  return nodes.filter((node) => node.children.size > 0);
}

/** How far below the highest base of its width a node is tried; slots below are nearly full for it. */
const LOOK_BACK = 65536;

/** The slots of the array: which are free, a bit each, so that 32 bases are tried at a time. */
class SlotMap {
  /** One past the last taken slot; slot 0 is the root's. */
  size = 1;
  private freeBits = Uint32Array.of(0xfffffffe);
  /** A bit for each base that a node has. */
  private usedBases = new Uint32Array(1);
  private firstFree = 1;
  /** The highest base found for a node of the width that is being placed. */
  private reached = 0;
  private width = 0;

  /** Takes a slot for each of a node's ascending codes, and gives the lowest base that fits. */
  place(codes: readonly number[]): number {
    const first = codes[0] ?? 1;
    this.reserve(this.size + (codes.at(-1) ?? 0) + 128);
    if (codes.length !== this.width) this.reached = 0;
    this.width = codes.length;
    let base = Math.max(1, this.firstFree - first, this.reached - LOOK_BACK);
    let fitting = this.fittingBases(base, codes) & ~window(this.usedBases, base);
    while (fitting === 0) {
      base += 32;
      fitting = this.fittingBases(base, codes) & ~window(this.usedBases, base);
    }
    base += 31 - Math.clz32(fitting & -fitting);
    this.reached = Math.max(this.reached, base);
    for (const code of codes) this.take(base + code);
    this.usedBases[base >> 5] = (this.usedBases[base >> 5] ?? 0) | (1 << (base & 31));
    while (this.window(this.firstFree) === 0) this.firstFree += 32;
    while ((this.window(this.firstFree) & 1) === 0) this.firstFree++;
    return base;
  }

  /** Bit i: a node with these codes fits at base `from + i`. */
  private fittingBases(from: number, codes: readonly number[]): number {
    let fitting = -1;
    for (const code of codes) {
      fitting &= this.window(from + code);
      if (fitting === 0) return 0;
    }
    return fitting;
  }

  /** Bit i: slot `from + i` is free. All behind the last taken one are. */
  private window(from: number): number {
    return window(this.freeBits, from, 0xffffffff);
  }

  private take(slot: number): void {
    this.freeBits[slot >> 5] = (this.freeBits[slot >> 5] ?? 0) & ~(1 << (slot & 31));
    this.size = Math.max(this.size, slot + 1);
  }

  private reserve(slots: number): void {
    if (this.freeBits.length * 32 >= slots) return;
    const grown = new Uint32Array((slots * 2) >> 5).fill(0xffffffff);
    grown.set(this.freeBits);
    this.freeBits = grown;
    const used = new Uint32Array(grown.length);
    used.set(this.usedBases);
    this.usedBases = used;
  }
}

/** 32 bits from `from` on; `beyond` follows the last word. */
function window(bits: Uint32Array, from: number, beyond = 0): number {
  const shift = from & 31;
  const low = bits[from >> 5] ?? beyond;
  if (shift === 0) return low | 0;
  return (low >>> shift) | ((bits[(from >> 5) + 1] ?? beyond) << (32 - shift));
}

function fillArrays(bases: ReadonlyMap<Node, number>, size: number): Omit<BuiltTrie, 'units'> {
  const codes = new Uint16Array(size);
  const baseAt = new Map<number, number>();
  const formAt = new Map<number, string>();
  for (const [node, value] of bases) {
    baseAt.set(node.slot, value);
    for (const [code, child] of node.children) {
      codes[child.slot] = code;
      if (child.form !== undefined) formAt.set(child.slot, child.form);
    }
  }
  const slots = [...formAt.keys()].sort((a, b) => a - b);
  const numberOf = new Map(slots.map((slot, number) => [formAt.get(slot) ?? '', number]));
  const inner = [...baseAt].sort(([a], [b]) => a - b);
  return {
    inner: buildBits(inner.map(([slot]) => slot)),
    bases: Uint32Array.from(inner, ([, base]) => base),
    codes,
    terminals: buildBits(slots),
    numberOf,
  };
}
