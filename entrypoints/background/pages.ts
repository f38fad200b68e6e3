/** Tabs and sites: injects the content script, sends it messages, and runs it automatically on the reader's sites. */
import { type Browser, browser } from 'wxt/browser';
import { roomCss } from '../../components/annotator/index.ts';
import { randomName } from '../../components/closed-root/index.ts';
import type { PageState } from '../../components/vocabulary/index.ts';
import { errorMessage, type PageSettings, pageSettings, SITES_KEY } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { OurWorld } from '../shared/our-world.ts';
import { covers } from '../shared/site-names.ts';
import { readSites } from '../shared/sites.ts';
import { type TabMessages, tabMessage } from '../shared/tab-messages.ts';
import { showState } from './badge.ts';
import { explainAddress } from './explain.ts';
import { joinStates, OFF } from './frame-states.ts';
import { forgetSite, isToLast, noteTurned } from './lasting.ts';
import { localArea } from './local-area.ts';
import { isOurPage } from './own-pages.ts';
import { settingsOfTab } from './site-help.ts';
import { settings } from './stores.ts';

const CONTENT_SCRIPT = '/content-script.js';
/** Draws labels: only where a page is turned on, and before the content script, which begins at once. */
const LABELS_SCRIPT = '/labels.js';
const REGISTRATION_ID = 'sites';

/** Turns a tab's annotation on, or off where it is on. */
export async function togglePage(tabId: number): Promise<PageState> {
  const before = await askPage(tabId, 'state', null);
  return turnPage(tabId, before === undefined || !isRunning(before));
}

interface Turning {
  readonly on: boolean;
  readonly state: Promise<PageState>;
}

/** Tabs that are being turned on or off. */
const turning = new Map<number, Turning>();

/** Turns a tab's annotation on or off. Safe to repeat: a popup that has waited too long asks again. */
export function turnPage(tabId: number, on: boolean): Promise<PageState> {
  const current = turning.get(tabId);
  if (current?.on === on) return current.state;
  const state = turnTab(tabId, on).finally(() => {
    if (turning.get(tabId)?.state === state) turning.delete(tabId);
  });
  turning.set(tabId, { on, state });
  return state;
}

async function turnTab(tabId: number, on: boolean): Promise<PageState> {
  const [before, drawing] = await Promise.all([askPage(tabId, 'state', null), readPageSettings(tabId)]);
  if ((before !== undefined && isRunning(before)) === on) return getPageState(tabId);
  const state = before
    ? await setFrames(tabId, on ? { on, drawing } : { on })
    : await enterTab(tabId, drawing);
  await showState(tabId, state);
  // If it can't be remembered, it is on for this page only.
  await noteTurned(tabId, isRunning(state)).catch(() => undefined);
  return state;
}

/** Turns a new page on in a tab that the reader has turned on, if it is of the same site. */
export async function lastInTab(tabId: number): Promise<void> {
  if (!(await isToLast(tabId))) return;
  const state = await getPageState(tabId);
  if (state.status !== 'off' || (await askPage(tabId, 'state', null))) return;
  const drawing = await readPageSettings(tabId);
  await showState(tabId, await enterTab(tabId, drawing));
}

async function readPageSettings(tabId: number): Promise<PageSettings> {
  return pageSettings(await settingsOfTab(tabId));
}

function isRunning({ status }: PageState): boolean {
  return status === 'on' || status === 'starting';
}

/** Injects the script into every frame of a tab, where it begins at once, without a message back and forth. */
async function enterTab(tabId: number, drawing: PageSettings): Promise<PageState> {
  try {
    await enterFrames({ tabId, allFrames: true }, drawing);
  } catch (error) {
    return { status: 'cannot-run', reason: await explain(tabId, error) };
  }
  return (
    (await askPage(tabId, 'state', null)) ?? {
      status: 'cannot-run',
      reason: t('background.silentPage'),
    }
  );
}

async function enterFrames(target: Browser.scripting.InjectionTarget, drawing: PageSettings): Promise<void> {
  const mark = randomName();
  const room = browser.scripting.insertCSS({ target, css: roomCss(mark, drawing), origin: 'USER' });
  const prepared = browser.scripting.executeScript({
    target,
    func: (begin: OurWorld['begin']) => {
      const key = Symbol.for('hangjian');
      window[key] = { ...window[key], begin };
    },
    args: [{ drawing, mark }],
    injectImmediately: true,
  });
  const entered = browser.scripting.executeScript({
    target,
    files: [LABELS_SCRIPT, CONTENT_SCRIPT],
    injectImmediately: true,
  });
  await Promise.all([room, prepared, entered]);
}

