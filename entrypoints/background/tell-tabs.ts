import { browser } from 'wxt/browser';
import { type TabMessages, tabMessage } from '../shared/tab-messages.ts';

/** Sends a message to every open page; pages without our script hear nothing. */
export async function tellTabs<K extends keyof TabMessages>(name: K, request: TabMessages[K]): Promise<void> {
  const message = tabMessage(name, request);
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(
      async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, message).catch(() => undefined),
    ),
  );
}
