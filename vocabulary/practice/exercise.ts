/** The exercises of a set. All JSON-safe: a set is stored as it is and continued later. */

export const EXERCISE_KINDS = ['cloze', 'listening', 'reading', 'matching'] as const;
/** The kinds of exercises. */
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** A word that is asked, with everything to be shown of it. */
export interface PractisedWord {
  /** `wordId`. */
  readonly id: string;
  /** As written in its sentence. */
  readonly form: string;
  readonly headword: string;
  readonly traditional: string;
  readonly reading: readonly string[];
  readonly pinyin: string;
  /** Short, in English, with its meaning in the article; empty where the dictionary has none without Chinese. */
  readonly gloss: string;
}

/** A word in its sentence, which is cut to the clauses around it where it is long. */
export interface SentenceAround {
  /** The shown text before and after the word; it contains the word in neither. */
  readonly before: string;
  readonly after: string;
  /** The whole sentence and where the word starts in it, UTF-16 code units: what is saved with the word. */
  readonly whole: string;
  readonly offset: number;
}

/** A word that is asked, with its sentence. */
export type PlacedWord = PractisedWord & { readonly sentence: SentenceAround };

/** One of several words to choose from. */
export interface Choice {
  readonly form: string;
  readonly pinyin: string;
  readonly gloss: string;
}

interface Choosing {
  readonly word: PractisedWord;
  readonly sentence: SentenceAround;
  /** Two to four, the right one among them once. */
  readonly choices: readonly Choice[];
  /** Index of the right one. */
  readonly answer: number;
}

/** The word is left out of its sentence; its meaning is given, so that one choice only is right. */
export interface ClozeExercise extends Choosing {
  readonly kind: 'cloze';
}

/** The sentence is played; the word in it is chosen or typed. */
export interface ListeningExercise extends Choosing {
  readonly kind: 'listening';
}

/** The word is shown in its sentence: its pinyin is typed, or thought of and shown. */
export interface ReadingExercise {
  readonly kind: 'reading';
  readonly word: PractisedWord;
  readonly sentence: SentenceAround;
  /** Numbered syllables; every right reading. */
  readonly readings: readonly (readonly string[])[];
}

/** Words and glosses, one gloss more than words: the last pair is not found by elimination. */
export interface MatchingExercise {
  readonly kind: 'matching';
  readonly words: readonly PlacedWord[];
  readonly glosses: readonly string[];
  /** The gloss of each word, as an index. */
  readonly answers: readonly number[];
}

/** One exercise of a set. */
export type Exercise = ClozeExercise | ListeningExercise | ReadingExercise | MatchingExercise;

/** The words that an exercise asks. */
export function wordsAsked(exercise: Exercise): readonly PlacedWord[] {
  if (exercise.kind === 'matching') return exercise.words;
  return [{ ...exercise.word, sentence: exercise.sentence }];
}
