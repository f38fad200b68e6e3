import type { Settings } from '../../vocabulary/index.ts';
import { nameMenu } from './interface-language.ts';
import { enterHeldPages, syncSites } from './pages.ts';
import { tellChange } from './site-help.ts';

/** Applies changed settings, from here or from another device, to the pages that are open. */
export async function applySettings(before: Settings, after: Settings): Promise<void> {
  if (before.language !== after.language) await nameMenu().catch(() => undefined); // a name that stays is no reason to fail
  await tellChange(before, after);
  if (before.hoverOff === after.hoverOff) return;
  await syncSites();
  if (after.hoverOff) await enterHeldPages();
}
