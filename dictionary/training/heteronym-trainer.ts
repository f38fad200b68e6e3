/**
 * Trains a model of readings: learns from labelled examples, labels others by itself and learns from those too, keeps the
 * features that matter most, learns again with these alone, and rounds the weights.
 */
import { keyBits, keyOf } from '../readings/index.ts';
import {
  type FeaturePool,
  type HeteronymExample,
  type LearnerSettings,
  learn,
  predict,
  VOTES,
  type Weights,
} from './heteronym-learner.ts';
import { encodeModel, PLAIN_CONFIDENCE, type StoredTable } from './heteronym-model.ts';
import type { ExampleMaker } from './heteronym-rows.ts';

/** How the trainer is set. */
export interface TrainerSettings {
  readonly learner: LearnerSettings;
  /** How many features are kept. */
  readonly kept: number;
  /** A feature's worth is its largest weight times the number of its examples to this power. */
  readonly countPower: number;
  /** Number of steps of a weight to either side of zero. */
  readonly steps: number;
  /** Unlabelled examples that teach the second model: how sure the first must be, their weight, how many for each character. */
  readonly taught: { readonly sure: number; readonly weight: number; readonly most: number };
}

/** Trains a model; `unlabelled` are examples that nobody labelled. */
export function trainModel(
  maker: ExampleMaker,
  {
    labelled,
    unlabelled,
  }: { labelled: readonly HeteronymExample[]; unlabelled: readonly HeteronymExample[] },
  settings: TrainerSettings,
): { section: (confidence?: readonly number[]) => Uint8Array; features: number } {
  const { pool } = maker;
  const all = { bases: pool.bases, size: pool.weights };
  let examples = labelled;
  let weights = learn(pool, examples, { settings: settings.learner, ...all });
  if (unlabelled.length > 0) {
    examples = [...labelled, ...teach(maker, weights, unlabelled, settings)];
    weights = learn(pool, examples, { settings: settings.learner, ...all });
  }
  const kept = chooseFeatures(pool, examples, weights, settings);
  const tables = keyFeatures(maker, kept);
  const final = learn(pool, examples, { settings: settings.learner, bases: tables.bases, size: tables.size });
  return {
    section: (confidence) => storeModel(maker, tables, final, { ...settings, confidence }),
    features: kept.length,
  };
}

/** The unlabelled examples that a model is sure of, labelled by it. */
function teach(
  { pool }: ExampleMaker,
  weights: Weights,
  unlabelled: readonly HeteronymExample[],
  { taught }: TrainerSettings,
): HeteronymExample[] {
  const counts = new Map<number, number>();
  const found: HeteronymExample[] = [];
  for (const example of unlabelled) {
    const count = counts.get(example.character) ?? 0;
    if (count >= taught.most) continue;
    const shares = predict(pool, weights, example);
    let best = 0;
    for (let reading = 1; reading < example.size; reading++)
      if ((shares[reading] ?? 0) > (shares[best] ?? 0)) best = reading;
    if ((shares[best] ?? 0) < taught.sure) continue;
    counts.set(example.character, count + 1);
    found.push({ ...example, label: best, weight: taught.weight });
  }
  return found;
}

/** The features that move most scores, the best first. */
function chooseFeatures(
  pool: FeaturePool,
  examples: readonly HeteronymExample[],
  { values }: Weights,
  { kept, countPower }: TrainerSettings,
): number[] {
  const counts = new Float64Array(pool.features);
  for (const { from, contexts, votes, weight } of examples) {
    const count = (at: number): void => {
      const feature = pool.values[at] ?? 0;
      counts[feature] = (counts[feature] ?? 0) + weight;
    };
    for (let at = from; at < from + contexts; at++) count(at);
    for (let at = from + contexts; at < from + contexts + votes * 2; at += 2) count(at);
  }
  const worths = new Float64Array(pool.features);
  const found: number[] = [];
  for (let feature = 0; feature < pool.features; feature++) {
    const base = pool.bases[feature] ?? 0;
    const size = pool.sizes[feature] ?? 0;
    const count = counts[feature] ?? 0;
    if (count === 0) continue;
    let most = size === 1 ? Math.abs(values[base] ?? 0) : 0;
    for (let reading = 1; reading < size; reading++)
      most = Math.max(most, Math.abs((values[base + reading] ?? 0) - (values[base] ?? 0)));
    worths[feature] = most * count ** countPower;
    found.push(feature);
  }
  found.sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || a - b);
  return found.slice(0, kept);
}

/** Features under the keys that they are stored by: several may share one. */
interface KeyedFeatures {
  /** By feature: where its weights begin, or -1. */
  readonly bases: Int32Array;
  readonly size: number;
  /** By character, votes first: key -> where its weights begin. */
  readonly tables: readonly ReadonlyMap<number, number>[];
}

function keyFeatures({ pool, characters }: ExampleMaker, kept: readonly number[]): KeyedFeatures {
  const counts = new Int32Array(characters.length + 1);
  for (const feature of kept) {
    const table = (pool.characters[feature] ?? VOTES) + 1;
    counts[table] = (counts[table] ?? 0) + 1;
  }
  // Keys that fall together leave fewer rows, and the reader knows only these.
  for (;;) {
    const tables = Array.from(counts, () => new Map<number, number>());
    let size = 0;
    for (const feature of kept) {
      const number = (pool.characters[feature] ?? VOTES) + 1;
      const key = keyOf(pool.hashes[feature] ?? 0, keyBits(counts[number] ?? 0));
      if (tables[number]?.has(key)) continue;
      tables[number]?.set(key, size);
      size += pool.sizes[feature] ?? 0;
    }
    const changed = tables.some((table, number) => keyBits(table.size) !== keyBits(counts[number] ?? 0));
    for (const [number, table] of tables.entries()) counts[number] = table.size;
    if (changed) continue;
    const bits = Array.from(counts, keyBits);
    const bases = Int32Array.from({ length: pool.features }, (_, feature) => {
      const number = (pool.characters[feature] ?? VOTES) + 1;
      return tables[number]?.get(keyOf(pool.hashes[feature] ?? 0, bits[number] ?? 1)) ?? -1;
    });
    return { bases, size, tables };
  }
}

/** Weights in whole steps, each reading's against the first's. */
function storeModel(
  { characters, phrases }: ExampleMaker,
  { tables }: KeyedFeatures,
  { values }: Weights,
  { steps, confidence = PLAIN_CONFIDENCE }: TrainerSettings & { confidence?: readonly number[] | undefined },
): Uint8Array {
  const rowsOf = (table: ReadonlyMap<number, number>, size: number) =>
    [...table].map(([key, base]): [number, number[]] => [
      key,
      size === 1
        ? [values[base] ?? 0]
        : Array.from(
            { length: size - 1 },
            (_, other) => (values[base + other + 1] ?? 0) - (values[base] ?? 0),
          ),
    ]);
  const rows = tables.map((table, number) => rowsOf(table, characters[number - 1]?.[1].length ?? 1));
  const sizes = Float64Array.from(rows.flat().flatMap(([, row]) => row.map(Math.abs))).sort();
  const step = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / steps;
  const stored = rows.map((table): StoredTable => {
    const rounded = table.map(([key, row]): [number, number[]] => [
      key,
      row.map((weight) => Math.max(-127, Math.min(127, Math.round(weight / step)))),
    ]);
    return new Map(rounded);
  });
  return encodeModel({
    characters: characters.map(([character, readings], number) => [
      character,
      readings,
      stored[number + 1] ?? new Map(),
    ]),
    votes: stored[0] ?? new Map(),
    step,
    confidence,
    phrases,
  });
}
