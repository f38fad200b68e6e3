/**
 * Browsers that last as long as a worker of the tests, which runs many files: starting one takes more than most tests
 * do. Whoever asks gets it as after its first start: no pages, nothing stored, the background asleep.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';
import type { BrowserName, GuestBrowser } from './guest-browser.ts';
import { guestChromium } from './guest-chromium.ts';
import { guestFirefox } from './guest-firefox.ts';

let chromium: ExtensionBrowser | undefined;
let firefox: FirefoxBrowser | undefined;

/** The worker's Chromium, which closing only gives back. */
export async function sharedChromium(): Promise<ExtensionBrowser> {
  if (chromium) await chromium.renew();
  else chromium = await launchChromium({ profile: await lastingProfile('chromium') });
  return { ...chromium, close: giveBack };
}

/** The worker's Firefox, which closing only gives back. */
export async function sharedFirefox(): Promise<FirefoxBrowser> {
  if (firefox) await firefox.renew();
  else firefox = await launchFirefox({ profile: await lastingProfile('firefox') });
  return { ...firefox, close: giveBack };
}

async function giveBack(): Promise<void> {
  // It is made as new for whoever asks next.
}

/** The worker's browser of a kind, for tests that are written for both. */
export async function sharedGuest(name: BrowserName): Promise<GuestBrowser> {
  return name === 'chromium' ? guestChromium(await sharedChromium()) : guestFirefox(await sharedFirefox());
}

/** A profile that goes with the worker's process; the driver, which listens already, ends its browser first. */
async function lastingProfile(name: BrowserName): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), `hangjian-${name}-`));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return profile;
}
