import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { type Book, chapterId, chapterTitles } from './book.ts';
import { type BookHit, type BookSearch, MAX_HITS, searchBook } from './book-search.ts';
import { percent } from './facts.ts';

interface BookPanelProps {
  readonly book: Book;
  /** How much of the open chapter was read, 0 to 1. */
  readonly progress: number;
  readonly onClose: () => void;
}

/** A search shows how far it is when it takes longer than this. */
const SHOWN_AFTER_MS = 500;

/** A book's contents, where the reader is in them, and the search in all of its text. */
export function BookPanel({ book, progress, onClose }: BookPanelProps) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const search = useBookSearch(book, words);
  const { chapter, ranges, parts, lang } = book;
  const [from = 0, to = 0] = ranges[chapter] ?? [];
  const read = (from + (to - from) * progress) / Math.max(1, parts.length);
  return (
    <section class="reading-panel book-panel" id="book-panel" aria-label={t('reader.book.label')}>
      <header>
        <h2 lang={lang}>{book.title}</h2>
        <p class="hint">
          {t('reader.book.place', {
            chapter: chapter + 1,
            count: ranges.length,
            share: percent(Math.min(1, read)),
          })}
        </p>
        <label class="book-search">
          <span class="visually-hidden">{t('reader.book.search')}</span>
          <input
            type="search"
            lang={lang}
            ref={field}
            value={words}
            placeholder={t('reader.book.search')}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
      </header>
      {search ? (
        <Hits book={book} search={search} onChoose={onClose} />
      ) : (
        <Contents book={book} onChoose={onClose} />
      )}
    </section>
  );
}

interface ListProps {
  readonly book: Book;
  readonly onChoose: () => void;
}

function Contents({ book, onChoose }: ListProps) {
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: 'center' }), []);
  const first = book.contents.find(({ chapter }) => chapter === book.chapter);
  return (
    <ol class="book-contents" lang={book.lang}>
      {book.contents.map((line, at) => (
        <li key={at} style={{ '--level': Math.min(4, line.level) }}>
          <a
            href={`#${chapterId(book.id, line.chapter)}`}
            aria-current={line.chapter === book.chapter ? 'true' : undefined}
            {...(line === first && { ref: current })}
            onClick={onChoose}
          >
            {line.title}
          </a>
        </li>
      ))}
    </ol>
  );
}

function Hits({ book, search, onChoose }: ListProps & { readonly search: ShownSearch }) {
  const { hits, share, isFull, isSlow } = search;
  const titles = chapterTitles(book);
  return (
    <>
      <p class="hint" role="status">
        {share < 1
          ? isSlow && t('reader.book.searching', { share: percent(share) })
          : isFull
            ? t('reader.book.moreHits', { count: MAX_HITS })
            : t('reader.book.hits', { count: hits.length })}
      </p>
      {share < 1 && isSlow && <progress value={share} max={1} aria-hidden="true" />}
      <ol class="book-hits" lang={book.lang}>
        {hits.map((hit) => (
          <li key={`${hit.part} ${hit.offset}`}>
            <a href={`#${addressOf(book, hit)}`} onClick={onChoose}>
              <span class="where">{titles.get(hit.chapter)}</span>
              {hit.before}
              <mark>{hit.found}</mark>
              {hit.after}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

function addressOf(book: Book, { chapter, part, offset }: BookHit): string {
  return `${chapterId(book.id, chapter)}/at-${part}-${offset}`;
}

interface ShownSearch extends BookSearch {
  readonly isSlow: boolean;
}

/** Searches while the reader types, a step a task; `undefined` without words. */
function useBookSearch(book: Book, words: string): ShownSearch | undefined {
  const [search, setSearch] = useState<ShownSearch>();
  useEffect(() => {
    if (words.trim() === '') {
      setSearch(undefined);
      return undefined;
    }
    const steps = searchBook(book, words);
    const begun = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = (): void => {
      const { value, done } = steps.next();
      setSearch({ ...value, isSlow: performance.now() - begun > SHOWN_AFTER_MS });
      if (!done) timer = setTimeout(step);
    };
    step();
    return () => clearTimeout(timer);
  }, [book, words]);
  return search;
}
