import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageState, SiteStatus } from '../../components/vocabulary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import { request } from '../shared/own-request.ts';
import { OFFER_AFTER, readTurns } from '../shared/sites.ts';
import { TAB_PDF } from '../shared/tab-pdf.ts';
import { findPageTab, type PageTab } from './active-tab.ts';
import { isSiteOn, turnSiteOff, turnSiteOn } from './site-permission.ts';

/** How often a page that is on is asked for its state: its words grow as the reader scrolls. */
const REFRESH_MS = 1000;

interface PageControl {
  /** The tab of the page; `undefined` until it is found. */
  readonly tabId: number | undefined;
  /** The name of its site: `sina.com.cn`; absent where it has none. */
  readonly siteName: string | undefined;
  readonly page: PageState | undefined;
  readonly site: SiteStatus | undefined;
  readonly problem: string | undefined;
  readonly turnPage: (on: boolean) => void;
  /** `whole` for all pages of the site, not of its host alone. */
  readonly toggleSite: (on: boolean, whole?: boolean) => void;
  readonly makeRoom: (on: boolean) => void;
  /** Stores the page's article as an own text and opens the reader on it. */
  readonly readHere: () => void;
}

/** Whether pinyin was on in this tab, on this site, and ended because the browser does not let it last across pages. */
async function hasLapsed({ id, site }: PageTab): Promise<boolean> {
  return site !== undefined && (await request('lastingSite', { tabId: id })).site === site.name;
}

/** The pattern by which a site is always on, and whether to offer that after this many visits. */
async function readSite({
  pattern,
  wholePattern,
  name,
}: NonNullable<PageTab['site']>): Promise<{ pattern: string | undefined; isOffered: boolean }> {
  const [host, whole, turns] = await Promise.all([isSiteOn(pattern), isSiteOn(wholePattern), readTurns()]);
  return {
    pattern: whole ? wholePattern : host ? pattern : undefined,
    isOffered: (turns[name] ?? 0) >= OFFER_AFTER,
  };
}

/** The page that the popup is opened on, as far as it is known without asking the page itself. */
export interface OpenedOn {
  readonly tab: PageTab | undefined;
  /** The pattern by which its site is always on. */
  readonly siteOn?: string | undefined;
  /** Whether to offer that. */
  readonly isOffered?: boolean;
}

/** Finds the page that the popup is opened on. */
export async function findOpenedOn(hash: string): Promise<OpenedOn> {
  const tab = await findPageTab(hash);
  if (!tab?.site) return { tab };
  const { pattern, isOffered } = await readSite(tab.site);
  return { tab, siteOn: pattern, isOffered };
}

interface Refreshed {
  readonly tab: PageTab | undefined;
  readonly status: PageState['status'] | undefined;
  /** The same function in every render. */
  readonly onState: (state: PageState) => void;
}

/** Asks a page that is on, or starting, for its state at intervals. */
function useRefresh({ tab, status, onState }: Refreshed): void {
  useEffect(() => {
    if (!tab || (status !== 'on' && status !== 'starting')) return undefined;
    const refresh = (): void => {
      request('getPageState', { tabId: tab.id }).then(onState, () => undefined); // asked again at the next interval
    };
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, [tab, status, onState]);
}

/**
 * The page that the popup was opened on: what it is doing, and how to change that. `opened` resolves to it; `atOnce` is the same
 * where it has arrived before the first drawing, which then has all rows.
 */
export function usePage(opened: Promise<OpenedOn>, atOnce: OpenedOn | undefined): PageControl {
  const [tab, setTab] = useState<PageTab | undefined>(atOnce?.tab);
  const [page, setPage] = useState<PageState>();
  /** The pattern by which the site is always on. */
  const [siteOn, setSiteOn] = useState<string | undefined>(atOnce?.siteOn);
  const [offered, setOffered] = useState(atOnce?.isOffered ?? false);
  const [lapsed, setLapsed] = useState(false);
  const [problem, setProblem] = useState<string>();
  const attempt = useCallback((work: Promise<unknown>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(errorMessage(error)));
  }, []);

  useEffect(() => {
    const open = async (): Promise<void> => {
      const { tab: found, siteOn: pattern, isOffered = false } = await opened;
      if (!found) return setPage({ status: 'cannot-run', reason: t('page.noPage') });
      setTab(found);
      setSiteOn(pattern);
      setOffered(isOffered);
      setPage(await request('getPageState', { tabId: found.id }));
      setLapsed(await hasLapsed(found));
    };
    attempt(open());
  }, [opened, attempt]);

  useRefresh({ tab, status: page?.status, onState: setPage });

  const turnPage = (on: boolean): void => {
    if (tab) attempt(request('turnPage', { tabId: tab.id, on }).then(setPage));
  };
  const toggleSite = (on: boolean, whole = false): void => {
    if (!tab?.site) return;
    const wanted = whole ? tab.site.wholePattern : tab.site.pattern;
    const turned = on
      ? turnSiteOn(wanted).then((granted) => {
          if (granted) setSiteOn(wanted);
          else setProblem(t('page.refused'));
          if (granted && page?.status === 'off') turnPage(true);
        })
      : turnSiteOff(siteOn ?? wanted).then(() => setSiteOn(undefined));
    attempt(turned);
  };
  const makeRoom = (on: boolean): void => {
    if (tab) attempt(request('makeRoom', { tabId: tab.id, on }).then(setPage));
  };
  const readHere = (): void => {
    if (!tab) return;
    const kept = request('keepPage', { tabId: tab.id, id: freshId() });
    const open = (fragment: string): Promise<unknown> =>
      browser.tabs.create({ url: browser.runtime.getURL(`/reader.html#${fragment}`) });
    attempt(kept.then((text) => open('isPdf' in text ? `${TAB_PDF}${tab.id}` : `text-${text.id}`)));
  };
  const site = tab?.site && {
    host: tab.site.host,
    on: siteOn !== undefined,
    ...(offered && siteOn === undefined && { offer: tab.site.name }),
    lapsed: lapsed && page?.status === 'off',
  };
  const { id: tabId, site: { name: siteName } = {} } = tab ?? {};
  return { tabId, siteName, page, site, problem, turnPage, toggleSite, makeRoom, readHere };
}
