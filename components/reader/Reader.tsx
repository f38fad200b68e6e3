import { useEffect, useState } from 'preact/hooks';
import { DuePractice, Practice, type PracticePorts } from '../practice/index.ts';
import { ArticleView, type ReaderWorld } from './ArticleView.tsx';
import { headlineOf, type ReaderArticle } from './article.ts';
import { Library } from './Library.tsx';
import { shelve } from './library.ts';

/** The library's own address, beside none at all. */
const LIBRARY = 'library';

export interface ReaderProps extends ReaderWorld {
  readonly articles: readonly ReaderArticle[];
  readonly practice: PracticePorts;
}

/** What follows an article's id in the address of its practice, `#000-3/practice`; by itself, all words that are due. */
const PRACTICE = 'practice';

/** The practice reader: the library, or the article that the address names (`#000-3`). */
export function Reader({ articles, practice, ...world }: ReaderProps) {
  const [id, page] = useFragment().split('/');
  const article = articles.find((one) => one.id === id);
  useEffect(() => {
    document.title = article ? headlineOf(article) : 'Hangjian: practice reading';
  }, [article]);
  if (article && page === PRACTICE) {
    const { id: own, parts } = article;
    return (
      <Practice
        key={own}
        article={{ id: own, title: headlineOf(article), parts }}
        next={nextAfter(articles, article)}
        ports={practice}
      />
    );
  }
  if (id === PRACTICE) return <DuePractice ports={practice} />;
  if (article) return <ArticleView key={article.id} article={article} {...world} />;
  if (id && id !== LIBRARY) return <UnknownArticle id={id} />;
  return <Library articles={articles} />;
}

/** The next one on the library's shelves. */
function nextAfter(articles: readonly ReaderArticle[], article: ReaderArticle) {
  const ordered = shelve(articles).flatMap((shelf) => shelf.articles);
  const next = ordered[ordered.indexOf(article) + 1];
  return next && { id: next.id, title: headlineOf(next) };
}

function UnknownArticle({ id }: { readonly id: string }) {
  return (
    <main class="library">
      <p class="reader-problem" role="alert">
        There is no article “{id}” here. <a href="#library">All articles</a>
      </p>
    </main>
  );
}

/** What stands after `#` in the address, as it changes. */
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
