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

const TURNS_KEY = 'site-turns';
/** Sites whose turns are counted: the newest so many. */
const MAX_SITES = 60;
/** From this turn on the popup offers to have the site always on. */
export const OFFER_AFTER = 2;

/** How often the reader has turned pages of a site on, by its name; counted no further than the offer needs. */
export async function readTurns(): Promise<Readonly<Record<string, number>>> {
  const { [TURNS_KEY]: turns } = await browser.storage.local.get(TURNS_KEY);
  return (turns ?? {}) as Record<string, number>; // what `addTurn` wrote
}

/** Counts a turn; for the background, the only writer. */
export async function addTurn(site: string): Promise<void> {
  const { [site]: before = 0, ...others } = await readTurns();
  const newest = Object.entries(others).slice(1 - MAX_SITES);
  const turns = { ...Object.fromEntries(newest), [site]: Math.min(before + 1, OFFER_AFTER) };
  await browser.storage.local.set({ [TURNS_KEY]: turns });
}
