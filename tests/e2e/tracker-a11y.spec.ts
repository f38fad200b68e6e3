/** What axe finds in the vocabulary tracker, in Chromium. */
import { expect, test } from '@playwright/test';
import { violationsInBothColors } from './axe.ts';
import { IS_ALL } from './extent.ts';
import { beginReview, openWith, rows } from './on-tracker.ts';

test.setTimeout(120_000);

test('axe finds nothing in any state', async () => {
  const { extension, popup } = await openWith(IS_ALL ? 80 : 16);
  const clean = async (state: string, page = popup): Promise<void> =>
    expect(await violationsInBothColors(page, 'main'), state).toEqual([]);
  // Early in a day all that is due may be new.
  await expect(popup.getByText(/to review|new to learn/)).toBeVisible();
  await clean('the list');
  await popup.getByRole('button', { name: 'Filter', exact: true }).click();
  await popup.getByRole('button', { name: 'Select', exact: true }).click();
  await popup.locator('.word-check').first().click();
  await popup.getByRole('button', { name: 'Tag', exact: true }).click();
  await clean('filters, selected words, tags');
  await popup.getByRole('button', { name: 'Ignored', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  await clean('undo');
  await popup.getByRole('tab', { name: 'Progress' }).click();
  await expect(popup.locator('canvas')).toHaveCount(4);
  await popup.getByText('As a table').first().click();
  await expect(popup.getByRole('table')).toBeVisible();
  await clean('progress');
  await beginReview(popup);
  await clean('a question');
  await popup.getByRole('button', { name: 'Blank the word' }).click();
  await expect(popup.locator('.blank')).toBeVisible();
  await clean('a blank');
  await popup.keyboard.press('Space');
  await clean('an answer');
  await popup.keyboard.press('p');
  await expect(popup.getByText(/no Chinese voice/)).toBeVisible();
  await clean('a failure');
  for (let turn = 0; turn < 60 && !(await popup.locator('.review-end').isVisible()); turn++) {
    await popup.keyboard.press('Space');
    await popup.keyboard.press('4');
    await popup.waitForTimeout(60);
  }
  await expect(popup.getByText(/words?, .*remembered/)).toBeVisible();
  await clean('the end');
  await popup.close();
  const page = await extension.context.newPage();
  for (const width of IS_ALL ? [1280, 320] : [320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${extension.origin}/words.html`);
    await rows(page).first().waitFor();
    await expect(page.getByText(/review/).first()).toBeVisible();
    await clean(`the page of its own, ${width}`, page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await extension.close();
});
