/**
 * `npm run train:heteronyms`: trains the model that chooses readings and writes it to models/heteronyms.bin, with its
 * card beside it. Wants ../shared/data. `--check` only measures, on rows held out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { ensureLexicon } from '../compile/ensure-lexicon.ts';
import { HETERONYMS_PATH } from '../compile/sources.ts';
import { createDictionary, type Dictionary, openLexicon } from '../index.ts';
import { Lexicon, readLexicon } from '../lexicon/index.ts';
import { CONFIDENCE_STEPS } from '../readings/index.ts';
import { answerRows, calibrate, calibrationTable, percent, type ReadingAnswer } from './heteronym-checks.ts';
import { readExamples } from './heteronym-examples.ts';
import type { HeteronymExample } from './heteronym-learner.ts';
import {
  ExampleMaker,
  findCandidates,
  findPhrases,
  hasRows,
  type Row,
  readRows,
  readSentences,
} from './heteronym-rows.ts';
import { type TrainerSettings, trainModel } from './heteronym-trainer.ts';
import { findOverruling, type ReadPhrase, readPhrases, SPOKEN } from './phrase-rows.ts';

const SETTINGS: TrainerSettings = {
  learner: { rate: 0.3, l2: 0.003, epochs: 6, caution: 0.3, seed: 1, drop: 0 },
  kept: 200_000,
  countPower: 0.5,
  steps: 40,
  taught: { sure: 0.9, weight: 0.1, most: 500 },
};
/** How much a row counts: a labelled sentence 1. */
const HEADWORD_WEIGHT = 0.1;
const PHRASE_WEIGHT = 0.05;
const CLAUSE_WEIGHT = 1;
const FOLDS = 5;

/** Which part of the cross-validation a sentence belongs to. */
function foldOf(text: string): number {
  let hash = 7;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0) % FOLDS;
}

/** A row and the example of it, where its character has several readings. */
interface Labelled {
  readonly row: Row;
  readonly example: HeteronymExample | undefined;
}

/** What the model is trained and measured on. */
type Sources = ReturnType<typeof readSources>;

function readSources() {
  const bytes = ensureLexicon();
  const lexicon = openLexicon(bytes);
  const headwords = findPhrases(lexicon);
  const phrases = readPhrases(lexicon);
  const [cpp, g2pl, dev] = [readRows('cpp.dev'), readRows('g2pl.train'), readRows('g2pl.dev')];
  const candidates = findCandidates([...g2pl, ...cpp], lexicon, headwords);
  const overruling = findOverruling(phrases, lexicon, candidates);
  const maker = new ExampleMaker(lexicon, candidates, overruling);
  const label = (rows: readonly Row[]): Labelled[] =>
    rows.map((row) => {
      maker.begin(row.text);
      const example = maker.describe(row.offset, { reading: row.reading, weight: 1, extent: 'sentence' });
      return { row, example };
    });
  const [cppRows, g2plRows, devRows] = [label(cpp), label(g2pl), label(dev)];
  const texts = [...g2pl.filter((_, index) => index % 2 === 0).map(({ text }) => text), ...readSentences()];
  const unlabelled = describeAll(maker, texts);
  const labels = new Set([...cpp, ...g2pl].map(({ text, offset, reading }) => text.charAt(offset) + reading));
  const others = [...otherExamples(maker, headwords), ...phraseExamples(maker, phrases, labels)];
  const sections = readLexicon(bytes);
  const open = (heteronyms: Uint8Array): Dictionary =>
    createDictionary(new Lexicon({ ...sections, heteronyms }));
  return { maker, candidates, overruling, dev, cppRows, g2plRows, devRows, unlabelled, others, open };
}

const examplesOf = (rows: readonly Labelled[]): HeteronymExample[] =>
  rows.flatMap(({ example }) => example ?? []);

/** What models say of rows that they were not trained on, and how often that is right. */
interface Measured {
  readonly answers: readonly ReadingAnswer[];
  readonly shares: readonly string[];
}

/** Trains a model for each fold of the sentences of CPP, and asks it for the rows of that fold. */
function crossValidate(sources: Sources): Measured {
  const { maker, dev, cppRows, g2plRows, unlabelled, others, open } = sources;
  const answers: ReadingAnswer[] = [];
  const cppAnswers: ReadingAnswer[] = [];
  const shares: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = ({ row }: Labelled) => foldOf(row.text) === fold;
    const labelled = [
      ...examplesOf(cppRows.filter((row) => !inFold(row))),
      ...examplesOf(g2plRows),
      ...others,
    ];
    const { section } = trainModel(maker, { labelled, unlabelled }, SETTINGS);
    const dictionary = open(section());
    const held = cppRows.filter(inFold).map(({ row }) => row);
    cppAnswers.push(...answerRows(dictionary, held));
    if (fold > 0) continue;
    const devAnswers = answerRows(dictionary, dev);
    answers.push(...devAnswers);
    shares.push(`g2pl.dev, not trained on: ${shareRight(devAnswers)}`);
    console.log(shares.at(-1));
  }
  answers.push(...cppAnswers);
  shares.push(`cpp.dev, ${FOLDS}-fold cross-validation by sentence: ${shareRight(cppAnswers)}`);
  console.log(shares.at(-1));
  return { answers, shares };
}

