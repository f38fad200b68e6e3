/** Tabs and sites: putting the content script in, asking it, and running it by itself where that is wished. */
import { browser } from 'wxt/browser';
import type { PageRequests, PageState } from '../shared/messages.ts';

const CONTENT_SCRIPT = '/content-script.js';
const SITES_KEY = 'sites';
const REGISTRATION_ID = 'sites';

/** Turns a tab's annotation on, or off where it is on. */
export async function togglePage(tabId: number): Promise<PageState> {
  const before = await askPage(tabId, 'state', null);
  if (before) return (await setFrames(tabId, before.status !== 'on')) ?? { status: 'off' };
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [CONTENT_SCRIPT] });
  } catch (error) {
    return { status: 'cannot-run', reason: await explain(tabId, error) };
  }
  return (
    (await setFrames(tabId, true)) ?? { status: 'cannot-run', reason: 'This page did not answer: reload it.' }
  );
}

/** What a tab is doing; a tab without our script is off, or can't run it. */
export async function getPageState(tabId: number): Promise<PageState> {
  const state = await askPage(tabId, 'state', null);
  if (state) return state;
  const reason = await whyNot(tabId);
  return reason ? { status: 'cannot-run', reason } : { status: 'off' };
}

/** Sites on which the reader wants pinyin by itself, as match patterns. */
export async function readSites(): Promise<string[]> {
  const stored = await browser.storage.local.get(SITES_KEY);
  const sites: unknown = stored[SITES_KEY];
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** Whether a page's address is on a site that the reader wants annotated by itself. */
export async function isWantedSite(address: string): Promise<boolean> {
  const host = URL.parse(address)?.hostname;
  return host !== undefined && (await readSites()).some((site) => site === `*://${host}/*`);
}

/** Adds or removes a site and brings the registered script in line. */
export async function setSite(pattern: string, on: boolean): Promise<string[]> {
  const others = (await readSites()).filter((site) => site !== pattern);
  const sites = on ? [...others, pattern] : others;
  await browser.storage.local.set({ [SITES_KEY]: sites });
  await syncSites();
  return sites;
}

let syncing: Promise<void> = Promise.resolve();

/** Registers the content script on the wished sites whose permission we hold; on no others. One at a time. */
export function syncSites(): Promise<void> {
  syncing = syncing.catch(() => undefined).then(registerSites);
  return syncing;
}

async function registerSites(): Promise<void> {
  const sites = await readSites();
  const held = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] })));
  const matches = sites.filter((_, index) => held[index]);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: REGISTRATION_ID, matches, js: [CONTENT_SCRIPT], runAt: 'document_idle', allFrames: true },
  ]);
}

/** Sends to every frame; the top frame's answer counts. */
async function setFrames(tabId: number, on: boolean): Promise<PageState | undefined> {
  const others = browser.tabs
    .sendMessage(tabId, { hangjianPage: 'set', request: { on } })
    .catch(() => undefined);
  const state = await askPage(tabId, 'set', { on });
  await others;
  return state;
}

async function askPage<K extends keyof PageRequests>(
  tabId: number,
  name: K,
  request: PageRequests[K]['request'],
): Promise<PageRequests[K]['response'] | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, { hangjianPage: name, request }, { frameId: 0 });
  } catch {
    return undefined; // nobody listens there: the script isn't in, which is an answer
  }
}

async function explain(tabId: number, error: unknown): Promise<string> {
  return (await whyNot(tabId)) ?? (error instanceof Error ? error.message : String(error));
}

/** Why a script can't run in a tab, as far as its address tells. */
async function whyNot(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return 'This tab is closed.';
  if (!tab.url) return undefined;
  const { protocol, hostname } = new URL(tab.url);
  if (tab.url.startsWith(browser.runtime.getURL('/'))) return "This is one of Hangjian's own pages.";
  if (/^(chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(hostname)) {
    return 'Browsers let no extension run on their extension shops.';
  }
  if (protocol === 'file:') return undefined;
  return /^https?:$/.test(protocol) ? undefined : "The browser's own pages can't be annotated.";
}
