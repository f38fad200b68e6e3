/** What axe finds in the vocabulary tracker, in Chromium. */
import { expect, test } from '@playwright/test';
import { violationsInBothColors } from './axe.ts';
import { IS_ALL } from './extent.ts';
import { beginReview, openWith, rows } from './on-tracker.ts';

test.setTimeout(120_000);

test('axe finds nothing in any state', async () => {
  const { extension, words } = await openWith(IS_ALL ? 80 : 16);
  const clean = async (state: string, page = words): Promise<void> =>
    expect(await violationsInBothColors(page, 'main'), state).toEqual([]);
  // Early in a day all that is due may be new.
  await expect(words.getByText(/to review|new to learn/)).toBeVisible();
  await clean('the list');
  await words.getByRole('button', { name: 'Filter', exact: true }).click();
  await words.getByRole('button', { name: 'Select', exact: true }).click();
  await words.locator('.word-check').first().click();
  await words.getByRole('button', { name: 'Tag', exact: true }).click();
  await clean('filters, selected words, tags');
  await words.getByRole('button', { name: 'Ignored', exact: true }).click();
  await expect(words.getByRole('button', { name: 'Undo' })).toBeVisible();
  await clean('undo');
  await words.getByRole('tab', { name: 'Progress' }).click();
  await expect(words.locator('canvas')).toHaveCount(4);
  await words.getByText('As a table').first().click();
  await expect(words.getByRole('table')).toBeVisible();
  await clean('progress');
  await beginReview(words);
  await clean('a question');
  await words.getByRole('button', { name: 'Blank the word' }).click();
  await expect(words.locator('.blank')).toBeVisible();
  await clean('a blank');
  await words.keyboard.press('Space');
  await clean('an answer');
  await words.keyboard.press('p');
  await expect(words.getByText(/no Chinese voice/)).toBeVisible();
  await clean('a failure');
  for (let turn = 0; turn < 60 && !(await words.locator('.review-end').isVisible()); turn++) {
    await words.keyboard.press('Space');
    await words.keyboard.press('4');
    await words.waitForTimeout(60);
  }
  await expect(words.getByText(/words?, .*remembered/)).toBeVisible();
  await clean('the end');
  const popup = await extension.openPopup();
  await popup.locator('.newest-words li').first().waitFor();
  await popup.getByRole('button', { name: 'Look of words' }).click();
  await clean('the popup', popup);
  await popup.close();
  await words.close();
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
