/** All words that a text may be cut into, as the segmenter sees them; for training it. */
import { ATOM_COSTS, atomEnd, type Candidates } from '../lattice/index.ts';
import { type Lexicon, ROOT } from '../lexicon/index.ts';
import { CHARACTER, type CharacterClass, classify } from '../text/index.ts';

/** A word that a text may hold at [start, end). */
export interface Edge {
  readonly start: number;
  readonly end: number;
  /** What its frequency makes it cost, or what the finder of figures says. */
  readonly cost: number;
  /** Its form, or -1. */
  readonly form: number;
  /** Whether it is a figure. */
  readonly figure: boolean;
}

/** The edges of a text, by where they begin; `candidates` are its figures. */
export function findEdges(text: string, lexicon: Lexicon, candidates: Candidates): Edge[] {
  const atoms = new Map<number, { end: number; found: CharacterClass }>();
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const found = classify(point);
    const end = found === CHARACTER.han ? at + (point > 0xffff ? 2 : 1) : atomEnd(text, at, found);
    atoms.set(at, { end, found });
    at = end;
  }
  const isBoundary = (at: number) => at === text.length || atoms.has(at);
  const edges: Edge[] = [];
  for (const [start, { end, found }] of atoms) {
    const plain = { start, form: -1, figure: false };
    edges.push({ ...plain, end, cost: ATOM_COSTS[found] });
    let slot = ROOT;
    for (let at = start; at < text.length; ) {
      slot = lexicon.trie.step(slot, text.charCodeAt(at++));
      if (slot < 0) break;
      const form = lexicon.trie.formAt(slot);
      if (form < 0 || !isBoundary(at)) continue;
      const cost = lexicon.profiles.costOf(form);
      if (Number.isFinite(cost)) edges.push({ ...plain, end: at, cost, form });
    }
    for (let at = candidates.first(start); at >= 0; at = candidates.next(at)) {
      const to = candidates.ends[at] ?? 0;
      if (isBoundary(to)) edges.push({ ...plain, end: to, cost: candidates.costs[at] ?? 0, figure: true });
    }
  }
  return edges;
}

/** The cheapest path over edges that `may` be used, -1 for none; `priceOf` says what each costs. */
export function cheapestPath(
  edges: readonly Edge[],
  length: number,
  { priceOf, may }: { priceOf: (edge: number) => number; may?: (edge: number) => boolean },
): number[] | undefined {
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const taken = new Int32Array(length + 1).fill(-1);
  best[0] = 0;
  for (const [index, edge] of edges.entries()) {
    const begin = best[edge.start] ?? Number.POSITIVE_INFINITY;
    if (begin === Number.POSITIVE_INFINITY || may?.(index) === false) continue;
    const whole = begin + priceOf(index);
    if (whole >= (best[edge.end] ?? 0)) continue;
    best[edge.end] = whole;
    taken[edge.end] = index;
  }
  const path: number[] = [];
  for (let at = length; at > 0; ) {
    const index = taken[at] ?? -1;
    const edge = edges[index];
    if (edge === undefined) return undefined;
    path.push(index);
    at = edge.start;
  }
  return path.reverse();
}
