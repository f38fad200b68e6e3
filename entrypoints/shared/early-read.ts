/**
 * Reads what a page with a list of words begins with. Storage is asked as soon as this module is loaded, before the rest
 * of the page has run, so import it first. The page then is drawn once.
 */
import { browser } from 'wxt/browser';
import { ROWS_KEY, SETTINGS_KEY } from '../../vocabulary/stored-names.ts';

/** Storage that is slower than this is not waited for: the page is drawn without the words, then with them. */
const WAIT_MS = 150;

/** Settings and the newest rows as they are stored. */
export const early: Promise<Readonly<Record<string, unknown>>> = browser.storage.local.get([
  SETTINGS_KEY,
  ROWS_KEY,
]);
early.catch(() => undefined); // reported by whoever reads it

/** The same, unless storage is slow or can't be read. */
export function readAtOnce(): Promise<Readonly<Record<string, unknown>> | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT_MS));
  return Promise.race([early, late]).catch(() => undefined);
}
