/**
 * A page stays on across pages: in the same tab the next page of the same site is on too, until the reader turns it off
 * or closes the tab. Chromium's `activeTab` lasts that long; in other browsers the popup says what to press.
 */
import { browser } from 'wxt/browser';
import { TURNS_KEY } from '../../vocabulary/index.ts';
import { covers, siteNameOf } from '../shared/site-names.ts';
import { OFFER_AFTER, readTurns } from '../shared/sites.ts';
import { localArea } from './local-area.ts';

/** Under this in the browser's session storage: tab -> the name of the site that is on there. */
const KEY = 'lasting-tabs';

type LastingTabs = Readonly<Record<string, string>>;

let tail: Promise<unknown> = Promise.resolve();

/** Changes run serially, so that none is lost. */
function change(next: (tabs: LastingTabs) => LastingTabs): Promise<void> {
  const done = tail
    .catch(() => undefined)
    .then(async () => browser.storage.session.set({ [KEY]: next(await read()) }));
  tail = done;
  return done;
}

async function read(): Promise<LastingTabs> {
  const { [KEY]: tabs } = await browser.storage.session.get(KEY);
  return (tabs ?? {}) as LastingTabs; // as `change` wrote it
}

/** Remembers that the reader has turned a tab's page on, or forgets it where they have turned it off. */
export async function noteTurned(tabId: number, on: boolean): Promise<void> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = siteNameOf(url);
  await change(({ [tabId]: _before, ...others }) => (on && site ? { ...others, [tabId]: site } : others));
  if (on && site && !incognito) await addTurn(site);
}

/** The site that is on in a tab; `undefined` for none. */
export async function lastingSite(tabId: number): Promise<string | undefined> {
  return (await read())[tabId];
}

/**
 * Whether the page that a tab now shows is to be turned on. A page of another site is not, and the tab is forgotten; where
 * the browser hides the address we may not run there either.
 */
export async function isToLast(tabId: number): Promise<boolean> {
  const site = await lastingSite(tabId);
  if (site === undefined) return false;
  const { url } = await browser.tabs.get(tabId);
  if (!url) return false;
  if (siteNameOf(url) === site) return true;
  await forgetTab(tabId);
  return false;
}

/** Forgets that a tab was turned on. */
export async function forgetTab(tabId: number): Promise<void> {
  if ((await lastingSite(tabId)) !== undefined) await change(({ [tabId]: _gone, ...others }) => others);
}

/** Forgets the tabs that show a site: the reader no longer wants it on by itself. */
export async function forgetSite(pattern: string): Promise<void> {
  const tabs = await Promise.all(
    Object.keys(await read()).map((id) => browser.tabs.get(Number(id)).catch(() => undefined)),
  );
  for (const tab of tabs) {
    if (tab?.id !== undefined && tab.url && covers(pattern, tab.url)) await forgetTab(tab.id);
  }
}

/** How many sites are counted; the newest are kept. */
const MAX_SITES = 60;

/** Counts one turning-on of a site. */
async function addTurn(site: string): Promise<void> {
  const { [site]: before = 0, ...others } = await readTurns();
  const newest = Object.entries(others).slice(1 - MAX_SITES);
  const turns = { ...Object.fromEntries(newest), [site]: Math.min(before + 1, OFFER_AFTER) };
  await localArea.set({ [TURNS_KEY]: turns });
}
