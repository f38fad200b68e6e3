import type { PinyinCheck } from '../../vocabulary/index.ts';

/** What was typed beside what is right, syllable by syllable, where they differ; nothing where they don't. */
export function PinyinDifference({ check }: { readonly check: PinyinCheck }) {
  const isSame = check.syllables.every(
    ({ letters, tone, typed, right }) => letters && (tone === 'right' || typed === right),
  );
  if (isSame) return null;
  return (
    <p class="difference">
      <span class="aside">You typed</span>{' '}
      {check.syllables.map(({ typed, right, letters, tone }, index) => (
        <span
          key={index}
          class={letters && tone !== 'wrong' ? 'syllable' : 'syllable differs'}
          lang="zh-Latn"
        >
          <span class="was">{typed || '·'}</span>
          <span class="visually-hidden" lang="en">
            {' '}
            is{' '}
          </span>
          <span class="is">{right}</span>{' '}
        </span>
      ))}
    </p>
  );
}
