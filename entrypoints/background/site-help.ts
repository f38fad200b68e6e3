/** Help that the reader has chosen for one site: a preset instead of the settings. */
import { browser } from 'wxt/browser';
import {
  changedParts,
  HELP_PRESETS,
  type HelpPreset,
  pageSettings,
  parseSiteHelp,
  type Settings,
  SITE_HELP_KEY,
} from '../../vocabulary/index.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import { siteNameOf } from '../shared/site-names.ts';
import { lastingSite } from './lasting.ts';
import { localArea } from './local-area.ts';
import { settings } from './stores.ts';
import { tellTab } from './tell-tabs.ts';

const queue = new SerialQueue();

async function readSiteHelp(): Promise<Readonly<Record<string, HelpPreset>>> {
  return parseSiteHelp((await localArea.get(SITE_HELP_KEY))[SITE_HELP_KEY]);
}

/** The settings for a page: its site's preset replaces the reader's. */
export async function settingsAt(address: string | undefined): Promise<Settings> {
  const [{ settings: read }, presets] = await Promise.all([settings.read(), readSiteHelp()]);
  return withPreset(read, presets[siteNameOf(address) ?? '']);
}

/** The same for a tab. */
export async function settingsOfTab(tabId: number): Promise<Settings> {
  const [{ settings: read }, presets, tab] = await Promise.all([
    settings.read(),
    readSiteHelp(),
    browser.tabs.get(tabId).catch(() => undefined), // closed meanwhile
  ]);
  return withPreset(read, presets[(await siteOfTab(tabId, tab?.url)) ?? '']);
}

/** Sets the preset of a site, or removes it; its open pages are drawn again. */
export async function setSiteHelp(site: string, preset: HelpPreset | null): Promise<null> {
  const before = await queue.run(async () => {
    const { [site]: chosen, ...others } = await readSiteHelp();
    await localArea.set({ [SITE_HELP_KEY]: preset ? { ...others, [site]: preset } : others });
    return chosen;
  });
  const { settings: read } = await settings.read();
  await forEachTab(async (id, own) => {
    if (own === site) await tellDrawing(id, withPreset(read, before), withPreset(read, preset ?? undefined));
  });
  return null;
}

/** Tells every page of a change of settings that concerns it. */
export async function tellChange(before: Settings, after: Settings): Promise<void> {
  const presets = await readSiteHelp();
  await forEachTab(async (id, site) => {
    const preset = presets[site ?? ''];
    await tellDrawing(id, withPreset(before, preset), withPreset(after, preset));
  });
}

/** Calls back for every tab, all at once, with its site where that is known. */
async function forEachTab(work: (tabId: number, site: string | undefined) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id, url }) => id !== undefined && work(id, await siteOfTab(id, url))));
}

/** The browser may hide a tab's address: then the site that it was turned on for. */
async function siteOfTab(tabId: number, url: string | undefined): Promise<string | undefined> {
  return siteNameOf(url) ?? (await lastingSite(tabId));
}

async function tellDrawing(tabId: number, before: Settings, after: Settings): Promise<void> {
  const parts = changedParts(before, after);
  if (parts.has('labels') || parts.has('card'))
    await tellTab(tabId, 'redraw', { drawing: pageSettings(after) });
  if (parts.has('help')) await tellTab(tabId, 'reannotate', null);
}

function withPreset(read: Settings, preset: HelpPreset | undefined): Settings {
  return preset ? { ...read, ...HELP_PRESETS[preset] } : read;
}
