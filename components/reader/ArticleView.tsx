import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import {
  errorMessage,
  forecastReading,
  type KnownWords,
  type ReaderSettings,
} from '../../vocabulary/index.ts';
import { AfterReading } from './AfterReading.tsx';
import { ArticleFoot } from './ArticleFoot.tsx';
import { ArticleText } from './ArticleText.tsx';
import type { LibraryItem, ReaderArticle } from './article.ts';
import type { DrawerLook } from './article-drawer.ts';
import { BeforeReading } from './BeforeReading.tsx';
import { changeRepeats, changeSpeed, ListeningBar } from './ListeningBar.tsx';
import { OpenCard } from './OpenCard.tsx';
import { PrintedWords } from './PrintedWords.tsx';
import type { ReaderState, ReaderWorld } from './ports.ts';
import { ReaderBar } from './ReaderBar.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { scrollToPosition } from './scrolling.ts';
import { layOut } from './sections.ts';
import { lightClauses, toggleEnglish } from './sentence-english.ts';
import { showWords } from './show-words.ts';
import { useArticleKeys } from './use-article-keys.ts';
import { useCoveredText } from './use-covered-text.ts';
import { useDrawer } from './use-drawer.ts';
import { useListening } from './use-listening.ts';
import { useOpenWord } from './use-open-word.ts';
import { usePrinting } from './use-printing.ts';
import { useReading } from './use-reading.ts';
import { useSentenceLine } from './use-sentence-line.tsx';

interface ArticleViewProps {
  readonly article: ReaderArticle;
  /** Its counted words, once they are. */
  readonly survey: WordSurvey | undefined;
  readonly knownWords: KnownWords;
  /** What to read next. */
  readonly next: LibraryItem | undefined;
  readonly state: ReaderState;
  readonly world: ReaderWorld;
}

