import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import type { OwnTextHead } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { createLazy } from '../lazy-part/index.ts';
import type { AddedFile } from '../own-texts/index.ts';
import type { PracticePorts, PracticeProps } from '../practice/index.ts';
import { ArticleView } from './ArticleView.tsx';
import type { LibraryItem, ReaderArticle } from './article.ts';
import { chapterId, chapterTitles, chapterToOpen, readingOfBook } from './book.ts';
import { Library } from './Library.tsx';
import { nextAfter } from './library.ts';
import type { ReaderState, ReaderWorld } from './ports.ts';
import { ReaderProblem } from './ReaderProblem.tsx';
import { itemOf, useOwnText } from './use-own-text.ts';
import type { ArticlePosition } from './use-shown-place.ts';
import { ownId, useEntries, useKnownWords, useSurveys } from './use-surveys.ts';

/** Address of the unfinished article that suits the reader best. */
const FITTING = 'fitting';
/** The library's own address; an empty one leads there too. */
const LIBRARY = 'library';

export interface ReaderProps {
  /** The practice articles. */
  readonly articles: readonly ReaderArticle[];
  /** Those are all; else the rest is still being read. */
  readonly isWhole: boolean;
  readonly state: ReaderState;
  readonly world: ReaderWorld;
  readonly practice: PracticePorts;
  /** What the library opens at once. */
  readonly added?: AddedFile | undefined;
}

/** Practice, loaded when it is first shown: an article is read without it. */
const LazyPractice = createLazy<PracticeProps>(async () => (await import('../practice/index.ts')).Practice);
const LazyDuePractice = createLazy<{ readonly ports: PracticePorts }>(
  async () => (await import('../practice/index.ts')).DuePractice,
);

/** Behind an article's id in the address of its practice, `#000-3/practice`; alone, all words that are due. */
const PRACTICE = 'practice';

/** The practice reader: the library, or the article that the address names (`#000-3`, `#text-…`). */
export function Reader({ articles, isWhole, state, world, practice, added }: ReaderProps) {
  const [id = '', page] = useFragment().split('/');
  const { texts, settings } = state;
  const readings = useReadings(state);
  const items = useItems(articles, texts);
  const knownWords = useKnownWords(state);
  const surveys = useSurveys({ articles, texts }, world);
  const entries = useEntries({ items, surveys, readings, knownWords });
  const isMeasured = isWhole && state.complete && articles.every((one) => surveys.has(one.id));
  const fitting = id === FITTING && isMeasured ? nextAfter(entries, '') : undefined;
  useEffect(() => {
    if (fitting) location.replace(`#${fitting.id}`);
  }, [fitting]);
  const { article, loading, book } = useArticle(id, { articles, texts, world });
  useEffect(() => {
    if (!book) return;
    const opened = chapterId(id, chapterToOpen(book, id, state.readings));
    location.replace(`#${[opened, page].filter(Boolean).join('/')}`);
  }, [book, id, page]); // with the readings of now: later ones move nobody
  const survey = useSurvey(article, { surveys, world });
  useTheme(settings.theme);
  const title = article?.title ?? t('reader.pageTitle');
  useEffect(() => {
    document.title = title;
  }); // after each drawing: in another language the page has its own title again
  if (id === PRACTICE) return <LazyDuePractice ports={practice} />;
  const next = article && (nextChapter(article) ?? nextAfter(entries, article.book?.id ?? article.id));
  if (article && page === PRACTICE) {
    const { id: own, title, parts } = article;
    return <LazyPractice key={own} article={{ id: own, title, parts }} next={next} ports={practice} />;
  }
  if (article) {
    const counted = state.complete ? survey : undefined;
    const at = placeIn(article, page);
    return (
      <ArticleView key={article.id} survey={counted} {...{ article, at, knownWords, next, state, world }} />
    );
  }
  if (loading || !isWhole || id === FITTING) return <main class="library" aria-busy="true" />;
  if (id && id !== LIBRARY) return <ReaderProblem>{t('reader.noArticle', { id })}</ReaderProblem>;
  return <Library {...{ entries, measured: isMeasured, state, world, added }} />;
}

function useItems(articles: readonly ReaderArticle[], texts: readonly OwnTextHead[]): readonly LibraryItem[] {
  return useMemo(() => [...texts.map(itemOf), ...articles], [articles, texts]);
}

/** The article that the address names; an own text's is read from storage first. */
function useArticle(
  id: string,
  { articles, texts, world }: Pick<ReaderProps, 'articles' | 'world'> & Pick<ReaderState, 'texts'>,
): ReturnType<typeof useOwnText> {
  const own = useOwnText(id, { texts, load: world.ownTexts.load });
  const seed = articles.find((one) => one.id === id);
  return seed ? { article: seed, loading: false } : own;
}

/** How far the reader has come in each article, books included. */
function useReadings({ texts, readings }: ReaderState): ReaderState['readings'] {
  return useMemo(() => {
    const books = texts.flatMap((head) => {
      const id = ownId(head.id);
      const reading = head.chapterLengths && readingOfBook(head, id, readings);
      return reading ? [[id, reading] as const] : [];
    });
    return books.length > 0 ? new Map([...readings, ...books]) : readings;
  }, [texts, readings]);
}

/** The counted words of the open article; those of a chapter are counted when it is opened. */
function useSurvey(
  article: ReaderArticle | undefined,
  { surveys, world }: { surveys: ReadonlyMap<string, WordSurvey>; world: ReaderWorld },
): WordSurvey | undefined {
  const [counted, setCounted] = useState<{ readonly id: string; readonly survey: WordSurvey }>();
  const chapter = article?.book ? article : undefined;
  useEffect(() => {
    let isWanted = chapter !== undefined;
    if (chapter) {
      const { id, parts } = chapter;
      world
        .survey(
          id,
          parts.map(({ text }) => text),
        )
        .then(
          (survey) => isWanted && setCounted({ id, survey }),
          () => undefined, // it is read without
        );
    }
    return () => {
      isWanted = false;
    };
  }, [chapter, world]);
  if (!article?.book) return article && surveys.get(article.id);
  return counted?.id === article.id ? counted.survey : undefined;
}

/** The chapter after one of a book. */
function nextChapter({ book, lang }: ReaderArticle): LibraryItem | undefined {
  const number = book && book.chapter + 1;
  if (!book || number === undefined || number >= book.ranges.length) return undefined;
  const title = chapterTitles(book).get(number) ?? book.title;
  return { id: chapterId(book.id, number), kind: 'own', title, lang, hanCharacters: 0 };
}

/** The place in an article that an address names behind its id, by the book's own numbers: `at-120-4`. */
function placeIn({ book }: ReaderArticle, page: string | undefined): ArticlePosition | undefined {
  const [, part, offset] = /^at-(\d{1,7})-(\d{1,7})$/.exec(page ?? '') ?? [];
  const [from = 0] = book?.ranges[book.chapter] ?? [];
  return part === undefined || !book ? undefined : { part: Number(part) - from, offset: Number(offset) };
}

/** The colour scheme of every page of the reader; `system` leaves it to the browser. */
function useTheme(theme: ReaderState['settings']['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** The address's fragment, as it changes. */
function useFragment(): string {
  const [fragment, setFragment] = useState(readFragment);
  useEffect(() => {
    const onChange = (): void => setFragment(readFragment());
    window.addEventListener('hashchange', onChange);
    onChange(); // it may have changed between the first drawing and now
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return fragment;
}

function readFragment(): string {
  return location.hash.slice(1);
}
