/** One way to drive both browsers with the extension in them, so that a fixture's test is written once. */
import type { Page } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { type LaunchOptions, launchChromium, tabIdOf } from './chromium.ts';
import { type ExtensionPage, launchFirefox } from './firefox.ts';
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
  /** Calls a function on every closed root of the page; it must need nothing from outside. */
  inRoots<T, A extends readonly unknown[]>(
    read: (this: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T[]>;
  front(): Promise<void>;
  /** A finger's tap, by the browser's own touch events. */
  tap(x: number, y: number): Promise<void>;
  /** Presses one of the extension's shortcuts: in Firefox the browser's own key, in Chromium its event. */
  command(name: 'toggle-page' | 'read-by-keys'): Promise<void>;
  /** Chooses “Look up” of the context menu over what is selected: in Firefox the menu itself, in Chromium its event. */
  lookUpFromMenu(x: number, y: number): Promise<void>;
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
  /** Opens a page of the extension's own: `/options.html`. */
  openOwn(path: string): Promise<ExtensionPage>;
  close(): Promise<void>;
}

/** Launches one of the browsers with the testing build in it. */
export function launchGuest(name: BrowserName, options: LaunchOptions = {}): Promise<GuestBrowser> {
  return name === 'chromium' ? launchGuestChromium(options) : launchGuestFirefox(options);
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
    let turned = await ask('togglePage');
    for (let waited = 0; turned.status === 'starting' && waited < 12_000; waited += 50) {
      await new Promise((done) => setTimeout(done, 50)); // it waits for the page to be there
      turned = await ask('getPageState');
    }
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
        inRoots: (read, ...args) => inClosedRoots(page, read, ...args),
        front: () => page.bringToFront(),
        tap: async (x, y) => tapByDebugger(page, x, y),
        command: async (command) => {
          const id = await tabIdOf(extension.worker, page);
          await extension.worker.evaluate(
            ([wanted, tab]) => {
              const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
              chrome.commands.onCommand.dispatch(wanted, { id: tab });
            },
            [command, id] as const,
          );
        },
        lookUpFromMenu: async () => {
          const id = await tabIdOf(extension.worker, page);
          const selectionText = await page.evaluate(() => String(getSelection()));
          await extension.worker.evaluate(
            ([selected, tab]) => {
              const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
              const info = { menuItemId: 'look-up', selectionText: selected, frameId: 0 };
              chrome.contextMenus.onClicked.dispatch(info, { id: tab });
            },
            [selectionText, id] as const,
          );
        },
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
    openOwn: async (path) => {
      const page = await extension.context.newPage();
      await page.goto(extension.origin + path);
      return {
        evaluate: (expression) => page.evaluate(expression),
        press: (key) => page.keyboard.press(key),
        waitFor: async <T>(expression: string, limitMs = 10_000) => {
          // Not by polling in the page: that needs eval, which our pages' policy forbids.
          for (let waited = 0; ; waited += 100) {
            const value = await page.evaluate<T>(expression);
            if (value) return value;
            if (waited >= limitMs) throw new Error(`${path}: never true: ${expression}`);
            await page.waitForTimeout(100);
          }
        },
        close: () => page.close(),
      };
    },
    close: extension.close,
  };
}

/** The events as the browser sends them; no headless Chromium has a menu or global shortcuts. */
interface ChromeEvents {
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
}

async function tapByDebugger(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** The letters of our shortcuts. */
const SHORTCUTS = { 'toggle-page': 'P', 'read-by-keys': 'K' } as const;

function pressShortcut(letter: string): string {
  return `(() => {
    const keys = [...document.querySelectorAll('keyset[id^=ext-keyset] key')];
    keys.find((key) => key.getAttribute('key') === '${letter}').dispatchEvent(new CustomEvent('command', { bubbles: true }));
  })()`;
}

/** A function's source with its arguments in it. */
function withArguments(source: string, args: readonly unknown[]): string {
  return `function () { return (${source}).apply(this, ${JSON.stringify(args)}) ?? null; }`;
}

const CHOOSE_LOOK_UP = `(async () => {
  const menu = document.getElementById('contentAreaContextMenu');
  for (let waited = 0; menu.state !== 'open' && waited < 3000; waited += 50) await new Promise((done) => setTimeout(done, 50));
  const item = menu.querySelector('[id$=look-up]');
  if (!item || item.hidden) throw new Error('the menu has no “Look up”');
  item.doCommand();
  menu.hidePopup();
})()`;

/** What Firefox does when the button is pressed: `activeTab` for the shown page. */
const GRANT_TAB = `WebExtensionPolicy.getByID('hangjian@hangjian.invalid').extension.tabManager
  .addActiveTabPermission(gBrowser.getTabForBrowser(shown))`;

async function launchGuestFirefox(options: LaunchOptions): Promise<GuestBrowser> {
  const { profile, colorScheme } = options;
  const firefox = await launchFirefox({ ...(profile && { profile }), ...(colorScheme && { colorScheme }) });
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
        inRoots: async (read, ...args) =>
          (
            await firefox.inClosedRoots<Awaited<ReturnType<typeof read>> | null>(
              await here(),
              withArguments(read.toString(), args),
            )
          ).filter((value) => value !== null),
        front: () => page.bringToFront(),
        tap: (x, y) => page.touchscreen.tap(x, y),
        command: async (command) => {
          await page.bringToFront();
          await firefox.inWindow(pressShortcut(SHORTCUTS[command]));
        },
        lookUpFromMenu: async (x, y) => {
          await page.bringToFront();
          await page.mouse.click(x, y, { button: 'right' });
          await firefox.inWindow(CHOOSE_LOOK_UP);
        },
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
    openOwn: (path) => firefox.openExtensionPage(path),
    close: firefox.close,
  };
}
