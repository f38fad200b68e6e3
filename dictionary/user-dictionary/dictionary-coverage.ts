/** What a dictionary adds to ours. */
import type { Lexicon } from '../lexicon/index.ts';
import type { HeadwordIndex } from './headword-index.ts';

/** Rows counted in one step. */
const STEP_ROWS = 20_000;

/** In simplified headwords. */
export interface DictionaryCoverage {
  /** Those that ours lacks, in either script. */
  readonly fresh: number;
  /** Those that ours has too. */
  readonly shared: number;
  /** How many ours has. */
  readonly ours: number;
}

/** Counts in steps, so that other work can run. */
export function* countCoverage(index: HeadwordIndex, lexicon: Lexicon): Generator<void, DictionaryCoverage> {
  let [fresh, shared, ours] = [0, 0, 0];
  for (let row = 0; row < index.rows; row++) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield;
    if (!index.isFirst(row)) continue;
    const form = lexicon.trie.find(index.textOf(row));
    if (form < 0) fresh += 1;
    else if (lexicon.isHeadword(form)) shared += 1;
  }
  const { forms } = lexicon.profiles;
  for (let form = 0; form < forms; form++) {
    if (form % STEP_ROWS === STEP_ROWS - 1) yield;
    if (lexicon.isHeadword(form)) ours += 1;
  }
  return { fresh, shared, ours };
}
