import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { RATINGS, type Word, type WordRow } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { ReviewPorts, ReviewView } from './ports.ts';
import { RatingButtons } from './RatingButtons.tsx';
import { ReviewEnd } from './ReviewEnd.tsx';
import { ReviewWord } from './ReviewWord.tsx';
import { countSession } from './review-session.ts';
import { type ReviewControl, useReview } from './use-review.ts';

export interface ReviewProps {
  readonly words: readonly Word[];
  /** By id. */
  readonly rows: ReadonlyMap<string, WordRow>;
  readonly ports: ReviewPorts;
  readonly view: ReviewView;
  readonly onView: (view: ReviewView) => void;
  /** How many words are due after this round. */
  readonly more: number;
  readonly onMore: () => void;
  readonly onEnd: () => void;
  readonly onOpen: (query: WordQuery) => void;
  /** Address of our reader page; words met there link to it. */
  readonly readerPage: string;
}

/** A round of reviews: a word in its sentence, its answer, how well it was remembered, the next. */
export function Review(props: ReviewProps) {
  const { words, rows, ports, view, onView, more, onMore, onEnd, onOpen, readerPage } = props;
  const root = useRef<HTMLElement>(null);
  const control = useReview({ words, rows, ports });
  const { session, isWorking, failed, problem } = control;
  const { done, all } = countSession(session);
  useKeys(root, control);

  return (
    <section class="review" aria-label={t('review.region')} ref={root}>
      <header class="review-head">
        <button type="button" class="button" onClick={onEnd}>
          {t('review.back')}
        </button>
        <progress max={all} value={done} aria-label={t('review.progress')} />
        <span class="hint">{t('review.place', { done, all })}</span>
        <button
          type="button"
          class="button"
          aria-disabled={session.done.length === 0 || isWorking}
          aria-keyshortcuts="u Control+Z"
          onClick={control.undo}
        >
          {t('review.undo')} <kbd>u</kbd>
        </button>
      </header>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {session.current ? (
        <>
          <ReviewWord
            key={`${session.current.headword} ${session.done.length}`}
            word={session.current}
            isRevealed={session.isRevealed}
            view={view}
            readerPage={readerPage}
            onView={onView}
            onOpen={onOpen}
            onPlay={control.play}
          />
          {session.isRevealed ? (
            <RatingButtons
              word={session.current}
              now={ports.now}
              isWorking={isWorking || failed !== undefined}
              onRate={control.rate}
            />
          ) : (
            <button
              type="button"
              class="button primary reveal"
              aria-keyshortcuts="Space"
              onClick={control.show}
            >
              {t('review.showAnswer')} <kbd>{t('review.spaceKey')}</kbd>
            </button>
          )}
          {failed && <NotTaken control={control} />}
        </>
      ) : (
        <ReviewEnd
          session={session}
          more={more}
          time={ports.now().time}
          onGoOn={control.goOn}
          onMore={onMore}
          onEnd={onEnd}
        />
      )}
    </section>
  );
}

function NotTaken({ control: { failed, retry } }: { readonly control: ReviewControl }) {
  if (!failed) return null;
  return (
    <div class="not-taken" role="alert">
      <p class="problem">
        {t('review.notStored', { rating: t(`review.rating.${failed.rating}`), cause: failed.message })}
      </p>
      <button type="button" class="button primary" onClick={retry}>
        {t('review.retry')}
      </button>
    </div>
  );
}

/** Space shows the answer, 1 to 4 rate, u and Ctrl+Z undo, p plays; while the focus is here or nowhere. */
function useKeys(root: { readonly current: HTMLElement | null }, control: ReviewControl): void {
  const latest = useRef(control);
  latest.current = control;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && root.current?.contains(target));
      const isShown = root.current?.checkVisibility() ?? false;
      if (event.defaultPrevented || !isHere || !isShown) return;
      if (press(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root]);
}

/** Handles a key; returns whether it had a meaning. */
function press(event: KeyboardEvent, control: ReviewControl): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'z' || event.shiftKey) return false;
    control.undo();
    return true;
  }
  if (event.altKey) return false;
  const { current, isRevealed } = control.session;
  // On a button the space bar presses the button.
  const isControl = target instanceof Element && target.closest('button, a, input, select, summary') !== null;
  const rating = RATINGS[Number(key) - 1];
  if (key === ' ' && !isControl && current && !isRevealed) control.show();
  else if (rating && isRevealed && /^[1-4]$/.test(key)) control.rate(rating);
  else if (key === 'u') control.undo();
  else if (key === 'p' && isRevealed) control.play();
  else return false;
  return true;
}
