import { useEffect, useRef } from 'preact/hooks';
import type { ReviewTime } from '../../vocabulary/index.ts';
import type { PatternExercise, SavedPattern } from '../../vocabulary/patterns/index.ts';
import { describeDay, describeNext } from '../vocabulary/index.ts';
import { Key } from './Key.tsx';
import { PatternGap } from './PatternGap.tsx';
import { PatternOrder } from './PatternOrder.tsx';
import { PatternWhich } from './PatternWhich.tsx';
import type { PatternExerciseProps } from './pattern-exercise-props.ts';
import { exerciseOf, type PatternRoundState, patternOutcomes, type Turn } from './pattern-round.ts';
import { useFocus } from './use-focus.ts';
import { useKeys } from './use-keys.ts';
import {
  type GivenPatternAnswer,
  type PatternRoundControl,
  type PatternRoundPorts,
  usePatternRound,
} from './use-pattern-round.ts';

export interface PatternRoundProps {
  /** What is asked; another round has another key. */
  readonly patterns: readonly SavedPattern[];
  readonly ports: PatternRoundPorts;
  readonly onEnd: () => void;
}

/** A round of exercises on saved patterns: each is checked, its answer is stored, what was wrong comes again. */
export function PatternRound({ patterns, ports, onEnd }: PatternRoundProps) {
  const control = usePatternRound(patterns, ports);
  const { state, given, problem } = control;
  const turn = given?.turn ?? state?.turns[0];
  const done = state?.done.length ?? 0;
  const all = (state?.turns.length ?? patterns.length) + done;
  const mayUndo = done > 0 && (!given || given.after !== undefined);
  useKeys({ u: mayUndo ? control.undo : undefined });
  return (
    <section class="practice pattern-round" aria-label="Patterns" aria-busy={!state && !problem}>
      <header class="pattern-round-head">
        <button type="button" class="button" onClick={onEnd}>
          Back
        </button>
        <progress max={Math.max(1, all)} value={done} aria-label="Progress of this round" />
        <span class="aside">
          {done} of {all}
        </span>
        <button
          type="button"
          class="button"
          aria-disabled={!mayUndo}
          aria-keyshortcuts="u"
          onClick={control.undo}
        >
          Undo <Key name="u" />
        </button>
      </header>
      {problem && (
        <p class="problem" role="alert">
          {problem}{' '}
          {!state && (
            <button type="button" class="button" onClick={control.load}>
              Try again
            </button>
          )}
        </p>
      )}
      {!state && !problem && <p role="status">Making the exercises…</p>}
      {state && turn && (
        <TurnView
          key={`${turn.asked.pattern.id} ${turn.attempt} ${control.undone}`}
          turn={turn}
          control={control}
          at={ports.now()}
        />
      )}
      {state && !turn && <RoundEnd state={state} at={ports.now()} onEnd={onEnd} />}
    </section>
  );
}

const TASKS: Readonly<Record<PatternExercise['kind'], string>> = {
  gap: 'Which words are missing?',
  order: 'Put the parts in order.',
  which: 'Which pattern does the sentence hold?',
};

interface TurnViewProps {
  readonly turn: Turn;
  readonly control: PatternRoundControl;
  readonly at: ReviewTime;
}

function TurnView({ turn, control, at }: TurnViewProps) {
  const heading = useFocus<HTMLHeadingElement>();
  const exercise = exerciseOf(turn);
  if (!exercise) return null;
  const { given } = control;
  return (
    <div class="exercise">
      <h2 tabIndex={-1} ref={heading}>
        {TASKS[exercise.kind]}
        {turn.attempt > 0 && <span class="aside"> Once more.</span>}
      </h2>
      <ExerciseView
        exercise={exercise}
        what={turn.asked.pattern.what}
        answered={given?.answer}
        onAnswer={control.answer}
      />
      {given && <PatternFeedback given={given} control={control} at={at} />}
    </div>
  );
}

