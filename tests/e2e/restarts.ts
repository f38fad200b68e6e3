/**
 * Tests that end a browser and start it again in their midst, in `npm run test:all`. In `npm test` only `page.spec` and
 * `word-files-firefox.spec` do, and `word-kills.spec`, which kills; the others end the background, which has to find all in storage, too.
 */
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { IS_ALL } from './extent.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';
import { type BrowserName, type GuestBrowser, launchGuest } from './guest-browser.ts';
import { sharedChromium, sharedFirefox, sharedGuest } from './shared-browsers.ts';

/** Starts a browser with a profile of its own, or borrows that of the worker. */
export function startGuest(name: BrowserName, profile: string): Promise<GuestBrowser> {
  // Firefox takes long.
  return IS_ALL && name === 'chromium' ? launchGuest(name, { profile }) : sharedGuest(name);
}

export async function restartGuest(browser: GuestBrowser, profile: string): Promise<GuestBrowser> {
  return restart(
    browser,
    browser.name === 'chromium' ? () => launchGuest('chromium', { profile }) : undefined,
  );
}

export function startChromium(profile: string): Promise<ExtensionBrowser> {
  return IS_ALL ? launchChromium({ profile }) : sharedChromium();
}

export function restartChromium(browser: ExtensionBrowser, profile: string): Promise<ExtensionBrowser> {
  return restart(browser, () => launchChromium({ profile }));
}

export function startFirefox(profile: string): Promise<FirefoxBrowser> {
  return IS_ALL ? launchFirefox({ profile }) : sharedFirefox();
}

export function restartFirefox(browser: FirefoxBrowser, profile: string): Promise<FirefoxBrowser> {
  return restart(browser, () => launchFirefox({ profile }));
}

/** Ends a browser and starts it again, or ends its background. */
async function restart<Browser extends Pick<GuestBrowser, 'close' | 'endBackground'>>(
  browser: Browser,
  launch: (() => Promise<Browser>) | undefined,
): Promise<Browser> {
  if (!IS_ALL || !launch) {
    await browser.endBackground();
    return browser;
  }
  await browser.close();
  return launch();
}
