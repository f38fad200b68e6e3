import type { ComponentChildren } from 'preact';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { SentenceAround } from '../../vocabulary/practice/index.ts';

/** A sentence with something in place of its word. */
export function Sentence({
  sentence: { before, after },
  children,
}: {
  readonly sentence: SentenceAround;
  readonly children: ComponentChildren;
}) {
  return (
    <p class="practice-sentence" lang="zh">
      {before}
      {children}
      {after}
    </p>
  );
}

/** The gap, as wide as its word; filled once the answer is known. */
export function Gap({ length, word }: { readonly length: number; readonly word?: string | undefined }) {
  if (word) return <mark class="gap filled">{word}</mark>;
  return (
    <span class="gap" style={{ inlineSize: `${length + 0.4}em` }}>
      <span class="visually-hidden" lang={textLocale()}>
        {t('practice.gap')}
      </span>
    </span>
  );
}
