import { browser } from 'wxt/browser';
import { SITES_KEY } from '../../vocabulary/index.ts';

/** Sites on which the reader wants pinyin by itself, as match patterns: `https://news.example/*`. */
export async function readSites(): Promise<string[]> {
  const stored = await browser.storage.local.get(SITES_KEY);
  const sites: unknown = stored[SITES_KEY];
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}
