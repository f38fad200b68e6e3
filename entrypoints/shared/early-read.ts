/**
 * Reads what a page with a list of words needs first. Storage is asked as soon as this module is loaded, before the rest
 * of the page runs, so import it first. The page is then drawn only once.
 */
import { browser } from 'wxt/browser';
import { ROWS_KEY, SETTINGS_KEY } from '../../vocabulary/stored-names.ts';

/** How long the page waits for storage: after that it is drawn without the words, then with them. */
const WAIT_MS = 150;

/** Settings and the newest rows as they are stored. */
export const early: Promise<Readonly<Record<string, unknown>>> = browser.storage.local.get([
  SETTINGS_KEY,
  ROWS_KEY,
]);
early.catch(() => undefined); // its readers report it

/** The same; `undefined` where storage is slow or can't be read. */
export function readAtOnce(): Promise<Readonly<Record<string, unknown>> | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT_MS));
  return Promise.race([early, late]).catch(() => undefined);
}
