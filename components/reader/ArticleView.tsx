import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import { errorMessage, type KnownWords, type ReaderSettings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { ArticleMain } from './ArticleMain.tsx';
import type { LibraryItem, ReaderArticle } from './article.ts';
import type { DrawerLook } from './article-drawer.ts';
import { ListeningBar } from './ListeningBar.tsx';
import { OpenCard } from './OpenCard.tsx';
import type { ReaderState, ReaderWorld } from './ports.ts';
import { ReaderBar } from './ReaderBar.tsx';
import { ReadingFrame } from './ReadingFrame.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { layOut } from './sections.ts';
import { lightClauses, toggleEnglish } from './sentence-english.ts';
import type { ArticleKeys } from './use-article-keys.ts';
import { useArticleProgress, useOpening } from './use-article-progress.ts';
import { useCoveredText } from './use-covered-text.ts';
import { useDrawer } from './use-drawer.ts';
import { useListening } from './use-listening.ts';
import { useOpenWord } from './use-open-word.ts';
import { usePanels } from './use-panels.ts';
import { usePatterns } from './use-patterns.ts';
import { usePrinting } from './use-printing.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useSentenceLine } from './use-sentence-line.tsx';
import type { ArticlePosition } from './use-shown-place.ts';

interface ArticleViewProps {
  readonly article: ReaderArticle;
  /** The place to show, in place of where the reader left it. */
  readonly at: ArticlePosition | undefined;
  /** Its counted words, once they are. */
  readonly survey: WordSurvey | undefined;
  readonly knownWords: KnownWords;
  /** What to read next. */
  readonly next: LibraryItem | undefined;
  readonly state: ReaderState;
  readonly world: ReaderWorld;
}

/** One article to read. Give it the article's id as its `key`. */
export function ArticleView({ article, at, survey, knownWords, next, state, world }: ArticleViewProps) {
  const { settings } = state;
  const root = useRef<HTMLElement>(null);
  const { id, title } = article;
  const { before, knownBefore } = useOpening({ id, readings: state.readings, survey, knownWords });

  const layout = useMemo(() => layOut(article.parts), [article]);
  const hasEnglish = article.parts.some(({ english = [] }) => english.length > 0);
  const look = useLook({ settings, knownWords, survey });
  const { annotate, noteRead, watchCorrections, now, keepReading, changeSettings, cardPorts } = world;
  const begin = at ?? before;
  const drawing = { article, layout, annotate, noteRead, look, begin, watchCorrections };
  const { drawer, drawn, problem, retry } = useDrawer(root, drawing);
  const { open, openWord, close } = useOpenWord(root, { drawer, drawn, openDelay: world.openDelay });
  const ports = useMemo(() => cardPorts({ articleId: id, title }), [id, title, cardPorts]);
  const line = useSentenceLine(root, { brackets: settings.patterns, drawer, ports, openWord });
  usePatterns(root, { drawer, on: settings.patterns, findPatterns: world.findPatterns });
  const { listening: wishes } = settings;
  const listening = useListening(root, { article, drawer, voice: world.voice, wishes });
  const isCovered = listening.open && wishes.hidden;
  const showCovered = useCoveredText(root, isCovered);
  const english = hasEnglish && settings.print.english !== 'none';
  const { printing, print } = usePrinting(root, { article, drawer, english });

  const progressOf = { article, at, before, knownBefore, drawn, survey, now, keepReading };
  const { progress, keep } = useArticleProgress(root, progressOf);

  const panels = usePanels();
  const changeListening = (next: ReaderSettings['listening']): void => changeSettings({ listening: next });
  const { said, ...englishKeys } = useEnglish(root, { hasEnglish, line, settings, changeSettings });
  useReaderKeys({
    settings,
    changeSettings,
    listening,
    showCovered,
    blocked: open !== undefined,
    next: () => {
      if (next) location.hash = next.id;
    },
    closePanel: panels.close,
    ...englishKeys,
  });

  return (
    <ReadingFrame
      written={article.lang}
      settings={settings}
      hasEnglish={hasEnglish}
      focused={settings.focus || listening.speaking}
      covered={isCovered}
    >
      <ReaderBar
        progress={progress}
        listening={listening}
        english={hasEnglish ? settings.english : undefined}
        onEnglish={englishKeys.allEnglish}
        book={article.book}
        pages={{ root, article, pdfs: world.ownTexts.pdfs }}
        panels={panels}
      />
      {panels.settings.isOpen && (
        <ReadingPanel
          settings={settings}
          problem={state.problem}
          onChange={changeSettings}
          hasEnglish={hasEnglish}
          onPrint={print}
          printing={printing}
        />
      )}
      <Notices listening={listening.problem} drawing={problem} said={said} onRetry={retry} />
      <ArticleMain
        {...{ root, article, layout, survey, knownWords, knownBefore, next, state, world }}
        busy={!drawn && !problem}
        onOpen={openWord}
        onFinish={() => keep({ finished: true })}
      />
      {listening.open && <ListeningBar listening={listening} wishes={wishes} onChange={changeListening} />}
      {open && (
        <OpenCard
          key={`${open.query.form} ${open.query.start} ${open.query.text}`}
          word={open}
          ports={ports}
          close={close}
          onSentence={(lookup) => {
            close();
            line.show(open, lookup);
          }}
        />
      )}
    </ReadingFrame>
  );
}

/** A text for screen readers, with its language where that is not the interface's. */
interface Said {
  readonly text: string;
  readonly lang?: string;
}

interface NoticesProps {
  /** Why nothing is said. */
  readonly listening: string | undefined;
  /** Why there are no readings. */
  readonly drawing: string | undefined;
  /** For screen readers. */
  readonly said: Said;
  readonly onRetry: () => void;
}

/** What went wrong, and for screen readers what was just shown. */
function Notices({ listening, drawing, said, onRetry }: NoticesProps) {
  return (
    <>
      {listening && (
        <p class="reader-problem" role="alert">
          {listening}
        </p>
      )}
      {drawing && (
        <p class="reader-problem" role="alert">
          {t('reader.noPinyin', { cause: drawing })}{' '}
          <button type="button" class="button" onClick={onRetry}>
            {t('reader.tryAgain')}
          </button>
        </p>
      )}
      <p class="visually-hidden" role="status" lang={said.lang}>
        {said.text}
      </p>
    </>
  );
}

interface EnglishOf extends Pick<ReaderState, 'settings'>, Pick<ReaderWorld, 'changeSettings'> {
  /** The article has English of its own. */
  readonly hasEnglish: boolean;
  readonly line: ReturnType<typeof useSentenceLine>;
}

interface English extends Pick<ArticleKeys, 'english' | 'allEnglish' | 'words'> {
  /** What was just shown, for screen readers. */
  readonly said: Said;
}

/** The English of sentences, the article's own or the browser's, and their words in a line. */
function useEnglish(root: RefObject<HTMLElement | null>, english: EnglishOf): English {
  const { hasEnglish, line, settings, changeSettings } = english;
  const [said, setSaid] = useState<Said>({ text: '' });
  const say = (text: string): void => setSaid({ text });
  const fail = (error: unknown): void => say(errorMessage(error));
  useEffect(() => (root.current ? lightClauses(root.current) : undefined), [root]);
  return {
    said,
    english: () => {
      if (hasEnglish && root.current) setSaid({ text: toggleEnglish(root.current), lang: 'en' });
      else void line.english().then(say, fail);
    },
    allEnglish: () => changeSettings({ english: settings.english === 'always' ? 'asked' : 'always' }),
    words: () => void line.toggle().then(say, fail),
  };
}

/** How words are drawn; the same object while nothing in it changes. */
function useLook({
  settings: { script, glosses },
  knownWords,
  survey,
}: Pick<ArticleViewProps, 'knownWords' | 'survey'> & Pick<ReaderState, 'settings'>): DrawerLook {
  const style = useMemo(() => ({ script, glosses }), [script, glosses]);
  const levelOf = useMemo(() => {
    const levels = new Map(survey?.words.map(({ form, level }) => [form, level]));
    return (form: string) => levels.get(form);
  }, [survey]);
  return useMemo(() => ({ style, knownWords, levelOf }), [style, knownWords, levelOf]);
}
