import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { PinyinCheck } from '../../vocabulary/practice/index.ts';

interface PinyinDifferenceProps {
  readonly check: PinyinCheck;
  /** All that was typed. */
  readonly typed: string;
}

/** What was typed beside the right answer, syllable by syllable, where they differ; nothing where they don't. */
export function PinyinDifference({ check, typed: whole }: PinyinDifferenceProps) {
  const isSame = check.syllables.every(
    ({ letters, tone, typed, right }) => letters && (tone === 'right' || typed === right),
  );
  if (isSame) return null;
  if (check.syllables.every(({ typed }) => typed === '')) {
    return (
      <p class="difference">
        <span class="aside">{t('practice.typed')}</span> <span class="was">{whole}</span>
      </p>
    );
  }
  return (
    <p class="difference">
      <span class="aside">{t('practice.typed')}</span>{' '}
      {check.syllables.map(({ typed, right, letters, tone }, index) => (
        <span
          key={index}
          class={letters && tone !== 'wrong' ? 'syllable' : 'syllable differs'}
          lang="zh-Latn"
        >
          <span class="was">{typed || '·'}</span>
          <span class="visually-hidden" lang={textLocale()}>
            {' '}
            {t('practice.shouldBe')}{' '}
          </span>
          <span class="is">{right}</span>{' '}
        </span>
      ))}
    </p>
  );
}
