import { useEffect, useState } from 'preact/hooks';
import { ArticleView, type ReaderWorld } from './ArticleView.tsx';
import { headlineOf, type ReaderArticle } from './article.ts';
import { Library } from './Library.tsx';

/** The library's own address, beside none at all. */
const LIBRARY = 'library';

export interface ReaderProps extends ReaderWorld {
  readonly articles: readonly ReaderArticle[];
}

/** The practice reader: the library, or the article that the address names (`#000-3`). */
export function Reader({ articles, ...world }: ReaderProps) {
  const id = useFragment();
  const article = articles.find((one) => one.id === id);
  useEffect(() => {
    document.title = article ? headlineOf(article) : 'Hangjian: practice reading';
  }, [article]);
  if (article) return <ArticleView key={article.id} article={article} {...world} />;
  if (id && id !== LIBRARY) return <UnknownArticle id={id} />;
  return <Library articles={articles} />;
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
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return fragment;
}

function readFragment(): string {
  return location.hash.slice(1);
}
