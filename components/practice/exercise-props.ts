import type { CurrentExercise, GivenAnswer } from '../../vocabulary/practice/index.ts';

/** What was answered to the shown exercise, and what is to be said of it beside right and wrong. */
export interface Answered {
  readonly given: readonly Omit<GivenAnswer, 'operation'>[];
  /** Which choice was taken. */
  readonly chosen?: number;
  /** What was typed. */
  readonly typed?: string;
}

/** What each exercise gets; it is drawn again, with a new key, for each time that it is asked. */
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
