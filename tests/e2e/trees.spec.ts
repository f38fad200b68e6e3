/**
 * Generated trees, in Chromium: annotated, no node of theirs changes; turned off, they are as they were. Some
 * with every test run; `TREES=5000` for the whole (`npm run test:endurance`).
 */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { IS_ALL } from './extent.ts';
import { settledLabels } from './fixture.ts';
import { type GuestBrowser, launchGuest } from './guest-browser.ts';
import { READERS_STATE, REMEMBER } from './page-state.ts';
import { type PageServer, startServer } from './server.ts';
import { tree } from './trees.ts';

const TREES = Number(process.env.TREES ?? (IS_ALL ? 150 : 40));
const TREES_PER_PAGE = 50;

let server: PageServer;
let browser: GuestBrowser;
test.beforeAll(async () => {
  server = await startServer();
  // So high that all trees of a page are near the screen.
  browser = await launchGuest('chromium', { viewport: { width: 1000, height: 5000 } });
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
});

test(`${TREES} trees are annotated without being touched`, async () => {
  test.setTimeout(60_000 + TREES * 200);
  let drawn = 0;
  let pages = 0;
  const property = fc.asyncProperty(
    fc.array(tree, { minLength: TREES_PER_PAGE, maxLength: TREES_PER_PAGE }),
    async (trees) => {
      drawn += await annotateAndLeave(trees, `/trees-${pages++}.html`);
    },
  );
  await fc.assert(property, { numRuns: Math.ceil(TREES / TREES_PER_PAGE), endOnFailure: true });
  expect(drawn, 'labels drawn').toBeGreaterThan(TREES);
});

async function annotateAndLeave(trees: readonly string[], path: string): Promise<number> {
  const body = ['<p>银行行长重新行动。</p>', ...trees.map((html) => `<section>${html}</section>`)].join('\n');
  const head = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title>';
  const page = await browser.open(
    server.add(path, `<!doctype html><html lang="zh"><head>${head}</head><body>${body}</body></html>`),
  );
  await page.evaluate(REMEMBER);
  const state = await page.evaluate(READERS_STATE);
  expect(await page.turn(true)).toBe('on');
  const labels = await settledLabels(page, ['hángzhǎng']);
  await page.turn(false);
  await expect
    .poll(() => page.evaluate('test.isAsItWas()'), { intervals: [50] })
    .toEqual({ nodes: 'same', html: 'same' });
  expect(await page.evaluate(READERS_STATE)).toEqual(state);
  expect(page.problems).toEqual([]);
  await page.close();
  return labels.length;
}
