import { t } from '../../vocabulary/language/index.ts';
import {
  describeKind,
  describeLength,
  describeSource,
  describeSummary,
  type ReaderArticle,
} from './article.ts';

interface ArticleFootProps {
  readonly article: ReaderArticle;
  /** Shows words of the article in its text. */
  readonly onShow: (words: string) => void;
}

/** About an article: summary, misprints, its source. */
export function ArticleFoot({ article, onShow }: ArticleFootProps) {
  const { english, misprints, source, notes = [], kind } = article;
  const summary = describeSummary(article);
  return (
    <footer class="article-foot">
      {summary && <p lang={summary.lang}>{summary.text}</p>}
      {notes.length > 0 && (
        <section class="language-notes">
          <h2>{kind === 'retelling' ? t('reader.aboveLevel') : t('reader.languageNotes')}</h2>
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
          <h2>{t('reader.misprints')}</h2>
          <ul>
            {misprints.map(({ text, note }) => (
              <li key={`${text} ${note}`}>
                <span lang="zh-Hans">{text}</span>: <span lang="en">{note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="facts">
        <span>{describeKind(article)}</span>
        {source && <span>{describeSource(source)}</span>}
        <span>{describeLength(article)}</span>
        {english && <span>{kind === 'retelling' ? t('reader.ourRetelling') : t('reader.ourEnglish')}</span>}
      </p>
      <a href="#library">{t('reader.allArticles')}</a>
    </footer>
  );
}
