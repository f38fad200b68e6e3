/**
 * A Firefox that lasts as long as a worker of the tests, which runs many files: starting one takes more than most tests
 * do. Whoever asks gets it as after its first start: no pages, nothing stored, the background asleep. Chromium starts
 * soon enough, and can't end the background while Playwright looks at it.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GuestBrowser } from './guest-browser.ts';
import { launchGuestFirefox, type RenewableGuest } from './guest-firefox.ts';

let running: RenewableGuest | undefined;

export async function sharedFirefox(): Promise<GuestBrowser> {
  if (running) {
    await running.renew();
    return running;
  }
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-firefox-'));
  running = await launchGuestFirefox({ profile });
  // The worker ends with its process; puppeteer, which listens already, ends the browser first.
  process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return running;
}
