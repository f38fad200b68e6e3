/** HOSTILE.md, in both browsers: what is left alone, which language it is, odd text. */
import { test } from '@playwright/test';
import { checkFixture } from './fixture.ts';
import { BROWSERS, type GuestBrowser, launchGuest } from './guest-browser.ts';
import { LANGUAGES, NOT_TO_ANNOTATE, TEXTS } from './hostile-text.ts';
import { type PageServer, startServer } from './server.ts';

for (const name of BROWSERS) {
  test.describe(name, () => {
    let server: PageServer;
    let browser: GuestBrowser;
    test.beforeAll(async () => {
      server = await startServer();
      browser = await launchGuest(name);
    });
    test.afterAll(async () => {
      await browser.close();
      await server.close();
    });

    for (const fixture of [...NOT_TO_ANNOTATE, ...LANGUAGES, ...TEXTS]) {
      test(fixture.name, () => checkFixture(browser, server, fixture));
    }
  });
}
