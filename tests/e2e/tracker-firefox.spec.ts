/** The vocabulary tracker in Firefox. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchFirefox } from './firefox.ts';
import { type PageServer, startServer } from './server.ts';

test.setTimeout(120_000);

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

test('Firefox: saved on a page, reviewed in the popup, kept with its new date; removed and brought back', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-tracker-firefox-'));
  const first = await launchFirefox({ profile });
  const address = server.add(
    '/tracker.html',
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>新闻</title><body style="margin:0"><p style="margin:60px 0;font:20px/2 sans-serif">车间里的工人们检查设备。</p></body></html>',
  );
  const page = await first.newPage(address);
  const popup = await first.openExtensionPage('/popup.html');
  await popup.evaluate(
    `browser.tabs.query({}).then((tabs) => browser.runtime.sendMessage({ hangjian: 'togglePage', request: { tabId: tabs.find(({ url }) => url === ${JSON.stringify(address)}).id } }))`,
  );
  await page.bringToFront();
  await expect
    .poll(() => first.closedTexts(address).then(({ labels }) => labels), { timeout: 15_000 })
    .toContain('chējiān');
  const texts = () => first.closedTexts(address).then(({ texts }) => texts.join(' '));
  const top = await page.evaluate('document.querySelector("p").getBoundingClientRect().top + 24');
  await expect
    .poll(
      async () => {
        await page.mouse.move(12, Number(top));
        await page.mouse.move(20, Number(top), { steps: 3 });
        return texts();
      },
      { timeout: 15_000 },
    )
    .toContain('workshop');
  await page.keyboard.press('s');
  await expect.poll(texts, { timeout: 15_000 }).toContain('Saved');

  const click = (text: string): string =>
    `[...document.querySelectorAll('button')].find((button) => button.textContent.startsWith('${text}') && button.checkVisibility())?.click() ?? true`;
  await popup.waitFor(`document.body.innerText.includes('1 new to learn')`);
  await popup.evaluate(click('Review'));
  await popup.waitFor(
    `document.querySelector('.review-question')?.textContent === '车间里的工人们检查设备。'`,
  );
  await popup.evaluate(click('Show the answer'));
  await popup.waitFor(`document.querySelector('.review-answer')?.textContent.includes('workshop')`);
  await popup.evaluate(click('Easy'));
  await popup.waitFor(`document.body.innerText.includes('1 word, all remembered.')`);
  await popup.evaluate(click('Back to your words'));
  const state = `document.querySelector('.word-state')?.textContent`;
  const due = await popup.waitFor<string>(`/^in .* days$/.test(${state} ?? '') && ${state}`);
  await first.close();

  const second = await launchFirefox({ profile });
  const again = await second.openExtensionPage('/popup.html');
  await again.waitFor(`${state} === ${JSON.stringify(due)}`);
  await again.evaluate(`document.querySelector('.remove').click()`);
  await again.waitFor(
    `document.body.innerText.includes('No words yet') || !document.querySelector('.word-item')`,
  );
  await again.waitFor(`document.body.innerText.includes('Removed: 车间')`);
  await again.evaluate(click('Undo'));
  await again.waitFor(`${state} === ${JSON.stringify(due)}`);
  const words = await second.openExtensionPage('/words.html');
  await words.waitFor(`${state} === ${JSON.stringify(due)}`);
  await words.waitFor(`document.querySelectorAll('canvas').length === 4`, 20_000);
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
