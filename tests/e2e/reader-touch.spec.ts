/** The practice reader on a telephone, in Chromium: by touch, in a narrow window, from the library to the summary. */
import { expect, type Locator, test } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { sharedChromium } from './shared-browsers.ts';

let extension: ExtensionBrowser;
test.beforeAll(async () => {
  extension = await sharedChromium();
});
test.afterAll(() => extension.close());

test('by touch: an article, a word’s card, saved, put away by a tap beside it, the settings, read', async () => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = async (x: number, y: number): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const tap = async (target: Locator, least = 24): Promise<void> => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to tap');
    expect(Math.min(box.height, box.width), await target.innerText()).toBeGreaterThanOrEqual(least);
    await touch(box.x + box.width / 2, box.y + box.height / 2);
  };
  const fits = async (): Promise<void> =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.goto(`${extension.origin}/reader.html`);
  await page.locator('.library-card').first().waitFor();
  await fits();
  await tap(page.getByRole('link', { name: /工厂车间生产忙/ }));
  await page.locator('.article-body ruby').nth(20).waitFor();
  await fits();
  const word = page.locator('.article-body ruby', { hasText: '原料' }).first();
  await tap(word, 18);
  const card = page.getByRole('dialog');
  await expect(card).toContainText('raw material');
  await tap(card.getByRole('button', { name: /Save/ }), 32);
  await expect(card).toContainText('Saved');
  const box = await card.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await touch(4, 400);
  await expect(card).toBeHidden();
  await expect(word).toHaveAttribute('data-standing', 'learning');

  await tap(page.getByRole('button', { name: 'Settings' }), 32);
  const panel = page.getByRole('region', { name: 'Reading settings' });
  await tap(panel.locator('label', { hasText: 'Unknown words' }), 32);
  await expect(page.locator('[data-readings]')).toHaveAttribute('data-readings', 'unknown');
  await fits();
  await tap(page.getByRole('button', { name: 'Settings' }), 32);
  await tap(page.getByRole('button', { name: 'Mark as read' }), 32);
  await expect(page.getByRole('region', { name: 'You have read this' })).toContainText('Saved1');
  await page.close();
});
