import { useCallback, useEffect, useState } from 'preact/hooks';
import { errorMessage, type ReviewTime } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import {
  type PatternExercises,
  ratePatternAnswer,
  type SavedPattern,
} from '../../vocabulary/patterns/index.ts';
import type { PatternAnswer } from './pattern-exercise-props.ts';
import {
  advancePatternRound,
  type PatternRoundState,
  startPatternRound,
  type Turn,
  undoPatternAnswer,
} from './pattern-round.ts';

/** What a round of exercises on patterns asks of the world. All that is asked rejects in plain words. */
export interface PatternRoundPorts {
  /** A fresh id for an act of writing; with the same id it is asked again and applied once. */
  newOperation(): string;
  now(): ReviewTime;
  exercises(ids: readonly string[]): Promise<readonly PatternExercises[]>;
  review(answer: {
    operation: string;
    id: string;
    rating: ReturnType<typeof ratePatternAnswer>;
  }): Promise<{ before: SavedPattern; after: SavedPattern }>;
  undo(request: { operation: string; review: string; before: SavedPattern }): Promise<SavedPattern>;
}

/** The answer that is shown: on its way, stored, or not stored and why. */
export interface GivenPatternAnswer {
  readonly turn: Turn;
  readonly answer: PatternAnswer;
  readonly operation: string;
  /** The pattern as it is now; absent until it is stored. */
  readonly after?: SavedPattern;
  readonly problem?: string;
}

/** A round of exercises on patterns as a component drives it. */
export interface PatternRoundControl {
  /** Absent while the exercises are being made. */
  readonly state: PatternRoundState | undefined;
  /** Why there are no exercises, or an answer could not be undone; empty where all is well. */
  readonly problem: string;
  readonly given: GivenPatternAnswer | undefined;
  /** How many answers were undone. */
  readonly undone: number;
  readonly load: () => void;
  readonly answer: (answer: PatternAnswer) => void;
  readonly retry: () => void;
  readonly next: () => void;
  readonly undo: () => void;
}

/** A round over saved patterns. An answer counts when it is stored; one that is not can be sent again as it was. */
export function usePatternRound(
  patterns: readonly SavedPattern[],
  ports: PatternRoundPorts,
): PatternRoundControl {
  const [state, setState] = useState<PatternRoundState>();
  const [given, setGiven] = useState<GivenPatternAnswer>();
  const [problem, setProblem] = useState('');
  const [isUndoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState(0);

  const load = useCallback((): void => {
    setProblem('');
    const repsOf = new Map(patterns.map(({ id, card }) => [id, card.reps]));
    ports.exercises(patterns.map(({ id }) => id)).then(
      (made) =>
        setState(startPatternRound(made.map((one) => ({ ...one, reps: repsOf.get(one.pattern.id) ?? 0 })))),
      (error: unknown) => setProblem(t('practice.exercisesNotMade', { cause: errorMessage(error) })),
    );
  }, [patterns, ports]);
  useEffect(load, []);

  const send = async (one: GivenPatternAnswer): Promise<void> => {
    setGiven({ turn: one.turn, answer: one.answer, operation: one.operation });
    const { isRight, help } = one.answer;
    const { operation } = one;
    const { id } = one.turn.asked.pattern;
    try {
      const stored = await ports.review({ operation, id, rating: ratePatternAnswer(one.answer) });
      setState((at) => at && advancePatternRound(at, { operation, isRight, help, ...stored }));
      setGiven({ ...one, after: stored.after });
    } catch (error) {
      setGiven({ ...one, problem: errorMessage(error) });
    }
  };
  const undo = async (): Promise<void> => {
    const last = state?.done.at(-1);
    if (!last || isUndoing || (given && !given.after)) return;
    setUndoing(true);
    setProblem('');
    try {
      await ports.undo({ operation: ports.newOperation(), review: last.operation, before: last.before });
      setState((at) => at && undoPatternAnswer(at));
      setUndone((before) => before + 1);
      setGiven(undefined);
    } catch (error) {
      setProblem(t('practice.notUndone', { cause: errorMessage(error) }));
    } finally {
      setUndoing(false);
    }
  };
  return {
    state,
    problem,
    given,
    undone,
    load,
    answer: (answer) => {
      const turn = state?.turns[0];
      if (turn && !given && !isUndoing) void send({ turn, answer, operation: ports.newOperation() });
    },
    retry: () => given && void send(given),
    next: () => given?.after && !isUndoing && setGiven(undefined),
    undo: () => void undo(),
  };
}
