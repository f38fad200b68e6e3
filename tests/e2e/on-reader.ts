/** What tests of the practice reader share, in Chromium: a browser, a page of the reader in it. */
import { type Page, test } from '@playwright/test';
import { type ExtensionBrowser, type LaunchOptions, launchChromium } from './chromium.ts';
import { failOnErrors } from './with-chromium.ts';

interface Reader {
  /** The browser of this test. */
  readonly extension: ExtensionBrowser;
  /** Opens the reader at an address' hash; `prepare` comes first. Errors of the page fail the test. */
  open(hash?: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  /** Opens an article and waits for its words. */
  openArticle(id: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
}

interface ReaderOptions extends LaunchOptions {
  /** One browser for all tests of the group, which share what is stored; by default each test has a fresh one. */
  readonly isShared?: boolean;
}

/** Launches a browser before each test of the file or the group, or before all of them, and closes it afterwards. */
export function withReader({ isShared = false, ...options }: ReaderOptions = {}): Reader {
  let extension: ExtensionBrowser;
  const launch = async (): Promise<void> => {
    extension = await launchChromium(options);
  };
  const close = (): Promise<void> => extension.close();
  if (isShared) {
    test.beforeAll(launch);
    test.afterAll(close);
  } else {
    test.beforeEach(launch);
    test.afterEach(close);
  }
  const watch = failOnErrors();
  const open: Reader['open'] = async (hash = '', prepare) => {
    const page = await extension.context.newPage();
    watch(page);
    await prepare?.(page);
    await page.goto(`${extension.origin}/reader.html${hash}`);
    return page;
  };
  return {
    get extension() {
      return extension;
    },
    open,
    openArticle: async (id, prepare) => {
      const page = await open(`#${id}`, prepare);
      await page.locator('.article-body ruby').nth(20).waitFor();
      return page;
    },
  };
}
