/** What came of an exercise on a pattern, as the exercise itself shows it afterwards. */
export interface PatternAnswer {
  readonly isRight: boolean;
  /** Help was asked for before. */
  readonly help: boolean;
  /** Which choice was taken. */
  readonly chosen?: number;
  /** In which order the pieces were put. */
  readonly order?: readonly number[];
}

/** What each exercise on a pattern gets; it is drawn with a new key each time that it is asked. */
export interface PatternExerciseProps<E> {
  readonly exercise: E;
  /** What the pattern does: told as help. */
  readonly what: string;
  /** Absent until answered; then the exercise shows what was right. */
  readonly answered: PatternAnswer | undefined;
  readonly onAnswer: (answer: PatternAnswer) => void;
}
