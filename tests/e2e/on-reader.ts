/** What tests of the practice reader share, in Chromium: a browser, a page of the reader in it. */
import { type Page, test } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { sharedChromium } from './shared-browsers.ts';
import { failOnErrors } from './with-chromium.ts';

interface Reader {
  /** The worker's browser. */
  readonly extension: ExtensionBrowser;
  /** Opens the reader at an address' hash; `prepare` comes first. Errors of the page fail the test. */
  open(hash?: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  /** Opens an article and waits for its words. */
  openArticle(id: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
}

/** Lends the worker's browser to the tests of the file or the group, which share what is stored. */
export function withReader(): Reader {
  let extension: ExtensionBrowser;
  test.beforeAll(async () => {
    extension = await sharedChromium();
  });
  test.afterAll(() => extension.close());
  const opened: Page[] = [];
  test.afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  const watch = failOnErrors();
  const open: Reader['open'] = async (hash = '', prepare) => {
    const page = await extension.context.newPage();
    opened.push(page);
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
