import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import type { OwnTextHead } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { createLazy } from '../lazy-part/index.ts';
import type { PracticePorts, PracticeProps } from '../practice/index.ts';
import { ArticleView } from './ArticleView.tsx';
import type { LibraryItem, ReaderArticle } from './article.ts';
import { Library } from './Library.tsx';
import { nextAfter } from './library.ts';
import type { ReaderState, ReaderWorld } from './ports.ts';
import { ReaderProblem } from './ReaderProblem.tsx';
import { itemOf, useOwnText } from './use-own-text.ts';
import { useEntries, useKnownWords, useSurveys } from './use-surveys.ts';

/** Address of the unfinished article that suits the reader best. */
const FITTING = 'fitting';
/** The library's own address; an empty one leads there too. */
const LIBRARY = 'library';

export interface ReaderProps {
  /** The practice articles. */
  readonly articles: readonly ReaderArticle[];
  readonly state: ReaderState;
  readonly world: ReaderWorld;
  readonly practice: PracticePorts;
}

/** Practice, loaded when it is first shown: an article is read without it. */
const LazyPractice = createLazy<PracticeProps>(async () => (await import('../practice/index.ts')).Practice);
const LazyDuePractice = createLazy<{ readonly ports: PracticePorts }>(
  async () => (await import('../practice/index.ts')).DuePractice,
);

/** Behind an article's id in the address of its practice, `#000-3/practice`; alone, all words that are due. */
const PRACTICE = 'practice';

/** The practice reader: the library, or the article that the address names (`#000-3`, `#text-…`). */
export function Reader({ articles, state, world, practice }: ReaderProps) {
  const [id = '', page] = useFragment().split('/');
  const { texts, readings, settings } = state;
  const items = useItems(articles, texts);
  const knownWords = useKnownWords(state);
  const surveys = useSurveys({ articles, texts }, world);
  const entries = useEntries({ items, surveys, readings, knownWords });
  const isMeasured = state.complete && articles.every((one) => surveys.has(one.id));
  const fitting = id === FITTING && isMeasured ? nextAfter(entries, '') : undefined;
  useEffect(() => {
    if (fitting) location.replace(`#${fitting.id}`);
  }, [fitting]);
  const { article, loading } = useArticle(id, { articles, texts, world });
  useTheme(settings.theme);
  const title = article?.title ?? t('reader.pageTitle');
  useEffect(() => {
    document.title = title;
  }); // after each drawing: in another language the page has its own title again
  if (id === PRACTICE) return <LazyDuePractice ports={practice} />;
  const next = article && nextAfter(entries, article.id);
  if (article && page === PRACTICE) {
    const { id: own, title, parts } = article;
    return <LazyPractice key={own} article={{ id: own, title, parts }} next={next} ports={practice} />;
  }
  if (article) {
    const survey: WordSurvey | undefined = state.complete ? surveys.get(article.id) : undefined;
    return <ArticleView key={article.id} {...{ article, survey, knownWords, next, state, world }} />;
  }
  if (loading || id === FITTING) return <main class="library" aria-busy="true" />;
  if (id && id !== LIBRARY) return <ReaderProblem>{t('reader.noArticle', { id })}</ReaderProblem>;
  return <Library {...{ entries, measured: isMeasured, state, world }} />;
}

function useItems(articles: readonly ReaderArticle[], texts: readonly OwnTextHead[]): readonly LibraryItem[] {
  return useMemo(() => [...texts.map(itemOf), ...articles], [articles, texts]);
}

/** The article that the address names; an own text's is read from storage first. */
function useArticle(
  id: string,
  { articles, texts, world }: Pick<ReaderProps, 'articles' | 'world'> & Pick<ReaderState, 'texts'>,
): { article: ReaderArticle | undefined; loading: boolean } {
  const own = useOwnText(id, { texts, load: world.ownTexts.load });
  const seed = articles.find((one) => one.id === id);
  return { article: seed ?? own.article, loading: own.loading };
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
