/** Tests that are written once for both browsers: those of the worker, and a server for all tests of a file. */
import { test } from '@playwright/test';
import type { LaunchOptions } from './chromium.ts';
import { IS_ALL } from './extent.ts';
import { BROWSERS, type BrowserName, type GuestBrowser, launchGuest } from './guest-browser.ts';
import { type PageServer, startServer } from './server.ts';
import { sharedGuest } from './shared-browsers.ts';

/** A browser and the server of its pages; there once tests run, not while they are being declared. */
export interface Guest {
  readonly browser: GuestBrowser;
  readonly server: PageServer;
}

interface DeclaringGuest extends Guest {
  readonly name: BrowserName;
  /**
   * Returns what declares the next of many cases of a rule that holds in both browsers. They take turns, the first in
   * Chromium, the second in Firefox: in the other browser it declares nothing. `npm run test:all` has all in both.
   */
  readonly inTurn: () => Declare;
  /** As `inTurn`, for many cases that differ little: two of three are in `npm run test:all` alone. */
  readonly siblingInTurn: () => Declare;
}

type Declare = (title: string, run: () => Promise<void>) => void;

/**
 * Declares tests once for each browser. They share its profile: what one of them stores the next one finds, and no
 * other file's does. What is started with `options` is theirs alone.
 */
export function inBothBrowsers(declare: (guest: DeclaringGuest) => void, options?: LaunchOptions): void {
  let server: PageServer;
  test.beforeAll(async () => {
    server = await startServer();
  });
  test.afterAll(() => server.close());
  for (const [turn, name] of BROWSERS.entries()) {
    let cases = 0;
    let siblings = 0;
    const inTurn = (): Declare => {
      const isTurn = cases % BROWSERS.length === turn;
      cases += 1;
      return IS_ALL || isTurn ? test : declareNothing;
    };
    test.describe(name, () => {
      let browser: GuestBrowser;
      test.beforeAll(async () => {
        browser = await (options ? launchGuest(name, options) : sharedGuest(name));
      });
      test.afterAll(() => browser.close());
      declare({
        name,
        inTurn,
        siblingInTurn: () => {
          const isSample = siblings % 3 === 0;
          siblings += 1;
          return IS_ALL || isSample ? inTurn() : declareNothing;
        },
        get browser() {
          return browser;
        },
        get server() {
          return server;
        },
      });
    });
  }
}

const declareNothing: Declare = () => undefined;