function main(): void {
  if (!hasRows()) {
    console.log('train-heteronyms: ../shared/data/heteronyms is not there, so there is nothing to train on');
    return;
  }
  const sources = readSources();
  const { answers, shares } = crossValidate(sources);
  // What the model had no say in is as sure as the dictionary.
  const unsure = answers.filter((answer) => answer.confidence < 1);
  const confidence = calibrate(unsure, CONFIDENCE_STEPS);
  const table = calibrationTable(unsure, confidence);
  console.log(table);
  if (process.argv.includes('--check')) return;

  const { maker, candidates, overruling, cppRows, g2plRows, devRows, unlabelled, others } = sources;
  const labelled = [...examplesOf(cppRows), ...examplesOf(g2plRows), ...examplesOf(devRows), ...others];
  const { section, features } = trainModel(maker, { labelled, unlabelled }, SETTINGS);
  const model = section(confidence);
  mkdirSync(dirname(HETERONYMS_PATH), { recursive: true });
  writeFileSync(HETERONYMS_PATH, model);
  const size = `${features} features, ${model.length} bytes, ${deflateRawSync(model, { level: 9 }).length} deflated`;
  console.log(size);
  writeFileSync(
    join(dirname(HETERONYMS_PATH), 'heteronyms.md'),
    card({
      size,
      characters: candidates.size,
      shares,
      table,
      others: others.length,
      overruling: overruling.size,
    }),
  );
}

function shareRight(answers: readonly ReadingAnswer[]): string {
  return percent(answers.filter(({ right }) => right).length, answers.length);
}

/** All heteronyms of texts that nobody labelled. */
function describeAll(maker: ExampleMaker, texts: readonly string[]): HeteronymExample[] {
  return texts.flatMap((text) => {
    maker.begin(text);
    return maker
      .places()
      .flatMap((offset) => maker.describe(offset, { weight: 1, extent: 'sentence' }) ?? []);
  });
}

/** Headwords and the clauses of heteronym-examples.ts. */
function otherExamples(maker: ExampleMaker, headwords: ReturnType<typeof findPhrases>): HeteronymExample[] {
  const found: (HeteronymExample | undefined)[] = [];
  for (const { form, number, syllables } of headwords) {
    maker.beginPhrase(form, number);
    for (const [offset, reading] of syllables.entries())
      found.push(maker.describe(offset, { reading, weight: HEADWORD_WEIGHT, extent: 'phrase' }));
  }
  for (const { text, marks } of readExamples()) {
    maker.begin(text);
    for (const { offset, reading } of marks)
      found.push(maker.describe(offset, { reading, weight: CLAUSE_WEIGHT, extent: 'sentence' }));
  }
  return found.filter((example) => example !== undefined);
}

/** The characters of phrases whose reading some row has. */
function phraseExamples(
  maker: ExampleMaker,
  phrases: readonly ReadPhrase[],
  labels: ReadonlySet<string>,
): HeteronymExample[] {
  return phrases.flatMap(({ text, syllables }) => {
    const asked = syllables.flatMap((reading, offset) =>
      labels.has(text.charAt(offset) + reading) && !SPOKEN.has(text.charAt(offset))
        ? [{ offset, reading }]
        : [],
    );
    if (asked.length > 0) maker.begin(text);
    return asked.flatMap(
      ({ offset, reading }) =>
        maker.describe(offset, { reading, weight: PHRASE_WEIGHT, extent: 'phrase' }) ?? [],
    );
  });
}

function card(known: {
  size: string;
  characters: number;
  shares: readonly string[];
  table: string;
  others: number;
  overruling: number;
}): string {
  const { learner, kept, taught } = SETTINGS;
  return `# heteronyms.bin

Chooses the reading of ${known.characters} characters of several readings from the sentence (\`../readings/heteronyms.ts\`). Written by
\`npm run train:heteronyms\`; the same sources give the same bytes. Train it again when the segmenter, the names,
the features or CC-CEDICT change.

- **Size**: ${known.size}; whole numbers of steps, hashed keys.
- **Data**: g2pL train and dev (whzikaros/g2pL, Apache-2.0) and CPP dev (kakaobrain/g2pM, Apache-2.0; text CC BY-SA),
  weight 1; headwords of CC-CEDICT (CC BY-SA 4.0), ${HEADWORD_WEIGHT}, phrases of @pinyin-pro/data 1.3.1 (ISC) that
  are none, ${PHRASE_WEIGHT}, and the clauses of \`../data/heteronym-clauses.tsv\`, ${CLAUSE_WEIGHT}: together ${known.others}. Then heteronyms of g2pL's sentences and of
  UD Chinese GSDSimp (train, CC BY-SA 4.0) that nobody labelled and a first model is sure of
  (${taught.sure}), ${taught.weight}, at most ${taught.most} a character.
- **Settings**: softmax, AdaGrad ${learner.rate}, l2 ${learner.l2}, ${learner.epochs} epochs, seed ${learner.seed}; the ${kept} features of most worth.
- **Phrases** that overrule what the dictionary would say of a character, of the same package: ${known.overruling}, as hashes;
  the longest around a character votes.
- **Held out**, through the whole engine (models trained without these rows, otherwise as this one):
${known.shares.map((share) => `  - ${share}`).join('\n')}

Confidence is calibrated on the same rows. What is said of them, and how often that is right:

${known.table}
`;
}

main();
