import { browser } from 'wxt/browser';
import { CheckedArea } from './checked-area.ts';

/** Areas that can be closed to content scripts: Chromium has it, Firefox does not. */
interface ClosableArea {
  setAccessLevel?(access: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes the stored areas to content scripts, each time the worker starts: a page that took over the process of its
 * content script could otherwise read all words.
 */
export function closeStorage(): void {
  const areas: readonly ClosableArea[] = [browser.storage.local, browser.storage.sync];
  for (const area of areas) area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined); // else as in Firefox
}

/** The extension's storage. All writers write through it. */
export const localArea = new CheckedArea(browser.storage.local);
