/**
 * `npm run train:heteronyms`: trains the model that chooses readings and writes it to models/heteronyms.bin, with its
 * card beside it. Wants ../shared/data. `--check` only measures, on rows held out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { weightKey } from '../heteronyms.ts';
import { openLexicon } from '../index.ts';
import { ensureLexicon } from './ensure-lexicon.ts';
import { readExamples } from './heteronym-examples.ts';
import { type Example, learn, predict } from './heteronym-learner.ts';
import { encodeModel } from './heteronym-model.ts';
import { ExampleMaker, findCandidates, findPhrases, hasRows, type Row, readRows } from './heteronym-rows.ts';
import { HETERONYMS_PATH } from './sources.ts';

const SETTINGS = { rate: 0.3, l2: 0.003, epochs: 6, caution: 0.01, seed: 1 } as const;
/** How much a row counts: a labelled sentence 1. */
const PHRASE_WEIGHT = 0.1;
const EXAMPLE_WEIGHT = 1;
/** What is kept of the weights: so many, the largest, in so many steps to either side. */
const KEPT_WEIGHTS = 150_000;
const STEPS = 24;
/** How much the number of rows that a weight concerns tells of its worth, beside its size. */
const COUNT_POWER = 0.5;
const FOLDS = 5;

/** Which part of the cross-validation a sentence belongs to. */
function foldOf(text: string): number {
  let hash = 7;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0) % FOLDS;
}

/** A model while it is being made: weights by their place in the pool. */
interface Pruned {
  readonly weights: Float32Array;
  readonly stored: ReadonlyMap<number, number>;
  readonly step: number;
}

interface Judged {
  readonly right: boolean;
  readonly scores: readonly number[];
  readonly label: number;
}

function main(): void {
  if (!hasRows()) {
    console.log('train-heteronyms: ../shared/data/heteronyms is not there, so there is nothing to train on');
    return;
  }
  const lexicon = openLexicon(ensureLexicon());
  const phrases = findPhrases(lexicon);
  const [cpp, g2pl, dev] = [readRows('cpp.dev'), readRows('g2pl.train'), readRows('g2pl.dev')];
  const candidates = findCandidates([...g2pl, ...cpp], lexicon, phrases);
  const maker = new ExampleMaker(lexicon, candidates);
  const label = (rows: readonly Row[]): (Example | undefined)[] =>
    rows.map(({ text, offset, reading }) => {
      maker.begin(text);
      return maker.describe(text, offset, { reading, weight: 1, phrase: false });
    });
  const [cppExamples, g2plExamples, devExamples] = [label(cpp), label(g2pl), label(dev)];
  const others = otherExamples(maker, phrases);
  const isThere = (example: Example | undefined) => example !== undefined;

  const held: Judged[] = [];
  const shares: string[] = [];
  let cppRight = 0;
  let cppAll = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (index: number) => foldOf(cpp[index]?.text ?? '') === fold;
    const rest = cppExamples.filter((_, index) => !inFold(index)).filter(isThere);
    const model = train(maker, [...rest, ...g2plExamples.filter(isThere), ...others]);
    const judged = cppExamples.filter((_, index) => inFold(index)).map((one) => judge(maker, model, one));
    cppAll += judged.length;
    cppRight += judged.filter((one) => one === undefined || one.right).length;
    held.push(...judged.filter((one) => one !== undefined));
    if (fold > 0) continue;
    const onDev = devExamples.map((one) => judge(maker, model, one)).filter((one) => one !== undefined);
    held.push(...onDev);
    shares.push(
      `g2pl.dev, not trained on: ${percent(onDev.filter((one) => one.right).length, devExamples.length)}`,
    );
  }
  shares.push(
    `cpp.dev, ${FOLDS}-fold cross-validation by sentence: ${percent(cppRight, cppAll)} (characters of one reading taken as right)`,
  );
  const temperature = findTemperature(held);
  const table = calibration(held, temperature);
  console.log([...shares, `temperature ${temperature}`, table].join('\n'));
  if (process.argv.includes('--check')) return;

  const final = train(
    maker,
    [...cppExamples, ...g2plExamples, ...devExamples].filter(isThere).concat(others),
  );
  const bytes = encodeModel({ candidates, weights: final.stored, step: final.step, temperature });
  mkdirSync(dirname(HETERONYMS_PATH), { recursive: true });
  writeFileSync(HETERONYMS_PATH, bytes);
  const size = `${final.stored.size} weights, ${bytes.length} bytes, ${deflateRawSync(bytes, { level: 9 }).length} deflated`;
  console.log(size);
  writeFileSync(
    join(dirname(HETERONYMS_PATH), 'heteronyms.md'),
    card({ size, characters: candidates.size, shares, temperature, table, examples: others.length }),
  );
}

