import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import { forecastReading, type KnownWords, namesIn, wordsWorthMeeting } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { SaveAll } from '../vocabulary/index.ts';
import type { ReaderArticle } from './article.ts';
import type { Annotate } from './article-drawer.ts';
import { shortGloss } from './draw-words.ts';
import { describeForecast } from './facts.ts';
import { ForecastBar } from './LibraryCard.tsx';
import type { ReaderWorld } from './ports.ts';
import type { OpenWord } from './use-open-word.ts';
import { findTokens, type WordInText } from './words-in-place.ts';

/** How many words are suggested; more would be a lesson. */
const MOST_WORDS = 5;
const MOST_NAMES = 8;

interface BeforeReadingProps {
  readonly article: ReaderArticle;
  readonly survey: WordSurvey;
  /** What the reader knew when the article was opened: the list does not change while they learn from it. */
  readonly knownWords: KnownWords;
  readonly annotate: Annotate;
  readonly saveWords: ReaderWorld['saveWords'];
  readonly onOpen: (word: OpenWord) => void;
}

/** What to expect of an article, and the words worth meeting first; each opens its card. */
export function BeforeReading(props: BeforeReadingProps) {
  const { article, survey, knownWords, annotate, saveWords, onOpen } = props;
  const [words, setWords] = useState<readonly WordInText[]>();
  useEffect(() => {
    let wanted = true;
    const worth = wordsWorthMeeting(survey, { standingOf: knownWords, limit: MOST_WORDS });
    findTokens(article, { words: worth, annotate }).then(
      (found) => wanted && setWords(found),
      () => wanted && setWords([]), // the article says that the dictionary failed
    );
    return () => {
      wanted = false;
    };
  }, [article, survey, knownWords, annotate]);
  const forecast = useMemo(() => forecastReading(survey, knownWords), [survey, knownWords]);
  const names = useMemo(() => namesIn(survey, MOST_NAMES), [survey]);
  if (!words) return null;
  const save = (): ReturnType<ReaderWorld['saveWords']> =>
    saveWords(
      { articleId: article.id, title: article.title, texts: article.parts.map(({ text }) => text) },
      words.map(({ word }) => word),
    );
  return (
    <aside class="before-reading" aria-label={t('reader.before')}>
      <p class="forecast">
        <span>
          <ForecastBar share={forecast.share} />
          {describeForecast(forecast)}
        </span>
        {article.stepDown && (
          <span>
            {textParts('reader.easier', {
              title: (
                <a href={`#${article.stepDown.id}`} lang="zh-Hans">
                  {article.stepDown.title}
                </a>
              ),
            })}
          </span>
        )}
      </p>
      {(article.background || words.length > 0 || names.length > 0) && (
        <details>
          <summary>
            {t('reader.before')}
            {words.length > 0 && <span>{t('reader.learnFirst', { count: words.length })}</span>}
          </summary>
          {article.background && (
            <p class="background" lang="en">
              {article.background}
            </p>
          )}
          {words.length > 0 && <FirstWords {...{ article, words, onOpen }} />}
          {words.length > 0 && <SaveAll count={words.length} onSave={save} />}
          {names.length > 0 && (
            <p class="hint">
              {textParts('reader.names', { names: <span lang={article.lang}>{names.join('、')}</span> })}
            </p>
          )}
        </details>
      )}
    </aside>
  );
}

interface FirstWordsProps extends Pick<BeforeReadingProps, 'article' | 'onOpen'> {
  readonly words: readonly WordInText[];
}

/** The words worth meeting first; each opens its card. */
function FirstWords({ article, words, onOpen }: FirstWordsProps) {
  return (
    <ul>
      {words.map(({ word, token }) => (
        <li key={`${word.form} ${word.start}`}>
          <button
            type="button"
            class="first-word"
            data-opens-card
            onClick={({ currentTarget }) =>
              onOpen({ element: currentTarget, by: 'key', query: queryOf(article, { word, token }) })
            }
          >
            <span class="form" lang={article.lang}>
              {word.form}
            </span>
            <span lang="zh-Latn">{token.pinyin}</span>
            {word.count > 1 && <span class="times">{t('reader.times', { count: word.count })}</span>}
            <span lang="en">{shortGloss(token.gloss) || token.gloss}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function queryOf({ parts }: ReaderArticle, { word, token }: WordInText): OpenWord['query'] {
  const text = parts[word.text]?.text ?? word.form;
  return { form: word.form, pinyin: token.pinyin, text, start: word.start };
}
