import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import {
  type CurrentExercise,
  currentExercise,
  type PracticeSet,
  progressOf,
} from '../../vocabulary/practice/index.ts';
import { Icon } from '../icon/index.ts';
import { Cloze } from './Cloze.tsx';
import { End } from './End.tsx';
import type { Answered, ExerciseProps } from './exercise-props.ts';
import { Feedback } from './Feedback.tsx';
import { Listening } from './Listening.tsx';
import { Matching } from './Matching.tsx';
import type { PracticeArticle, PracticePorts } from './ports.ts';
import { PracticeSession, type SessionState } from './practice-session.ts';
import { type Back, Start } from './Start.tsx';
import { TypeReading } from './TypeReading.tsx';

export interface PracticeProps {
  /** The state when practice is opened. */
  readonly article: PracticeArticle;
  readonly next?: { readonly id: string; readonly title: string } | undefined;
  /** The same object in every render. */
  readonly ports: PracticePorts;
  /** Where the end of practice leads: the article's address, unless given. */
  readonly back?: string;
}

/** Practice on one article. Give it the article's id as its `key`. */
export function Practice({ article, next, ports, back = `#${article.id}` }: PracticeProps) {
  const [session] = useState(() => new PracticeSession(article, ports));
  const state = useSession(session);
  const { set, failure, problem, begun } = state;
  const progress = set && begun ? progressOf(set) : undefined;
  return (
    <div class="practice">
      <nav class="top-bar practice-bar" aria-label={t('practice.title')}>
        <a href={back}>
          <Icon name="arrow" />
          <span class="visually-hidden">{t('practice.leave')} </span>
          <span class="practice-title" lang={article.only ? undefined : 'zh'}>
            {article.only ? t('practice.dueWords') : article.title}
          </span>
        </a>
        {progress && (
          <>
            <progress max={progress.total} value={progress.done} aria-label={t('practice.exercisesDone')} />
            <span class="practice-count">{t('practice.progress', progress)}</span>
          </>
        )}
      </nav>
      <main>
        {failure !== undefined && (
          <p role="alert" class="practice-problem">
            {t('practice.notPrepared', { cause: failure })}{' '}
            <button type="button" class="button" onClick={() => void session.open()}>
              {t('practice.tryAgain')}
            </button>
          </p>
        )}
        {!set && failure === undefined && <p class="aside">{t('practice.preparing')}</p>}
        {set && (
          <SetView
            state={{ ...state, set }}
            session={session}
            ports={ports}
            back={{ href: back, isArticle: article.only === undefined }}
            next={next}
          />
        )}
        {problem !== undefined && (
          <p role="alert" class="practice-problem">
            {problem}{' '}
            <button type="button" class="button" onClick={() => void session.retry()}>
              {t('practice.tryAgain')}
            </button>
          </p>
        )}
      </main>
    </div>
  );
}

interface SetViewProps extends Pick<PracticeProps, 'ports' | 'next'> {
  readonly state: SessionState & { readonly set: PracticeSet };
  readonly session: PracticeSession;
  readonly back: Back;
}

interface Shown {
  readonly current: CurrentExercise;
  readonly answered: Answered;
}

/** The start of a set, its exercises, its end. */
function SetView({ state, session, ports, back, next }: SetViewProps) {
  // An answered exercise stays in view until the reader continues.
  const [shown, setShown] = useState<Shown>();
  const [undone, setUndone] = useState(0);
  const { set, begun, voice } = state;
  const at = { time: ports.now(), days: ports.days() };
  const another = (): void => {
    setShown(undefined);
    void session.another();
  };
  const undo = (): void => {
    setShown(undefined);
    setUndone(undone + 1);
    session.undo();
  };
  const current = shown?.current ?? currentExercise(set);
  const onAnswer = (answered: Answered): void => {
    if (!current || shown) return;
    setShown({ current, answered });
    session.answer(current.index, answered.given);
  };
  if (!begun) return <Start state={state} back={back} onBegin={() => session.begin()} onAnother={another} />;
  if (!current) {
    const save = (words: Parameters<PracticeSession['save']>[0][]): void => {
      for (const word of words) void session.save(word);
    };
    return (
      <End
        state={state}
        at={at}
        back={back}
        next={next}
        onAnother={another}
        onUndo={undo}
        onSave={(words) => save([...words])}
      />
    );
  }
  return (
    <section class="exercise" aria-labelledby="exercise-task">
      <ExerciseHead current={current} key={`${set.id} ${current.index} ${current.attempt} ${undone}`} />
      <ExerciseView
        key={`exercise ${set.id} ${current.index} ${current.attempt} ${undone}`}
        current={current}
        answered={shown?.answered}
        onAnswer={onAnswer}
        voice={voice}
        onSay={ports.say}
        onHush={ports.hush}
      />
      {shown && (
        <Feedback
          exercise={current.exercise}
          answered={shown.answered}
          state={state}
          at={at}
          voice={voice}
          onNext={() => setShown(undefined)}
          onUndo={undo}
          onSave={(word) => void session.save(word)}
          onSay={ports.say}
        />
      )}
    </section>
  );
}

/** The exercise, focused when it is new: keys work from anywhere, and screen readers begin to read here. */
function ExerciseHead({ current: { exercise, attempt } }: { readonly current: CurrentExercise }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    const writes = document.activeElement instanceof HTMLInputElement;
    if (!writes) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 id="exercise-task" tabIndex={-1} ref={heading}>
      {t(`practice.task.${exercise.kind}`)}
      {attempt > 0 && <span class="aside"> {t('practice.onceMore')}</span>}
    </h1>
  );
}

interface ExerciseViewProps extends Omit<ExerciseProps<never>, 'exercise' | 'attempt'> {
  readonly current: CurrentExercise;
}

function ExerciseView({ current: { exercise, attempt }, ...props }: ExerciseViewProps) {
  switch (exercise.kind) {
    case 'cloze':
      return <Cloze exercise={exercise} attempt={attempt} {...props} />;
    case 'listening':
      return <Listening exercise={exercise} attempt={attempt} {...props} />;
    case 'reading':
      return <TypeReading exercise={exercise} attempt={attempt} {...props} />;
    case 'matching':
      return <Matching exercise={exercise} attempt={attempt} {...props} />;
  }
}

/** The state of a session; the session opens when it is first shown. */
function useSession(session: PracticeSession): SessionState {
  const [state, setState] = useState(session.state);
  useMemo(() => void session.open(), [session]);
  useEffect(() => {
    setState(session.state);
    return session.subscribe(() => setState(session.state));
  }, [session]);
  return state;
}
