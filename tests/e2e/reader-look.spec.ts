/** How articles are set, in Chromium: each setting applied at once, and kept. */
import { expect, test } from '@playwright/test';
import { withReader } from './on-reader.ts';

const reader = withReader();

test('readings, meanings, type and colours are set, applied at once and kept', async () => {
  const page = await reader.openArticle('000-2');
  /** The share of readings that are seen: an article is drawn part by part, so their number grows. */
  const shownReadings = () =>
    page
      .locator('.article-body ruby rt:not(.gloss)')
      .evaluateAll(
        (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length / all.length,
      );
  expect(await shownReadings()).toBeGreaterThan(0.9); // all but numbers: no level is set
  await page.getByRole('button', { name: 'Settings' }).click();
  const panel = page.getByRole('region', { name: 'Reading settings' });
  await panel.getByRole('radio', { name: 'All words', exact: true }).check();
  await expect.poll(shownReadings).toBe(1);
  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): void } } }
    ).chrome.runtime.sendMessage({
      hangjian: 'changeSettings',
      request: { change: { level: { list: 'hsk2', level: 4 } } },
    }),
  );
  await panel.getByRole('radio', { name: 'Unknown words', exact: true }).check();
  await expect.poll(shownReadings).toBeLessThan(0.8);
  await panel.getByRole('switch', { name: 'Meanings under unknown words' }).click();
  await expect(page.locator('ruby.glossed[data-standing=new] > rt.gloss').first()).toBeVisible();
  await expect(page.locator('ruby.glossed[data-standing=known] > rt.gloss').first()).toBeHidden();
  await panel.getByRole('radio', { name: 'On hover', exact: true }).check();
  await expect.poll(shownReadings).toBe(0);
  await panel.getByRole('radio', { name: 'Zhuyin', exact: true }).check();
  await panel.getByRole('radio', { name: 'All words', exact: true }).check();
  await expect(page.locator('.article-body rt[lang=zh-Bopo]').first()).toHaveText(/[ㄅ-ㄩ]/);
  const readings = panel.getByRole('group', { name: 'Pronunciation' });
  await readings.getByRole('radio', { name: 'None', exact: true }).check();
  await expect(page.locator('.article-body rt:not(.gloss)')).toHaveCount(0);
  const sizeOf = () => page.locator('.article-body').evaluate((body) => getComputedStyle(body).fontSize);
  const size = await sizeOf();
  await panel.getByRole('radio', { name: '2XL', exact: true }).check();
  await expect.poll(sizeOf).not.toBe(size);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('radio', { name: /Serif/ }).check();
  await panel.getByRole('radio', { name: 'Dark', exact: true }).check();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(ground).toBe('rgb(23, 22, 20)');
  // Chosen by hand, it is so whatever the system says.
  await page.emulateMedia({ colorScheme: 'dark' });
  await panel.getByRole('radio', { name: 'Paper', exact: true }).check();
  await expect.poll(ground).toBe('rgb(251, 250, 246)');
  await panel.getByRole('radio', { name: 'Light', exact: true }).check();
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await panel.getByRole('radio', { name: 'As the system', exact: true }).check();
  await expect.poll(ground).toBe('rgb(23, 22, 20)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe('rgb(251, 250, 246)');
  await panel.getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect.poll(ground).toBe('rgb(23, 22, 20)');
  // Another page of the reader reads what is stored.
  await expect
    .poll(() =>
      page.evaluate<{ face?: string; theme?: string }>(
        `chrome.storage.local.get(null).then((all) => all['reader-settings'])`,
      ),
    )
    .toMatchObject({ face: 'song', theme: 'dark', script: 'none' });

  const again = await reader.openArticle('000-3');
  expect(await again.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 22, 20)');
  await expect(again.locator('.article-body rt:not(.gloss)')).toHaveCount(0);
  await expect(again.locator('.reading')).toHaveAttribute('data-face', 'song');
});
