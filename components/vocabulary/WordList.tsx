import { useEffect, useRef, useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { type Word, wordId } from '../../vocabulary/index.ts';
import { WordItem } from './WordItem.tsx';

/** Rows drawn at once; the next batch follows when the end of the list comes near. */
const BATCH = 40;

interface WordListProps {
  readonly words: readonly Word[];
  readonly readerPage: string;
  readonly onRemove: (word: Word, how: { readonly byKey: boolean }) => void;
  readonly onOpen?: ((query: WordQuery) => void) | undefined;
}

/** The saved words. However many there are, only as many rows exist as have been scrolled to. */
export function WordList({ words, readerPage, onRemove, onOpen }: WordListProps) {
  const [shown, setShown] = useState(BATCH);
  const end = useRef<HTMLDivElement>(null);
  const complete = shown >= words.length;

  useEffect(() => {
    if (complete || !end.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setShown((count) => count + BATCH);
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
    // Observed anew after each batch: an end that is still in sight tells so only then.
  }, [complete, shown]);

  return (
    <>
      <ul class="word-list">
        {words.slice(0, shown).map((word) => (
          <WordItem
            key={wordId(word)}
            word={word}
            readerPage={readerPage}
            onRemove={onRemove}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}