/** One article to read. Give it the article's id as its `key`. */
export function ArticleView({ article, survey, knownWords, next, state, world }: ArticleViewProps) {
  const { settings, words } = state;
  const root = useRef<HTMLElement>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [progress, setProgress] = useState(0);
  // As they were on opening: what changes while one reads moves neither the text nor the list before it.
  const [before] = useState(() => state.readings.get(article.id));
  const firstKnown = useRef<KnownWords>(undefined);
  if (survey) firstKnown.current ??= knownWords;
  const knownBefore = firstKnown.current ?? knownWords;
  const reading = state.readings.get(article.id);

  const layout = useMemo(() => layOut(article.parts), [article]);
  const hasEnglish = article.parts.some(({ english = [] }) => english.length > 0);
  const look = useLook({ settings, knownWords, survey });
  const { annotate, noteRead, watchCorrections, now, keepReading } = world;
  const firstPart = before?.part ?? 0;
  const { drawer, drawn, problem, retry } = useDrawer(root, {
    article,
    layout,
    annotate,
    noteRead,
    look,
    firstPart,
    watchCorrections,
  });
  const { open, openWord, close } = useOpenWord(root, { drawer, drawn, openDelay: world.openDelay });
  const { cardPorts } = world;
  const ports = useMemo(
    () => cardPorts({ articleId: article.id, title: article.title }),
    [article, cardPorts],
  );
  const line = useSentenceLine(root, { drawer, ports, openWord });
  const { listening: wishes } = settings;
  const listening = useListening(root, { article, drawer, voice: world.voice, wishes });
  const isCovered = listening.open && wishes.hidden;
  const showCovered = useCoveredText(root, isCovered);
  const { printing, print } = usePrinting(root, {
    article,
    drawer,
    english: hasEnglish && settings.print.english !== 'none',
  });

  // Words with their readings take other room than without: the position is found again when they come.
  useLayoutEffect(() => {
    if (root.current) scrollToPosition(root.current, before);
  }, [before, drawn, survey !== undefined]);
  const { keep } = useReading(root, {
    id: article.id,
    before,
    drawn,
    now,
    keepReading,
    onProgress: setProgress,
  });
  useEffect(() => {
    if (survey) keep({ shareBefore: forecastReading(survey, knownBefore).share });
  }, [survey, knownBefore, keep]);

  const panelButton = useRef<HTMLButtonElement>(null);
  const closePanel = (): void => {
    setPanelOpen(false);
    panelButton.current?.focus();
  };
  const changeSettings = world.changeSettings;
  const changeListening = (next: ReaderSettings['listening']): void => changeSettings({ listening: next });
  /** English that was just shown, for screen readers. */
  const [said, setSaid] = useState('');
  const fail = (error: unknown): void => setSaid(errorMessage(error));
  const toggleAllEnglish = (): void =>
    changeSettings({ english: settings.english === 'always' ? 'asked' : 'always' });
  useEffect(() => (root.current ? lightClauses(root.current) : undefined), []);
  useArticleKeys(
    {
      next: () => {
        if (next) location.hash = next.id;
      },
      listen: listening.toggle,
      listening: listening.open
        ? {
            step: listening.step,
            changeSpeed: (by) => changeListening(changeSpeed(wishes, by)),
            changeRepeats: () => changeListening(changeRepeats(wishes)),
            toggleHidden: () => changeListening({ ...wishes, hidden: !wishes.hidden }),
            showSentence: showCovered,
            close: listening.close,
          }
        : undefined,
      toggleFocus: () => changeSettings({ focus: !settings.focus }),
      closePanel: () => {
        if (panelOpen) closePanel();
        return panelOpen;
      },
      english: () => {
        if (hasEnglish && root.current) setSaid(toggleEnglish(root.current));
        else void line.english().then(setSaid, fail);
      },
      allEnglish: toggleAllEnglish,
      words: () => void line.toggle().then(setSaid, fail),
    },
    open !== undefined,
  );
  const showInText = useCallback((quote: string): void => {
    if (root.current) showWords(root.current, quote);
  }, []);
  const finish = useCallback(() => keep({ finished: true }), [keep]);
  const { script, readings, glosses, size, measure, spacing, face, focus } = settings;

  return (
    <div
      class="reading"
      data-written={article.lang}
      data-script={script}
      data-readings={readings}
      data-glosses={glosses}
      data-translation={settings.english}
      data-size={size}
      data-measure={measure}
      data-spacing={spacing}
      data-face={face}
      data-focus={focus || listening.speaking}
      data-covered={isCovered}
      data-printed-english={hasEnglish ? settings.print.english : 'none'}
      data-printed-words={settings.print.words}
    >
      <ReaderBar
        progress={progress}
        listening={listening}
        panelOpen={panelOpen}
        panelButton={panelButton}
        onPanel={() => setPanelOpen((isOpen) => !isOpen)}
        english={hasEnglish ? settings.english : undefined}
        onEnglish={toggleAllEnglish}
      />
      {panelOpen && (
        <ReadingPanel
          settings={settings}
          problem={state.problem}
          onChange={changeSettings}
          hasEnglish={hasEnglish}
          onPrint={print}
          printing={printing}
        />
      )}
      {listening.problem && (
        <p class="reader-problem" role="alert">
          {listening.problem}
        </p>
      )}
      {problem && (
        <p class="reader-problem" role="alert">
          There is no pinyin, because the dictionary did not open: {problem}{' '}
          <button type="button" class="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <p class="visually-hidden" role="status" lang="en">
        {said}
      </p>
      <main>
        <article ref={root} aria-busy={!drawn && !problem}>
          <ArticleText article={article} layout={layout}>
            {survey && (
              <BeforeReading
                article={article}
                survey={survey}
                knownWords={knownBefore}
                annotate={annotate}
                saveWords={world.saveWords}
                onOpen={openWord}
              />
            )}
          </ArticleText>
        </article>
        <AfterReading
          article={article}
          reading={reading}
          survey={survey}
          words={words}
          knownWords={knownWords}
          next={next}
          onFinish={finish}
          onShow={showInText}
        />
        {settings.print.words && <PrintedWords {...{ article, survey, words, knownWords, annotate }} />}
        <ArticleFoot article={article} onShow={showInText} />
      </main>
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
    </div>
  );
}

/** How words are drawn; the same object as long as nothing of it changes. */
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
