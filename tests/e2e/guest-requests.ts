/** What tests ask of the extension through a page of its own, in either browser. */
import { expect } from '@playwright/test';
import type { PageState } from '../../components/vocabulary/index.ts';
import type { Knowledge } from '../../vocabulary/index.ts';
import type { GuestBrowser } from './guest-browser.ts';

/** The browser's own interface, whatever it is called: an expression. */
const API = '(globalThis.browser?.runtime ? globalThis.browser : chrome)';

/** Asks the background as the extension's own pages do; returns `{ result }` or `{ error }`. */
export function ask<T>(browser: GuestBrowser, hangjian: string, request: object): Promise<T> {
  return browser.inExtension<T>(`${API}.runtime.sendMessage(${JSON.stringify({ hangjian, request })})`);
}

let marks = 0;

/** Says how well a word is known, as the card does: `reading` in numbered syllables, apart by spaces. */
export async function markWord(
  browser: GuestBrowser,
  headword: string,
  { reading, knowledge }: { readonly reading: string; readonly knowledge: Knowledge },
): Promise<void> {
  marks += 1;
  const word = { headword, reading: reading.split(' '), knowledge };
  const operation = `${knowledge}-${headword}-${marks}`;
  const answer = await ask(browser, 'markWord', { operation, ...word, sentence: headword, offset: 0 });
  expect(answer).toHaveProperty('result');
}

/** Changes settings as the options page does. */
export function changeSettings(browser: GuestBrowser, change: object): Promise<unknown> {
  return ask(browser, 'changeSettings', { change });
}

/** What is stored under keys that begin so, by key. */
export function storedUnder<T>(browser: GuestBrowser, prefix: string): Promise<Record<string, T>> {
  return browser.inExtension<Record<string, T>>(
    `${API}.storage.local.get(null).then((all) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(${JSON.stringify(prefix)}))))`,
  );
}

/** How often the background is asked for what it is still at, in milliseconds. */
const STEP_MS = 30;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Turns the switch of the page at an address on or off, and returns the status that the popup shows then. Waiting is
 * done here: in the extension's own page, which is hidden, a browser lets a timer go off once a second.
 */
export async function turnPage(
  inExtension: GuestBrowser['inExtension'],
  address: string,
  on: boolean,
): Promise<string> {
  const tabId = await tabShowing(inExtension, address);
  const askFor = (hangjian: string, more = {}): Promise<PageState> =>
    inExtension(
      `${API}.runtime.sendMessage(${JSON.stringify({ hangjian, request: { tabId, ...more } })}).then(({ result }) => result)`,
    );
  const before = await askFor('getPageState');
  if ((before.status === 'on') === on) return before.status;
  let turned = await askFor('turnPage', { on });
  for (let waited = 0; turned.status === 'starting' && waited < 30_000; waited += STEP_MS) {
    await pause(STEP_MS); // it waits for the page to be there
    turned = await askFor('getPageState');
  }
  return turned.status === 'cannot-run' ? turned.reason : turned.status;
}

export async function tabShowing(inExtension: GuestBrowser['inExtension'], address: string): Promise<number> {
  for (let waited = 0; ; waited += STEP_MS) {
    const tabs = await inExtension<{ id: number; url: string }[]>(
      `${API}.tabs.query({}).then((tabs) => tabs.map(({ id, url }) => ({ id, url })))`,
    );
    const tab = tabs.findLast(({ url }) => url === address);
    if (tab) return tab.id;
    if (waited > 15_000) throw new Error(`no tab shows ${address}: ${tabs.map(({ url }) => url)}`);
    await pause(STEP_MS); // a new tab has no address at first
  }
}

/** Forgets all that is stored, in a page of the extension's own: an expression. */
export const FORGET_ALL = `(async () => {
  const { local, sync, session } = ${API}.storage;
  await Promise.all([local.clear(), sync.clear(), session.clear()]);
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onerror = () => failed(request.error);
    });
  }
})()`;

/** Forgets that tabs were turned on which show nothing any more, as if they had been closed: an expression. */
export const FORGET_EMPTY_TABS = `(async () => {
  const { session } = ${API}.storage;
  const { 'lasting-tabs': lasting = {} } = await session.get('lasting-tabs');
  const shown = new Set((await ${API}.tabs.query({})).filter(({ url }) => url?.startsWith('http')).map(({ id }) => String(id)));
  await session.set({ 'lasting-tabs': Object.fromEntries(Object.entries(lasting).filter(([id]) => shown.has(id))) });
})()`;
