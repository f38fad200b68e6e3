import { browser } from 'wxt/browser';
import { DICTIONARIES_KEY, type DictionaryList, readDictionaries } from '../../vocabulary/index.ts';

/**
 * Reads the list of the reader's dictionaries from storage, for our own pages.
 * @throws {DictionaryListError} for a list of a newer version
 */
export async function loadDictionaries(): Promise<DictionaryList> {
  const stored = await browser.storage.local.get(DICTIONARIES_KEY);
  return readDictionaries(stored[DICTIONARIES_KEY]);
}

/** Calls back whenever the list is written; returns a function that stops it. */
export function watchDictionaries(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, DICTIONARIES_KEY)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
