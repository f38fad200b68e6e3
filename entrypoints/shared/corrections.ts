import { browser } from 'wxt/browser';
import { CORRECTIONS_KEY, readCorrections, type StoredCorrections } from '../../vocabulary/index.ts';

/** Reads the stored corrections, for our own pages. */
export async function loadCorrections(): Promise<StoredCorrections> {
  const stored = await browser.storage.local.get(CORRECTIONS_KEY);
  return readCorrections(stored[CORRECTIONS_KEY]);
}

/** Calls back whenever the corrections are written; returns a function that stops it. */
export function watchCorrections(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, CORRECTIONS_KEY)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
