import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Answer, Envelope } from '../shared/request.ts';
import { handle } from './handlers.ts';
import { syncSites, togglePage } from './pages.ts';

const MENU_ID = 'toggle-page';

/** Listeners are registered synchronously: a woken worker must not miss what woke it. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<Answer<unknown>> | undefined => {
    if (!isEnvelope(message)) return undefined;
    return handle(message.hangjian, message.request, sender).then(
      (result) => ({ result }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU_ID) void toggleTab(tab?.id);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID) void toggleTab(tab?.id);
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU_ID,
      title: 'Pinyin on this page: on or off',
      contexts: ['page', 'selection', 'link', 'image'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
    void syncSites();
  });
  browser.runtime.onStartup.addListener(() => void syncSites());
  browser.permissions.onAdded.addListener(() => void syncSites());
  browser.permissions.onRemoved.addListener(() => void syncSites());
});

async function toggleTab(tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  await togglePage(id);
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'hangjian' in message && 'request' in message;
}
