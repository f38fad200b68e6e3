/**
 * `npm run train:segmenter`: learns the segmenter's weights from ../shared/data/words and writes models/segmenter.bin
 * with its card. `--check` only measures, by cross-validation.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { compileLexicon } from '../compile/compile.ts';
import { SEGMENTER_PATH, writeSegmenterModel } from '../compile/segmenter-model.ts';
import { readSources } from '../compile/sources.ts';
import { openLexicon } from '../index.ts';
import { cheapestPath } from './lattice.ts';
import { hasMarkedWords, type MarkedSentence, readMarkedWords } from './marked-words.ts';
import {
  learn,
  priceIn,
  type SegmenterExample,
  SegmenterExampleMaker,
  type SegmenterSettings,
  storeWeights,
} from './segmenter-learner.ts';

const SETTINGS: SegmenterSettings = {
  epochs: 6,
  rate: 0.1,
  loss: { cross: 4, piece: 1, join: 1 },
  seed: 1,
};
const FOLDS = 4;

/** What is wrong in the cheapest paths: words that cross, marked headwords cut, of how many. */
interface Wrong {
  crossing: number;
  found: number;
  cut: number;
  headwords: number;
}

interface Row {
  readonly sentence: MarkedSentence;
  readonly example: SegmenterExample;
}

function countWrong(
  rows: readonly Row[],
  weights: ArrayLike<number>,
  isHeadword: (word: string) => boolean,
): Wrong {
  const wrong = { crossing: 0, found: 0, cut: 0, headwords: 0 };
  for (const { sentence, example } of rows) {
    const path = cheapestPath(example.edges, example.length, { priceOf: priceIn(example, weights) }) ?? [];
    const found = path.flatMap((edge) => example.edges[edge] ?? []);
    const marked = new Set([0]);
    const ends = new Set(found.map(({ end }) => end));
    let start = 0;
    for (const word of sentence.words) {
      const end = start + word.length;
      marked.add(end);
      if (word.length > 1 && isHeadword(word)) {
        wrong.headwords++;
        if (within(ends, { start, end })) wrong.cut++;
      }
      start = end;
    }
    wrong.found += found.length;
    wrong.crossing += found.filter(
      (edge) => !(marked.has(edge.start) && marked.has(edge.end)) && within(marked, edge),
    ).length;
  }
  return wrong;
}

function within(places: ReadonlySet<number>, { start, end }: { start: number; end: number }): boolean {
  for (let at = start + 1; at < end; at++) if (places.has(at)) return true;
  return false;
}

function add(one: Wrong, other: Wrong): Wrong {
  return {
    crossing: one.crossing + other.crossing,
    found: one.found + other.found,
    cut: one.cut + other.cut,
    headwords: one.headwords + other.headwords,
  };
}

function formatWrong({ crossing, found, cut, headwords }: Wrong): string {
  const percent = (part: number, all: number) => ((100 * part) / all).toFixed(2);
  return `${percent(crossing, found)} | ${percent(cut, headwords)}`;
}

function writeCard(
  path: string,
  { bytes, figures }: { bytes: Uint8Array; figures: readonly string[] },
): void {
  const { epochs, rate, loss, seed } = SETTINGS;
  writeFileSync(
    path,
    `# segmenter.bin

What a word and the characters beside it say for it, added to what its frequency makes it cost (\`../lexicon/word-model.ts\`).
Written by \`npm run train:segmenter\`; the same sources give the same bytes. Train it again when CC-CEDICT, the
finder of figures change much.

- **Size**: ${bytes.length} bytes, ${deflateRawSync(bytes, { level: 9 }).length} deflated.
- **Data**: words and names of gsdsimp.train, 3,997 Wikipedia sentences (UD Chinese GSDSimp; names by UNER), CC BY-SA 4.0.
- **Method**: averaged perceptron over the segmenter's own lattice, figures and marked names in it, cost-augmented.
- **Settings**: ${epochs} epochs, ${rate} nats a mistake; losses: crossing ${loss.cross}, a headword cut ${loss.piece},
  a join not made ${loss.join}; seed ${seed}.

Best path with marked names given, in percent:

| | crossing | headwords cut |
|---|---|---|
${figures.join('\n')}
`,
  );
}

function main(): void {
  if (!hasMarkedWords()) {
    console.log('train-segmenter: ../shared/data/words is not there, so there is nothing to train on');
    return;
  }
  const lexicon = openLexicon(compileLexicon(readSources()).bytes);
  const maker = new SegmenterExampleMaker(lexicon);
  const isHeadword = (word: string) => lexicon.trie.find(word) >= 0;
  const prepare = (set: string): Row[] =>
    readMarkedWords(set).map((sentence) => ({ sentence, example: maker.make(sentence, SETTINGS.loss) }));
  const rows = prepare('gsdsimp.train');
  const dev = prepare('gsdsimp.dev');
  const train = (part: readonly Row[]) =>
    learn(
      part.map(({ example }) => example),
      maker.keys.length,
      SETTINGS,
    );
  const figures: string[] = [];
  const tell = (name: string, wrong: Wrong): void => {
    figures.push(`| ${name} | ${formatWrong(wrong)} |`);
    console.log(figures.at(-1));
  };
  tell('gsdsimp.train by frequency alone', countWrong(rows, [], isHeadword));
  let whole: Wrong = { crossing: 0, found: 0, cut: 0, headwords: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(rows.filter((_, index) => index % FOLDS !== fold));
    const held = rows.filter((_, index) => index % FOLDS === fold);
    whole = add(whole, countWrong(held, weights, isHeadword));
  }
  tell(`gsdsimp.train, ${FOLDS}-fold cross-validation`, whole);
  tell('gsdsimp.dev by frequency alone', countWrong(dev, [], isHeadword));
  const weights = train(rows);
  tell('gsdsimp.dev, not trained on', countWrong(dev, weights, isHeadword));
  if (process.argv.includes('--check')) return;
  const bytes = writeSegmenterModel(storeWeights(maker.keys, weights));
  mkdirSync(dirname(SEGMENTER_PATH), { recursive: true });
  writeFileSync(SEGMENTER_PATH, bytes);
  writeCard(SEGMENTER_PATH.replace('.bin', '.md'), { bytes, figures });
  console.log(`${SEGMENTER_PATH}: ${bytes.length} bytes`);
}

main();
