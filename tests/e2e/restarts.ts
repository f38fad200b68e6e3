/**
 * Browsers of tests that end and start one in their midst. Only Chromium does: Firefox takes long, and `firefox.spec`,
 * `tracker.spec` and `word-files.spec` show that what is stored is there again. Here it is that of the worker.
 */
import { type BrowserName, type GuestBrowser, launchGuest } from './guest-browser.ts';
import { sharedFirefox } from './shared-firefox.ts';

/** Starts a browser with a profile of its own. */
export function startGuest(name: BrowserName, profile: string): Promise<GuestBrowser> {
  return name === 'firefox' ? sharedFirefox() : launchGuest(name, { profile });
}

/** Ends a browser and starts it again with the profile. */
export async function restartGuest(browser: GuestBrowser, profile: string): Promise<GuestBrowser> {
  if (browser.name === 'firefox') return browser;
  await browser.close();
  return launchGuest(browser.name, { profile });
}

/** Ends a browser for good. */
export async function endGuest(browser: GuestBrowser): Promise<void> {
  if (browser.name === 'chromium') await browser.close();
}
