import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { WordLink } from '../../dictionary/index.ts';
import { Gloss } from './Gloss.tsx';
import { Pinyin } from './Pinyin.tsx';

interface WordLinksProps {
  readonly title: string;
  readonly words: readonly WordLink[];
  readonly onOpen: (word: WordLink) => void;
  /** Shown once it is unfolded. */
  readonly isFolded?: boolean;
  /** What stands under a word. */
  readonly under?: (word: WordLink) => ComponentChildren;
}

/** Links to other words, a line each. */
export function WordLinks({ title, words, onOpen, isFolded = false, under }: WordLinksProps) {
  const id = useId();
  if (words.length === 0) return null;
  const list = (
    <ul>
      {words.map((word) => (
        <li key={`${word.form} ${word.pinyin}`}>
          <button type="button" class="quiet line" onClick={() => onOpen(word)}>
            <b lang="zh">{word.form}</b> <Pinyin pinyin={word.pinyin} reading={word.reading} />{' '}
            <Gloss gloss={word.gloss} />
          </button>
          {under?.(word)}
        </li>
      ))}
    </ul>
  );
  if (isFolded) {
    return (
      <details class="links">
        <summary>{title}</summary>
        {list}
      </details>
    );
  }
  return (
    <section class="links" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {list}
    </section>
  );
}
