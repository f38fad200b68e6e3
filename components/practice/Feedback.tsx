import { useEffect } from 'preact/hooks';
import type { ReviewTime } from '../../vocabulary/index.ts';
import {
  type Answer,
  canUndo,
  type Exercise,
  type PlacedWord,
  type PracticeSet,
  wordsAsked,
} from '../../vocabulary/practice/index.ts';
import { describeDay, describeNext } from '../vocabulary/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import type { Answered } from './exercise-props.ts';
import { Key } from './Key.tsx';
import type { SessionState } from './practice-session.ts';
import { useFocus } from './use-focus.ts';
import { useKeys } from './use-keys.ts';

interface FeedbackProps {
  readonly exercise: Exercise;
  readonly answered: Answered;
  readonly state: SessionState & { readonly set: PracticeSet };
  readonly at: ReviewTime;
  readonly voice: boolean;
  readonly onNext: () => void;
  readonly onUndo: () => void;
  readonly onSave: (word: PlacedWord) => void;
  readonly onSay: (text: string) => Promise<void>;
}

const VERDICTS: Readonly<Record<Answer['result'], string>> = {
  right: 'Right.',
  almost: 'Almost.',
  wrong: 'Not this time.',
};

/** The result of an answer: right or wrong, the word, when it is due next; Enter continues. */
export function Feedback(props: FeedbackProps) {
  const { exercise, answered, state, voice, onNext, onUndo, onSave, onSay } = props;
  const next = useFocus<HTMLButtonElement>();
  useEffect(() => next.current?.scrollIntoView({ block: 'nearest' }), []);
  const [first] = answered.given;
  const single = exercise.kind === 'matching' ? undefined : wordsAsked(exercise)[0];
  const isUnsaved = single !== undefined && !state.stored.has(single.id);
  // A sentence of a listening exercise has its own player.
  const mayPlay = voice && single !== undefined && exercise.kind !== 'listening';
  const say = (): void => void (single && onSay(single.form).catch(() => undefined));
  const save = (): void => single && onSave(single);
  useKeys({
    enter: onNext,
    u: canUndo(state.set) ? onUndo : undefined,
    s: isUnsaved ? save : undefined,
    p: mayPlay ? say : undefined,
  });
  const result = exercise.kind === 'matching' ? resultOfAll(answered) : (first?.result ?? 'wrong');
  return (
    <section class={`feedback is-${result}`} aria-label="Answer">
      <div role="status">
        <p class="verdict">
          <b class="verdict-mark">{VERDICTS[result]}</b>{' '}
          <Explanation result={result} exercise={exercise} answered={answered} />
        </p>
        {single && (
          <p class="feedback-word">
            <b lang="zh">{single.form}</b> <Pinyin pinyin={single.pinyin} reading={single.reading} />{' '}
            {answered.chosen === undefined && single.gloss && <Gloss gloss={single.gloss} />}
          </p>
        )}
        {single && <Kept state={state} at={props.at} word={single.id} />}
      </div>
      <div class="feedback-actions">
        <button type="button" class="button primary next" ref={next} onClick={onNext}>
          Next <Key name="⏎" />
        </button>
        {isUnsaved && single && (
          <button
            type="button"
            class="button"
            aria-keyshortcuts="s"
            disabled={state.saving.has(single.id)}
            onClick={save}
          >
            Save this word <Key name="s" />
          </button>
        )}
        {mayPlay && (
          <button type="button" class="button quiet" aria-keyshortcuts="p" onClick={say}>
            Play <Key name="p" />
          </button>
        )}
        {canUndo(state.set) && (
          <button type="button" class="button quiet" aria-keyshortcuts="u" onClick={onUndo}>
            Undo <Key name="u" />
          </button>
        )}
      </div>
    </section>
  );
}

function resultOfAll({ given }: Answered): Answer['result'] {
  return given.every(({ result }) => result === 'right') ? 'right' : 'almost';
}

function Explanation({ result, exercise, answered }: Pick<FeedbackProps, 'exercise' | 'answered'> & Verdict) {
  if (exercise.kind === 'matching') {
    const missed = exercise.words.filter(({ id }) =>
      answered.given.some((one) => one.word === id && one.result === 'wrong'),
    );
    if (missed.length === 0) return <>All pairs at once.</>;
    return (
      <>
        Not at once: <span lang="zh">{missed.map(({ form }) => form).join('、')}</span>
      </>
    );
  }
  if (result === 'almost') return <>Right but for what is marked.</>;
  return result === 'right' && answered.given[0]?.help ? (
    <>With help, so it comes again a little sooner.</>
  ) : null;
}

interface Verdict {
  readonly result: Answer['result'];
}

/** How a word's card changed. */
function Kept({ state, at, word }: Pick<FeedbackProps, 'state' | 'at'> & { readonly word: string }) {
  const answers = state.set.answers.filter((one) => one.word === word);
  const review = answers.at(-1)?.review;
  if (!state.stored.has(word)) return <p class="aside">Not among your words; practised all the same.</p>;
  if (review?.kept) {
    const day = describeDay(review.kept.due, at);
    return (
      <p class="aside">
        Kept. Asked again {describeNext(review.kept.due, at)}
        {day && `, on ${day}`}.
      </p>
    );
  }
  if (review) return <p class="aside">{state.problem ? 'Not kept yet.' : 'Keeping …'}</p>;
  return (
    <p class="aside">
      {answers.length > 1
        ? 'Once more for practice: the first answer counts.'
        : 'Reviewed today already: its date stays.'}
    </p>
  );
}
