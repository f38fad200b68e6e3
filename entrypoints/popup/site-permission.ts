import { browser } from 'wxt/browser';
import { request } from '../shared/own-request.ts';
import { readSites } from '../shared/sites.ts';

/** Whether a site is annotated automatically: the reader wants it, and the browser's permission is still granted. */
export async function isSiteOn(pattern: string): Promise<boolean> {
  const [sites, held] = await Promise.all([
    readSites(),
    browser.permissions.contains({ origins: [pattern] }),
  ]);
  return held && sites.includes(pattern);
}

/**
 * Asks for the site and remembers it; returns whether it is on now. Call it in the click itself.
 * The request is sent before the reader has answered: Firefox closes the popup to ask, and the background
 * begins when the permission is granted.
 */
export async function turnSiteOn(pattern: string): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [pattern] });
  const wished = request('setSite', { pattern, on: true });
  const granted = await asked;
  await wished;
  if (!granted) await request('setSite', { pattern, on: false });
  return granted;
}

/** Forgets the site and revokes its permission. */
export async function turnSiteOff(pattern: string): Promise<void> {
  await request('setSite', { pattern, on: false });
  const required = browser.runtime.getManifest().host_permissions ?? [];
  if (required.length === 0) await browser.permissions.remove({ origins: [pattern] });
}
