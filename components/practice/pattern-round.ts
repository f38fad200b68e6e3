/** A round of exercises on saved patterns: what is asked, what comes again, what was answered. Pure. */
import type { PatternExercise, PatternExercises, SavedPattern } from '../../vocabulary/patterns/index.ts';

/** One that is answered wrongly is asked so often at most. */
const MAX_ATTEMPTS = 3;

/** A pattern that is asked. */
interface AskedPattern extends PatternExercises {
  /** How often it was reviewed before the round: the kinds of exercises take turns by it. */
  readonly reps: number;
}

/** What is asked now or later. */
export interface Turn {
  readonly asked: AskedPattern;
  /** 0 the first time; more when it is asked again because it was answered wrongly. */
  readonly attempt: number;
}

/** An answer that is stored. */
interface StoredAnswer extends Turn {
  /** The review's operation, by which it is undone. */
  readonly operation: string;
  readonly isRight: boolean;
  readonly help: boolean;
  readonly before: SavedPattern;
  readonly after: SavedPattern;
}

/** A round: what is still to be asked, the first now, and what was answered. */
export interface PatternRoundState {
  readonly turns: readonly Turn[];
  readonly done: readonly StoredAnswer[];
}

/** A round over some patterns; those without exercises are left out. */
export function startPatternRound(patterns: readonly AskedPattern[]): PatternRoundState {
  const askable = patterns.filter(({ exercises }) => exercises.length > 0);
  return { turns: askable.map((asked) => ({ asked, attempt: 0 })), done: [] };
}

/** The exercise of a turn: another kind each time that a pattern is asked. */
export function exerciseOf({ asked, attempt }: Turn): PatternExercise | undefined {
  const { exercises, reps } = asked;
  return exercises[(reps + attempt) % exercises.length];
}

/** After an answer was stored: one that was wrong is asked again at the end. */
export function advancePatternRound(
  { turns, done }: PatternRoundState,
  answer: Omit<StoredAnswer, keyof Turn>,
): PatternRoundState {
  const [turn, ...rest] = turns;
  if (!turn) return { turns, done };
  const again = { ...turn, attempt: turn.attempt + 1 };
  const isAskedAgain = !answer.isRight && again.attempt < MAX_ATTEMPTS;
  return { turns: isAskedAgain ? [...rest, again] : rest, done: [...done, { ...answer, ...turn }] };
}

/** After the last answer was undone: its pattern is asked again as if it had not been. */
export function undoPatternAnswer({ turns, done }: PatternRoundState): PatternRoundState {
  const last = done.at(-1);
  if (!last) return { turns, done };
  const { asked, attempt } = last;
  const others = turns.filter((turn) => turn.asked !== asked);
  return { turns: [{ asked, attempt }, ...others], done: done.slice(0, -1) };
}

/** The first answer to each pattern, which says how well it was known, and when it is asked next. */
export function patternOutcomes({ done }: PatternRoundState): StoredAnswer[] {
  const outcomes = new Map<string, StoredAnswer>();
  for (const answer of done) {
    const first = outcomes.get(answer.after.id);
    outcomes.set(answer.after.id, first ? { ...first, after: answer.after } : answer);
  }
  return [...outcomes.values()];
}
