import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Seal } from '../../components/icon/index.ts';
import { ListKeys, Today, Vocabulary } from '../../components/vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { CardInPage } from '../shared/CardInPage.tsx';
import { FadedWordsNotice } from '../shared/FadedWordsNotice.tsx';
import { LazyProgress } from '../shared/LazyParts.tsx';
import { TrackerReview } from '../shared/TrackerReview.tsx';
import { useOpenedWord } from '../shared/use-opened-word.ts';
import { useSavedPatterns } from '../shared/use-saved-patterns.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useTracker } from '../shared/use-tracker.ts';
import { wordPorts } from '../shared/word-ports.ts';
import { usePatternRounds, WordsPatternRound, WordsPatterns } from './WordsPatterns.tsx';

const READER_PAGE = browser.runtime.getURL('/reader.html');
const OPTIONS_PAGE = browser.runtime.getURL('/options.html');

/** All words on a page of their own: list, review and progress beside each other where there is room. */
export function WordsPage() {
  const settings = useSettings();
  const tracker = useTracker(settings.drawing);
  const { opened, open, close } = useOpenedWord();
  const { rows, reviewed, problem, at, hsk, levels, round } = tracker;
  // In one column the list comes first; where there is room, both are there.
  const [showsProgress, setShowsProgress] = useState(() => matchMedia('(min-width: 700px)').matches);
  const patterns = useSavedPatterns({ describes: true });
  const patternRounds = usePatternRounds();
  const hasWords = rows !== undefined && rows.length > 0;
  const hasHadSide = useRef(false);
  // When the last pattern is removed, its undo stays in place.
  hasHadSide.current ||= hasWords || (patterns?.patterns.length ?? 0) + (patterns?.unreadable ?? 0) > 0;
  const hasSide = hasHadSide.current;
  return (
    <main class={hasSide ? 'words-page' : 'words-page empty-page'}>
      <header class="words-head">
        <Seal />
        <h1>
          Your words <span lang="zh-Hans">行间</span>
        </h1>
        <nav class="head-links" aria-label="Hangjian">
          <a href={READER_PAGE}>Practice reading</a>
          <a href={OPTIONS_PAGE}>{t('settings.title')}</a>
        </nav>
      </header>
      {problem && (
        <p class="problem" role="alert">
          Your words could not be read: {problem}
        </p>
      )}
      {hasSide && (
        <div class="words-side">
          {opened && <CardInPage key={`${opened.form} ${opened.pinyin}`} word={opened} onClose={close} />}
          <div hidden={opened !== undefined}>
            {patternRounds.round ? (
              <WordsPatternRound round={patternRounds.round} at={at} onEnd={patternRounds.end} />
            ) : round ? (
              <TrackerReview tracker={tracker} settings={settings} readerPage={READER_PAGE} onOpen={open} />
            ) : (
              <>
                {hasWords && (
                  <Today
                    today={tracker.today}
                    next={tracker.next}
                    problem={tracker.roundProblem}
                    practicePage={`${READER_PAGE}#practice`}
                    onReview={tracker.beginRound}
                  />
                )}
                <FadedWordsNotice onOpen={open} />
                {patterns && (
                  <WordsPatterns
                    stored={patterns}
                    at={at}
                    readerPage={READER_PAGE}
                    onReview={patternRounds.begin}
                  />
                )}
                <ListKeys />
              </>
            )}
          </div>
        </div>
      )}
      {hasWords && (
        <details
          class="words-progress"
          open={showsProgress}
          onToggle={(event) => setShowsProgress(event.currentTarget.open)}
        >
          <summary>
            <h2>Progress</h2>
          </summary>
          {showsProgress && reviewed && <LazyProgress rows={reviewed} levels={levels} at={at} />}
        </details>
      )}
      {rows && (
        <div class="words-list">
          <Vocabulary
            rows={rows}
            count={tracker.count}
            unreadable={tracker.unreadable}
            hsk={hsk}
            at={at}
            ports={wordPorts}
            readerPage={READER_PAGE}
            onOpen={open}
          />
        </div>
      )}
    </main>
  );
}
