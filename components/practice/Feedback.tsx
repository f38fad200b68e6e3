import { useEffect } from 'preact/hooks';
import type { ReviewTime } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import {
  type Answer,
  canUndo,
  type Exercise,
  type PlacedWord,
  type PracticeSet,
  wordsAsked,
} from '../../vocabulary/practice/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import { describeNextReview } from './describe-next-review.ts';
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
    <section class={`feedback is-${result}`} aria-label={t('practice.result')}>
      <div role="status">
        <p class="verdict">
          <b class="verdict-mark">{t(`practice.verdict.${result}`)}</b>{' '}
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
          {t('practice.next')} <Key name="⏎" />
        </button>
        {isUnsaved && single && (
          <button
            type="button"
            class="button"
            aria-keyshortcuts="s"
            disabled={state.saving.has(single.id)}
            onClick={save}
          >
            {t('practice.saveWord')} <Key name="s" />
          </button>
        )}
        {mayPlay && (
          <button type="button" class="button quiet" aria-keyshortcuts="p" onClick={say}>
            {t('practice.play')} <Key name="p" />
          </button>
        )}
        {canUndo(state.set) && (
          <button type="button" class="button quiet" aria-keyshortcuts="u" onClick={onUndo}>
            {t('practice.undo')} <Key name="u" />
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
    if (missed.length === 0) return t('practice.allPairs');
    const words = <span lang="zh">{missed.map(({ form }) => form).join('、')}</span>;
    return textParts('practice.missedPairs', { words });
  }
  if (result === 'almost') return t('practice.markedPart');
  return result === 'right' && answered.given[0]?.help ? t('practice.withHelp') : null;
}

interface Verdict {
  readonly result: Answer['result'];
}

/** How a word's card changed. */
function Kept({ state, at, word }: Pick<FeedbackProps, 'state' | 'at'> & { readonly word: string }) {
  const answers = state.set.answers.filter((one) => one.word === word);
  const review = answers.at(-1)?.review;
  if (!state.stored.has(word)) return <p class="aside">{t('practice.unsaved')}</p>;
  if (review?.kept) return <p class="aside">{describeNextReview(review.kept.due, at)}</p>;
  if (review) return <p class="aside">{t(state.problem ? 'practice.notSavedYet' : 'practice.saving')}</p>;
  return <p class="aside">{t(answers.length > 1 ? 'practice.onlyPractice' : 'practice.reviewedToday')}</p>;
}
