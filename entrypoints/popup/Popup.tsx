import { browser } from 'wxt/browser';
import { PageBar } from '../../components/page-bar/index.ts';
import { DictionarySearch } from '../../components/search/index.ts';
import { QuickSettings } from '../../components/settings/index.ts';
import {
  FirstSteps,
  NewestWords,
  PageControls,
  PageForecast,
  Today,
} from '../../components/vocabulary/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { isDue } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { duePatterns } from '../../vocabulary/patterns/index.ts';
import { CardInPage } from '../shared/CardInPage.tsx';
import { FadedWordsNotice } from '../shared/FadedWordsNotice.tsx';
import { request } from '../shared/own-request.ts';
import { PLACES } from '../shared/places.ts';
import { TrackerReview } from '../shared/TrackerReview.tsx';
import { useOpenedWord } from '../shared/use-opened-word.ts';
import { useSavedPatterns } from '../shared/use-saved-patterns.ts';
import { useSettings } from '../shared/use-settings.ts';
import { type Tracker, useTracker } from '../shared/use-tracker.ts';
import { useForecast } from './use-forecast.ts';
import { type OpenedOn, usePage } from './use-page.ts';
import { useSiteHelp } from './use-site-help.ts';

const WELCOME_PAGE = browser.runtime.getURL('/welcome.html');

const search = (query: string) => request('search', { query });

interface PopupProps {
  readonly hash: string;
  /** The page under the popup. */
  readonly openedOn: Promise<OpenedOn>;
  /** The same, where it is known already. */
  readonly atOnce: OpenedOn | undefined;
}

/** The popup: the page under it, reviews that are due, and the words saved so far. */
export function Popup({ hash, openedOn, atOnce }: PopupProps) {
  const { tabId, siteName, page, site, problem, turnPage, toggleSite, makeRoom, readHere } = usePage(
    openedOn,
    atOnce,
  );
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
      <PageBar addresses={PLACES} inTabs />
      {opened && <CardInPage key={`${opened.form} ${opened.pinyin}`} word={opened} onClose={close} />}
      {/* Kept while a card is open: what was typed, how far one had scrolled, the word that is asked. */}
      <div hidden={opened !== undefined}>
        {tracker.round && (
          <TrackerReview tracker={tracker} settings={settings} readerPage={PLACES.read} onOpen={open} />
        )}
        <div hidden={tracker.round !== undefined}>
          <PageControls
            page={page}
            site={site}
            problem={problem ?? settings.problem ?? siteProblem}
            onTurnPage={turnPage}
            onToggleSite={toggleSite}
            onMakeRoom={makeRoom}
            onReadHere={readHere}
            look={
              settings.drawing && (
                <QuickSettings drawing={settings.drawing} onChange={settings.change} siteHelp={siteHelp} />
              )
            }
          >
            {forecast && (
              <PageForecast
                {...forecast}
                onOpen={(word) => open(forecast.queryOf(word))}
                onSave={forecast.save}
              />
            )}
          </PageControls>
          <TrackerInPopup tracker={tracker} onOpen={open} />
          <DictionarySearch search={search} initial={looked} onOpen={open} />
        </div>
      </div>
    </main>
  );
}

interface TrackerInPopupProps {
  readonly tracker: Tracker;
  readonly onOpen: (query: WordQuery) => void;
}

/** The day: reviews that are due, and the newest words. */
function TrackerInPopup({ tracker, onOpen }: TrackerInPopupProps) {
  const saved = useSavedPatterns({ describes: false });
  const { rows, unreadable, problem, at, count } = tracker;
  const patternsDue = saved ? duePatterns(saved.patterns, at).length : 0;
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          {t('popup.wordsNotRead', { cause: problem })}
        </p>
      )}
      {unreadable > 0 && <p class="problem">{t('words.unreadable', { count: unreadable })}</p>}
      {rows && rows.length > 0 && (
        <>
          <Today
            today={tracker.today}
            isExpected={rows.length < count || rows.some((row) => isDue(row, at))}
            next={tracker.next}
            patterns={patternsDue}
            problem={tracker.roundProblem}
            practicePage={`${PLACES.read}#practice`}
            onReview={tracker.beginRound}
          />
          <NewestWords at={at} rows={rows} count={count} wordsPage={PLACES.words} onOpen={onOpen} />
        </>
      )}
      <FadedWordsNotice onOpen={onOpen} />
      {rows && rows.length === 0 && <FirstSteps readerPage={PLACES.read} welcomePage={WELCOME_PAGE} />}
    </>
  );
}
