import type { Settings } from '../../vocabulary/index.ts';
import { enterHeldPages, syncSites } from './pages.ts';
import { tellChange } from './site-help.ts';

/** Makes a change of settings, from here or from another device, hold on the pages that are open. */
export async function applySettings(before: Settings, after: Settings): Promise<void> {
  await tellChange(before, after);
  if (before.hoverOff === after.hoverOff) return;
  await syncSites();
  if (after.hoverOff) await enterHeldPages();
}
