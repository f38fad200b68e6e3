/** Practice over all words that are due, against the built extension. */
import { expect, test } from '@playwright/test';
import { wordsAsked } from '../../vocabulary/practice/index.ts';
import { readStored, STORED } from './on-practice.ts';
import { FORMS, usePracticeBrowser } from './on-practice-page.ts';

test.setTimeout(120_000);

const { open, extension } = usePracticeBrowser();

test('#practice: all due words, each in the sentence it was met in', async () => {
  const page = await open('#practice', { saved: [], voice: '' });
  await expect(page.getByText('No words saved with a sentence are due now.')).toBeVisible();
  await page.getByRole('link', { name: 'All articles' }).click();
  await page.getByRole('link', { name: /工厂车间生产忙/ }).click();
  await page.locator('ruby rt').nth(100).waitFor();
  for (const form of FORMS.slice(0, 3)) {
    await page.locator('.article-body ruby', { hasText: form }).first().click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Save' }).first()).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog').getByText('Saved with its sentence')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.goto(`${extension().origin}/reader.html#practice`);
  await expect(page.getByText(/exercises · 3 of your words$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#exercise-task')).toBeVisible();
  const { set } = readStored(await page.evaluate<Record<string, unknown>>(STORED), 'due');
  const asked = (set?.exercises ?? []).flatMap((one) => wordsAsked(one).map(({ form }) => form));
  expect(new Set(asked)).toEqual(new Set(FORMS.slice(0, 3)));
  await page.close();
});
