/**
 * Firefox with the extension, driven by puppeteer. Its own pages (`moz-extension://`) answer to raw WebDriver BiDi
 * only, so a small driver for them stands here.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { FIREFOX_ID } from '../../firefox-manifest.ts';
import { type BidiConnection, type BidiContext, limited, pause } from './bidi.ts';
import { findFirefox } from './browsers.ts';
import { type ClosedTexts, callInClosedRoots, readClosedTexts } from './firefox-roots.ts';
import { FORGET_ALL } from './guest-requests.ts';

export const FIREFOX_BUILD = fileURLToPath(new URL('../../.output/firefox-mv3-testing', import.meta.url));
const UUID = '5b6b1c0e-6c0a-4d3e-9a54-0f1d2c3b4a59';
const STEP_MS = 100;

/** A page of ours which asks the background for nothing. */
export const CONTROL = '/LICENSE.txt';

/** As the browser does when nothing has been asked of the background for a while. */
const END_BACKGROUND = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension
  .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => true)`;

/** A page of the extension's own, in a tab. */
export interface ExtensionPage {
  /** Runs an expression in the page and returns its JSON value; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is truthy and returns it. */
  waitFor<T>(expression: string, limitMs?: number): Promise<T>;
  /** Presses a key, as WebDriver names it: a character, `\uE006` for Enter. */
  press(key: string): Promise<void>;
  /** Shows its tab. */
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxBrowser {
  readonly browser: Browser;
  newPage(address: string): Promise<Page>;
  openExtensionPage(path: string): Promise<ExtensionPage>;
  /** Runs an expression in the browser's own window: its menus and shortcuts are there. */
  inWindow<T>(expression: string): Promise<T>;
  /** Texts of attributes and text nodes inside the closed roots of the page at an address. */
  closedTexts(address: string): Promise<ClosedTexts>;
  /** Calls a function, written out, on each closed root of the page at an address, frames included. */
  inClosedRoots<T>(address: string, read: string): Promise<T[]>;
  /** Runs an expression with the browser's own rights; `browsing` is the page's browsing context there. */
  inBrowser(address: string, expression: string): Promise<void>;
  /** Ends the background, which comes back when it is asked, as after a while in which nothing has been asked of it. */
  endBackground(): Promise<void>;
  /** Closes all pages, forgets what is stored and ends the background. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Profile folder; a fresh one, removed at the end, where none is named. */
  readonly profile?: string;
  /** Folder of the build to load; the one for tests where none is named. */
  readonly extension?: string;
  /** The browser's setting of the smallest font that it draws, CSS pixels. */
  readonly minimumFontSize?: number;
}

/** Launches Firefox with the built extension in a profile, a fresh one where none is named. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'hangjian-firefox-')));
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // What stays hidden behind the page of a test goes on as fast as that, as it does in Playwright's Chromium.
      'dom.min_background_timeout_value': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
      'dom.ipc.processPriorityManager.enabled': false,
      ...(options.minimumFontSize !== undefined && {
        'font.minimum-size.x-western': options.minimumFontSize,
        'font.minimum-size.zh-CN': options.minimumFontSize,
        'font.minimum-size.zh-TW': options.minimumFontSize,
      }),
    },
  });
  await browser.installExtension(options.extension ?? FIREFOX_BUILD);
  const { connection } = browser as unknown as { connection: BidiConnection };
  const openOwn = (path: string): Promise<ExtensionPage> =>
    openExtensionPage(connection, `moz-extension://${UUID}${path}`);
  const endBackground = async (): Promise<void> => {
    await evaluateInWindow(connection, END_BACKGROUND);
  };
  return {
    browser,
    newPage: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    closedTexts: (address) => readClosedTexts(connection, address),
    inClosedRoots: (address, read) => callInClosedRoots(connection, address, read),
    inWindow: (expression) => evaluateInWindow(connection, expression),
    inBrowser: (address, expression) => inBrowser(connection, address, expression),
    openExtensionPage: openOwn,
    endBackground,
    renew: async () => {
      const blank = await browser.newPage();
      for (const page of await browser.pages()) if (page !== blank) await page.close();
      await endBackground();
      const control = await openOwn(CONTROL);
      await control.evaluate(FORGET_ALL);
      await endBackground(); // it has heard that something changed
      await control.close();
    },
    close: async () => {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

async function openExtensionPage(connection: BidiConnection, address: string): Promise<ExtensionPage> {
  const created = await limited(connection.send('browsingContext.create', { type: 'tab' }));
  const { context } = created.result;
  // An evaluation before the page stands is never answered.
  await limited(connection.send('browsingContext.navigate', { context, url: address, wait: 'complete' }));
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await limited(
      connection.send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      }),
    );
    const { type, result, exceptionDetails } = answer.result as {
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success' || !result) throw new Error(`${expression}: ${exceptionDetails?.text ?? type}`);
    return JSON.parse(result.value) as T;
  };
  const press = async (key: string): Promise<void> => {
    const actions = [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ];
    await limited(
      connection.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions }],
      }),
    );
  };
  return {
    evaluate,
    press,
    front: async () => void (await limited(connection.send('browsingContext.activate', { context }))),
    waitFor: async <T>(expression: string, limitMs = 30_000) => {
      for (let waited = 0; ; waited += STEP_MS) {
        const value = await evaluate<T>(expression);
        if (value) return value;
        if (waited >= limitMs) throw new Error(`${address}: never true: ${expression}`);
        await pause(STEP_MS);
      }
    },
    close: async () => {
      await limited(connection.send('browsingContext.close', { context }));
    },
  };
}

async function evaluateInWindow<T>(connection: BidiConnection, expression: string): Promise<T> {
  const tree = await limited(connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const window = (tree.result.contexts as BidiContext[]).find(({ url }) => url.endsWith('/browser.xhtml'));
  const answer = await limited(
    connection.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context: window?.context },
      awaitPromise: true,
    }),
  );
  const { result, exceptionDetails } = answer.result as {
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (!result) throw new Error(`${expression}: ${exceptionDetails?.text}`);
  return JSON.parse(result.value) as T;
}

async function inBrowser(connection: BidiConnection, address: string, expression: string): Promise<void> {
  const tree = await limited(connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const [window] = tree.result.contexts as BidiContext[];
  const answer = await limited(
    connection.send('script.evaluate', {
      expression: `(() => {
        const shown = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === ${JSON.stringify(address)});
        const browsing = shown.browsingContext;
        ${expression};
      })()`,
      target: { context: window?.context },
      awaitPromise: true,
    }),
  );
  if (answer.result.type !== 'success') throw new Error(`${expression}: ${JSON.stringify(answer.result)}`);
}
