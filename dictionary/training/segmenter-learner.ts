/**
 * Learns how much the neighbours of a word lower its cost: an averaged perceptron over the segmenter's own lattice. The
 * path to find is the cheapest that keeps to the marked words. While learning, every path that crosses a marked boundary
 * or cuts a headword gets the loss for it as a discount, so the right path has to win by that margin.
 *
 * The marks are read as a learner would look words up: neighbours whose join is a headword of three characters or more
 * are that headword (国家 安全); shorter joins are left open (不 会). Names that no dictionary lists are taken as found:
 * the finder of names takes no part in this; what its names cost is NAME_COST in word-model.ts.
 */

import type { SegmenterModel } from '../compile/segmenter-model.ts';
import { Candidates } from '../lattice/index.ts';
import { classOf, groupOfTag, type Lexicon, rowUnit, WEIGHT_STEPS, WORD_CLASSES } from '../lexicon/index.ts';
import { addNumbers } from '../numbers/index.ts';
import { CHARACTER } from '../text/index.ts';
import { cheapestPath, type Edge, findEdges } from './lattice.ts';
import type { MarkedSentence } from './marked-words.ts';

/** How the learner is set. */
export interface SegmenterSettings {
  readonly epochs: number;
  /** What one mistake changes a weight by, in nats. */
  readonly rate: number;
  /** In nats, for a word that crosses a boundary, is a piece of a marked headword, or is a piece of a join. */
  readonly loss: {
    readonly cross: number;
    readonly piece: number;
    readonly join: number;
  };
  readonly seed: number;
}

/** A sentence made ready. */
export interface SegmenterExample {
  readonly length: number;
  readonly edges: readonly Edge[];
  /** By edge: the weights that count for it. */
  readonly weights: readonly (readonly number[])[];
  readonly losses: readonly number[];
  /** Whether an edge keeps to the marks. */
  readonly kept: readonly boolean[];
}

/** The shortest join of marked words that is asked for. */
const MIN_JOIN = 3;
/** A join that the right path misses costs its loss times this. */
const JOIN_FORCE = 10;
const EDGE_OF_TEXT = 0;

/** Makes sentences ready and numbers the weights that occur in them. */
export class SegmenterExampleMaker {
  private readonly lexicon: Lexicon;
  private readonly candidates = new Candidates();
  private readonly numbers = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** What each weight is for: `w长达`, `<` or `>` with class and code unit, `c` with a class. */
  get keys(): string[] {
    return [...this.numbers.keys()];
  }

  make(sentence: MarkedSentence, loss: SegmenterSettings['loss']): SegmenterExample {
    const text = sentence.words.join('');
    this.candidates.clear(text.length);
    addNumbers(text, this.candidates);
    const edges = withNames(findEdges(text, this.lexicon, this.candidates), sentence);
    const plain = Array.from({ length: text.length }, (_, at) =>
      this.lexicon.names.simplify(text.charCodeAt(at)),
    );
    const weights = edges.map((edge) => this.weightsOf(edge, plain));
    return { length: text.length, edges, weights, ...judge(edges, sentence, loss) };
  }

  private weightsOf({ start, end, form }: Edge, plain: readonly number[]): number[] {
    if (form < 0) return [];
    const unit = (at: number) => (at < 0 || at >= plain.length ? EDGE_OF_TEXT : rowUnit(plain[at] ?? 0));
    const kind = classOf(groupOfTag(this.lexicon.profiles.partOfSpeech(form)), end - start);
    const word = String.fromCharCode(...plain.slice(start, end));
    return [`w${word}`, `c${kind}`, `<${kind} ${unit(start - 1)}`, `>${kind} ${unit(end)}`].map((key) => {
      const known = this.numbers.get(key) ?? this.numbers.size;
      this.numbers.set(key, known);
      return known;
    });
  }
}

/** People and places that are no headword stand where they are marked, and nothing else does there. */
function withNames(edges: readonly Edge[], { names }: MarkedSentence): Edge[] {
  const listed = new Set(edges.filter(({ form }) => form >= 0).map(spanOf));
  const given = names.filter((name) => name.type !== 'organization' && !listed.has(spanOf(name)));
  const apart = edges.filter((edge) =>
    given.every(({ start, end }) => edge.end <= start || edge.start >= end),
  );
  const added = given.map(({ start, end }) => ({ start, end, cost: 0, form: -1, figure: true }));
  return [...apart, ...added].sort((a, b) => a.start - b.start);
}

