import { PageBar } from '../../../components/page-bar/index.ts';
import { DictionarySearch } from '../../../components/search/index.ts';
import { QuickSettings } from '../../../components/settings/index.ts';
import {
  FadedWords,
  FirstSteps,
  NewestWords,
  PageControls,
  PageForecast,
  type PageState,
  type SiteStatus,
  Today,
} from '../../../components/vocabulary/index.ts';
import type { Today as Counts, Forecast } from '../../../vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { AT, never, nothing, ROWS, refuse, SETTINGS } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';
import { ADDRESSES } from './basics.tsx';

const ON: PageState = { status: 'on', words: 468, share: 1, working: false, tight: 0, roomMade: false };
const SITE: SiteStatus = { host: 'news.example', on: false };

interface Page {
  readonly page: PageState | undefined;
  readonly site?: SiteStatus;
  readonly problem?: string;
  readonly forecast?: Forecast;
  readonly isLookOpen?: boolean;
}

function page(name: string, { page: state, site, problem, forecast, isLookOpen }: Page): State {
  return {
    name,
    render: () => (
      <PageControls
        page={state}
        site={site}
        problem={problem}
        onTurnPage={nothing}
        onToggleSite={nothing}
        onMakeRoom={nothing}
        onReadHere={nothing}
        look={
          <QuickSettings
            drawing={SETTINGS}
            onChange={nothing}
            siteHelp={{ site: 'news.example', preset: undefined, onChange: nothing }}
          />
        }
      >
        {forecast && <Expected forecast={forecast} />}
      </PageControls>
    ),
    ...(isLookOpen && { steps: [{ click: '.look' }] }),
  };
}

const WORDS = ROWS.slice(0, 5).map(({ headword, reading }, at) => ({
  form: headword,
  reading,
  count: 5 - at,
  text: 0,
  offset: at * 4,
}));

/** What to expect of a page, where it stands: between the switches. */
function expected(name: string, forecast: Forecast, { saves = true, isPressed = false } = {}): State {
  return {
    name,
    render: () => (
      <PageControls
        page={ON}
        site={SITE}
        problem={undefined}
        onTurnPage={nothing}
        onToggleSite={nothing}
        onMakeRoom={nothing}
        onReadHere={nothing}
        look={null}
      >
        <Expected forecast={forecast} saves={saves} />
      </PageControls>
    ),
    ...(isPressed && { steps: [{ click: '.page-save .button' }] }),
  };
}

function Expected({ forecast, saves = true }: { readonly forecast: Forecast; readonly saves?: boolean }) {
  return (
    <PageForecast
      forecast={forecast}
      words={WORDS as never}
      names={['周子航', '杭州', '复旦大学']}
      onOpen={nothing}
      onSave={saves ? async () => async () => null : refuse}
    />
  );
}

const COUNTS: Counts = { due: 9, fresh: 4, reviewed: 8, saved: 3, streak: 4 };

function day(name: string, today: Counts | undefined, more: { next?: string; problem?: string } = {}): State {
  return {
    name,
    render: () => (
      <Today
        today={today}
        next={more.next}
        patterns={2}
        problem={more.problem ?? ''}
        practicePage="/reader.html#practice"
        onReview={nothing}
      />
    ),
  };
}

interface Searching {
  readonly query: string;
  readonly search?: typeof refuse | (() => Promise<typeof RECORDED.search>);
}

function searching(name: string, { query, search = async () => RECORDED.search }: Searching): State {
  return {
    name,
    render: () => <DictionarySearch search={search} initial={query} onOpen={nothing} />,
  };
}

const FADED = WORDS.map(({ form, reading }) => ({ form, reading }));
function faded(name: string, steps: readonly SceneStep[] = [], refuses = false): State {
  const onAnswer = refuses ? refuse : async () => null;
  return { name, render: () => <FadedWords words={FADED} onOpen={nothing} onAnswer={onAnswer} />, steps };
}

const FORECAST: Forecast = { share: 0.83, toMeet: 22, learning: 6 };

export const popupScene: Scene = {
  name: 'popup',
  states: [
    { name: 'bar', render: () => <PageBar addresses={ADDRESSES} inTabs /> },
    page('page, asked', { page: undefined }),
    page('page, off', { page: { status: 'off' }, site: SITE }),
    page('page, starting', { page: { status: 'starting' }, site: SITE }),
    page('page, on', { page: ON, site: { ...SITE, on: true }, forecast: FORECAST }),
    page('page, on, tight', { page: { ...ON, tight: 7, share: 0.6 }, site: SITE }),
    page('page, on, room made', { page: { ...ON, roomMade: true } }),
    page('page, not Chinese', { page: { status: 'not-chinese', reason: t('background.browserPage') } }),
    page('page, cannot run', { page: { status: 'cannot-run', reason: t('background.browserPage') } }),
    page('page, site offered', { page: ON, site: { ...SITE, offer: 'news.example' } }),
    page('page, site lapsed', { page: { status: 'off' }, site: { ...SITE, lapsed: true } }),
    page('page, problem', { page: ON, site: SITE, problem: t('errors.diskFull') }),
    page('page, look', { page: ON, site: SITE, isLookOpen: true }),
    expected('forecast, all known', { ...FORECAST, share: 1, toMeet: 0 }),
    expected('forecast, words saved', FORECAST, { isPressed: true }),
    expected('forecast, not saved', FORECAST, { saves: false, isPressed: true }),
    day('day, being read', undefined),
    day('day', COUNTS),
    day('day, all fresh', { ...COUNTS, due: 4, reviewed: 0, saved: 0, streak: 0 }),
    day('day, nothing due', { ...COUNTS, due: 0 }, { next: t('review.next.tomorrow') }),
    day('day, problem', COUNTS, { problem: t('errors.diskFull') }),
    {
      name: 'newest words',
      render: () => <NewestWords rows={ROWS} count={1204} at={AT} wordsPage="/words.html" onOpen={nothing} />,
    },
    {
      name: 'no words yet',
      render: () => <FirstSteps readerPage="/reader.html" welcomePage="/welcome.html" />,
    },
    faded('faded words'),
    faded('faded words, unfolded', [{ click: 'summary' }]),
    faded('faded words, kept', [{ click: '.faded-ways button' }]),
    faded('faded words, accepted', [{ click: '.faded-ways button', at: 1 }]),
    faded('faded words, failed', [{ click: '.faded-ways button' }], true),
    searching('search', { query: '' }),
    searching('search, several', { query: 'jiancha' }),
    searching('search, none', { query: 'xyz', search: async () => [] }),
    searching('search, waiting', { query: 'x', search: never }),
    searching('search, failed', { query: 'x', search: refuse }),
  ],
};
