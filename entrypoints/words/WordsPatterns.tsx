import { useMemo, useState } from 'preact/hooks';
import { SavedPatterns } from '../../components/vocabulary/index.ts';
import type { ReviewTime } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { SavedPattern } from '../../vocabulary/patterns/index.ts';
import { LazyPatternRound } from '../shared/LazyParts.tsx';
import { createPatternRoundPorts, type KnownPatterns, removePattern } from '../shared/use-saved-patterns.ts';

/** A round of exercises on patterns that has begun. */
interface BegunRound {
  readonly patterns: readonly SavedPattern[];
  /** Another round has another number. */
  readonly number: number;
}

/** The round that has begun, and how one begins and ends. */
export function usePatternRounds() {
  const [round, setRound] = useState<BegunRound>();
  const [rounds, setRounds] = useState(0);
  return {
    round,
    begin: (due: readonly SavedPattern[]): void => {
      setRound({ patterns: due.slice(0, MAX_ROUND), number: rounds });
      setRounds(rounds + 1);
    },
    end: (): void => setRound(undefined),
  };
}

/** A round asks so many patterns at most. */
const MAX_ROUND = 12;

/** The exercises of a round. */
export function WordsPatternRound({
  round,
  at,
  onEnd,
}: {
  readonly round: BegunRound;
  readonly at: ReviewTime;
  readonly onEnd: () => void;
}) {
  const ports = useMemo(() => createPatternRoundPorts(at.days), [at.days]);
  return (
    <LazyPatternRound key={round.number} patterns={round.patterns} ports={ports} onEnd={onEnd}>
      <p class="hint">{t('popup.opening')}</p>
    </LazyPatternRound>
  );
}

/** The list of saved patterns. */
export function WordsPatterns({
  stored,
  at,
  readerPage,
  onReview,
}: {
  readonly stored: KnownPatterns;
  readonly at: ReviewTime;
  readonly readerPage: string;
  readonly onReview: (due: readonly SavedPattern[]) => void;
}) {
  return (
    <SavedPatterns {...stored} at={at} readerPage={readerPage} onReview={onReview} onRemove={removePattern} />
  );
}
