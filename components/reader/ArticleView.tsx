import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CardPorts } from '../word-card/index.ts';
import { ArticleText } from './ArticleText.tsx';
import { describeKind, describeLength, headlineOf, type ReaderArticle } from './article.ts';
import { OpenCard } from './OpenCard.tsx';
import { PinyinChoice } from './PinyinChoice.tsx';
import { measurePosition, measureProgress, scrollToPosition, watchScroll } from './scrolling.ts';
import { keepPinyinMode, keepPosition, readPinyinMode, readPosition } from './session.ts';
import { useOpenWord } from './use-open-word.ts';
import { type Annotate, useTokens } from './use-tokens.ts';

/** Where the words of an article are met: told to the vocabulary when one is saved. */
export interface ArticlePlace {
  readonly articleId: string;
  /** The article's headline. */
  readonly title: string;
}

/** What the reader needs of the world outside. */
export interface ReaderWorld {
  readonly annotate: Annotate;
  /** What the card of a word in an article asks; one and the same for the same place. */
  readonly cardPorts: (place: ArticlePlace) => CardPorts;
  /** Calls back when the reader has corrected a word: words are to be asked for again. */
  readonly watchCorrections?: (onChange: () => void) => () => void;
}

interface ArticleViewProps extends ReaderWorld {
  readonly article: ReaderArticle;
}

/** One article to read. Give it the article's id as its `key`. */
export function ArticleView({ article, annotate, cardPorts, watchCorrections }: ArticleViewProps) {
  const root = useRef<HTMLElement>(null);
  const progress = useRef<HTMLProgressElement>(null);
  const [mode, setMode] = useState(readPinyinMode);
  const { tokens, problem, retry } = useTokens(article, { annotate, watchCorrections });
  const { open, ...opener } = useOpenWord(root, { article, tokens });

  // Words with their pinyin take other room than without: the position is found again when they come.
  const [position] = useState(() => readPosition(article.id));
  useLayoutEffect(() => {
    if (root.current) scrollToPosition(root.current, position);
  }, [position, tokens]);
  useEffect(() => {
    const note = (): void => {
      const now = root.current && measurePosition(root.current);
      if (now && tokens) keepPosition(article.id, now);
      if (progress.current) progress.current.value = measureProgress();
    };
    note();
    return watchScroll(note);
  }, [article, tokens]);

  const ports = useMemo(
    () => cardPorts({ articleId: article.id, title: headlineOf(article) }),
    [article, cardPorts],
  );

  return (
    <div class="reading" data-pinyin={mode}>
      <nav class="reader-bar" aria-label="Reader">
        <a class="home" href="#library">
          <b lang="zh-Hans">行间</b> <span>All articles</span>
        </a>
        <progress ref={progress} max={1} value={0} aria-label="How far you have read" />
        <PinyinChoice
          mode={mode}
          onChange={(chosen) => {
            setMode(chosen);
            keepPinyinMode(chosen);
          }}
        />
      </nav>
      {problem && (
        <p class="reader-problem" role="alert">
          There is no pinyin, because the dictionary did not open: {problem}{' '}
          <button type="button" class="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <main>
        <article ref={root} aria-busy={!tokens && !problem}>
          <ArticleText article={article} tokens={tokens} />
        </article>
        <footer class="article-foot">
          <p>
            <a class="button primary" href={`#${article.id}/practice`}>
              Practise the words of this article
            </a>
          </p>
          <p>{article.english.summary}</p>
          {article.misprints.length > 0 && <Misprints misprints={article.misprints} />}
          <p class="facts">
            <span>{describeKind(article)}</span>
            <span>{describeLength(article)}</span>
            <span>Title and summary in English are ours.</span>
          </p>
          <a href="#library">All articles</a>
        </footer>
      </main>
      {open && <OpenCard key={openKey(open.element)} word={open} ports={ports} {...opener} />}
    </div>
  );
}

function Misprints({ misprints }: Pick<ReaderArticle, 'misprints'>) {
  return (
    <section>
      <h2>Misprints, kept as printed</h2>
      <ul>
        {misprints.map(({ text, note }) => (
          <li>
            <span lang="zh-Hans">{text}</span>: {note}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each opened word has a card of its own. */
function openKey(element: HTMLElement): string {
  return `${element.closest<HTMLElement>('[data-part]')?.dataset.part} ${element.dataset.token}`;
}
