/** The words of the scale that a reader can be asked about. */
import type { Lexicon } from '../lexicon/index.ts';
import { isHan } from '../text/index.ts';

/** Forms read in one step: about a millisecond. */
const STEP_FORMS = 4000;

/** A simplified word and its size on the scale. */
export interface ScaleRow {
  readonly simplified: string;
  readonly size: number;
}

/**
 * The words of two characters on the scale, in no order, without names, and without transparent compounds, which are known
 * by their parts. Yields after each step, so that other work can run.
 */
export function* scaleWords(lexicon: Lexicon): Generator<void, ScaleRow[]> {
  const found: ScaleRow[] = [];
  for (let form = 0; form < lexicon.profiles.forms; form++) {
    if (form % STEP_FORMS === STEP_FORMS - 1) yield;
    const level = lexicon.levels.of(form);
    if (level === undefined || level.transparent) continue;
    const { kind, own, apart } = lexicon.profiles.of(form);
    if (kind !== 'word' || !own || apart || /^n[rstz]/.test(lexicon.profiles.partOfSpeech(form))) continue;
    const simplified = lexicon.trie.textOf(form);
    const characters = [...simplified];
    if (characters.length === 2 && characters.every(isHan)) found.push({ simplified, size: level.size });
  }
  return found;
}
