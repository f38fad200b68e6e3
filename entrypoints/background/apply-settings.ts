import type { Settings } from '../../vocabulary/index.ts';
import { takeLanguage } from './interface-language.ts';
import { enterHeldPages, syncSites } from './pages.ts';
import { tellChange } from './site-help.ts';

/** Applies changed settings, from here or from another device, to the pages that are open. */
export async function applySettings(before: Settings, after: Settings): Promise<void> {
  if (before.language !== after.language) await takeLanguage();
  await tellChange(before, after);
  if (before.hoverOff === after.hoverOff) return;
  await syncSites();
  if (after.hoverOff) await enterHeldPages();
}
