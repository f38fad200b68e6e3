import { changedParts, pageSettings, type Settings } from '../../vocabulary/index.ts';
import { enterHeldPages, syncSites } from './pages.ts';
import { tellTabs } from './tell-tabs.ts';

/** Makes a change of settings, from here or from another device, hold on the pages that are open. */
export async function applySettings(before: Settings, after: Settings): Promise<void> {
  const parts = changedParts(before, after);
  if (parts.has('labels') || parts.has('card')) await tellTabs('redraw', { drawing: pageSettings(after) });
  if (parts.has('help')) await tellTabs('reannotate', null);
  if (before.hoverOff === after.hoverOff) return;
  await syncSites();
  if (after.hoverOff) await enterHeldPages();
}
