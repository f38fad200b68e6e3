/** The vocabulary tracker in Firefox. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { openCard, openCardPage, says } from './guest-card.ts';
import { guestFirefox } from './guest-firefox.ts';
import { restartFirefox, startFirefox } from './restarts.ts';
import { withServer } from './with-server.ts';

test.setTimeout(120_000);

const served = withServer();

test('Firefox: saved on a page, reviewed in the popup, kept with its new date; removed and brought back', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-tracker-firefox-'));
  const firefox = await startFirefox(profile);
  const first = await guestFirefox(firefox);
  const page = await openCardPage(
    { browser: first, server: served.server },
    '<p>车间里的工人们检查设备。</p>',
  );
  await openCard(page, '车间');
  await page.keyboard.press('s');
  await says(page, 'Saved');

  const popup = await first.openOwn('/popup.html');
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
  const second = await restartFirefox(firefox, profile);
  const again = await second.openExtensionPage('/words.html');
  await again.waitFor(`${state} === ${JSON.stringify(due)}`);
  await again.evaluate(`document.querySelector('.remove').click()`);
  await again.waitFor(
    `document.body.innerText.includes('No words yet') || !document.querySelector('.word-item')`,
  );
  await again.waitFor(`document.body.innerText.includes('Removed 车间')`);
  await again.evaluate(click('Undo'));
  await again.waitFor(`${state} === ${JSON.stringify(due)}`);
  await again.evaluate(
    `[...document.querySelectorAll('[role=tab]')].find(({ textContent }) => textContent === 'Progress').click()`,
  );
  await again.waitFor(`document.querySelectorAll('canvas').length === 4`, 20_000);
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
