/** English under the sentences of practice articles: asked for, by a key or for all, clause by clause. */
import { expect, type Page, test } from '@playwright/test';
import { MORE_OF_THE_SAME, violationsOf } from './axe.ts';
import { withReader } from './on-reader.ts';

const { openArticle } = withReader();

const shown = (page: Page) => page.locator('.article-body .english:visible');

test('a key shows the English of the sentence one is in, and only that', async () => {
  const page = await openArticle('000-1');
  await expect(shown(page)).toHaveCount(0);
  await page.locator('.article-body .sentence ruby').first().hover();
  await page.keyboard.press('e');
  await expect(shown(page)).toHaveText([/^Industrial workers are the backbone/]);
  await expect(page.getByRole('status').filter({ hasText: 'Industrial workers' })).toHaveCount(1);
  // Another sentence's takes its place.
  await page.locator('.article-body [data-sentence="1"] ruby').first().hover();
  await page.keyboard.press('e');
  await expect(shown(page)).toHaveText([/^In recent years, holding itself/]);
  await page.keyboard.press('e');
  await expect(shown(page)).toHaveCount(0);
  await page.close();
});

test('English under all sentences is kept; what is pointed at lights up on both sides', async () => {
  const page = await openArticle('000-1');
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect.poll(() => shown(page).count()).toBeGreaterThan(10);
  await page.reload();
  await page.locator('.article-body ruby').nth(20).waitFor();
  await expect(page.getByRole('button', { name: 'English', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const sentence = page.locator('.article-body .sentence').nth(1);
  await sentence.getByText('标准').first().hover();
  await expect(sentence.locator('.english .lit')).toHaveText([/^holding itself to the standard/]);
  await sentence.locator('.english [data-clause="3"]').hover();
  await expect(sentence.locator('ruby.lit').last()).toContainText('脉络');
  await expect(sentence.locator('.english .lit')).toHaveText([/^working in concert/]);
  expect(await violationsOf(page, 'main', { without: MORE_OF_THE_SAME })).toEqual([]);
  await page.keyboard.press('Shift+E');
  await expect(shown(page)).toHaveCount(0);
  await page.close();
});

test('from a retelling step by step to the article; a question shows where it is answered', async () => {
  const page = await openArticle('000-2-hsk2');
  await expect(page.getByText('Words above its level')).toBeVisible();
  for (const id of ['000-2-hsk4', '000-2']) {
    await page.getByRole('link', { name: /The same story, one step up/ }).click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
  }
  await page.locator('.article-body ruby').nth(20).waitFor();
  await expect(page.getByRole('link', { name: /one step up/ })).toHaveCount(0);
  const question = page.getByRole('group', { name: '李广何每天什么时候到岗？' });
  await question.getByLabel('上班前十分钟').check();
  await expect(question.getByRole('status')).toContainText('Not quite');
  await question.getByLabel('上班前二十分钟').check();
  await expect(question.getByRole('status')).toContainText('Right');
  await question.getByRole('button', { name: 'Show where it says so' }).click();
  await expect(page.locator('.sentence.shown').first()).toBeInViewport();
  await page
    .getByRole('heading', { name: /What does it say/ })
    .getByRole('button', { name: 'In English' })
    .click();
  await expect(question.locator('[lang=en]').first()).toBeVisible();
  expect(await violationsOf(page, 'main', { without: MORE_OF_THE_SAME })).toEqual([]);
  await page.close();
});
