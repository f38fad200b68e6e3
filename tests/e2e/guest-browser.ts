/** One way to drive both browsers with the extension in them, so that a fixture's test is written once. */
import type { Page } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { type LaunchOptions, launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { type DrawnLabel, drawnLabels, inClosedRoots } from './on-page.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** A page that the extension may be turned on for. */
export interface GuestPage {
  readonly address: string;
  /** Errors that nobody caught and errors on the console, as the page's reader would see them. */
  readonly problems: string[];
  /** Runs an expression in the page's own world and answers its JSON value; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Lets us onto the page as a press of our button does, where the testing build may not come by itself. */
  press(): Promise<void>;
  /** Turns annotation on or off as the popup's switch does; answers the status that it shows then. */
  turn(on: boolean): Promise<string>;
  /** What is drawn now, frames included; viewport coordinates of each one's own frame. */
  labels(): Promise<DrawnLabel[]>;
  readonly mouse: Pick<Page['mouse'], 'move' | 'down' | 'up'> & {
    click(x: number, y: number): Promise<void>;
  };
  readonly keyboard: { press(key: string): Promise<void> };
  /** Texts inside closed roots: the card's. */
  closedText(): Promise<string>;
  /** Calls a function on each closed root, frames included; what it answers is JSON-safe. */
  inClosedRoots<T>(read: (this: ShadowRoot) => T): Promise<T[]>;
  /** Shows the page as on paper, in a reader's own colours, or without motion. */
  emulate(look: Emulation): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  goto(address: string): Promise<void>;
  goBack(): Promise<void>;
  close(): Promise<void>;
}

export interface Emulation {
  readonly print?: boolean;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

export interface OpenOptions {
  /** Answers as soon as the page has something in it, not when it has loaded. */
  readonly early?: boolean;
}

export interface GuestBrowser {
  readonly name: BrowserName;
  open(address: string, options?: OpenOptions): Promise<GuestPage>;
  /** Runs an expression in a page of the extension's own. */
  inExtension<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Launches one of the browsers with the testing build in it. */
export function launchGuest(name: BrowserName, options: LaunchOptions = {}): Promise<GuestBrowser> {
  return name === 'chromium' ? launchGuestChromium(options) : launchGuestFirefox();
}

/** Asks for a page's switch to be so; an expression for a page of the extension's own. */
function switchTo(address: string, on: boolean): string {
  return `(async () => {
    const api = globalThis.browser?.runtime ? globalThis.browser : chrome;
    let tabs = [];
    let tab;
    for (let attempt = 0; attempt < 20 && !tab; attempt++) {
      if (attempt > 0) await new Promise((done) => setTimeout(done, 50)); // a new tab has no address at first
      tabs = await api.tabs.query({});
      tab = tabs.findLast(({ url }) => url === ${JSON.stringify(address)});
    }
    if (!tab) throw new Error('no tab shows ' + ${JSON.stringify(address)} + ': ' + tabs.map(({ url }) => url));
    const ask = async (hangjian) => (await api.runtime.sendMessage({ hangjian, request: { tabId: tab.id } })).result;
    const state = await ask('getPageState');
    if ((state.status === 'on') === ${on}) return state.status;
    const turned = await ask('togglePage');
    return turned.status === 'cannot-run' ? turned.reason : turned.status;
  })()`;
}

async function launchGuestChromium(options: LaunchOptions): Promise<GuestBrowser> {
  const extension = await launchChromium(options);
  const control = await extension.openPopup();
  const inExtension = <T>(expression: string): Promise<T> => control.evaluate<T>(expression);
  return {
    name: 'chromium',
    inExtension,
    open: async (address, { early = false } = {}) => {
      const page = await extension.context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(address, { waitUntil: early ? 'commit' : 'load' });
      return {
        address,
        problems,
        evaluate: (expression) => page.evaluate(expression),
        press: async () => {}, // the testing build may run on all that tests open
        turn: (on) => inExtension<string>(switchTo(page.url(), on)),
        labels: async () => (await drawnLabels(page)).labels,
        closedText: async () => (await drawnLabels(page)).texts.join(' '),
        inClosedRoots: (read) => inClosedRoots(page, read),
        emulate: ({ print = false, forcedColors = false, reducedMotion = false }) =>
          page.emulateMedia({
            media: print ? 'print' : 'screen',
            forcedColors: forcedColors ? 'active' : 'none',
            reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
          }),
        setViewport: (width, height) => page.setViewportSize({ width, height }),
        mouse: page.mouse,
        keyboard: page.keyboard,
        goto: async (next) => void (await page.goto(next)),
        // Playwright waits for a load that a page kept by the browser doesn't have.
        goBack: async () => void (await page.evaluate('setTimeout(() => history.back()), null')),
        close: () => page.close(),
      };
    },
    close: extension.close,
  };
}

/** What Firefox does when the button is pressed: `activeTab` for the shown page. */
const GRANT_TAB = `WebExtensionPolicy.getByID('hangjian@hangjian.invalid').extension.tabManager
  .addActiveTabPermission(gBrowser.getTabForBrowser(shown))`;

async function launchGuestFirefox(): Promise<GuestBrowser> {
  const firefox = await launchFirefox();
  const control = await firefox.openExtensionPage('/popup.html');
  const { evaluate: inExtension } = control;
  return {
    name: 'firefox',
    inExtension,
    open: async (address, { early = false } = {}) => {
      const page: FirefoxPage = await firefox.browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      const loaded = page.goto(address);
      if (early) {
        loaded.catch((error: unknown) => problems.push(String(error)));
        await page.waitForFunction(() => document.body !== null && location.href !== 'about:blank');
      } else await loaded;
      // Puppeteer's own idea of the address is not that of a page that the browser has kept.
      const here = async (): Promise<string> => String(await page.evaluate('location.href'));
      return {
        address,
        problems,
        // An expression's JSON value is what its caller says it is, as with Playwright's.
        evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
        press: async () => firefox.inBrowser(await here(), GRANT_TAB),
        turn: async (on) => {
          await page.bringToFront();
          return inExtension<string>(switchTo(await here(), on));
        },
        labels: async () => (await firefox.closedTexts(await here())).drawn,
        closedText: async () => (await firefox.closedTexts(await here())).texts.join(' '),
        inClosedRoots: async (read) => firefox.inClosedRoots(await here(), read.toString()),
        emulate: async ({ print = false, forcedColors = false, reducedMotion = false }) =>
          firefox.inBrowser(
            await here(),
            `browsing.mediumOverride = '${print ? 'print' : ''}';
             browsing.forcedColorsOverride = '${forcedColors ? 'active' : 'none'}';
             browsing.prefersReducedMotionOverride = '${reducedMotion ? 'reduce' : 'none'}'`,
          ),
        setViewport: (width, height) => page.setViewport({ width, height }),
        mouse: page.mouse,
        keyboard: { press: (key) => page.keyboard.press(key as 'Enter') }, // names of keys are the same in both
        goto: async (next) => void (await page.goto(next)),
        // Puppeteer waits for a load that a page kept by the browser doesn't have.
        goBack: async () => void (await page.evaluate('setTimeout(() => history.back()), null')),
        close: () => page.close(),
      };
    },
    close: firefox.close,
  };
}
