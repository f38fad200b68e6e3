/**
 * A softmax over the readings of a character, learnt by AdaGrad (Duchi, Hazan, Singer: Adaptive Subgradient Methods
 * for Online Learning and Stochastic Optimization, JMLR 12, 2011): each weight moves by `rate` times its gradient over
 * the root of the sum of the squares of its gradients so far. Features have a weight for each reading, votes one for
 * the reading that they are for.
 */

/** A character in a sentence, described. */
export interface HeteronymExample {
  /** Number of its character among the candidates. */
  readonly character: number;
  /** Number of its readings. */
  readonly size: number;
  /** Index of the right reading, -1 where nobody said. */
  label: number;
  weight: number;
  /** Where its features are in the pool: contexts, then pairs of vote and reading. */
  readonly from: number;
  readonly contexts: number;
  readonly votes: number;
}

/** Votes are features of no character. */
export const VOTES = -1;

/** The features of all examples, one behind the other, by their numbers. */
export class FeaturePool {
  private slots = new Int32Array(1 << 22).fill(-1);
  /** By feature: its hash, its character, its number of weights, where its weights begin. */
  hashes = new Int32Array(1 << 20);
  characters = new Int16Array(1 << 20);
  sizes = new Uint8Array(1 << 20);
  bases = new Int32Array(1 << 20);
  features = 0;
  /** Weights given out so far. */
  weights = 0;
  values = new Int32Array(1 << 22);
  length = 0;

  /** The number of a feature of a character; a new one has `size` weights. */
  numberOf(hash: number, character: number, size: number): number {
    const mask = this.slots.length - 1;
    let slot = this.slotOf(hash, character) & mask;
    for (;;) {
      const feature = this.slots[slot] ?? -1;
      if (feature < 0) break;
      if (this.hashes[feature] === hash && this.characters[feature] === character) return feature;
      slot = (slot + 1) & mask;
    }
    if (this.features >= this.hashes.length) this.grow();
    const feature = this.features++;
    this.slots[slot] = feature;
    this.hashes[feature] = hash;
    this.characters[feature] = character;
    this.sizes[feature] = size;
    this.bases[feature] = this.weights;
    this.weights += size;
    if (this.features * 2 > this.slots.length) this.rehash();
    return feature;
  }

  private slotOf(hash: number, character: number): number {
    return Math.imul(hash ^ Math.imul(character + 7, 0x9e3779b1), 0x85ebca6b) >>> 8;
  }

  private grow(): void {
    this.hashes = enlarge(this.hashes, new Int32Array(this.hashes.length * 2));
    this.bases = enlarge(this.bases, new Int32Array(this.bases.length * 2));
    this.characters = enlarge(this.characters, new Int16Array(this.characters.length * 2));
    this.sizes = enlarge(this.sizes, new Uint8Array(this.sizes.length * 2));
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let feature = 0; feature < this.features; feature++) {
      let slot = this.slotOf(this.hashes[feature] ?? 0, this.characters[feature] ?? 0) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = feature;
    }
  }

  add(value: number): void {
    if (this.length >= this.values.length)
      this.values = enlarge(this.values, new Int32Array(this.values.length * 2));
    this.values[this.length++] = value;
  }
}

function enlarge<T extends Int32Array | Int16Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How the learner is set. */
export interface LearnerSettings {
  readonly rate: number;
  readonly l2: number;
  readonly epochs: number;
  /** Where the sums of squares begin: what was seen once or twice moves little. */
  readonly caution: number;
  readonly seed: number;
  /**
   * How likely a feature is left out of an example each time it is looked at, so that none leans on another (dropout:
   * Srivastava et al., JMLR 15, 2014); all are weighed so much less afterwards.
   */
  readonly drop: number;
}

/** Weights of features by where each feature's begin; -1 for a feature that has none. */
export interface Weights {
  readonly values: Float32Array;
  readonly bases: Int32Array;
}

const scores = new Float64Array(16);

