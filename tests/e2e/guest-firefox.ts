/** Firefox for tests that are written once for both browsers: driven by puppeteer. */
import type { KeyInput, Page } from 'puppeteer-core';
import { FIREFOX_ID } from '../../firefox-manifest.ts';
import { pause } from './bidi.ts';
import { CONTROL, type FirefoxBrowser } from './firefox.ts';
import type { Emulation, GuestBrowser, GuestPage } from './guest-browser.ts';
import { FORGET_EMPTY_TABS, turnPage } from './guest-requests.ts';

/** A tab in which pages of tests come and go: opening one again costs more than loading a page into it. */
interface Tab {
  readonly page: Page;
  problems: string[];
  isEmulating: boolean;
}

/** Drives a Firefox, which is renewed only when this is done with. */
export async function guestFirefox(firefox: FirefoxBrowser): Promise<GuestBrowser> {
  const control = await firefox.openExtensionPage(CONTROL);
  const inExtension = <T>(expression: string): Promise<T> => control.evaluate<T>(expression);
  const idle: Tab[] = [];
  return {
    name: 'firefox',
    inExtension,
    open: async (address, { early = false } = {}) => {
      const tab = idle.pop() ?? (await newTab(firefox));
      const { page } = tab;
      const problems: string[] = [];
      tab.problems = problems;
      await page.bringToFront();
      const loaded = page.goto(address);
      if (early) {
        loaded.catch((error: unknown) => problems.push(String(error)));
        await page.waitForFunction(() => document.body !== null && location.href !== 'about:blank');
      } else await loaded;
      return {
        address,
        problems,
        turn: async (on) => {
          await page.bringToFront();
          return turnPage(inExtension, await addressOf(page), on);
        },
        ...lookingAt(page, firefox),
        ...waysIn(page, firefox),
        emulate: async (look) => {
          tab.isEmulating = true;
          await firefox.inBrowser(await addressOf(page), emulating(look));
        },
        goto: async (next) => void (await page.goto(next)),
        // Puppeteer waits for a load that a page kept by the browser doesn't have.
        goBack: async () => void (await page.evaluate('setTimeout(() => history.back()), null')),
        close: async () => {
          if (await empty(tab, firefox)) {
            await inExtension(FORGET_EMPTY_TABS);
            idle.push(tab);
          } else await page.close();
        },
      };
    },
    openOwn: (path) => firefox.openExtensionPage(path),
    endBackground: firefox.endBackground,
    close: firefox.close,
  };
}

const VIEWPORT = { width: 1000, height: 800 };
const EMPTY_MS = 10_000;

async function newTab({ browser }: FirefoxBrowser): Promise<Tab> {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  const tab: Tab = { page, problems: [], isEmulating: false };
  page.on('pageerror', (error) => tab.problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') tab.problems.push(message.text());
  });
  return tab;
}

/** Makes a tab as it was before a page came into it; returns whether it is. */
async function empty(tab: Tab, firefox: FirefoxBrowser): Promise<boolean> {
  const { page } = tab;
  try {
    if (tab.isEmulating) await firefox.inBrowser(await addressOf(page), emulating({}));
    tab.isEmulating = false;
    await page.goto('about:blank', { timeout: EMPTY_MS });
    await page.setViewport(VIEWPORT);
    await page.mouse.move(0, 0);
    return true;
  } catch {
    return false; // a page that doesn't let itself be left is closed with its tab
  }
}

/** Puppeteer's own idea of the address is not that of a page that the browser has kept. */
async function addressOf(page: Page): Promise<string> {
  return String(await page.evaluate('location.href'));
}

type Ways = 'press' | 'wheel' | 'longPress' | 'swipe' | 'tap' | 'command' | 'chooseFromMenu';
/** A finger moves in steps: shares of its way. */
const STEPS = [0.2, 0.4, 0.6, 0.8, 1];

type Looking =
  | 'evaluate'
  | 'labels'
  | 'closedText'
  | 'inRoots'
  | 'front'
  | 'setViewport'
  | 'mouse'
  | 'keyboard';

function lookingAt(page: Page, firefox: FirefoxBrowser): Pick<GuestPage, Looking> {
  return {
    // An expression's JSON value is what its caller says it is, as with Playwright's.
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    labels: async () => (await firefox.closedTexts(await addressOf(page))).drawn,
    closedText: async () => (await firefox.closedTexts(await addressOf(page))).texts.join(' '),
    inRoots: async (read, ...args) => {
      const source = withArguments(read.toString(), args);
      const values = await firefox.inClosedRoots<Awaited<ReturnType<typeof read>> | null>(
        await addressOf(page),
        source,
      );
      return values.filter((value) => value !== null);
    },
    front: () => page.bringToFront(),
    setViewport: (width, height) => page.setViewport({ width, height }),
    mouse: page.mouse,
    keyboard: {
      // Names of keys are the same in both.
      press: (key) => page.keyboard.press(key as KeyInput),
      down: (key) => page.keyboard.down(key as KeyInput),
      up: (key) => page.keyboard.up(key as KeyInput),
    },
  };
}

function waysIn(page: Page, firefox: FirefoxBrowser): Pick<GuestPage, Ways> {
  return {
    longPress: async (x, y, ms) => {
      await page.touchscreen.touchStart(x, y);
      await pause(ms);
      await page.touchscreen.touchEnd();
    },
    swipe: async (x, y, by) => {
      await page.touchscreen.touchStart(x, y);
      for (const share of STEPS) await page.touchscreen.touchMove(x, y + by * share);
      await page.touchscreen.touchEnd();
    },
    wheel: (_x, _y, by) => page.mouse.wheel({ deltaY: by }), // where the mouse is
    press: async () => firefox.inBrowser(await addressOf(page), GRANT_TAB),
    tap: (x, y) => page.touchscreen.tap(x, y),
    command: async (command) => {
      await page.bringToFront();
      await firefox.inWindow(pressShortcut(SHORTCUTS[command]));
    },
    chooseFromMenu: async (item, x, y) => {
      await page.bringToFront();
      await page.mouse.click(x, y, { button: 'right' });
      await firefox.inWindow(chooseItem(item));
    },
  };
}

function emulating({
  print = false,
  forcedColors = false,
  reducedMotion = false,
  colorScheme = 'light',
}: Emulation): string {
  return `browsing.mediumOverride = '${print ? 'print' : ''}';
    browsing.forcedColorsOverride = '${forcedColors ? 'active' : 'none'}';
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${colorScheme === 'dark' ? 0 : 1});
    browsing.prefersReducedMotionOverride = '${reducedMotion ? 'reduce' : 'none'}'`;
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

const chooseItem = (id: string): string => `(async () => {
  const menu = document.getElementById('contentAreaContextMenu');
  for (let waited = 0; menu.state !== 'open' && waited < 20_000; waited += 50) await new Promise((done) => setTimeout(done, 50));
  const item = menu.querySelector('[id$=${id}]');
  if (!item || item.hidden) throw new Error('the menu has no item ${id}');
  item.doCommand();
  menu.hidePopup();
})()`;

/** What Firefox does when the button is pressed: `activeTab` for the shown page. */
const GRANT_TAB = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.tabManager
  .addActiveTabPermission(gBrowser.getTabForBrowser(shown))`;
