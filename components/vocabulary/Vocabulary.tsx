import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { type Word, wordId } from '../../vocabulary/index.ts';
import { countWords } from './page-state.ts';
import { makeSearchable, searchWords } from './search.ts';
import { UndoBar } from './UndoBar.tsx';
import { WordList } from './WordList.tsx';

export interface VocabularyProps {
  /** Newest first. */
  readonly words: readonly Word[];
  /** How many stored words this version can't read. */
  readonly unreadable: number;
  /** Address of our reader page; words met there link to it. */
  readonly readerPage: string;
  /** Answers what was removed, `null` if it was gone already. */
  readonly onRemove: (word: Word) => Promise<Word | null>;
  readonly onRestore: (word: Word) => Promise<unknown>;
  /** Opens a word's card. */
  readonly onOpen?: (query: WordQuery) => void;
}

interface Removal {
  readonly words: readonly Word[];
  readonly byKey: boolean;
}
const NOTHING: Removal = { words: [], byKey: false };

/** The reader's words: found, looked over, removed and brought back. */
export function Vocabulary({ words, unreadable, readerPage, onRemove, onRestore, onOpen }: VocabularyProps) {
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [removal, setRemoval] = useState(NOTHING);
  const [problem, setProblem] = useState('');
  const searchable = useMemo(() => words.map(makeSearchable), [words]);
  const found = useMemo(() => searchWords(searchable, query), [searchable, query]);
  const forget = useCallback(() => setRemoval(NOTHING), []);

  const remove = useCallback(
    (word: Word, { byKey }: { readonly byKey: boolean }): void => {
      setProblem('');
      onRemove(word).then(
        (removed) => {
          if (removed) setRemoval((before) => ({ words: [...before.words, removed], byKey }));
        },
        (error: unknown) => setProblem(`${word.headword} is still there: ${wordsOf(error)}`),
      );
    },
    [onRemove],
  );
  const restore = (): void => {
    setRemoval(NOTHING);
    // The button goes away under the focus, so the focus gets a place to stay.
    const focusSearch = (): void => search.current?.focus({ preventScroll: true });
    Promise.all(removal.words.map(onRestore)).then(focusSearch, (error: unknown) => {
      setRemoval(removal);
      setProblem(`Not brought back: ${wordsOf(error)}`);
    });
  };

  return (
    <section class="vocabulary" aria-labelledby="vocabulary-title">
      <div class="vocabulary-head">
        <h2 id="vocabulary-title">Your words</h2>
        <span class="hint" role="status">
          {query.trim()
            ? `${found.length} of ${countWords(words.length)}`
            : words.length > 0 && countWords(words.length)}
        </span>
      </div>
      {words.length > 0 && (
        <input
          type="search"
          ref={search}
          class="search"
          aria-label="Search your words"
          placeholder="Search 中文, pinyin, English"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {unreadable > 0 && (
        <p class="problem">
          {countWords(unreadable)} can't be read by this version of Hangjian. Nothing was deleted.
        </p>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {words.length === 0 && removal.words.length === 0 && <EmptyVocabulary readerPage={readerPage} />}
      {words.length > 0 && found.length === 0 && <p class="empty">No saved word matches “{query.trim()}”.</p>}
      <WordList key={query} words={found} readerPage={readerPage} onRemove={remove} onOpen={onOpen} />
      <UndoBar
        key={removal.words.map(wordId).join()}
        text={describeRemoval(removal.words)}
        takesFocus={removal.byKey}
        onUndo={restore}
        onExpire={forget}
      />
    </section>
  );
}

function EmptyVocabulary({ readerPage }: Pick<VocabularyProps, 'readerPage'>) {
  return (
    <p class="empty">
      No words yet. Turn on pinyin on a Chinese page, point at a word and press Save: it comes here with its
      sentence. For a start,{' '}
      <a href={readerPage} target="_blank" rel="noreferrer">
        read a practice article
      </a>
      .
    </p>
  );
}

function describeRemoval(words: readonly Word[]): string {
  const last = words.at(-1);
  if (!last) return '';
  return words.length === 1
    ? `Removed ${last.headword}`
    : `Removed ${last.headword} and ${words.length - 1} more`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
