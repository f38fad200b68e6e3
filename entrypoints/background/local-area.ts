import { browser } from 'wxt/browser';
import { CheckedArea } from './checked-area.ts';

/** The extension's storage. All writers write through it. */
export const localArea = new CheckedArea(browser.storage.local);
