/** The same path in Firefox: annotate, restore, hover, save, popup, restart, reader. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { ExtensionPage, FirefoxBrowser } from './firefox.ts';
import { PAGE_SNAPSHOT, WATCH_PAGE_NODES } from './on-page.ts';
import { restartFirefox, startFirefox } from './restarts.ts';
import { type PageServer, startServer } from './server.ts';

test.setTimeout(120_000);

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

test('a news page is annotated, restored, a word saved and kept, an article opened', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-firefox-kept-'));
  const problems: string[] = [];
  const first = await startFirefox(profile);
  const address = `${server.origin}/news.html`;
  const page = await openWatched(first, address, problems);
  const plain = await page.evaluate(PAGE_SNAPSHOT);
  const before = await page.evaluate('document.documentElement.outerHTML');
  await page.evaluate(WATCH_PAGE_NODES);

  const popup = await openPopup(first, address);
  await toggle(popup, page, true);
  const labels = () => first.closedTexts(address).then((inside) => inside.labels);
  await expect.poll(labels, { timeout: 15_000 }).toEqual(expect.arrayContaining(['hángzhǎng', 'chóngxīn']));
  expect(await page.evaluate(PAGE_SNAPSHOT)).toEqual(plain);

  await hoverWord(page, '#first', '准时');
  const texts = () => first.closedTexts(address).then((inside) => inside.texts.join(' '));
  await expect.poll(texts, { timeout: 15_000 }).toContain('on time');
  await page.keyboard.press('s');
  await expect.poll(texts, { timeout: 15_000 }).toContain('Saved');

  await toggle(popup, page, false);
  await expect.poll(() => page.evaluate('document.documentElement.outerHTML')).toBe(before);
  expect(await page.evaluate('window.changesOfThePage')).toEqual([]);
  expect(problems).toEqual([]);
  const second = await restartFirefox(first, profile);
  const list = await second.openExtensionPage('/words.html');
  expect(
    await list.waitFor<string>(`document.body.innerText.includes('清晨') && document.body.innerText`),
  ).toContain('on time');
  const reader = await second.openExtensionPage('/reader.html#000-2');
  await reader.waitFor(`document.querySelectorAll('ruby rt').length > 100`);
  expect(await reader.evaluate<string>('document.querySelector("h1").textContent')).toContain('工');
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

async function openWatched(firefox: FirefoxBrowser, address: string, problems: string[]): Promise<Page> {
  const page = await firefox.newPage(address);
  await page.setViewport({ width: 900, height: 1000 });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return page;
}

async function openPopup(firefox: FirefoxBrowser, address: string): Promise<ExtensionPage> {
  const probe = await firefox.openExtensionPage('/popup.html');
  const id = await probe.evaluate<number>(
    `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(address)}).id)`,
  );
  await probe.close();
  return firefox.openExtensionPage(`/popup.html#tab=${id}`);
}

/** The page stays in front, as under a popup: a browser puts off the work of a page that nobody sees. */
async function toggle(popup: ExtensionPage, page: Page, on: boolean): Promise<void> {
  await page.bringToFront();
  // The first switch is the page's: it can't be turned until the popup knows its page.
  await popup.waitFor(
    `document.querySelector('[role=switch]')?.matches('[aria-disabled=false][aria-checked=${!on}]')`,
  );
  await popup.evaluate(`document.querySelector('[role=switch]').click()`);
  await popup.waitFor(`document.querySelector('[role=switch]').getAttribute('aria-checked') === '${on}'`);
}

async function hoverWord(page: Page, selector: string, word: string): Promise<void> {
  const place = await page.evaluate(
    (inside, wanted) => {
      const walker = document.createTreeWalker(
        document.querySelector(inside) ?? document,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + wanted.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      throw new Error(`no ${wanted}`);
    },
    selector,
    word,
  );
  await page.mouse.move(place.x - 3, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
}
