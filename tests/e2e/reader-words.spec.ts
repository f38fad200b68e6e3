/** The ways to a word of the reader, which are those of pages: `tests/components/word-surface/` has all of them. */
import { expect, type Page, test } from '@playwright/test';
import { withReader } from './on-reader.ts';

const reader = withReader();
const wordOf = (page: Page, text: string) => page.locator('.article-body ruby', { hasText: text }).first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('a click puts the cursor on its word and pins the card; a pointer that passes leaves it; a click beside closes it', async () => {
  const page = await reader.openArticle('000-2');
  const card = page.getByRole('dialog');
  await wordOf(page, '原料').click();
  await expect(card).toContainText('raw material');
  expect(await focused(page)).toContain('原料');
  await wordOf(page, '检查').hover();
  await page.waitForTimeout(700); // longer than a pointer must rest
  await expect(card).toContainText('raw material');
  await page.keyboard.press('ArrowRight'); // and a key takes it along
  await expect(card).not.toContainText('raw material');
  await expect(card).toBeFocused();
  await page.locator('.reader-bar').click({ position: { x: 300, y: 10 } });
  await expect(card).toBeHidden();
});

test('s on the cursor saves at once, without the card having been open', async () => {
  const page = await reader.openArticle('000-2');
  await wordOf(page, '传输').scrollIntoViewIfNeeded();
  await wordOf(page, '传输').evaluate((word: HTMLElement) => word.focus());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toContainText('Saved');
});

/** Selects by the mouse from a word to another further on. */
async function drag(page: Page, from: string, words: number): Promise<void> {
  const all = page.locator('.article-body ruby');
  const first = await all.evaluateAll(
    (found, text) => found.findIndex((one) => one.textContent?.startsWith(text)),
    from,
  );
  await all.nth(first + words).scrollIntoViewIfNeeded();
  const [start, end] = [await all.nth(first).boundingBox(), await all.nth(first + words).boundingBox()];
  if (!start || !end) throw new Error(`“${from}” is not in the text`);
  await page.mouse.move(start.x + 1, start.y + start.height - 8);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height - 8);
  await page.mouse.move(end.x + end.width - 1, end.y + end.height - 8);
  await page.mouse.up();
}

test('selected words are looked up as one', async () => {
  const page = await reader.openArticle('000-2');
  await drag(page, '清点', 1);
  const heading = page.getByRole('dialog').locator('h2').first();
  await expect(heading).toContainText('清点原料');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a long selection is left alone', async () => {
  const page = await reader.openArticle('000-2');
  await drag(page, '清点', 20);
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(20);
  await page.waitForTimeout(700); // longer than a card takes to open
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('in a narrow window the card is a sheet at the foot', async () => {
  const page = await reader.openArticle('000-2');
  await page.setViewportSize({ width: 360, height: 640 });
  await wordOf(page, '原料').click();
  await expect(page.getByRole('dialog')).toContainText('raw material');
  await expect
    .poll(async () => {
      const box = await page.getByRole('dialog').boundingBox();
      return box && [box.x, Math.round(box.y + box.height)];
    })
    .toEqual([0, 640]);
});
