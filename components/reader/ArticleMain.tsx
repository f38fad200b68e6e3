import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import type { KnownWords } from '../../vocabulary/index.ts';
import { AfterReading } from './AfterReading.tsx';
import { ArticleFoot } from './ArticleFoot.tsx';
import { ArticleText } from './ArticleText.tsx';
import type { LibraryItem, ReaderArticle } from './article.ts';
import { BeforeReading } from './BeforeReading.tsx';
import { PrintedWords } from './PrintedWords.tsx';
import type { ReaderState, ReaderWorld } from './ports.ts';
import type { ArticleLayout } from './sections.ts';
import { showWords } from './show-words.ts';
import type { OpenWord } from './use-open-word.ts';
import { useBookPictures } from './use-pictures.ts';

interface ArticleMainProps {
  /** Where the text is drawn. */
  readonly root: RefObject<HTMLElement | null>;
  readonly article: ReaderArticle;
  readonly layout: ArticleLayout;
  /** The words of the first screen are still to come. */
  readonly busy: boolean;
  readonly survey: WordSurvey | undefined;
  readonly knownWords: KnownWords;
  /** As they were when the article was opened. */
  readonly knownBefore: KnownWords;
  readonly next: LibraryItem | undefined;
  readonly state: ReaderState;
  readonly world: Pick<ReaderWorld, 'annotate' | 'findPatterns' | 'savedPatterns' | 'saveWords' | 'ownTexts'>;
  readonly onOpen: (word: OpenWord) => void;
  readonly onFinish: () => void;
}

/** The text of an article, what stands before it, and what follows. */
export function ArticleMain(props: ArticleMainProps) {
  const { root, article, layout, busy, survey, knownWords, knownBefore, next, state, world } = props;
  const { words, settings } = state;
  useBookPictures(root, article, world.ownTexts);
  const showInText = useCallback(
    (quote: string): void => {
      if (root.current) showWords(root.current, quote);
    },
    [root],
  );
  return (
    <main>
      <article ref={root} aria-busy={busy}>
        <ArticleText article={article} layout={layout}>
          {survey && (
            <BeforeReading
              article={article}
              survey={survey}
              knownWords={knownBefore}
              annotate={world.annotate}
              saveWords={world.saveWords}
              onOpen={props.onOpen}
            />
          )}
        </ArticleText>
      </article>
      <AfterReading
        findPatterns={world.findPatterns}
        savedPatterns={world.savedPatterns}
        article={article}
        reading={state.readings.get(article.id)}
        survey={survey}
        words={words}
        knownWords={knownWords}
        next={next}
        onFinish={props.onFinish}
        onShow={showInText}
      />
      {settings.print.words && (
        <PrintedWords {...{ article, survey, words, knownWords, annotate: world.annotate }} />
      )}
      <ArticleFoot article={article} onShow={showInText} />
    </main>
  );
}
