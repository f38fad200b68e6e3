import { browser } from 'wxt/browser';

const SITES_KEY = 'sites';

/** Sites on which the reader wants pinyin by itself, as match patterns: `https://news.example/*`. */
export async function readSites(): Promise<string[]> {
  const stored = await browser.storage.local.get(SITES_KEY);
  const sites: unknown = stored[SITES_KEY];
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** Replaces them; for the background, the only writer. */
export async function writeSites(sites: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [SITES_KEY]: sites });
}
