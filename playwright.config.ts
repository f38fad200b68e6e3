import { defineConfig } from '@playwright/test';
import { IS_ALL } from './tests/e2e/extent.ts';

/**
 * Statistics of clocks, megabytes, eight windows at once: `npm run test:all` and `test:endurance` have them. A second set of
 * practice in Firefox: `test:all` alone.
 */
const ENDURANCE = /(hostile-clocks|large-files|word-windows|practice-firefox)\.spec\.ts$/;
const ignored = IS_ALL ? [] : [ENDURANCE];

/** Files that take a minute and more begin first, so that none is left at the end for one worker alone. */
const LONG =
  /(frameworks|large-files|card-states|card-layouts|hostile-clocks|hostile-guesses|page-text|hostile-text|reader-a11y|word-kills|word-files|tracker|settings|reader)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One set for all machines: what pictures show doesn't depend on them.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // Generous: what is waited for comes when it comes, on a machine that has much else to do.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 3,
  projects: [
    { name: 'long', testMatch: LONG, testIgnore: ignored },
    { name: 'short', testMatch: '*.spec.ts', testIgnore: [LONG, ...ignored] },
  ],
  // Two browsers and two cores: what fails once and passes then is reported as flaky, not hidden.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
});
