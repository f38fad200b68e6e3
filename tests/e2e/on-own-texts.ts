/** Texts of one's own as tests add them, in Chromium. */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** Opens the library with the sheet that adds a text. */
export async function openTextSheet(
  { context, origin }: ExtensionBrowser,
  watch: (page: Page) => void,
): Promise<Page> {
  const page = await context.newPage();
  watch(page);
  await page.goto(`${origin}/reader.html#library`);
  await page.locator('.library-card').first().waitFor();
  await page.getByRole('button', { name: 'Add a text of your own' }).click();
  return page;
}

/** Chooses a file on that sheet. */
export function openFile(
  page: Page,
  name: string,
  bytes: Uint8Array,
  mimeType = 'application/octet-stream',
): Promise<void> {
  return page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}
