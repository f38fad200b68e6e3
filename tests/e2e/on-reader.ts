/** What tests of the practice reader share, in Chromium: a fresh browser for each test, a page of the reader in it. */
import { type Page, test } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { failOnErrors } from './with-chromium.ts';

interface Reader {
  /** The browser of this test. */
  readonly extension: ExtensionBrowser;
  /** Opens the reader at an address' hash; `prepare` comes first. Errors of the page fail the test. */
  open(hash?: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  /** Opens an article and waits for its words. */
  openArticle(id: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
}

/** Launches a browser before each test of the file, and closes it afterwards. */
export function withReader(): Reader {
  let extension: ExtensionBrowser;
  test.beforeEach(async () => {
    extension = await launchChromium();
  });
  test.afterEach(() => extension.close());
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
