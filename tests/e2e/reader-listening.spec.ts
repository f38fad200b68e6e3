/** Articles read aloud, in Chromium. */
import { expect, test } from '@playwright/test';
import { withReader } from './on-reader.ts';
import { fakeVoice } from './voice.ts';

const reader = withReader();

test('without a Chinese voice listening says so; with one the word that is said is marked', async () => {
  const silent = await reader.openArticle('000-2');
  await silent.getByRole('button', { name: 'Listen', exact: false }).last().click();
  await expect(silent.getByRole('alert')).toContainText('no Chinese voice');
  const page = await reader.openArticle('000-2', fakeVoice);
  await page
    .locator('[data-part] .sentence', { hasText: '清点' })
    .locator('ruby', { hasText: '检查' })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // A word is marked for a moment only: what was marked is noted.
  await page.evaluate(() => {
    const body = document.body;
    body.dataset.said = '';
    new MutationObserver(() => {
      const word = document.querySelector('[data-spoken]');
      if (word) body.dataset.said += ` ${word.textContent}`;
    }).observe(document.querySelector('.article-body') ?? body, {
      subtree: true,
      attributeFilter: ['data-spoken'],
    });
  });
  await page.keyboard.press('l');
  await expect(page.locator('body[data-said*="传"]')).toBeAttached({ timeout: 10_000 });
  await expect(page.locator('.sentence[data-current]')).toContainText('清点');
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0, { timeout: 10_000 });
  await expect(page.locator('[data-spoken]')).toHaveCount(0);
});
