import { describeKind, describeLength, type ReaderArticle } from './article.ts';

/** What is to be said of an article itself: summary, misprints, where it comes from. */
export function ArticleFoot({ article }: { readonly article: ReaderArticle }) {
  const { english, misprints, origin } = article;
  return (
    <footer class="article-foot">
      {english && <p>{english.summary}</p>}
      {misprints.length > 0 && (
        <section>
          <h2>Misprints, kept as printed</h2>
          <ul>
            {misprints.map(({ text, note }) => (
              <li key={`${text} ${note}`}>
                <span lang="zh-Hans">{text}</span>: {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="facts">
        <span>{describeKind(article)}</span>
        {origin && <span>{origin}</span>}
        <span>{describeLength(article)}</span>
        {english && <span>Title and summary in English are ours.</span>}
      </p>
      <a href="#library">All articles</a>
    </footer>
  );
}
