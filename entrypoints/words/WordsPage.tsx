import { useEffect, useRef, useState } from 'preact/hooks';
import { PageBar } from '../../components/page-bar/index.ts';
import { ListKeys, Tabs, Today, Vocabulary } from '../../components/vocabulary/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { CardInPage } from '../shared/CardInPage.tsx';
import { FadedWordsNotice } from '../shared/FadedWordsNotice.tsx';
import { LazyProgress } from '../shared/LazyParts.tsx';
import { PLACES } from '../shared/places.ts';
import { TrackerReview } from '../shared/TrackerReview.tsx';
import { useOpenedWord } from '../shared/use-opened-word.ts';
import { type KnownPatterns, useSavedPatterns } from '../shared/use-saved-patterns.ts';
import { useSettings } from '../shared/use-settings.ts';
import { type Tracker, useTracker } from '../shared/use-tracker.ts';
import { wordPorts } from '../shared/word-ports.ts';
import { usePatternRounds, WordsPatternRound, WordsPatterns } from './WordsPatterns.tsx';

/** All words on a page of their own: the list, and beside it the day or the card of a word. */
export function WordsPage() {
  const settings = useSettings();
  const tracker = useTracker(settings.drawing);
  const opened = useOpenedWord();
  const { rows, problem, at, round } = tracker;
  const patterns = useSavedPatterns({ describes: true });
  const patternRounds = usePatternRounds();
  useReviewAtOnce(tracker);
  const hasHadWords = useRef(false);
  // When the last word or pattern is removed, its undo stays in place.
  hasHadWords.current ||=
    (rows?.length ?? 0) + (patterns?.patterns.length ?? 0) + (patterns?.unreadable ?? 0) > 0;
  const hasSide = hasHadWords.current;
  return (
    <>
      <PageBar current={round ? 'review' : 'words'} addresses={PLACES} />
      <main class={hasSide ? 'words-page' : 'words-page empty-page'}>
        <h1 class="visually-hidden">{t('words.title')}</h1>
        {problem && (
          <p class="problem" role="alert">
            {t('popup.wordsNotRead', { cause: problem })}
          </p>
        )}
        {hasSide && (
          <div class="words-side">
            {opened.opened && (
              <CardInPage
                key={`${opened.opened.form} ${opened.opened.pinyin}`}
                word={opened.opened}
                onClose={opened.close}
              />
            )}
            <div hidden={opened.opened !== undefined}>
              {patternRounds.round ? (
                <WordsPatternRound round={patternRounds.round} at={at} onEnd={patternRounds.end} />
              ) : round ? (
                <TrackerReview
                  tracker={tracker}
                  settings={settings}
                  readerPage={PLACES.read}
                  onOpen={opened.open}
                />
              ) : (
                <Day tracker={tracker} onOpen={opened.open} />
              )}
            </div>
          </div>
        )}
        {rows && (
          <Lists
            tracker={tracker}
            rows={rows}
            hasTabs={hasSide}
            patterns={patterns}
            onOpen={opened.open}
            onPatterns={patternRounds.begin}
          />
        )}
      </main>
    </>
  );
}

interface DayProps {
  readonly tracker: Tracker;
  readonly onOpen: (query: WordQuery) => void;
}

/** What there is to do today. */
function Day({ tracker, onOpen }: DayProps) {
  return (
    <>
      {tracker.count > 0 && (
        <Today
          today={tracker.today}
          next={tracker.next}
          problem={tracker.roundProblem}
          practicePage={`${PLACES.read}#practice`}
          onReview={tracker.beginRound}
        />
      )}
      <FadedWordsNotice onOpen={onOpen} />
    </>
  );
}

interface ListsProps extends DayProps {
  readonly rows: NonNullable<Tracker['rows']>;
  /** Grammar and progress have tabs of their own; not while nothing is saved. */
  readonly hasTabs: boolean;
  readonly patterns: KnownPatterns | undefined;
  readonly onPatterns: ReturnType<typeof usePatternRounds>['begin'];
}

/** The words, the saved patterns of grammar, and progress, one at a time. */
function Lists({ tracker, rows, hasTabs, patterns, onOpen, onPatterns }: ListsProps) {
  const [chosen, setTab] = useState<'words' | 'grammar' | 'progress'>();
  const hasHadWords = useRef(false);
  hasHadWords.current ||= rows.length > 0;
  const tab = chosen ?? (hasHadWords.current ? 'words' : 'grammar');
  const { reviewed, at, hsk, levels, count, unreadable } = tracker;
  const words = (
    <Vocabulary
      rows={rows}
      count={count}
      unreadable={unreadable}
      hsk={hsk}
      at={at}
      ports={wordPorts}
      readerPage={PLACES.read}
      onOpen={onOpen}
    />
  );
  if (!hasTabs) return <div class="words-list">{words}</div>;
  return (
    <div class="words-list">
      <Tabs
        label={t('popup.tabs')}
        tabs={[
          ['words', t('bar.words')],
          ['grammar', t('words.patterns.title')],
          ['progress', t('popup.progress')],
        ]}
        selected={tab}
        onSelect={setTab}
      >
        {/* Kept: what was typed, how far one had scrolled. */}
        <div hidden={tab !== 'words'}>
          {words}
          {rows.length > 0 && <ListKeys />}
        </div>
        {patterns && (
          <div hidden={tab !== 'grammar'}>
            <WordsPatterns stored={patterns} at={at} readerPage={PLACES.read} onReview={onPatterns} />
          </div>
        )}
        {tab === 'progress' && <h2 class="visually-hidden">{t('popup.progress')}</h2>}
        {tab === 'progress' && reviewed && <LazyProgress rows={reviewed} levels={levels} at={at} />}
      </Tabs>
    </div>
  );
}

/** Begins a round where the page is opened to review, once it is known what is due. */
function useReviewAtOnce({ today, beginRound }: Tracker): void {
  const [wanted, setWanted] = useState(location.hash === '#review');
  useEffect(() => {
    const onHash = (): void => setWanted(location.hash === '#review');
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  useEffect(() => {
    if (!wanted || !today) return;
    setWanted(false);
    history.replaceState(null, '', location.pathname);
    if (today.due > 0) beginRound();
  }, [wanted, today, beginRound]);
}
