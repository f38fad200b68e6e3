/** What the tests of one file share: the worker's Chromium with the extension, a server of pages, an eye on errors. */
import { expect, type Page, test } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import type { PageServer } from './server.ts';
import { sharedChromium } from './shared-browsers.ts';
import { withServer } from './with-server.ts';

/** One browser and one server for all tests of the file, there while they run. */
export interface WithChromium {
  readonly extension: ExtensionBrowser;
  readonly server: PageServer;
}

/** Has both ready before the tests of the file. */
export function withChromium(): WithChromium {
  const served = withServer();
  let extension: ExtensionBrowser;
  test.beforeAll(async () => {
    extension = await sharedChromium();
  });
  test.afterAll(() => extension.close());
  return {
    get extension() {
      return extension;
    },
    get server() {
      return served.server;
    },
  };
}

/** Fails a test in which a watched page has thrown or logged an error; `expected` are those that must be there. */
export function failOnErrors(expected?: RegExp): (page: Page) => void {
  let problems: string[] = [];
  test.afterEach(() => {
    const found = problems;
    problems = [];
    expect(found, 'page errors').toEqual([]);
  });
  const note = (text: string): void => {
    if (!expected?.test(text)) problems.push(text);
  };
  return (page) => {
    page.on('pageerror', (error) => note(String(error)));
    page.on('console', (message) => message.type() === 'error' && note(message.text()));
  };
}
