import { browser } from 'wxt/browser';
import { SettingsStore } from './settings-store.ts';

/** The reader's settings; the background is their only writer. */
export const settings = new SettingsStore(browser.storage.local);
