/** A sentence of the reader word by word, under it: by a key, by the card's button. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsInBothColors } from './axe.ts';
import type { FirefoxBrowser } from './firefox.ts';
import { withReader } from './on-reader.ts';
import { sharedFirefox } from './shared-browsers.ts';

test.setTimeout(120_000);

/** The keyboard's cursor on a word, as arrows put it there. */
const focusWord = (word: Locator): Promise<void> =>
  word.evaluate((element) => {
    if (!(element instanceof HTMLElement)) return;
    element.tabIndex = 0;
    element.focus();
  });

const { openArticle } = withReader();
const line = (page: Page) => page.locator('.sentence-line');
const forms = (page: Page) => line(page).locator('.line-chinese b').allTextContents();

test('a key shows the words under the sentence, and hides them; another sentence’s take their place', async () => {
  const page = await openArticle('000-2');
  const sentence = page.locator('.article-body .sentence').first();
  await focusWord(sentence.locator('[data-token]').first());
  await page.keyboard.press('w');
  await expect(sentence.locator('.sentence-line .line-words')).toBeVisible();
  const text = await sentence.evaluate((element) => {
    const copy = element.cloneNode(true) as Element; // a copy of an element is one
    for (const more of copy.querySelectorAll('rt, .english, .sentence-line')) more.remove();
    return copy.textContent;
  });
  const bare = (said: string) => said.replaceAll(/[\p{P}\s]/gu, '');
  expect((await forms(page)).map(bare).join('')).toBe(bare(text));
  await expect(line(page).locator('button').first()).toBeFocused();
  expect(await violationsInBothColors(page, '.sentence-line')).toEqual([]);
  await page.keyboard.press('w');
  await expect(line(page)).toHaveCount(0);
  await expect(sentence.locator('[data-token]').first()).toBeFocused();
  await page.keyboard.press('w');
  const second = page.locator('.article-body .sentence').nth(1);
  await focusWord(second.locator('[data-token]').first());
  await page.keyboard.press('w');
  await expect(second.locator('.sentence-line')).toBeVisible();
  await expect(line(page)).toHaveCount(1);
  await page.close();
});

test('the card’s button shows them; a word of the line has its card, from the keyboard too', async () => {
  const page = await openArticle('000-2');
  const card = page.getByRole('dialog');
  await page.locator('.article-body ruby', { hasText: '车间' }).first().click();
  await card.getByRole('button', { name: 'The sentence, word by word' }).click();
  await expect(card).toHaveCount(0);
  await expect(line(page).locator('[aria-current]').locator('.line-chinese b')).toHaveText('车间');
  await line(page).locator('[aria-current]').press('Enter');
  await expect(card).toBeFocused();
  await expect(card.getByText('workshop')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line(page).locator('[aria-current]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(line(page).locator('button:focus .line-chinese b')).not.toHaveText('车间');
  await line(page).getByRole('button', { name: 'Hide the words' }).click();
  await expect(line(page)).toHaveCount(0);
  await page.close();
});

test('360 px: words wrap, nothing is cut', async () => {
  const page = await openArticle('000-2');
  await page.setViewportSize({ width: 360, height: 640 });
  await focusWord(page.locator('.article-body [data-token]').nth(3));
  await page.keyboard.press('w');
  await expect(line(page)).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  expect(
    await line(page).evaluate((element) => element.scrollWidth - element.clientWidth),
  ).toBeLessThanOrEqual(0);
  await page.close();
});

test('in Firefox', async () => {
  const firefox: FirefoxBrowser = await sharedFirefox();
  const page = await firefox.openExtensionPage('/reader.html#000-2');
  await page.waitFor(`document.querySelectorAll('.article-body ruby rt').length > 20`);
  await page.waitFor(
    `(document.querySelector('[data-token][tabindex="0"]')?.focus(), document.activeElement.matches('[data-token]'))`,
  );
  await page.press('w');
  await page.waitFor(`document.querySelectorAll('.sentence-line .line-word').length > 3`);
  expect(await page.evaluate<boolean>(`document.activeElement.matches('.sentence-line .line-word')`)).toBe(
    true,
  );
  await page.press('w');
  await page.waitFor(`document.querySelectorAll('.sentence-line').length === 0`);
  await firefox.close();
});
