/** A browser whose profile outlives it, in either kind, to be closed or killed: for what must not get lost. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, type Page, type Target } from 'puppeteer-core';
import { findChromium } from './browsers.ts';
import { CHROMIUM_BUILD } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { cutIncompleteLogs } from './leveldb-log.ts';

/** What puppeteer puts aside in a Firefox profile while it runs. */
const BACKED_UP = ['prefs.js.puppeteer', 'user.js.puppeteer'];

export interface OwnPage {
  /** Runs an expression in a page of the extension's own and answers its JSON value; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
}

export interface KeptBrowser {
  /** Opens a page of the extension's own, such as `/popup.html`. */
  openOwnPage(path: string): Promise<OwnPage>;
  /** SIGKILL; resolves when the browser is gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface KeptChromium extends KeptBrowser {
  openOwnPage(path: string): Promise<OwnPage & { readonly page: Page }>;
  /** Kills the background's worker; answers whether one ran. */
  killWorker(): Promise<boolean>;
}

export async function launchKeptChromium(profile: string): Promise<KeptChromium> {
  const browser = await launch({
    browser: 'chrome',
    executablePath: findChromium(),
    headless: true,
    pipe: true,
    enableExtensions: [CHROMIUM_BUILD],
    userDataDir: profile,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
  const worker = await browser.waitForTarget(isWorker, { timeout: 30_000 });
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  return {
    openOwnPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(origin + path);
      // what the caller says that the expression is
      return { page, evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T };
    },
    killWorker: async () => {
      const running = await browser.targets().find(isWorker)?.worker();
      await running?.close().catch(() => undefined); // it may have gone by itself
      return running !== undefined && running !== null;
    },
    kill: async () => {
      await killed(browser.process());
      cutIncompleteLogs(profile);
    },
    close: () => browser.close(),
  };
}

export async function launchKeptFirefox(profile: string): Promise<KeptBrowser> {
  const firefox = await launchFirefox({ profile });
  return {
    openOwnPage: (path) => firefox.openExtensionPage(path),
    kill: async () => {
      await killed(firefox.browser.process());
      // Puppeteer puts the profile's own preferences back once the browser is gone; the next one waits for that.
      for (
        let waited = 0;
        waited < 100 && BACKED_UP.some((name) => existsSync(join(profile, name)));
        waited++
      )
        await pause(50);
    },
    close: () => firefox.close(),
  };
}

async function killed(process: ReturnType<Awaited<ReturnType<typeof launch>>['process']>): Promise<void> {
  if (!process) throw new Error('the browser has no process to kill');
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}