function ExerciseView({ exercise, ...props }: PatternExerciseProps<PatternExercise>) {
  if (exercise.kind === 'gap') return <PatternGap exercise={exercise} {...props} />;
  if (exercise.kind === 'order') return <PatternOrder exercise={exercise} {...props} />;
  return <PatternWhich exercise={exercise} {...props} />;
}

interface PatternFeedbackProps {
  readonly given: GivenPatternAnswer;
  readonly control: PatternRoundControl;
  readonly at: ReviewTime;
}

/** What came of an answer: right or not, the pattern, when it is asked next; on with Enter. */
function PatternFeedback({ given, control, at }: PatternFeedbackProps) {
  const next = useRef<HTMLButtonElement>(null);
  const { answer, after, problem, turn } = given;
  const { name, what, confusedWith } = turn.asked.pattern;
  useEffect(() => {
    next.current?.focus({ preventScroll: true });
    next.current?.scrollIntoView({ block: 'nearest' });
  }, [after, problem]);
  useKeys({ enter: after ? control.next : undefined });
  const verdict = answer.isRight ? (answer.help ? 'is-almost' : 'is-right') : 'is-wrong';
  return (
    <section class={`feedback ${verdict}`} aria-label="Result">
      <div role="status">
        <p>
          <b class="verdict-mark">{answer.isRight ? 'Right.' : 'Not this time.'}</b>{' '}
          {answer.isRight && answer.help && 'With help, so it comes again a little sooner.'}
        </p>
        <p class="feedback-word">
          <b lang="zh-Hans">{name}</b> {what}
        </p>
        {!answer.isRight && confusedWith && <p class="aside">{confusedWith}</p>}
        {after && <p class="aside">Kept. Asked again {describeWhen(after, at)}.</p>}
        {!after && !problem && <p class="aside">Keeping …</p>}
      </div>
      {problem && (
        <p class="problem" role="alert">
          Your answer is not stored yet: {problem}. It is kept here.
        </p>
      )}
      <div class="feedback-actions">
        <button
          type="button"
          class="button primary next"
          ref={next}
          aria-disabled={!after && !problem}
          onClick={problem ? control.retry : control.next}
        >
          {problem ? 'Try again' : 'Next'} <Key name="⏎" />
        </button>
      </div>
    </section>
  );
}

function describeWhen({ card }: SavedPattern, at: ReviewTime): string {
  const day = describeDay(card.due, at);
  return `${describeNext(card.due, at)}${day && `, on ${day}`}`;
}

interface RoundEndProps {
  readonly state: PatternRoundState;
  readonly at: ReviewTime;
  readonly onEnd: () => void;
}

function RoundEnd({ state, at, onEnd }: RoundEndProps) {
  const heading = useFocus<HTMLHeadingElement>();
  const outcomes = patternOutcomes(state);
  const sure = outcomes.filter(({ isRight, help }) => isRight && !help).length;
  useKeys({ enter: onEnd });
  return (
    <div class="practice-end">
      <h2 tabIndex={-1} ref={heading}>
        {outcomes.length === 0 ? 'No exercise can be made of these' : 'Round finished'}
      </h2>
      <p class="lead">
        {outcomes.length === 0
          ? 'This version of Hangjian does not know these patterns, or has no sentence for them. They stay saved.'
          : `${sure} of ${outcomes.length} ${outcomes.length === 1 ? 'pattern' : 'patterns'} right at once.`}
      </p>
      <ul class="outcomes">
        {outcomes.map(({ asked, after, isRight, help }) => (
          <li key={after.id}>
            <span class="outcome-word">
              <b lang="zh-Hans">{asked.pattern.name}</b>
            </span>{' '}
            <span class="outcome-gloss">
              {isRight ? (help ? 'right with help' : 'right at once') : 'not at first'}
            </span>{' '}
            <span class="outcome-next">again {describeNext(after.card.due, at)}</span>
          </li>
        ))}
      </ul>
      <div class="practice-actions">
        <button type="button" class="button primary next" onClick={onEnd}>
          Back to your words <Key name="⏎" />
        </button>
      </div>
    </div>
  );
}
