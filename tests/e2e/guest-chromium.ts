/** Chromium for tests that are written once for both browsers: driven by Playwright. */
import type { Page, Worker } from '@playwright/test';
import { type ExtensionBrowser, tabIdOf, VIEWPORT } from './chromium.ts';
import { inClosedRoots } from './closed-roots.ts';
import type { ExtensionPage } from './firefox.ts';
import type { GuestBrowser, GuestPage } from './guest-browser.ts';
import { FORGET_EMPTY_TABS, turnPage } from './guest-requests.ts';
import { drawnLabels } from './on-page.ts';

/** A tab in which pages of tests come and go: opening one again costs more than loading a page into it. */
interface Tab {
  readonly page: Page;
  problems: string[];
}

/** Drives a Chromium, which is renewed only when this is done with. */
export async function guestChromium(extension: ExtensionBrowser, viewport = VIEWPORT): Promise<GuestBrowser> {
  const control = await extension.context.newPage();
  await control.goto(`${extension.origin}/LICENSE.txt`); // which asks the background for nothing
  const inExtension = <T>(expression: string): Promise<T> => control.evaluate<T>(expression);
  const idle: Tab[] = [];
  return {
    name: 'chromium',
    inExtension,
    open: async (address, { early = false } = {}) => {
      const tab = idle.pop() ?? (await newTab(extension));
      const { page } = tab;
      const problems: string[] = [];
      tab.problems = problems;
      await page.bringToFront();
      await page.goto(address, { waitUntil: early ? 'commit' : 'load' });
      return {
        address,
        problems,
        turn: (on) => turnPage(inExtension, page.url(), on),
        ...lookingAt(page),
        ...waysIn(page, extension.worker),
        emulate: ({ print = false, forcedColors = false, reducedMotion = false, colorScheme }) =>
          page.emulateMedia({
            media: print ? 'print' : 'screen',
            forcedColors: forcedColors ? 'active' : 'none',
            reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
            colorScheme: colorScheme ?? 'light',
          }),
        goto: async (next) => void (await page.goto(next)),
        // Playwright waits for a load that a page kept by the browser doesn't have.
        goBack: async () => void (await page.evaluate('setTimeout(() => history.back()), null')),
        close: async () => {
          if (await empty(page, viewport)) {
            await inExtension(FORGET_EMPTY_TABS);
            idle.push(tab);
          } else await page.close();
        },
      };
    },
    openOwn: async (path) => {
      const page = await extension.context.newPage();
      await page.goto(extension.origin + path);
      return ownPage(page, path);
    },
    endBackground: extension.endBackground,
    close: extension.close,
  };
}

const EMPTY_MS = 10_000;

async function newTab({ context }: ExtensionBrowser): Promise<Tab> {
  const page = await context.newPage();
  const tab: Tab = { page, problems: [] };
  page.on('pageerror', (error) => tab.problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') tab.problems.push(message.text());
  });
  return tab;
}

/** Makes a tab as it was before a page came into it; returns whether it is. */
async function empty(page: Page, viewport: typeof VIEWPORT): Promise<boolean> {
  try {
    await page.goto('about:blank', { timeout: EMPTY_MS });
    await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null, colorScheme: null });
    const { width, height } = page.viewportSize() ?? {};
    if (width !== viewport.width || height !== viewport.height) await page.setViewportSize(viewport);
    await page.mouse.move(0, 0);
    return true;
  } catch {
    return false; // a page that doesn't let itself be left is closed with its tab
  }
}

type Ways = 'press' | 'wheel' | 'longPress' | 'swipe' | 'tap' | 'command' | 'chooseFromMenu';
/** A finger moves in steps: shares of its way. */
const STEPS = [0.2, 0.4, 0.6, 0.8, 1];

interface Touch {
  readonly x: number;
  readonly y: number;
  /** How long it rests, in milliseconds, and how far it goes down the screen then. */
  readonly ms: number;
  readonly by: number;
}

async function touchByDebugger(page: Page, { x, y, ms, by }: Touch): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.waitForTimeout(ms);
  for (const share of by === 0 ? [] : STEPS)
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x, y: y + by * share }],
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await session.detach();
}

type Looking =
  | 'evaluate'
  | 'labels'
  | 'closedText'
  | 'inRoots'
  | 'front'
  | 'setViewport'
  | 'mouse'
  | 'keyboard';

function lookingAt(page: Page): Pick<GuestPage, Looking> {
  return {
    evaluate: (expression) => page.evaluate(expression),
    labels: async () => (await drawnLabels(page)).labels,
    closedText: async () => (await drawnLabels(page)).texts.join(' '),
    inRoots: (read, ...args) => inClosedRoots(page, read, ...args),
    front: () => page.bringToFront(),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    mouse: page.mouse,
    keyboard: page.keyboard,
  };
}

function waysIn(page: Page, worker: Worker): Pick<GuestPage, Ways> {
  return {
    longPress: (x, y, ms) => touchByDebugger(page, { x, y, ms, by: 0 }),
    swipe: (x, y, by) => touchByDebugger(page, { x, y, ms: 0, by }),
    wheel: (_x, _y, by) => page.mouse.wheel(0, by), // where the mouse is
    press: async () => {}, // the testing build may run on all that tests open
    tap: (x, y) => tapByDebugger(page, x, y),
    command: async (command) => {
      const id = await tabIdOf(worker, page);
      await worker.evaluate(
        ([wanted, tab]) => {
          const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
          chrome.commands.onCommand.dispatch(wanted, { id: tab });
        },
        [command, id] as const,
      );
    },
    chooseFromMenu: async (item) => {
      const id = await tabIdOf(worker, page);
      const selectionText = await page.evaluate(() => String(getSelection()));
      await worker.evaluate(
        async ([menuItemId, selected, tabId]) => {
          const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
          const info = { menuItemId, selectionText: selected, frameId: 0 };
          chrome.contextMenus.onClicked.dispatch(info, await chrome.tabs.get(tabId));
        },
        [item, selectionText, id] as const,
      );
    },
  };
}

function ownPage(page: Page, path: string): ExtensionPage {
  return {
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    front: () => page.bringToFront(),
    waitFor: async <T>(expression: string, limitMs = 30_000) => {
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
}

/** The events as the browser sends them; no headless Chromium has a menu or global shortcuts. */
interface ChromeEvents {
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
  readonly tabs: { get(id: number): Promise<object> };
}

async function tapByDebugger(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
