/** How right the findings of grammar are, on marked sentences: whole findings, pattern and every element alike. */
import { compileGrammar } from '../../dictionary/compile/grammar.ts';
import { createDictionary, Grammar, type GrammarFinding, type Lexicon } from '../../dictionary/index.ts';
import { keyOf, type MarkedSentence, readMarked } from './grammar-rows.ts';

const SEPARABLE = 'separable-verb';
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

/** The rows of the table: all patterns, verbs that are apart, and each pattern that is often found and below 90%. */
export function grammarRows(lexicon: Lexicon): string[][] {
  const dictionary = createDictionary(lexicon);
  const grammar = new Grammar(lexicon, compileGrammar());
  const find = (text: string) => grammar.find(dictionary.annotate(text));
  const rows = (['tune', 'held'] as const).flatMap((half) => {
    const scores = scoreGrammar(readMarked(half), find);
    const separable = scores.get(SEPARABLE) ?? { right: 0, found: 0, marked: 0 };
    const poor = [...scores].filter(([, { right, found }]) => found >= MIN_CASES && right / found < 0.9);
    return [
      [half, ...cellsOf(sumOf(scores.values()))],
      [`${half}, verbs apart`, ...cellsOf(separable)],
      ...poor.map(([id, score]) => [`  ${id}`, ...cellsOf(score)]),
    ];
  });
  return [['', 'precision %', 'recall %', 'found', 'marked'], ...rows];
}
