import { browser } from 'wxt/browser';
import { PracticeStore } from './practice-store.ts';

/** The only writer of practice sets. */
export const practice = new PracticeStore(browser.storage.local);
