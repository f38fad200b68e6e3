/**
 * Builds the double array of dictionary/trie.ts. Nodes with many children are placed first, each at the lowest base
 * where all its children find free slots; code units that begin or continue many forms have the lowest codes.
 * The search is exhaustive and takes most of the time of compiling (5 s), but leaves 2% of the slots free;
 * every shortcut tried left 15 to 50%.
 */

import { type BuiltBits, buildBits } from './bits-builder.ts';

/** The sections of a trie, and the number that each form has in it. */
export interface BuiltTrie {
  readonly units: Uint16Array;
  readonly base: Uint32Array;
  readonly check: Uint32Array;
  /** A bit for each slot: whether a form ends there. */
  readonly terminals: BuiltBits;
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

/** Codes from 1, the unit that stands in most forms first. */
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

/** The slots of the array: which are taken, and the next free one from any of them. */
class SlotMap {
  /** One past the last taken slot; slot 0 is the root's. */
  size = 1;
  /** For a free slot itself, else some later slot on the way to a free one (as in a union-find). */
  private next = Int32Array.of(1, 1);

  /** Takes a slot for each of a node's ascending codes, and gives the base. */
  place(codes: readonly number[]): number {
    const first = codes[0] ?? 1;
    this.reserve(this.size + 2 * (codes.at(-1) ?? 0) + 2);
    let slot = this.free(first + 1);
    while (!this.fits(slot - first, codes)) slot = this.free(slot + 1);
    const base = slot - first;
    for (const code of codes) this.next[base + code] = base + code + 1;
    this.size = Math.max(this.size, base + (codes.at(-1) ?? 0) + 1);
    return base;
  }

  private fits(base: number, codes: readonly number[]): boolean {
    for (const code of codes) if (this.next[base + code] !== base + code) return false;
    return true;
  }

  /** Behind the last taken slot there is always room for a node. */
  private reserve(slots: number): void {
    const { length } = this.next;
    if (length >= slots) return;
    const grown = new Int32Array(slots * 2);
    grown.set(this.next);
    for (let slot = length; slot < grown.length; slot++) grown[slot] = slot;
    this.next = grown;
  }

  private free(from: number): number {
    let slot = from;
    while (this.next[slot] !== slot) {
      const further = this.next[slot] ?? slot + 1;
      this.next[slot] = this.next[further] ?? further;
      slot = further;
    }
    return slot;
  }
}

function fillArrays(bases: ReadonlyMap<Node, number>, size: number): Omit<BuiltTrie, 'units'> {
  const base = new Uint32Array(size);
  const check = new Uint32Array(size).fill(0xffffffff);
  const formAt = new Map<number, string>();
  for (const [node, value] of bases) {
    base[node.slot] = value;
    for (const child of node.children.values()) {
      check[child.slot] = node.slot;
      if (child.form !== undefined) formAt.set(child.slot, child.form);
    }
  }
  const slots = [...formAt.keys()].sort((a, b) => a - b);
  const numberOf = new Map(slots.map((slot, number) => [formAt.get(slot) ?? '', number]));
  return { base, check, terminals: buildBits(slots), numberOf };
}