/** Injects the script into frames that appeared after a page was turned on; into none where it is off. */
export async function enterNewFrames(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => window[Symbol.for('hangjian')]?.state?.().status ?? 'new',
    injectImmediately: true,
  });
  const isOn = frames.some(({ result }) => result === 'on' || result === 'not-chinese');
  const fresh = frames.flatMap(({ frameId, result }) => (result === 'new' ? [frameId] : []));
  if (!isOn || fresh.length === 0) return;
  const drawing = await readPageSettings(tabId);
  await enterFrames({ tabId, frameIds: fresh }, drawing);
}

/** Toggles the keyboard's cursor on a tab's words; turns a page on first that is off. */
export async function moveByKeys(tabId: number): Promise<PageState> {
  const before = await askPage(tabId, 'state', null);
  const state = before && isRunning(before) ? before : await turnPage(tabId, true);
  if (!isRunning(state)) return state;
  return (await askPage(tabId, 'cursor', null)) ?? state;
}

/** Opens the card on what is selected in a frame; returns whether the frame could be asked. */
export async function openSelection(tabId: number, frameId: number): Promise<boolean> {
  const ask = () => browser.tabs.sendMessage(tabId, tabMessage('openSelection', null), { frameId });
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
      return false; // no script may run on this page
    }
  }
  return true;
}

/** The state of a tab, its frames included; a tab without our script is off, or can't run it. */
export async function getPageState(tabId: number): Promise<PageState> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => window[Symbol.for('hangjian')]?.state?.(),
      injectImmediately: true,
    });
    const states = frames.map(({ frameId, result }) => ({ frameId, state: (result ?? OFF) as PageState })); // what func returns
    return joinStates(states);
  } catch (error) {
    return { status: 'cannot-run', reason: await explain(tabId, error) };
  }
}

/** Lets boxes of a fixed height on a tab's page grow for pinyin, or stops that; in all of its frames. */
export async function makeRoom(tabId: number, on: boolean): Promise<PageState> {
  await browser.tabs.sendMessage(tabId, tabMessage('makeRoom', { on })).catch(() => undefined);
  return getPageState(tabId);
}

/** Whether a page is on a site that the reader wants annotated automatically. */
export async function isWantedSite(address: string): Promise<boolean> {
  const url = URL.parse(address);
  return url !== null && (await readSites()).some((pattern) => covers(pattern, address));
}

/** Adds or removes a site and updates the registered script. */
export async function setSite(pattern: string, on: boolean): Promise<string[]> {
  const others = (await readSites()).filter((site) => site !== pattern);
  const sites = on ? [...others, pattern] : others;
  await localArea.set({ [SITES_KEY]: sites });
  if (!on) await forgetSite(pattern);
  await syncSites();
  return sites;
}

let syncing: Promise<void> = Promise.resolve();

/**
 * Registers the content script on the reader's sites whose permission we hold, and, where help on hover is wanted on
 * pages that are off, on all sites that we may access. One registration at a time.
 */
export function syncSites(): Promise<void> {
  syncing = syncing.catch(() => undefined).then(registerSites);
  return syncing;
}

async function registerSites(): Promise<void> {
  const [sites, read] = await Promise.all([readSites(), settings.read()]);
  const held = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] })));
  const wished = sites.filter((_, index) => held[index]);
  const { origins: all = [] } = read.settings.hoverOff ? await browser.permissions.getAll() : {};
  const matches = [...new Set([...wished, ...all])];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION_ID,
      matches,
      js: [CONTENT_SCRIPT],
      runAt: 'document_idle',
      allFrames: true,
      matchOriginAsFallback: true,
    },
  ]);
}

/** Injects the script into the open pages that it may run on, for help on hover from now on. */
export async function enterHeldPages(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      const target = { tabId, allFrames: true };
      // A page that no script may run on stays as it is.
      await browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT] }).catch(() => undefined);
    }),
  );
}

/** Sends a message to every frame; the top frame's answer is returned. */
async function setFrames(tabId: number, request: TabMessages['set']): Promise<PageState> {
  if (request.on) {
    const target = { tabId, allFrames: true };
    const labels = browser.scripting.executeScript({
      target,
      files: [LABELS_SCRIPT],
      injectImmediately: true,
    });
    await labels.catch(() => undefined); // the page says that it has none
  }
  const others = browser.tabs.sendMessage(tabId, tabMessage('set', request)).catch(() => undefined);
  const state = await askPage(tabId, 'set', request);
  await others;
  if (request.on) await enterNewFrames(tabId).catch(() => undefined); // the tab may be closed meanwhile
  return state ?? OFF;
}

async function askPage<K extends keyof TabMessages>(
  tabId: number,
  name: K,
  request: TabMessages[K],
): Promise<PageState | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, tabMessage(name, request), { frameId: 0 });
  } catch {
    return undefined; // nobody listens there: the script has not been injected
  }
}

/** Why a script can't run in a tab, from its address or, where browsers hide it, from their error. */
async function explain(tabId: number, error: unknown): Promise<string> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return t('background.closed');
  const message = errorMessage(error);
  if (isOurPage(tab)) return t('background.ourPage');
  return explainAddress(tab.url, message);
}
