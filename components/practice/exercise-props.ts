import type { CurrentExercise, GivenAnswer } from '../../vocabulary/practice/index.ts';

/** The answer to the shown exercise, and what to say of it besides right and wrong. */
export interface Answered {
  readonly given: readonly Omit<GivenAnswer, 'operation'>[];
  /** The chosen option. */
  readonly chosen?: number;
  /** What was typed. */
  readonly typed?: string;
}

/** The props of each exercise; it is drawn with a new key each time that it is asked. */
export interface ExerciseProps<E> {
  readonly exercise: E;
  readonly attempt: CurrentExercise['attempt'];
  /** Absent until answered; then the exercise shows what was right. */
  readonly answered: Answered | undefined;
  readonly onAnswer: (answered: Answered) => void;
  readonly voice: boolean;
  readonly onSay: (text: string) => Promise<void>;
  readonly onHush: () => void;
}
