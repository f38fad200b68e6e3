import { describeKind, describeLength, type ReaderArticle } from './article.ts';

interface ArticleFootProps {
  readonly article: ReaderArticle;
  /** Shows words of the article in its text. */
  readonly onShow: (words: string) => void;
}

/** About an article: summary, misprints, its source. */
export function ArticleFoot({ article, onShow }: ArticleFootProps) {
  const { english, misprints, origin, notes = [], kind } = article;
  return (
    <footer class="article-foot">
      {english && <p>{english.summary}</p>}
      {notes.length > 0 && (
        <section class="language-notes">
          <h2>{kind === 'retelling' ? 'Words above its level' : 'The language of it'}</h2>
          <ul>
            {notes.map(({ sentence, note }) => (
              <li key={sentence}>
                <button type="button" class="link-button" lang="zh-Hans" onClick={() => onShow(sentence)}>
                  {sentence}
                </button>{' '}
                <span lang="en">{note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
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
        {english && (
          <span>
            {kind === 'retelling' ? 'The retelling and its English are ours.' : 'The English is ours.'}
          </span>
        )}
      </p>
      <a href="#library">All articles</a>
    </footer>
  );
}
