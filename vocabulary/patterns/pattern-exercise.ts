/** The exercises on patterns of grammar. JSON-safe: the background makes them, a page shows them. The program checks each. */
import type { GrammarPattern } from '../../dictionary/index.ts';

export const PATTERN_EXERCISE_KINDS = ['gap', 'order', 'which'] as const;

/** A stretch of a text, UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface OfPattern {
  /** The pattern's id. */
  readonly pattern: string;
  /** The whole sentence. */
  readonly sentence: string;
  /** Its English, where it is an example of the inventory. */
  readonly english?: string;
}

/** The fixed words are left out of the sentence; one of the sets fits. */
export interface GapExercise extends OfPattern {
  readonly kind: 'gap';
  readonly gaps: readonly Stretch[];
  /** Four sets of fixed words, one for each gap. */
  readonly choices: readonly (readonly string[])[];
  /** Which of them is right. */
  readonly answer: number;
}

/** The elements of the pattern stand in a wrong order. */
export interface OrderExercise extends OfPattern {
  readonly kind: 'order';
  /** What stands before them and after them. */
  readonly before: string;
  readonly after: string;
  /** As they are shown. */
  readonly pieces: readonly string[];
}

/** Two patterns; the sentence holds one of them. */
export interface WhichExercise extends OfPattern {
  readonly kind: 'which';
  /** The elements that stand in the sentence: of a pattern with fixed words only these. */
  readonly shown: readonly Stretch[];
  readonly choices: readonly { readonly id: string; readonly name: string; readonly what: string }[];
  /** Which of them is right. */
  readonly answer: number;
}

/** One exercise on a pattern. */
export type PatternExercise = GapExercise | OrderExercise | WhichExercise;

/** A pattern with exercises on it, one of each kind that can be made. */
export interface PatternExercises {
  readonly pattern: GrammarPattern;
  readonly exercises: readonly PatternExercise[];
}

/** Whether pieces in an order of theirs, as indexes, make the sentence again. */
export function isRightOrder(
  { before, after, pieces, sentence }: OrderExercise,
  order: readonly number[],
): boolean {
  return before + order.map((at) => pieces[at]).join('') + after === sentence;
}

/** What an answer says of how well the pattern is remembered. */
export function ratePatternAnswer({
  isRight,
  help,
}: {
  readonly isRight: boolean;
  /** Whether help was asked for before. */
  readonly help: boolean;
}): 'again' | 'hard' | 'good' {
  if (!isRight) return 'again';
  return help ? 'hard' : 'good';
}
