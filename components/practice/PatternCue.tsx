import { t } from '../../vocabulary/language/index.ts';

interface PatternCueProps {
  /** The sentence in English; absent where there is none. */
  readonly english: string | undefined;
  /** What the pattern does, where help was asked for. */
  readonly what?: string | undefined;
}

/** What is told beside the sentence of an exercise. */
export function PatternCue({ english, what }: PatternCueProps) {
  return (
    <>
      {english !== undefined && (
        <p class="practice-gloss" lang="en">
          {english}
        </p>
      )}
      {what !== undefined && (
        <p class="practice-gloss">
          <span class="aside">{t('practice.pattern')}</span> <span lang="en">{what}</span>
        </p>
      )}
    </>
  );
}
