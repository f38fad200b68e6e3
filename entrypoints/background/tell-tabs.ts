import { browser } from 'wxt/browser';
import { type TabMessages, tabMessage } from '../shared/tab-messages.ts';

/** Sends a message to every open page; pages without our script don't get it. */
export async function tellTabs<K extends keyof TabMessages>(name: K, request: TabMessages[K]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && tellTab(id, name, request)));
}

/** Sends a message to the page of one tab. */
export async function tellTab<K extends keyof TabMessages>(
  tabId: number,
  name: K,
  request: TabMessages[K],
): Promise<void> {
  await browser.tabs.sendMessage(tabId, tabMessage(name, request)).catch(() => undefined);
}