/** Headwords and the clauses of heteronym-examples.ts. */
function otherExamples(maker: ExampleMaker, phrases: ReturnType<typeof findPhrases>): Example[] {
  const found: (Example | undefined)[] = [];
  for (const { form, syllables } of phrases) {
    maker.begin(form);
    for (const [offset, reading] of syllables.entries())
      found.push(maker.describe(form, offset, { reading, weight: PHRASE_WEIGHT, phrase: true }));
  }
  for (const { text, marks } of readExamples()) {
    maker.begin(text);
    for (const { offset, reading } of marks)
      found.push(maker.describe(text, offset, { reading, weight: EXAMPLE_WEIGHT, phrase: false }));
  }
  return found.filter((example) => example !== undefined);
}

/** Learns twice: all weights, then only those worth keeping, in whole steps. */
function train(maker: ExampleMaker, examples: readonly Example[]): Pruned {
  const first = learn(maker.pool, examples, SETTINGS);
  const kept = chooseWeights(maker, examples, first);
  return roundWeights(maker, learn(maker.pool, examples, SETTINGS, kept), kept);
}

/** Marks the weights that move most scores; each character's first reading has none. */
function chooseWeights(maker: ExampleMaker, examples: readonly Example[], weights: Float32Array): Uint8Array {
  const { pool } = maker;
  const counts = new Float32Array(weights.length);
  const count = (at: number, weight: number): void => {
    counts[at] = (counts[at] ?? 0) + weight;
  };
  for (const { from, contexts, votes, weight } of examples) {
    for (let at = from; at < from + contexts; at++) count(pool.values[at] ?? 0, weight);
    for (let at = from + contexts; at < from + contexts + votes * 2; at += 2)
      count(pool.values[at] ?? 0, weight);
  }
  const places: number[] = [];
  const worths = new Float32Array(weights.length);
  pool.forEach((_, base, size) => {
    if (size === 1) {
      worths[base] = Math.abs(weights[base] ?? 0) * (counts[base] ?? 0) ** COUNT_POWER;
      places.push(base);
      return;
    }
    for (let reading = 1; reading < size; reading++) {
      const value = Math.abs((weights[base + reading] ?? 0) - (weights[base] ?? 0));
      worths[base + reading] = value * (counts[base] ?? 0) ** COUNT_POWER;
      if (value > 0) places.push(base + reading);
    }
  });
  places.sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || a - b);
  const kept = new Uint8Array(weights.length);
  for (const place of places.slice(0, KEPT_WEIGHTS)) kept[place] = 1;
  return kept;
}

/** Weights in whole steps, and by key. */
function roundWeights(maker: ExampleMaker, weights: Float32Array, kept: Uint8Array): Pruned {
  const sizes = weights
    .filter((_, at) => kept[at] === 1)
    .map(Math.abs)
    .sort();
  const step = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / STEPS;
  const stored = new Map<number, number>();
  const rounded = new Float32Array(weights.length);
  maker.pool.forEach((hash, base, size) => {
    for (let reading = size === 1 ? 0 : 1; reading < size; reading++) {
      const steps = Math.max(-127, Math.min(127, Math.round((weights[base + reading] ?? 0) / step)));
      if (steps === 0) continue;
      rounded[base + reading] = steps * step;
      const key = weightKey(hash, reading);
      if (!stored.has(key)) stored.set(key, steps);
    }
  });
  return { weights: rounded, stored, step };
}

