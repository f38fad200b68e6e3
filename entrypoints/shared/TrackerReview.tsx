import { useCallback, useMemo } from 'preact/hooks';
import type { ReviewView } from '../../components/review/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { LazyReview } from './LazyParts.tsx';
import type { useSettings } from './use-settings.ts';
import type { Tracker } from './use-tracker.ts';
import { createReviewPorts } from './word-ports.ts';

interface TrackerReviewProps {
  readonly tracker: Tracker;
  readonly settings: ReturnType<typeof useSettings>;
  readonly readerPage: string;
  readonly onOpen: (query: WordQuery) => void;
}

/** The round of reviews in progress. */
export function TrackerReview({ tracker, settings, readerPage, onOpen }: TrackerReviewProps) {
  const { round, byId, today, at, beginRound, endRound } = tracker;
  const ports = useMemo(() => createReviewPorts(at.days), [at.days]);
  const { change, drawing } = settings;
  const onView = useCallback((review: ReviewView): void => change({ review }), [change]);
  if (!round) return null;
  return (
    <LazyReview
      key={round.number}
      words={round.words}
      rows={byId}
      ports={ports}
      view={drawing?.review ?? 'shown'}
      onView={onView}
      more={today?.due ?? 0}
      onMore={beginRound}
      onEnd={endRound}
      onOpen={onOpen}
      readerPage={readerPage}
    >
      <p class="hint">{t('popup.opening')}</p>
    </LazyReview>
  );
}
