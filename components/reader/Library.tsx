import { useLayoutEffect } from 'preact/hooks';
import { describeKind, describeLength, headlineOf, type ReaderArticle } from './article.ts';
import { shelve } from './library.ts';
import { watchScroll } from './scrolling.ts';
import { keepLibraryScroll, readLibraryScroll } from './session.ts';

/** All articles, shortest first. */
export function Library({ articles }: { readonly articles: readonly ReaderArticle[] }) {
  // Before paint in and out: with the library gone the window is shorter, and scrolls.
  useLayoutEffect(() => {
    window.scrollTo({ top: readLibraryScroll(), behavior: 'instant' });
    return watchScroll(() => keepLibraryScroll(window.scrollY));
  }, []);
  return (
    <main class="library">
      <header class="masthead">
        <h1 lang="zh-Hans">行间</h1>
        <p>Practice reading: {articles.length} pieces from five newspaper pages</p>
        <p class="reason">Shortest first. Finish a short one, then take a longer one.</p>
      </header>
      {shelve(articles).map(({ title, articles: shelf }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {shelf.map((article) => (
              <li>
                <a href={`#${article.id}`}>
                  <h3 lang="zh-Hans">{headlineOf(article)}</h3>
                  <p class="english-title">{article.english.title}</p>
                </a>
                <p class="summary">{article.english.summary}</p>
                <p class="facts">
                  <span>{describeKind(article)}</span>
                  <span>{describeLength(article)}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