/** How a model reads an example; `undefined` where there is nothing to choose. */
function judge(maker: ExampleMaker, model: Pruned, example: Example | undefined): Judged | undefined {
  if (example === undefined) return undefined;
  const shares = [...predict(maker.pool, model.weights, example).subarray(0, example.size)];
  const best = shares.indexOf(Math.max(...shares));
  return {
    right: best === example.label,
    scores: shares.map((share) => Math.log(share + 1e-12)),
    label: example.label,
  };
}

function shareAt({ scores }: Judged, temperature: number): number[] {
  const powers = scores.map((score) => Math.exp(score / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The temperature under which what was held out is likeliest. */
function findTemperature(held: readonly Judged[]): number {
  const temperatures = Array.from({ length: 40 }, (_, index) => (index + 6) / 20);
  const loss = (temperature: number) =>
    held.reduce((sum, one) => sum - Math.log((shareAt(one, temperature)[one.label] ?? 0) + 1e-9), 0);
  return temperatures.reduce((best, one) => (loss(one) < loss(best) ? one : best), 1);
}

/** How often readings of a given probability were right. */
function calibration(held: readonly Judged[], temperature: number): string {
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];
  const lines = ['| said | rows | mean said | right |', '|---|---|---|---|'];
  for (const [index, low] of edges.slice(0, -1).entries()) {
    const high = edges[index + 1] ?? 1;
    const inside = held
      .map((one) => ({ share: Math.max(...shareAt(one, temperature)), right: one.right }))
      .filter(({ share }) => share >= low && share < high);
    const mean = inside.reduce((sum, { share }) => sum + share, 0);
    const right = inside.filter((one) => one.right).length;
    lines.push(
      `| ${low} to ${Math.min(high, 1)} | ${inside.length} | ${percent(mean, inside.length)} | ${percent(right, inside.length)} |`,
    );
  }
  return lines.join('\n');
}

function percent(part: number, all: number): string {
  return all === 0 ? '-' : `${((100 * part) / all).toFixed(2)}%`;
}

function card(known: {
  size: string;
  characters: number;
  shares: readonly string[];
  temperature: number;
  table: string;
  examples: number;
}): string {
  return `# heteronyms.bin

Chooses the reading of ${known.characters} characters of several readings from the sentence (\`../../heteronyms.ts\`). Written by
\`node dictionary/compile/train-heteronyms-command.ts\`; the same sources give the same bytes. To be trained anew when the
segmenter, the features or CC-CEDICT change.

- **Size**: ${known.size}; whole numbers of steps, keys of 24 bits.
- **Data**: g2pL train and dev (whzikaros/g2pL, Apache-2.0) and CPP dev (kakaobrain/g2pM, Apache-2.0; text CC BY-SA),
  weight 1; headwords of CC-CEDICT (CC BY-SA 4.0), ${PHRASE_WEIGHT}, and the clauses of \`../heteronym-examples.ts\`,
  ${EXAMPLE_WEIGHT}: together ${known.examples}.
- **Settings**: softmax, AdaGrad ${SETTINGS.rate}, l2 ${SETTINGS.l2}, ${SETTINGS.epochs} epochs, seed ${SETTINGS.seed}; the ${KEPT_WEIGHTS} largest weights; temperature ${known.temperature}.
- **Held out** (models trained without these rows, pruned and rounded as this one):
${known.shares.map((share) => `  - ${share}`).join('\n')}

Some clauses of \`heteronym-examples.ts\` were written after reading what was wrong in the gold news sentences, so figures
on those flatter.

What it says of held-out rows, and how often that is right:

${known.table}
`;
}

main();
