/** Tabs and sites: putting the content script in, asking it, and running it by itself where that is wished. */
import { browser } from 'wxt/browser';
import type { PageRequests, PageState } from '../shared/messages.ts';
import { readSites, writeSites } from '../shared/sites.ts';

const CONTENT_SCRIPT = '/content-script.js';
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

/** Puts the keyboard's cursor on a tab's words, or takes it away; a page that is off is turned on first. */
export async function moveByKeys(tabId: number): Promise<PageState> {
  const before = await askPage(tabId, 'state', null);
  const state = before?.status === 'on' ? before : await togglePage(tabId);
  if (state.status !== 'on') return state;
  return (await askPage(tabId, 'cursor', null)) ?? state;
}

/** Opens the card on what is selected in a frame; answers whether the frame could be asked. */
export async function openSelection(tabId: number, frameId: number): Promise<boolean> {
  const ask = () =>
    browser.tabs.sendMessage(tabId, { hangjianPage: 'openSelection', request: null }, { frameId });
  try {
    await ask();
  } catch {
    try {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: [CONTENT_SCRIPT],
      });
      await ask();
    } catch {
      return false; // a page where no script may run
    }
  }
  return true;
}

/** What a tab is doing; a tab without our script is off, or can't run it. */
export async function getPageState(tabId: number): Promise<PageState> {
  const state = await askPage(tabId, 'state', null);
  if (state) return state;
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => true });
    return { status: 'off' };
  } catch (error) {
    return { status: 'cannot-run', reason: await explain(tabId, error) };
  }
}

/** Whether a page's address is on a site that the reader wants annotated by itself. */
export async function isWantedSite(address: string): Promise<boolean> {
  const url = URL.parse(address);
  return url !== null && (await readSites()).includes(`${url.protocol}//${url.hostname}/*`);
}

/** Adds or removes a site and brings the registered script in line. */
export async function setSite(pattern: string, on: boolean): Promise<string[]> {
  const others = (await readSites()).filter((site) => site !== pattern);
  const sites = on ? [...others, pattern] : others;
  await writeSites(sites);
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

/** Why a script can't run in a tab: from its address, which browsers hide for their own pages, or their error. */
async function explain(tabId: number, error: unknown): Promise<string> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return 'This tab is closed.';
  const message = error instanceof Error ? error.message : String(error);
  const url = tab.url ? URL.parse(tab.url) : null;
  if (tab.url?.startsWith(browser.runtime.getURL('/'))) return "This is one of Hangjian's own pages.";
  if (
    /gallery|Web Store/i.test(message) ||
    /^(chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(url?.hostname ?? '')
  ) {
    return 'Browsers let no extension run on their extension shops.';
  }
  if (url && /^(https?|file):$/.test(url.protocol))
    return `The browser does not let Hangjian run here: ${message}`;
  return "The browser's own pages can't be annotated.";
}