/** Which edges keep to the marks, and what those cost that don't. */
function judge(
  edges: readonly Edge[],
  { words }: MarkedSentence,
  loss: SegmenterSettings['loss'],
): Pick<SegmenterExample, 'losses' | 'kept'> {
  const ends = new Map<number, number>();
  const wordAt: number[] = [];
  let length = 0;
  for (const word of words) {
    ends.set(length, length + word.length);
    for (let at = 0; at < word.length; at++) wordAt.push(length);
    length += word.length;
  }
  const isBoundary = (at: number) => at === length || ends.has(at);
  const holdsBoundary = ({ start, end }: Edge) => wordAt[start] !== wordAt[end - 1];
  const listed = new Set(edges.filter(({ form, figure }) => form >= 0 || figure).map(spanOf));
  const kept = edges.map(() => true);
  const losses = edges.map(() => 0);
  const blame = (index: number, cost: number, whole = false): void => {
    if (whole) kept[index] = false;
    losses[index] = Math.max(losses[index] ?? 0, cost);
  };
  for (const [index, edge] of edges.entries()) {
    const size = edge.end - edge.start;
    const whole = isBoundary(edge.start) && isBoundary(edge.end);
    const start = wordAt[edge.start] ?? 0;
    const end = ends.get(start) ?? length;
    if (!whole && holdsBoundary(edge)) blame(index, loss.cross, true);
    else if (!whole && listed.has(spanOf({ start, end })))
      blame(index, (loss.piece * size) / (end - start), true);
  }
  for (const [index, join] of edges.entries()) {
    const size = join.end - join.start;
    if (join.form < 0 || size < MIN_JOIN || !kept[index] || !holdsBoundary(join)) continue;
    if (!isBoundary(join.start) || !isBoundary(join.end)) continue;
    for (const [other, { start, end }] of edges.entries())
      if (other !== index && start >= join.start && end <= join.end)
        blame(other, (loss.join * (end - start)) / size);
  }
  return { kept, losses };
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): number {
  return start * 0x10000 + end;
}

/** Weights in nats by number, averaged over all steps; the same seed gives the same weights. */
export function learn(
  examples: readonly SegmenterExample[],
  count: number,
  settings: SegmenterSettings,
): Float64Array {
  const weights = new Float64Array(count);
  const summed = new Float64Array(count);
  const random = createLcg(settings.seed);
  const order = [...examples.keys()];
  let step = 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      step++;
      const { edges, losses, kept, length } = example;
      const price = priceIn(example, weights);
      // To make it join words, their pieces cost more.
      const right = cheapestPath(edges, length, {
        priceOf: (edge) => price(edge) + JOIN_FORCE * (losses[edge] ?? 0),
        may: (edge) => kept[edge] === true,
      });
      const found = cheapestPath(edges, length, { priceOf: (edge) => price(edge) - (losses[edge] ?? 0) });
      if (right === undefined || found === undefined) continue;
      const change = (edge: number, by: number): void => {
        for (const weight of example.weights[edge] ?? []) {
          weights[weight] = (weights[weight] ?? 0) + by;
          summed[weight] = (summed[weight] ?? 0) + by * step;
        }
      };
      for (const edge of right) if (!found.includes(edge)) change(edge, settings.rate);
      for (const edge of found) if (!right.includes(edge)) change(edge, -settings.rate);
    }
  }
  return weights.map((weight, index) => weight - (summed[index] ?? 0) / step);
}

/** What an edge costs with weights. */
export function priceIn(
  { edges, weights: own }: SegmenterExample,
  weights: ArrayLike<number>,
): (edge: number) => number {
  return (edge) => {
    let cost = edges[edge]?.cost ?? 0;
    for (const weight of own[edge] ?? []) cost -= weights[weight] ?? 0;
    return cost;
  };
}

/** Weights as they are stored: in steps, a class's own with those behind a character. */
export function storeWeights(keys: readonly string[], weights: ArrayLike<number>): SegmenterModel {
  const words = new Map<string, number>();
  const classes = new Float64Array(WORD_CLASSES);
  const sides = { '<': new Map<string, number>(), '>': new Map<string, number>() };
  const units = new Set<number>();
  for (const [index, key] of keys.entries()) {
    const weight = weights[index] ?? 0;
    const steps = toSteps(weight);
    const [side, rest] = [key.charAt(0), key.slice(1)];
    if (side === 'w') {
      if (steps !== 0) words.set(rest, steps);
    } else if (side === 'c') classes[Number(rest)] = weight;
    else if (side === '<' || side === '>') {
      sides[side].set(rest, weight);
      if (steps !== 0) units.add(Number(rest.split(' ')[1]));
    }
  }
  const ordered = [...new Set([UNSEEN_UNIT, ...units])].sort((a, b) => a - b);
  const behind = new Int8Array(ordered.length * WORD_CLASSES);
  const before = new Int8Array(ordered.length * WORD_CLASSES);
  for (const [row, unit] of ordered.entries()) {
    for (let kind = 0; kind < WORD_CLASSES; kind++) {
      const key = `${kind} ${unit}`;
      behind[row * WORD_CLASSES + kind] = toSteps((sides['<'].get(key) ?? 0) + (classes[kind] ?? 0));
      before[row * WORD_CLASSES + kind] = toSteps(sides['>'].get(key) ?? 0);
    }
  }
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: new Map(sorted), units: ordered, behind, before };
}

/** The row for characters without one. */
const UNSEEN_UNIT = CHARACTER.han;

function toSteps(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight * WEIGHT_STEPS)));
}

/**
 * Numbers below 1, the same for the same seed (a linear congruential generator). The other learners have another generator;
 * with its numbers the same rows would give another model.
 */
function createLcg(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}
