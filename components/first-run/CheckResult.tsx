import { useEffect, useRef } from 'preact/hooks';
import { MAX_VOCABULARY, type VocabularyEstimate } from '../../vocabulary/index.ts';

/** Smaller sizes are not reported: the scale of the check begins here. */
const BEGINNER = 100;

interface CheckResultProps {
  readonly estimate: VocabularyEstimate;
  /** 0 for beginners. */
  readonly onResult: (size: number) => void;
  readonly onCancel: () => void;
}

/** The result of a check, with its uncertainty, before it becomes the level. */
export function CheckResult({ estimate, onResult, onCancel }: CheckResultProps) {
  const { size, low, high, isDoubtful, falseAlarms, madeUp } = estimate;
  const rounded = Math.min(MAX_VOCABULARY, roundSize(size));
  const isBeginner = size < BEGINNER;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <h2 tabIndex={-1} ref={heading}>
        {isBeginner ? `You know fewer than ${BEGINNER} words` : `You know about ${write(rounded)} words`}
      </h2>
      <p>
        {!isBeginner && `Probably between ${write(roundSize(low))} and ${write(roundSize(high))}. `}You said
        yes to {falseAlarms} of {madeUp} made-up words
        {falseAlarms > 0 && ', and the estimate takes that into account'}.
      </p>
      {isDoubtful && (
        <p class="problem" role="alert">
          You said yes to many made-up words, so this is a guess. Choose a level yourself, or check again.
        </p>
      )}
      <div class="check-answers">
        <button type="button" class="button" onClick={onCancel}>
          Choose it myself
        </button>
        <button
          type="button"
          class={isDoubtful ? 'button' : 'button primary'}
          onClick={() => onResult(isBeginner ? 0 : rounded)}
        >
          {isBeginner ? 'Begin as new to Chinese' : `Use about ${write(rounded)} words`}
        </button>
      </div>
    </section>
  );
}

/** Two digits: more would claim too much. */
function roundSize(size: number): number {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, size))) - 1);
  return Math.round(size / step) * step;
}

function write(size: number): string {
  return size.toLocaleString('en');
}
