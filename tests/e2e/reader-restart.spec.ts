/** What the reader keeps when the browser is closed and started again: the place in a text, own texts, the settings. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { restartChromium, startChromium } from './restarts.ts';

const LINES = Array.from({ length: 60 }, (_, i) => `第${i}段：${'大家都说今年的工作很好。'.repeat(6)}`);

test('an own text continues where one left off, as it was set', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-restart-'));
  const first = await startChromium(profile);
  const page = await first.context.newPage();
  await page.goto(`${first.origin}/reader.html`);
  await page.getByRole('button', { name: 'Add a text of your own' }).click();
  await page.getByLabel('Paste a Chinese text').fill(['我的文章', ...LINES].join('\n'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.article-body [data-standing="new"] rt').first().waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: /Serif/ }).check();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('[data-part="30"]').evaluate((part) => part.scrollIntoView());
  await expect(page.locator('[data-part="30"] [data-standing="new"] rt').first()).toBeVisible();
  await page.waitForTimeout(1500); // the place is written once one rests
  await page.close();
  const second = await restartChromium(first, profile);
  const again = await second.context.newPage();
  await again.goto(`${second.origin}/reader.html`);
  const lead = again.getByRole('region', { name: 'Continue where you left off' });
  await expect(lead).toContainText('我的文章');
  await expect(lead).toContainText(/[45]\d% read/);
  await lead.getByRole('link', { name: '我的文章' }).click();
  await expect(again.locator('[data-part="30"] [data-standing="new"] rt').first()).toBeInViewport();
  await expect(again.locator('[data-face]')).toHaveAttribute('data-face', 'song');
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
