import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { PageState } from '../../components/vocabulary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import type { Envelope, Reply } from '../shared/request.ts';
import { applySettings } from './apply-settings.ts';
import { dictionaryList } from './dictionaries.ts';
import { handle } from './door.ts';
import { openFirstRun } from './first-run.ts';
import {
  createMenu,
  LOOK_UP_ITEM,
  nameMenu,
  READ_ITEM,
  TOGGLE_ITEM,
  takeLanguage,
} from './interface-language.ts';
import { forgetTab } from './lasting.ts';
import { closeStorage } from './local-area.ts';
import { lastInTab, moveByKeys, openSelection, syncSites, togglePage } from './pages.ts';
import { readSelection } from './read-selection.ts';
import { sweepBooks } from './reader.ts';
import { imports, migrate } from './services.ts';
import { settings } from './stores.ts';
import { stopWithdrawn, syncSoon } from './syncing.ts';

const CURSOR_COMMAND = 'read-by-keys';

/** Listeners are registered synchronously: a woken worker must not miss what woke it. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender): Promise<Reply<unknown>> | undefined => {
    if (!isEnvelope(message)) return undefined;
    return handle(message.hangjian, message.request, sender).then(
      (result) => ({ result }),
      (error: unknown) => ({ error: errorMessage(error) }),
    );
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === TOGGLE_ITEM) void changeTab(tab?.id, togglePage);
    if (command === CURSOR_COMMAND) void changeTab(tab?.id, moveByKeys);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === TOGGLE_ITEM) void changeTab(tab?.id, togglePage);
    if (info.menuItemId === LOOK_UP_ITEM) void lookUpSelection(info, tab?.id);
    if (info.menuItemId === READ_ITEM) void readSelection(info, tab);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openFirstRun();
    createMenu();
    void nameMenu().catch(() => undefined);
    void syncSites();
  });
  settings.onChanged(applySettings);
  void takeLanguage().catch(() => undefined); // the settings' own readers report it
  closeStorage();
  imports.resume();
  void migrate();
  void dictionaryList.sweep().catch(() => undefined); // tried again at the next start
  void sweepBooks().catch(() => undefined);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') syncSoon();
  });
  browser.runtime.onStartup.addListener(() => {
    void nameMenu().catch(() => undefined); // the browser's language may be another
    syncSoon();
    void syncSites();
  });
  // A tab that was closed meanwhile needs nothing.
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading' || status === 'complete') void lastInTab(tabId).catch(() => undefined);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(() => undefined));
  browser.permissions.onAdded.addListener(() => void syncSites());
  browser.permissions.onRemoved.addListener((removed) => {
    void syncSites();
    void stopWithdrawn(removed);
  });
});

async function changeTab(
  tabId: number | undefined,
  change: (tabId: number) => Promise<PageState>,
): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  await change(id);
}

/** Opens the card on the selection, or the popup's search in a tab where no card can open. */
async function lookUpSelection(
  { selectionText = '', frameId = 0 }: { selectionText?: string | undefined; frameId?: number | undefined },
  tabId: number | undefined,
): Promise<void> {
  if (tabId !== undefined && (await openSelection(tabId, frameId))) return;
  const query = new URLSearchParams({ look: selectionText.trim().slice(0, 40) });
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#${query}`) });
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'hangjian' in message && 'request' in message;
}
