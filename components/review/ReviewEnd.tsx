import { useLayoutEffect, useRef } from 'preact/hooks';
import { countWords, formatInterval } from '../vocabulary/index.ts';
import { type Session, type SessionSummary, summarize } from './review-session.ts';

interface ReviewEndProps {
  readonly session: Session;
  readonly more: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly onGoOn: () => void;
  readonly onMore: () => void;
  readonly onEnd: () => void;
}

/** The result of the round, and what to do next. */
export function ReviewEnd({ session, more, time, onGoOn, onMore, onEnd }: ReviewEndProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.focus({ preventScroll: true }), []);
  const { next, ...summary } = summarize(session);
  const left = session.later.length;
  return (
    <div class="review-end" ref={root} tabIndex={-1}>
      <h2>{summary.answers === 0 ? 'Nothing left to review here' : 'Done for now'}</h2>
      <p>{describeSummary(summary)}</p>
      {next !== undefined && (
        <p class="hint">
          {countWords(left)} {left === 1 ? 'comes' : 'come'} again
          {next > time ? ` in ${formatInterval(next - time)}` : ' now'}.
        </p>
      )}
      <div class="review-ways">
        {more > 0 && (
          <button type="button" class="button primary" onClick={onMore}>
            Review {countWords(more)} more
          </button>
        )}
        {left > 0 && (
          <button type="button" class="button" onClick={onGoOn}>
            {left === 1 ? 'Ask it now' : 'Ask them now'}
          </button>
        )}
        <button type="button" class={more > 0 ? 'button' : 'button primary'} onClick={onEnd}>
          Back to your words
        </button>
      </div>
    </div>
  );
}

/** `12 words: 10 remembered, 2 forgotten and asked again.` */
function describeSummary({ words, answers, forgotten }: Omit<SessionSummary, 'next'>): string {
  if (answers === 0) return 'They were reviewed or removed in another window.';
  const remembered = words - forgotten;
  if (forgotten === 0) return `${countWords(words)}, all remembered.`;
  return `${countWords(words)}: ${remembered} remembered, ${forgotten} forgotten at first.`;
}
