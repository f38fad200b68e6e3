import { useEffect, useRef } from 'preact/hooks';
import { MAX_VOCABULARY, type VocabularyEstimate } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

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
        {isBeginner
          ? t('welcome.result.few', { size: BEGINNER })
          : t('welcome.result.about', { size: rounded })}
      </h2>
      {!isBeginner && <p>{t('welcome.result.between', { low: roundSize(low), high: roundSize(high) })}</p>}
      <p>
        {falseAlarms > 0
          ? t('welcome.result.madeUp', { some: falseAlarms, all: madeUp })
          : t('welcome.result.noneMadeUp', { all: madeUp })}
      </p>
      {isDoubtful && (
        <p class="problem" role="alert">
          {t('welcome.result.doubtful')}
        </p>
      )}
      <div class="check-answers">
        <button type="button" class="button" onClick={onCancel}>
          {t('welcome.result.chooseLevel')}
        </button>
        <button
          type="button"
          class={isDoubtful ? 'button' : 'button primary'}
          onClick={() => onResult(isBeginner ? 0 : rounded)}
        >
          {isBeginner ? t('welcome.result.beginner') : t('welcome.result.use', { size: rounded })}
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