/** Probabilities of the readings of an example, in a buffer that the next call overwrites. */
export function predict(
  pool: FeaturePool,
  { values: weights, bases }: Weights,
  example: HeteronymExample,
): Float64Array {
  const { size, from, contexts, votes } = example;
  const { values } = pool;
  for (let reading = 0; reading < size; reading++) scores[reading] = 0;
  for (let at = from; at < from + contexts; at++) {
    const base = bases[values[at] ?? 0] ?? 0;
    if (base < 0) continue;
    for (let reading = 0; reading < size; reading++)
      scores[reading] = (scores[reading] ?? 0) + (weights[base + reading] ?? 0);
  }
  for (let at = from + contexts; at < from + contexts + votes * 2; at += 2) {
    const base = bases[values[at] ?? 0] ?? 0;
    const reading = values[at + 1] ?? 0;
    if (base >= 0) scores[reading] = (scores[reading] ?? 0) + (weights[base] ?? 0);
  }
  toProbabilities(scores, size);
  return scores;
}

/** Scores to probabilities, in place. */
function toProbabilities(values: Float64Array, size: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < size; at++) most = Math.max(most, values[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < size; at++) {
    const power = Math.exp((values[at] ?? 0) - most);
    values[at] = power;
    sum += power;
  }
  for (let at = 0; at < size; at++) values[at] = (values[at] ?? 0) / sum;
}

/** Weighs all features less but the first of each example and the votes, which were never left out. */
function scaleDown(
  pool: FeaturePool,
  { values, bases }: Weights,
  examples: readonly HeteronymExample[],
  share: number,
): void {
  const always = new Set(examples.map(({ from }) => bases[pool.values[from] ?? 0] ?? 0));
  const done = new Set<number>();
  for (let feature = 0; feature < pool.features; feature++) {
    const base = bases[feature] ?? -1;
    if (base < 0 || pool.characters[feature] === VOTES || always.has(base) || done.has(base)) continue;
    done.add(base);
    for (let at = base; at < base + (pool.sizes[feature] ?? 0); at++) values[at] = (values[at] ?? 0) * share;
  }
}

/** Learns weights from labelled examples, for the features that have a base. */
export function learn(
  pool: FeaturePool,
  examples: readonly HeteronymExample[],
  { settings, bases, size: count }: { settings: LearnerSettings; bases: Int32Array; size: number },
): Weights {
  const { rate, l2, epochs, seed } = settings;
  const random = createRandom(seed);
  const weights = new Float32Array(count);
  const squares = new Float32Array(count).fill(settings.caution);
  const labelled = examples.filter(({ label }) => label >= 0);
  const order = Int32Array.from(labelled, (_, index) => index);
  const learned = { values: weights, bases };
  const dropped = Math.floor(settings.drop * 0x100000000);
  const active = new Int32Array(256);
  let state = seed | 1;
  const isDropped = (): boolean => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0 < dropped;
  };
  const { values } = pool;
  const step = (at: number, gradient: number, importance: number): void => {
    const slope = importance * (gradient + l2 * (weights[at] ?? 0));
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let left = order.length - 1; left > 0; left--) {
      const other = Math.floor(random() * (left + 1));
      const kept = order[left] ?? 0;
      order[left] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const index of order) {
      const example = labelled[index];
      if (example === undefined) continue;
      const { size, from, contexts, votes, weight, label } = example;
      let count = 0;
      for (let reading = 0; reading < size; reading++) scores[reading] = 0;
      for (let at = from; at < from + contexts; at++) {
        const base = bases[values[at] ?? 0] ?? 0;
        // The first is always there: how usual each reading is.
        if (base < 0 || (at > from && dropped > 0 && isDropped())) continue;
        active[count++] = base;
        for (let reading = 0; reading < size; reading++)
          scores[reading] = (scores[reading] ?? 0) + (weights[base + reading] ?? 0);
      }
      const end = from + contexts + votes * 2;
      for (let at = from + contexts; at < end; at += 2) {
        const base = bases[values[at] ?? 0] ?? 0;
        const reading = values[at + 1] ?? 0;
        if (base >= 0) scores[reading] = (scores[reading] ?? 0) + (weights[base] ?? 0);
      }
      toProbabilities(scores, size);
      scores[label] = (scores[label] ?? 0) - 1;
      for (let index = 0; index < count; index++) {
        const base = active[index] ?? 0;
        for (let reading = 0; reading < size; reading++) step(base + reading, scores[reading] ?? 0, weight);
      }
      for (let at = from + contexts; at < end; at += 2) {
        const base = bases[values[at] ?? 0] ?? 0;
        if (base >= 0) step(base, scores[values[at + 1] ?? 0] ?? 0, weight);
      }
    }
  }
  if (dropped > 0) scaleDown(pool, learned, examples, 1 - settings.drop);
  return learned;
}
