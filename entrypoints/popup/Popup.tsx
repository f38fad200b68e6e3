import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Seal } from '../../components/icon/index.ts';
import { DictionarySearch } from '../../components/search/index.ts';
import { QuickSettings } from '../../components/settings/index.ts';
import { PageControls, PageForecast, Tabs, Today, Vocabulary } from '../../components/vocabulary/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { duePatterns } from '../../vocabulary/patterns/index.ts';
import { CardInPage } from '../shared/CardInPage.tsx';
import { FadedWordsNotice } from '../shared/FadedWordsNotice.tsx';
import { LazyProgress } from '../shared/LazyParts.tsx';
import { request } from '../shared/own-request.ts';
import { TrackerReview } from '../shared/TrackerReview.tsx';
import { useOpenedWord } from '../shared/use-opened-word.ts';
import { useSavedPatterns } from '../shared/use-saved-patterns.ts';
import { useSettings } from '../shared/use-settings.ts';
import { type Tracker, useTracker } from '../shared/use-tracker.ts';
import { wordPorts } from '../shared/word-ports.ts';
import { useForecast } from './use-forecast.ts';
import { usePage } from './use-page.ts';
import { useSiteHelp } from './use-site-help.ts';

const READER_PAGE = browser.runtime.getURL('/reader.html');
const WORDS_PAGE = browser.runtime.getURL('/words.html');
const WELCOME_PAGE = browser.runtime.getURL('/welcome.html');
const OPTIONS_PAGE = browser.runtime.getURL('/options.html');

const search = (query: string) => request('search', { query });

/** The popup: the page under it, reviews that are due, and the words saved so far. */
export function Popup({ hash }: { readonly hash: string }) {
  const { tabId, siteName, page, site, problem, turnPage, toggleSite, makeRoom, readHere } = usePage(hash);
  const settings = useSettings();
  const { siteHelp, problem: siteProblem } = useSiteHelp(siteName);
  const tracker = useTracker(settings.drawing);
  const { opened, open, close } = useOpenedWord();
  const forecast = useForecast(page?.status === 'on' ? tabId : undefined, {
    rows: tracker.rows,
    level: settings.drawing?.level,
  });
  const looked = new URLSearchParams(hash.replace(/^#/, '')).get('look') ?? '';
  return (
    <main class="popup">
      <header class="popup-head">
        <Seal />
        <h1>
          Hangjian <span lang="zh-Hans">行间</span>
        </h1>
        <nav class="head-links" aria-label="Hangjian">
          <a href={READER_PAGE} target="_blank" rel="noreferrer">
            Practice reading
          </a>
          <a href={WORDS_PAGE} target="_blank" rel="noreferrer">
            Words
          </a>
          <a href={OPTIONS_PAGE} target="_blank" rel="noreferrer">
            {t('settings.title')}
          </a>
        </nav>
      </header>
      {opened && <CardInPage key={`${opened.form} ${opened.pinyin}`} word={opened} onClose={close} />}
      {/* Kept while a card is open: what was typed, how far one had scrolled, the word that is asked. */}
      <div hidden={opened !== undefined}>
        {tracker.round && (
          <TrackerReview tracker={tracker} settings={settings} readerPage={READER_PAGE} onOpen={open} />
        )}
        <div hidden={tracker.round !== undefined}>
          <DictionarySearch search={search} initial={looked} onOpen={open} />
          <PageControls
            page={page}
            site={site}
            problem={problem}
            onTurnPage={turnPage}
            onToggleSite={toggleSite}
            onMakeRoom={makeRoom}
            onReadHere={readHere}
          />
          {forecast && (
            <PageForecast
              {...forecast}
              onOpen={(word) => open(forecast.queryOf(word))}
              onSave={forecast.save}
            />
          )}
          <FadedWordsNotice onOpen={open} />
          {settings.drawing && (
            <QuickSettings
              drawing={settings.drawing}
              problem={settings.problem ?? siteProblem}
              onChange={settings.change}
              siteHelp={siteHelp}
            />
          )}
          <TrackerInPopup tracker={tracker} onOpen={open} />
          <p class="popup-foot">
            <a href={WELCOME_PAGE} target="_blank" rel="noreferrer">
              Getting started
            </a>
          </p>
        </div>
      </div>
    </main>
  );
}

interface TrackerInPopupProps {
  readonly tracker: Tracker;
  readonly onOpen: (query: WordQuery) => void;
}

/** Reviews due today, the words, and progress. */
function TrackerInPopup({ tracker, onOpen }: TrackerInPopupProps) {
  const [tab, setTab] = useState<'words' | 'progress'>('words');
  const hasHadWords = useRef(false);
  const saved = useSavedPatterns({ describes: false });
  const { rows, reviewed, unreadable, problem, at, hsk, levels } = tracker;
  const patternsDue = saved ? duePatterns(saved.patterns, at).length : 0;
  // When the last word is removed, its undo stays in place.
  hasHadWords.current ||= rows !== undefined && rows.length > 0;
  const list = rows && (
    <Vocabulary
      rows={rows}
      count={tracker.count}
      unreadable={unreadable}
      hsk={hsk}
      at={at}
      ports={wordPorts}
      readerPage={READER_PAGE}
      onOpen={onOpen}
    />
  );
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          Your words could not be read: {problem}
        </p>
      )}
      {hasHadWords.current ? (
        <>
          <Today
            today={tracker.today}
            next={tracker.next}
            patterns={patternsDue}
            problem={tracker.roundProblem}
            practicePage={`${READER_PAGE}#practice`}
            onReview={tracker.beginRound}
          />
          <Tabs
            label="Your vocabulary"
            tabs={[
              ['words', 'Words'],
              ['progress', 'Progress'],
            ]}
            selected={tab}
            onSelect={setTab}
          >
            <div hidden={tab !== 'words'}>{list}</div>
            {tab === 'progress' && <h2 class="visually-hidden">Progress</h2>}
            {tab === 'progress' && reviewed && <LazyProgress rows={reviewed} levels={levels} at={at} />}
          </Tabs>
        </>
      ) : (
        list
      )}
    </>
  );
}
