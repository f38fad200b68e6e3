import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageStatus, SiteStatus } from '../../components/vocabulary/index.ts';
import { freshId, request } from '../shared/request.ts';
import { findPageTab, type PageTab } from './active-tab.ts';
import { isSiteOn, turnSiteOff, turnSiteOn } from './sites.ts';

/** How often a page that is on is asked anew: its words grow as the reader scrolls. */
const REFRESH_MS = 1000;

interface PageControl {
  readonly page: PageStatus | undefined;
  readonly site: SiteStatus | undefined;
  readonly problem: string | undefined;
  readonly togglePage: () => void;
  readonly toggleSite: (on: boolean) => void;
  readonly makeRoom: (on: boolean) => void;
  /** Keeps the page's article as an own text and opens the reader on it. */
  readonly readHere: () => void;
}

/** The page that the popup was opened on: what it is doing, and how to change that. */
export function usePage(hash: string): PageControl {
  const [tab, setTab] = useState<PageTab>();
  const [page, setPage] = useState<PageStatus>();
  const [siteOn, setSiteOn] = useState(false);
  const [problem, setProblem] = useState<string>();
  const attempt = useCallback((work: Promise<unknown>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, []);

  useEffect(() => {
    const open = async (): Promise<void> => {
      const found = await findPageTab(hash);
      if (!found) return setPage({ status: 'cannot-run', reason: 'There is no page here.' });
      setTab(found);
      if (found.site) setSiteOn(await isSiteOn(found.site.pattern));
      setPage(await request('getPageState', { tabId: found.id }));
    };
    attempt(open());
  }, [hash, attempt]);

  useEffect(() => {
    if (!tab || (page?.status !== 'on' && page?.status !== 'starting')) return undefined;
    const refresh = (): void => {
      request('getPageState', { tabId: tab.id }).then(setPage, () => undefined); // the next round asks again
    };
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, [tab, page?.status]);

  const togglePage = (): void => {
    if (tab) attempt(request('togglePage', { tabId: tab.id }).then(setPage));
  };
  const toggleSite = (on: boolean): void => {
    const pattern = tab?.site?.pattern;
    if (!pattern) return;
    const turned = on
      ? turnSiteOn(pattern).then((granted) => {
          setSiteOn(granted);
          if (!granted) setProblem('The browser did not give the permission, so nothing has changed.');
          else if (page?.status === 'off') togglePage();
        })
      : turnSiteOff(pattern).then(() => setSiteOn(false));
    attempt(turned);
  };
  const makeRoom = (on: boolean): void => {
    if (tab) attempt(request('makeRoom', { tabId: tab.id, on }).then(setPage));
  };
  const readHere = (): void => {
    if (!tab) return;
    const kept = request('keepPage', { tabId: tab.id, id: freshId() });
    attempt(
      kept.then(({ id }) => browser.tabs.create({ url: browser.runtime.getURL(`/reader.html#text-${id}`) })),
    );
  };
  const site = tab?.site && { host: tab.site.host, on: siteOn };
  return { page, site, problem, togglePage, toggleSite, makeRoom, readHere };
}
