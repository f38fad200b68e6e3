import type { WordSurvey } from '../../dictionary/index.ts';
import {
  forecastReading,
  type KnownWords,
  type ReadingProgress,
  type WordRow,
} from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import { ArticlePatterns } from './ArticlePatterns.tsx';
import { describeTime, type LibraryItem, type ReaderArticle } from './article.ts';
import { percent } from './facts.ts';
import type { ReaderWorld } from './ports.ts';
import { Questions } from './Questions.tsx';

interface AfterReadingProps extends Pick<ReaderWorld, 'findPatterns' | 'savedPatterns'> {
  readonly article: ReaderArticle;
  readonly reading: ReadingProgress | undefined;
  readonly survey: WordSurvey | undefined;
  readonly words: readonly WordRow[];
  readonly knownWords: KnownWords;
  readonly next: LibraryItem | undefined;
  readonly onFinish: () => void;
  /** Shows words of the article in its text. */
  readonly onShow: (words: string) => void;
}

/** After an article: once it is read, the results; what to practise, and what to read next. */
export function AfterReading(props: AfterReadingProps) {
  const { article, reading, next, findPatterns, savedPatterns, onFinish, onShow } = props;
  const finished = reading?.finishedAt !== undefined;
  return (
    <section class="after-reading" aria-labelledby="after-reading-title">
      <h2 id="after-reading-title">{finished ? t('reader.finished') : t('reader.atEnd')}</h2>
      {finished ? (
        <Summary {...props} />
      ) : (
        <p>
          <button type="button" class="button primary" onClick={onFinish}>
            {t('reader.markRead')}
          </button>
        </p>
      )}
      <p>
        <a class={finished ? 'button primary' : 'button'} href={`#${article.id}/practice`}>
          {t('reader.practise')}
        </a>
      </p>
      {article.questions && (
        <Questions articleId={article.id} questions={article.questions} onShow={onShow} />
      )}
      <ArticlePatterns {...{ article, findPatterns, savedPatterns, onShow }} />
      {article.stepUp && (
        <a class="next-article step-up" href={`#${article.stepUp.id}`}>
          <span>{t('reader.stepUp')}</span>
          <b lang="zh-Hans">{article.stepUp.title}</b>
        </a>
      )}
      {next && (
        <a class="next-article" href={`#${next.id}`}>
          <span>{t('reader.next')}</span>
          <b lang={next.lang}>{next.title}</b>
          {next.english && <span lang="en">{next.english.title}</span>}
        </a>
      )}
    </section>
  );
}

function Summary({ article, reading, survey, words, knownWords }: AfterReadingProps) {
  const saved = words.filter(({ articles }) => articles.includes(article.id));
  const met = survey?.words.filter(({ name }) => !name).length;
  const forecast = survey && forecastReading(survey, knownWords);
  const before = reading?.shareBefore;
  return (
    <>
      <dl class="reading-summary">
        <div>
          <dt>{t('reader.time')}</dt>
          <dd>{describeTime(reading?.seconds ?? 0)}</dd>
        </div>
        {met !== undefined && (
          <div>
            <dt>{t('reader.wordsMet')}</dt>
            <dd>{met.toLocaleString(textLocale())}</dd>
          </div>
        )}
        <div>
          <dt>{t('reader.saved')}</dt>
          <dd>{saved.length}</dd>
        </div>
        {forecast && (
          <div>
            <dt>{t('reader.knownNow')}</dt>
            <dd>
              {percent(forecast.share)}
              {before !== undefined && percent(before) !== percent(forecast.share) && (
                <small> {t('reader.knownBefore', { share: percent(before) })}</small>
              )}
            </dd>
          </div>
        )}
      </dl>
      {saved.length > 0 && (
        <ul class="saved-words" aria-label={t('reader.savedWords', { count: saved.length })}>
          {saved.map((word) => (
            <li key={word.id}>
              <span class="headword" lang="zh-Hans">
                {word.headword}
              </span>{' '}
              <span lang="zh-Latn">{word.pinyin}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
