import { browser } from 'wxt/browser';
import { SITES_KEY, TURNS_KEY } from '../../vocabulary/index.ts';

/** Sites that the reader wants annotated automatically, as match patterns: `https://news.example/*`. */
export async function readSites(): Promise<string[]> {
  const stored = await browser.storage.local.get(SITES_KEY);
  const sites: unknown = stored[SITES_KEY];
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** After this many visits the popup offers to keep the site on. */
export const OFFER_AFTER = 2;

/** How often the reader has turned pages of a site on, by its name; counted only as far as the offer needs. */
export async function readTurns(): Promise<Readonly<Record<string, number>>> {
  const { [TURNS_KEY]: turns } = await browser.storage.local.get(TURNS_KEY);
  return (turns ?? {}) as Record<string, number>; // as the background wrote it
}
