import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { formatInterval } from '../vocabulary/index.ts';
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
      <h2>{summary.answers === 0 ? t('review.nothingLeft') : t('review.ended')}</h2>
      <p>{describeSummary(summary)}</p>
      {next !== undefined && (
        <p class="hint">
          {next > time
            ? t('review.againIn', { count: left, time: formatInterval(next - time) })
            : t('review.againNow', { count: left })}
        </p>
      )}
      <div class="review-ways">
        {more > 0 && (
          <button type="button" class="button primary" onClick={onMore}>
            {t('review.more', { count: more })}
          </button>
        )}
        {left > 0 && (
          <button type="button" class="button" onClick={onGoOn}>
            {t('review.goOn', { count: left })}
          </button>
        )}
        <button type="button" class={more > 0 ? 'button' : 'button primary'} onClick={onEnd}>
          {t('review.toWords')}
        </button>
      </div>
    </div>
  );
}

/** `12 words: 10 remembered, 2 forgotten at first.` */
function describeSummary({ words, answers, forgotten }: Omit<SessionSummary, 'next'>): string {
  if (answers === 0) return t('review.elsewhere');
  if (forgotten === 0) return t('review.allRemembered', { count: words });
  return t('review.someForgotten', { count: words, remembered: words - forgotten, forgotten });
}
