/** Chromium for tests that are written once for both browsers: driven by Playwright. */
import type { Page, Worker } from '@playwright/test';
import { type LaunchOptions, launchChromium, tabIdOf } from './chromium.ts';
import type { ExtensionPage } from './firefox.ts';
import type { GuestBrowser, GuestPage } from './guest-browser.ts';
import { turnPage } from './guest-requests.ts';
import { drawnLabels, inClosedRoots } from './on-page.ts';

export async function launchGuestChromium(options: LaunchOptions): Promise<GuestBrowser> {
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
        close: () => page.close(),
      };
    },
    openOwn: async (path) => {
      const page = await extension.context.newPage();
      await page.goto(extension.origin + path);
      return ownPage(page, path);
    },
    close: extension.close,
  };
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

function waysIn(
  page: Page,
  worker: Worker,
): Pick<GuestPage, 'press' | 'wheel' | 'tap' | 'command' | 'lookUpFromMenu'> {
  return {
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
    lookUpFromMenu: async () => {
      const id = await tabIdOf(worker, page);
      const selectionText = await page.evaluate(() => String(getSelection()));
      await worker.evaluate(
        ([selected, tab]) => {
          const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
          const info = { menuItemId: 'look-up', selectionText: selected, frameId: 0 };
          chrome.contextMenus.onClicked.dispatch(info, { id: tab });
        },
        [selectionText, id] as const,
      );
    },
  };
}

function ownPage(page: Page, path: string): ExtensionPage {
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
