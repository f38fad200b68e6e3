import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from './browsers.ts';
import { FORGET_ALL } from './guest-requests.ts';

/** The built extension that tests load: the real one, with the test sites' permission in its manifest. */
export const CHROMIUM_BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-testing', import.meta.url));

/** Longest that a browser may take to be there on a machine that has much else to do, milliseconds. */
const START_MS = 90_000;

export const VIEWPORT = { width: 1000, height: 800 };

export interface LaunchOptions {
  /** Profile folder; a fresh one, removed at the end, where none is named. */
  readonly profile?: string;
  readonly extension?: string;
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly deviceScaleFactor?: number;
  /** Pages that are left are kept whole, as browsers do for readers; Playwright turns that off. */
  readonly backForwardCache?: boolean;
  /** The browser's setting of the smallest font that it draws, CSS pixels. */
  readonly minimumFontSize?: number;
}

/** A Chromium with the extension in it. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** `chrome-extension://…` without a slash at its end. */
  readonly origin: string;
  /** Turns the annotation of a page on or off, as the popup's switch asks the background to. */
  toggle(page: Page): Promise<void>;
  /** Opens the popup in a tab of its own, for a page. */
  openPopup(page?: Page): Promise<Page>;
  /** Ends the background, which comes back when it is asked, as after a while in which nothing has been asked of it. */
  endBackground(): Promise<void>;
  /** Closes all pages, forgets what is stored and starts the background again. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What is not loaded at each start: pages of the browser's own that it keeps ready take half of the processor time of
 * a start. Playwright's list, which this one replaces, is in it.
 */
const FEATURES_OFF = [
  ...['PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'OptimizationHints'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'NetworkTimeServiceQuerying'],
  ...['AimEnabled', 'PreconnectToSearch'],
];

/** Launches Chromium with the built extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const { extension = CHROMIUM_BUILD, headless = true, viewport, colorScheme, deviceScaleFactor } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'hangjian-chromium-')));
  if (options.minimumFontSize !== undefined) await setMinimumFontSize(profile, options.minimumFontSize);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    timeout: START_MS,
    headless: false, // Playwright's own headless shell has no extensions; --headless=new has
    viewport: viewport ?? VIEWPORT,
    ...(colorScheme && { colorScheme }),
    ...(deviceScaleFactor && { deviceScaleFactor }),
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${FEATURES_OFF.join()}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: START_MS }));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const openPopup = async (page?: Page): Promise<Page> => {
    const tab = page ? `#tab=${await tabIdOf(worker, page)}` : '';
    const popup = await context.newPage();
    await popup.goto(`${origin}/popup.html${tab}`);
    return popup;
  };
  const endBackground = async (): Promise<void> => {
    const [page = await context.newPage()] = context.pages();
    const session = await context.newCDPSession(page);
    const { targetInfos } = await session.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos)
      if (type === 'service_worker' && url.startsWith(origin))
        await session.send('Target.closeTarget', { targetId });
    await session.detach();
  };
  let [blank] = context.pages();
  let control: Page | undefined;
  /** A page of ours that can ask the background and does nothing else; opening a tab costs more than most tests. */
  const controlPage = async (): Promise<Page> => {
    if (control && !control.isClosed()) return control;
    control = blank?.isClosed() === false && blank.url() === 'about:blank' ? blank : await context.newPage();
    await control.goto(`${origin}/LICENSE.txt`);
    return control;
  };
  return {
    context,
    worker,
    origin,
    openPopup,
    toggle: async (page) => {
      const tabId = await tabIdOf(worker, page);
      await (await controlPage()).evaluate(turnSwitch, tabId);
      await page.bringToFront();
    },
    endBackground,
    renew: async () => {
      const last = await context.newPage();
      for (const page of context.pages()) if (page !== last) await page.close();
      await Promise.all([context.clearCookies(), context.clearPermissions(), endBackground()]);
      await last.goto(`${origin}/LICENSE.txt`); // which asks the background for nothing
      await last.evaluate(FORGET_ALL);
      await endBackground(); // it has heard that something changed
      await last.evaluate(WAKE);
      await last.goto('about:blank');
      blank = last;
    },
    close: async () => {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Any question starts the background: `worker` is to be there for tests. */
const WAKE = `chrome.runtime.sendMessage({ hangjian: 'getPageState', request: { tabId: -1 } }).then(() => null)`;

async function setMinimumFontSize(profile: string, size: number): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { webkit: { webprefs: { minimum_font_size: size } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Run in a page of the extension's own: turns the switch of a tab and waits until what it asks for is there. */
async function turnSwitch(tabId: number): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ChromeMessages };
  const ask = async (hangjian: string, more = {}): Promise<string | undefined> =>
    (await chrome.runtime.sendMessage({ hangjian, request: { tabId, ...more } })).result?.status;
  const before = await ask('getPageState');
  let status = await ask('turnPage', { on: before !== 'on' && before !== 'starting' });
  for (let waited = 0; status === 'starting' && waited < 30_000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    status = await ask('getPageState');
  }
}

/** The browser's number for a page's tab, which comes to the front: browsers hide their own pages' addresses. */
export async function tabIdOf(worker: Worker, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeTabs };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id;
  });
  if (id === undefined) throw new Error(`No tab shows ${page.url()}`);
  return id;
}

/** The little of Chrome's own interface that is called inside the worker. */
interface ChromeTabs {
  readonly tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}
interface ChromeMessages {
  readonly runtime: { sendMessage(message: object): Promise<{ result?: { status: string } }> };
}
