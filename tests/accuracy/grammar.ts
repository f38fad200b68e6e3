/** How right the findings of grammar are, on marked sentences: whole findings, pattern and every element alike. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGrammar, readGrammarPatterns } from '../../dictionary/compile/grammar.ts';
import { DATA_FOLDER } from '../../dictionary/compile/tables.ts';
import { createDictionary, Grammar, type GrammarFinding, type Lexicon } from '../../dictionary/index.ts';
import { keyOf, type MarkedSentence, readMarked } from './grammar-rows.ts';

/** So many cases what is expected of every pattern counts for: how often findings were right on fresh sentences. */
const PRIOR_CASES = 10;
const EXPECTED = 0.87;
/** Frames were made by the tuning half: so much its findings count for beside those of fresh sentences. */
const TUNED_WEIGHT = 0.3;
const SEPARABLE = 'separable-verb';
/** What a reader sees who wants sure findings only. */
const SURE = [0.8, 0.88];
/** Patterns of fewer cases are not told apart. */
const MIN_CASES = 5;

/** Counts of whole findings. */
export interface GrammarScore {
  right: number;
  found: number;
  marked: number;
}

/** Counts the findings of a text's sentences by pattern. */
function scoreGrammar(
  sentences: readonly MarkedSentence[],
  find: (text: string) => readonly GrammarFinding[],
): Map<string, GrammarScore> {
  const scores = new Map<string, GrammarScore>();
  const scoreOf = (id: string): GrammarScore => {
    const score = scores.get(id) ?? { right: 0, found: 0, marked: 0 };
    scores.set(id, score);
    return score;
  };
  for (const { text, findings } of sentences) {
    const marked = new Set(findings.map(keyOf));
    for (const { id } of findings) scoreOf(id).marked++;
    for (const finding of find(text)) {
      const score = scoreOf(finding.id);
      score.found++;
      if (marked.has(keyOf(finding))) score.right++;
    }
  }
  return scores;
}

function sumOf(scores: Iterable<GrammarScore>): GrammarScore {
  const sum = { right: 0, found: 0, marked: 0 };
  for (const { right, found, marked } of scores) {
    sum.right += right;
    sum.found += found;
    sum.marked += marked;
  }
  return sum;
}

function cellsOf({ right, found, marked }: GrammarScore): string[] {
  const percent = (all: number) => (all === 0 ? '-' : ((100 * right) / all).toFixed(1));
  return [percent(found), percent(marked), String(found), String(marked)];
}

/**
 * Writes how often findings of each pattern are right, in percent: on sentences that the frames were not made by when they were
 * found (grammar-fresh.tsv: 278 of the tuning half before anything was mended, and 1,100 rows of the senses, judged once), and, for
 * less, on the tuning half today. Few cases are pulled towards what is expected.
 */
export function writeConfidence(lexicon: Lexicon): void {
  const dictionary = createDictionary(lexicon);
  const rules = compileGrammar();
  const patterns = rules.patterns.map(([id, name]) => [id, name, 100] as const);
  const grammar = new Grammar(lexicon, { ...rules, patterns });
  const scores = scoreGrammar(readMarked('tune'), (text) => grammar.find(dictionary.annotate(text)));
  const fresh = readFresh();
  const rows = readGrammarPatterns().map(({ id }) => {
    const tuned = scores.get(id) ?? { right: 0, found: 0 };
    const once = fresh.get(id) ?? { right: 0, found: 0 };
    const right = once.right + TUNED_WEIGHT * tuned.right + EXPECTED * PRIOR_CASES;
    const percent = (100 * right) / (once.found + TUNED_WEIGHT * tuned.found + PRIOR_CASES);
    return `${id}\t${Math.round(percent)}\n`;
  });
  writeFileSync(join(DATA_FOLDER, 'grammar', 'confidence.tsv'), `# id\tpercent\n${rows.join('')}`);
}

/** By pattern, findings on fresh sentences, and how many of them were right. */
function readFresh(): Map<string, { found: number; right: number }> {
  const [, ...rows] = readFileSync(join(import.meta.dirname, 'grammar-fresh.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    rows.map((row) => {
      const [id = '', found, right] = row.split('\t');
      return [id, { found: Number(found), right: Number(right) }];
    }),
  );
}

/** The rows of the table: all patterns, verbs that are apart, and each pattern that is often found and below 90%. */
export function grammarRows(lexicon: Lexicon): string[][] {
  const dictionary = createDictionary(lexicon);
  const grammar = new Grammar(lexicon, compileGrammar());
  const find = (text: string) => grammar.find(dictionary.annotate(text));
  const rows = (['tune', 'held', 'held-2'] as const).flatMap((half) => {
    const sentences = readMarked(half);
    const scores = scoreGrammar(sentences, find);
    const sure = SURE.map((min) => {
      const scored = scoreGrammar(sentences, (text) =>
        find(text).filter(({ confidence }) => confidence >= min),
      );
      return [`${half}, confidence ${min} and more`, ...cellsOf(sumOf(scored.values()))];
    });
    const separable = scores.get(SEPARABLE) ?? { right: 0, found: 0, marked: 0 };
    const poor = [...scores].filter(([, { right, found }]) => found >= MIN_CASES && right / found < 0.9);
    return [
      [half, ...cellsOf(sumOf(scores.values()))],
      ...sure,
      [`${half}, verbs apart`, ...cellsOf(separable)],
      ...poor.map(([id, score]) => [`  ${id}`, ...cellsOf(score)]),
    ];
  });
  return [['', 'precision %', 'recall %', 'found', 'marked'], ...rows];
}
