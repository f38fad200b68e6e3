import { useEffect, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import { type KnownWords, type WordRow, wordsWorthMeeting } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { ReaderArticle } from './article.ts';
import type { Annotate } from './article-drawer.ts';
import { shortGloss } from './draw-words.ts';
import { findTokens } from './words-in-place.ts';

/** Maximum number of new words on paper: a page of them. */
const MAX_NEW = 60;

interface PrintedWordsProps {
  readonly article: ReaderArticle;
  readonly survey: WordSurvey | undefined;
  readonly words: readonly WordRow[];
  readonly knownWords: KnownWords;
  readonly annotate: Annotate;
}

interface PrintedWord {
  readonly form: string;
  readonly pinyin: string;
  readonly gloss: string;
}

/** The words saved from an article, and its new ones; on paper only. */
export function PrintedWords({ article, survey, words, knownWords, annotate }: PrintedWordsProps) {
  const [fresh, setFresh] = useState<readonly PrintedWord[]>([]);
  useEffect(() => {
    let wanted = true;
    const worth = survey ? wordsWorthMeeting(survey, { standingOf: knownWords, limit: MAX_NEW }) : [];
    findTokens(article, { words: worth, annotate }).then(
      (found) =>
        wanted &&
        setFresh(
          found.map(({ word: { form }, token: { pinyin, gloss } }) => ({
            form,
            pinyin,
            gloss: shortGloss(gloss) || gloss,
          })),
        ),
      () => undefined, // the article says that the dictionary failed
    );
    return () => {
      wanted = false;
    };
  }, [article, survey, knownWords, annotate]);
  const isTraditional = article.lang === 'zh-Hant';
  const saved = words
    .filter(({ articles }) => articles.includes(article.id))
    .map(({ headword, traditional, pinyin, gloss }) => ({
      form: isTraditional ? traditional : headword,
      pinyin,
      gloss,
    }));
  if (saved.length + fresh.length === 0) return null;
  return (
    <section class="printed-words" aria-label={t('reader.printedWords')}>
      <WordTable title={t('reader.printedSaved')} words={saved} lang={article.lang} />
      <WordTable title={t('reader.printedNew')} words={fresh} lang={article.lang} />
    </section>
  );
}

interface WordTableProps extends Pick<ReaderArticle, 'lang'> {
  readonly title: string;
  readonly words: readonly PrintedWord[];
}

function WordTable({ title, words, lang }: WordTableProps) {
  if (words.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {words.map(({ form, pinyin, gloss }) => (
          <li key={`${form} ${pinyin}`}>
            <b lang={lang}>{form}</b> <span lang="zh-Latn">{pinyin}</span> <span lang="en">{gloss}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
