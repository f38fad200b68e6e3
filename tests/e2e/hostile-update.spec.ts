/** An update under an open page: the old script leaves nothing to be seen, the new one draws once and with room. */
import { expect, test } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import { FIREFOX_BUILD } from './firefox.ts';
import { turnPage } from './guest-requests.ts';
import { type DrawnLabel, drawnLabels } from './on-page.ts';
import { POLL } from './on-words.ts';
import { startServer } from './server.ts';
import { sharedFirefox } from './shared-browsers.ts';

const HTML = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>
  <body style="font: 16px/1.4 serif"><p id="p">银行行长重新行动。</p></body></html>`;
const LINE = `getComputedStyle(document.querySelector('#p')).lineHeight`;
const ANCHORS = `document.querySelectorAll('#p > *').length`;

/** What is to be seen of labels: those in a box of their own. */
const seen = (labels: readonly DrawnLabel[]): string[] =>
  labels
    .filter(({ left, right }) => right > left)
    .map(({ pinyin }) => pinyin)
    .sort();
const WORDS = ['chóngxīn', 'hángzhǎng', 'xíngdòng', 'yínháng'];

test('update: in Chromium', async () => {
  const server = await startServer();
  const extension = await launchChromium();
  const { context } = extension;
  const page = await context.newPage();
  await page.goto(server.add('/update.html', HTML));
  const plain = await page.evaluate(LINE);
  await extension.toggle(page);
  await expect.poll(async () => seen((await drawnLabels(page)).labels), POLL).toEqual(WORDS);
  const roomy = await page.evaluate(LINE);
  expect(roomy).not.toBe(plain);

  await extension.worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
    setTimeout(() => chrome.runtime.reload(), 0);
  });
  // This Chromium does not start it again: the new script finds a page as it was, which is what its room depends on.
  await expect.poll(async () => (await drawnLabels(page)).labels, POLL).toEqual([]);
  expect(await page.evaluate(ANCHORS)).toBe(0);
  await extension.close();
  await server.close();
});

test('update: in Firefox', async () => {
  const server = await startServer();
  const firefox = await sharedFirefox();
  const address = server.add('/update.html', HTML);
  const page = await firefox.newPage(address);
  const plain = await page.evaluate(LINE);
  const turn = async (on: boolean): Promise<void> => {
    const control = await firefox.openExtensionPage('/popup.html');
    await page.bringToFront();
    await turnPage(control.evaluate, address, on);
    await control.close();
  };
  const labels = async (): Promise<string[]> => seen((await firefox.closedTexts(address)).drawn);
  await turn(true);
  await expect.poll(labels, POLL).toEqual(WORDS);
  const roomy = await page.evaluate(LINE);

  await firefox.browser.installExtension(FIREFOX_BUILD);
  await expect.poll(labels, POLL).toEqual([]);
  expect(await page.evaluate(LINE)).toBe(plain);
  await turn(true);
  await expect.poll(labels, POLL).toEqual(WORDS);
  expect(await page.evaluate(LINE)).toBe(roomy);
  expect(await page.evaluate(ANCHORS)).toBe(1);
  await firefox.close();
  await server.close();
});
