import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewTime } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { PatternExercise, SavedPattern } from '../../vocabulary/patterns/index.ts';
import { describeNext } from '../vocabulary/index.ts';
import { describeNextReview } from './describe-next-review.ts';
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
    <section
      class="practice pattern-round"
      aria-label={t('practice.session.region')}
      aria-busy={!state && !problem}
    >
      <header class="pattern-round-head">
        <button type="button" class="button" onClick={onEnd}>
          {t('practice.back')}
        </button>
        <progress max={Math.max(1, all)} value={done} aria-label={t('practice.session.progress')} />
        <span class="aside">{t('practice.progress', { done, total: all })}</span>
        <button
          type="button"
          class="button"
          aria-disabled={!mayUndo}
          aria-keyshortcuts="u"
          onClick={control.undo}
        >
          {t('practice.undo')} <Key name="u" />
        </button>
      </header>
      {problem && (
        <p class="problem" role="alert">
          {problem}{' '}
          {!state && (
            <button type="button" class="button" onClick={control.load}>
              {t('practice.tryAgain')}
            </button>
          )}
        </p>
      )}
      {!state && !problem && <p role="status">{t('practice.preparing')}</p>}
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
        {t(`practice.task.${exercise.kind}`)}
        {turn.attempt > 0 && <span class="aside"> {t('practice.onceMore')}</span>}
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
  useLayoutEffect(() => {
    next.current?.focus({ preventScroll: true });
    next.current?.scrollIntoView({ block: 'nearest' });
  }, [after, problem]);
  useKeys({ enter: after ? control.next : undefined });
  const verdict = answer.isRight ? (answer.help ? 'is-almost' : 'is-right') : 'is-wrong';
  return (
    <section class={`feedback ${verdict}`} aria-label={t('practice.result')}>
      <div role="status">
        <p>
          <b class="verdict-mark">
            {t(answer.isRight ? 'practice.verdict.right' : 'practice.verdict.wrong')}
          </b>{' '}
          {answer.isRight && answer.help && t('practice.withHelp')}
        </p>
        <p class="feedback-word">
          <b lang="zh-Hans">{name}</b> <span lang="en">{what}</span>
        </p>
        {!answer.isRight && confusedWith && (
          <p class="aside" lang="en">
            {confusedWith}
          </p>
        )}
        {after && <p class="aside">{describeNextReview(after.card.due, at)}</p>}
        {!after && !problem && <p class="aside">{t('practice.saving')}</p>}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {t('practice.answerKept', { cause: problem })}
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
          {t(problem ? 'practice.tryAgain' : 'practice.next')} <Key name="⏎" />
        </button>
      </div>
    </section>
  );
}

interface RoundEndProps {
  readonly state: PatternRoundState;
  readonly at: ReviewTime;
  readonly onEnd: () => void;
}

function RoundEnd({ state, at, onEnd }: RoundEndProps) {
  const heading = useFocus<HTMLHeadingElement>();
  const outcomes = patternOutcomes(state);
  const count = outcomes.length;
  const sure = outcomes.filter(({ isRight, help }) => isRight && !help).length;
  useKeys({ enter: onEnd });
  return (
    <div class="practice-end">
      <h2 tabIndex={-1} ref={heading}>
        {t(count === 0 ? 'practice.session.nothing' : 'practice.session.finished')}
      </h2>
      <p class="lead">
        {count === 0 ? t('practice.session.unknown') : t('practice.session.patterns', { count, sure })}
      </p>
      <ul class="outcomes">
        {outcomes.map(({ asked, after, isRight, help }) => (
          <li key={after.id}>
            <span class="outcome-word">
              <b lang="zh-Hans">{asked.pattern.name}</b>
            </span>{' '}
            <span class="outcome-gloss">{describeOutcome(isRight, help)}</span>{' '}
            <span class="outcome-next">
              {t('practice.end.next', { when: describeNext(after.card.due, at) })}
            </span>
          </li>
        ))}
      </ul>
      <div class="practice-actions">
        <button type="button" class="button primary next" onClick={onEnd}>
          {t('practice.session.back')} <Key name="⏎" />
        </button>
      </div>
    </div>
  );
}

function describeOutcome(isRight: boolean, help: boolean): string {
  if (!isRight) return t('practice.session.missed');
  return t(help ? 'practice.session.helped' : 'practice.session.sure');
}
