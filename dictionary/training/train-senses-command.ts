/**
 * `npm run train:senses`: trains the model that chooses among our own senses on the rows of `dictionary/data/rows` and
 * the tagged sentences of `../shared/data/words`, and writes it to models/senses.bin, with its card beside it.
 * `--check` only measures, on rows held out.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { ensureLexicon } from '../compile/ensure-lexicon.ts';
import { SENSES_PATH } from '../compile/sources.ts';
import { SENSE_CONFIDENCE_STEPS, seenHash } from '../glosses/index.ts';
import { openLexicon } from '../index.ts';
import { calibrate, calibrationTable, type Judged, percent } from './heteronym-checks.ts';
import { learnSenses, naturalShare, predictSenses, type SenseLearnerSettings } from './sense-learner.ts';
import { encodeSenseModel, storeWeights } from './sense-model-encoder.ts';
import { readSenseRows, type SenseExample, SenseExamples, TAGGED_PATH } from './sense-rows.ts';

const SETTINGS: SenseLearnerSettings = { rate: 0.1, l2: 0.0005, epochs: 8, seed: 1, caution: 0.1 };
/** How much a tagged word counts; a row 1. */
const TAGGED_WEIGHT = 0.3;
/** Weights kept: those of most worth. */
const KEPT = 160_000;
const FOLDS = 5;

/** Which part of the cross-validation a text belongs to. */
function foldOf(text: string): number {
  let hash = 7;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0) % FOLDS;
}

/** An answer, how often such a one is met in running news for each row, and whether the first sense was right. */
interface Held extends Judged {
  readonly weight: number;
  readonly first: boolean;
  /** Whether the sense itself was right, not only one whose gloss tells the same. */
  readonly exact: boolean;
}

function main(): void {
  const lexicon = openLexicon(ensureLexicon());
  const maker = new SenseExamples(lexicon);
  const rows = readSenseRows();
  const described = rows.map((row) => maker.ofRow(row));
  const marked = described.filter((one) => one?.right.includes(true)) as SenseExample[]; // undefined is gone
  const tagged = existsSync(TAGGED_PATH) ? maker.ofTagged() : [];
  for (const example of tagged) example.weight = TAGGED_WEIGHT;
  const lines = [`${rows.length} rows, ${marked.length} with a choice; ${tagged.length} tagged words`];

  const bySentence = holdOut(marked, tagged, ({ text }) => text);
  const byWord = holdOut(marked, tagged, ({ headword }) => headword);
  lines.push(
    `rows, ${FOLDS}-fold by sentence: ${shareRight(bySentence.rows)}`,
    `rows, ${FOLDS}-fold by word, none of its rows seen: ${shareRight(byWord.rows)}`,
    `tagged words, ${FOLDS}-fold by sentence: ${shareRight(bySentence.tagged)}`,
  );
  const seen = calibrateNatural(bySentence.rows);
  const unseen = calibrateNatural([...byWord.rows, ...bySentence.tagged]);
  const tables = [
    ['seen', calibrationTable(repeatNatural(bySentence.rows), seen)],
    ['unseen', calibrationTable(repeatNatural([...byWord.rows, ...bySentence.tagged]), unseen)],
  ] as const;
  console.log([...lines, ...tables.map(([name, table]) => `${name}\n${table}`)].join('\n'));
  if (process.argv.includes('--check')) return;

  const weights = learnSenses([...marked, ...tagged], SETTINGS);
  const always = new Set(marked.flatMap(({ keys }) => keys.map(seenHash)));
  const model = encodeSenseModel(storeWeights(weights, { kept: KEPT, always }), { seen, unseen });
  writeFileSync(SENSES_PATH, model);
  const size = `${model.length} bytes, ${deflateRawSync(model, { level: 9 }).length} deflated`;
  console.log(size);
  writeFileSync(join(SENSES_PATH, '..', 'senses.md'), card({ size, lines, tables }));
}

/** What models say of examples that they were trained without. */
function holdOut(
  marked: readonly SenseExample[],
  tagged: readonly SenseExample[],
  nameOf: (example: SenseExample) => string,
): { rows: Held[]; tagged: Held[] } {
  const found: { rows: Held[]; tagged: Held[] } = { rows: [], tagged: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (example: SenseExample) =>
      foldOf(example.balanced ? nameOf(example) : example.text) === fold;
    const all = [...marked, ...tagged];
    const weights = learnSenses(
      all.filter((example) => !isHeld(example)),
      SETTINGS,
    );
    for (const example of all.filter(isHeld)) {
      const shares = predictSenses(example, weights);
      const best = shares.indexOf(Math.max(...shares));
      const told = example.alike[best] ?? [];
      const place = example.right.indexOf(true);
      const held = {
        confidence: told.reduce((sum, other) => sum + (shares[other] ?? 0), 0),
        right: told.some((other) => example.right[other]),
        first: (example.alike[0] ?? []).some((other) => example.right[other]),
        exact: example.right[best] === true,
        weight: example.balanced ? naturalShare(place, shares.length) * shares.length : 1,
      };
      (example.balanced ? found.rows : found.tagged).push(held);
    }
  }
  return found;
}

function shareRight(held: readonly Held[]): string {
  const sum = (keep: (one: Held) => boolean) =>
    held.reduce((total, one) => total + (keep(one) ? one.weight : 0), 0);
  const all = sum(() => true);
  const rows = percent(held.filter(({ exact }) => exact).length, held.length);
  return `${percent(
    sum(({ right }) => right),
    all,
  )} as senses are met in news (the first sense: ${percent(
    sum(({ first }) => first),
    all,
  )}), the very sense in ${rows} of ${held.length} as they stand`;
}

/** Rows so often as such words are met in news, in tenths. */
function repeatNatural(held: readonly Held[]): Judged[] {
  return held.flatMap((one) => Array.from({ length: Math.max(1, Math.round(one.weight * 10)) }, () => one));
}

function calibrateNatural(held: readonly Held[]): number[] {
  return calibrate(repeatNatural(held), SENSE_CONFIDENCE_STEPS);
}

function card(known: {
  size: string;
  lines: readonly string[];
  tables: readonly (readonly [string, string])[];
}): string {
  const { rate, l2, epochs, seed } = SETTINGS;
  return `# senses.bin

Chooses which of our own senses a word has in its sentence (\`../glosses/sense-model.ts\`). Written by
\`npm run train:senses\`; the same sources give the same bytes. Train it again when the rows, the glosses, the features
or the segmenter change.

- **Size**: ${known.size}; whole numbers of steps, hashed keys.
- **Data**: \`../data/rows\`, written for this project, and UD Chinese GSDSimp dev, HK and CFL (CC BY-SA 4.0) for parts of
  speech, weight ${TAGGED_WEIGHT}.
- **Settings**: conditional logit, AdaGrad ${rate}, l2 ${l2}, ${epochs} epochs, seed ${seed}; the ${KEPT} weights of most worth.
  Rows are so many for each sense; the model is told how much rarer later senses are in news.
- **Held out**:
${known.lines.map((line) => `  - ${line}`).join('\n')}

Confidence is calibrated on the same answers. What is said of them, and how often that is right:
${known.tables.map(([name, table]) => `\nSenses with ${name} rows\n\n${table}`).join('\n')}
`;
}

main();
