/**
 * The card for everyone: axe finds nothing in any of its states, in the light and in the dark. In the reader and the
 * popup, whose card is the pages' one; into closed roots axe can't see.
 */
import { expect, test } from '@playwright/test';
import { violationsInBothColors } from './axe.ts';
import { withChromium } from './with-chromium.ts';

const on = withChromium();

test('in the reader: a word, a name, what is behind ···, a correction, saved', async () => {
  const page = await on.extension.context.newPage();
  await page.goto(`${on.extension.origin}/reader.html#000-2`);
  await page.locator('ruby rt').nth(100).waitFor();
  const card = page.getByRole('dialog');
  const clean = async (state: string): Promise<void> =>
    expect(await violationsInBothColors(page, '[role=dialog]'), state).toEqual([]);

  await page.locator('ruby', { hasText: '车间' }).first().click();
  await expect(card.getByText('汽车')).toBeVisible();
  await clean('a word');
  await card.getByRole('button', { name: 'More actions' }).click();
  await clean('more');
  await card.getByRole('button', { name: 'Correct it' }).click();
  await card.getByRole('button', { name: 'Use' }).click();
  await expect(card.getByText('Write 2 syllables')).toBeVisible();
  await clean('correcting, with a problem');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(card.getByText('Saved with its sentence')).toBeVisible();
  await page.keyboard.press('k');
  await expect(card.getByRole('button', { name: 'Undo' })).toBeVisible();
  await clean('saved and known');
  await page.keyboard.press('p');
  await expect(card.getByText(/no Chinese voice/)).toBeVisible();
  await clean('a failure');
  await page.keyboard.press('Escape');

  await page.locator('ruby', { hasText: '李广何' }).first().click();
  await expect(card.getByText('Name of a person')).toBeVisible();
  await clean('a name');
  await page.keyboard.press('Escape');
  await page
    .locator('ruby', { hasText: /^[得地还]\p{Script=Latin}/u })
    .first()
    .click();
  await expect(card.getByText(/more reading/)).toBeVisible();
  await card.locator('summary').click();
  await clean('other readings unfolded');
  // The control: what is hard to read is found.
  await card.getByRole('button', { name: 'Play' }).evaluate((button) => {
    if (button instanceof HTMLElement) button.style.cssText = 'color: #888; background: #777';
  });
  expect((await violationsInBothColors(page, '[role=dialog]')).join()).toContain('color-contrast');
  await page.close();
});

test('in the popup: the search and what it finds, the card; the list of corrections', async () => {
  const popup = await on.extension.openPopup();
  await popup.getByRole('searchbox', { name: 'Look up a word' }).fill('da3');
  await expect(popup.locator('.found button').first()).toBeVisible();
  expect(await violationsInBothColors(popup, 'main')).toEqual([]);
  await popup.locator('.found button').first().click();
  await expect(popup.getByRole('dialog').getByText('Common words with it')).toBeVisible();
  expect(await violationsInBothColors(popup, 'main')).toEqual([]);
  await popup.close();
  const options = await on.extension.context.newPage();
  await options.goto(`${on.extension.origin}/options.html`);
  await expect(options.getByRole('heading', { name: 'Corrections', exact: true })).toBeVisible();
  expect(await violationsInBothColors(options, 'main')).toEqual([]);
  await options.close();
});

test('by keyboard alone: Tab stays in reach of all controls, and the focus comes back', async () => {
  await on.extension.renew(); // where one has read before, the cursor is there
  const page = await on.extension.context.newPage();
  await page.goto(`${on.extension.origin}/reader.html#000-2`);
  await page.locator('ruby rt').nth(100).waitFor();
  const word = page.locator('ruby[tabindex="0"]');
  await word.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await expect(card).toBeFocused();
  await expect(card.getByText('工人')).toBeVisible();
  const reached: string[] = [];
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.closest('[role=dialog]') ? at.getAttribute('aria-label') || at.textContent : undefined;
    });
    if (name === undefined || name === null) break;
    reached.push(name);
  }
  expect(reached).toEqual(
    expect.arrayContaining(['Close', 'Saves', 'Knownk', 'Playp', 'More actions', '工人']),
  );
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(word).toBeFocused();
  await page.close();
});
