/**
 * A softmax over the readings of a character, learnt by AdaGrad: features have a weight for each reading,
 * votes one for the reading they are for.
 */

/** A character in a sentence, described. */
export interface Example {
  /** Number of its readings. */
  readonly size: number;
  /** Index of the right reading, -1 where nobody said. */
  label: number;
  readonly weight: number;
  /** Where its features are in the pool: contexts, then pairs of vote and reading. */
  readonly from: number;
  readonly contexts: number;
  readonly votes: number;
}

/** The features of all examples, one behind the other; a feature is the number of its first weight. */
export class FeaturePool {
  private keys = new Int32Array(1 << 22);
  private bases = new Int32Array(1 << 22).fill(-1);
  private sizes = new Uint8Array(1 << 22);
  private used = 0;
  /** Weights given out so far. */
  weights = 0;
  values = new Int32Array(1 << 22);
  length = 0;

  /** The first weight of a feature of `size` weights. */
  baseOf(hash: number, size: number): number {
    const mask = this.keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while ((this.bases[slot] ?? -1) >= 0) {
      if (this.keys[slot] === hash) return this.bases[slot] ?? 0;
      slot = (slot + 1) & mask;
    }
    this.keys[slot] = hash;
    this.bases[slot] = this.weights;
    this.sizes[slot] = size;
    this.weights += size;
    if (++this.used * 2 > this.keys.length) this.rehash();
    return this.weights - size;
  }

  private rehash(): void {
    const { keys, bases, sizes } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.bases = new Int32Array(keys.length * 2).fill(-1);
    this.sizes = new Uint8Array(keys.length * 2);
    const mask = this.keys.length - 1;
    for (let at = 0; at < keys.length; at++) {
      const base = bases[at] ?? -1;
      if (base < 0) continue;
      const hash = keys[at] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.bases[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.keys[slot] = hash;
      this.bases[slot] = base;
      this.sizes[slot] = sizes[at] ?? 0;
    }
  }

  add(value: number): void {
    if (this.length >= this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** Gives every feature with its first weight and how many it has. */
  forEach(visit: (hash: number, base: number, size: number) => void): void {
    for (let at = 0; at < this.keys.length; at++) {
      const base = this.bases[at] ?? -1;
      if (base >= 0) visit(this.keys[at] ?? 0, base, this.sizes[at] ?? 0);
    }
  }
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface LearnerSettings {
  readonly rate: number;
  readonly l2: number;
  readonly epochs: number;
  /** Where the sums of squares begin: what was seen once or twice moves little. */
  readonly caution: number;
  readonly seed: number;
}

const scores = new Float64Array(16);

/** Probabilities of the readings of an example, in a buffer that the next call overwrites. */
export function predict(pool: FeaturePool, weights: Float32Array, example: Example): Float64Array {
  const { size, from, contexts, votes } = example;
  const { values } = pool;
  scores.fill(0, 0, size);
  for (let at = from; at < from + contexts; at++) {
    const base = values[at] ?? 0;
    for (let reading = 0; reading < size; reading++)
      scores[reading] = (scores[reading] ?? 0) + (weights[base + reading] ?? 0);
  }
  for (let at = from + contexts; at < from + contexts + votes * 2; at += 2) {
    const reading = values[at + 1] ?? 0;
    scores[reading] = (scores[reading] ?? 0) + (weights[values[at] ?? 0] ?? 0);
  }
  toProbabilities(scores, size);
  return scores;
}

/** Scores to probabilities, in place. */
function toProbabilities(values: Float64Array, size: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < size; at++) most = Math.max(most, values[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < size; at++) sum += values[at] = Math.exp((values[at] ?? 0) - most);
  for (let at = 0; at < size; at++) values[at] = (values[at] ?? 0) / sum;
}

/** Learns weights from labelled examples; only those that are `kept`, where that is given. */
export function learn(
  pool: FeaturePool,
  examples: readonly Example[],
  settings: LearnerSettings,
  kept?: Uint8Array,
): Float32Array {
  const { rate, l2, epochs, seed } = settings;
  const random = createRandom(seed);
  const weights = new Float32Array(pool.weights);
  const squares = new Float32Array(pool.weights).fill(settings.caution);
  const order = Int32Array.from(examples, (_, index) => index);
  const { values } = pool;
  const step = (at: number, gradient: number, importance: number): void => {
    if (kept !== undefined && kept[at] === 0) return;
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
      const example = examples[index];
      if (example === undefined || example.label < 0) continue;
      const { size, from, contexts, votes, weight, label } = example;
      const shares = predict(pool, weights, example);
      shares[label] = (shares[label] ?? 0) - 1;
      for (let at = from; at < from + contexts; at++) {
        const base = values[at] ?? 0;
        for (let reading = 0; reading < size; reading++) step(base + reading, shares[reading] ?? 0, weight);
      }
      for (let at = from + contexts; at < from + contexts + votes * 2; at += 2)
        step(values[at] ?? 0, shares[values[at + 1] ?? 0] ?? 0, weight);
    }
  }
  return weights;
}
