/** The popup's forecast of a live page: what is known, what is worth learning, saved together; the page sees nothing of it. */
import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { labelsOf } from './on-page.ts';
import { withChromium } from './with-chromium.ts';

const on = withChromium();

test('what is known, five words that are not, saved and taken back', async () => {
  const page = await on.extension.context.newPage();
  await page.goto(`${on.server.origin}/news.html`);
  await on.extension.toggle(page);
  await labelsOf(page);
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    const watched = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((all) => changes.push(...all.map(({ type }) => type))).observe(document, watched);
  });
  const popup = await on.extension.openPopup(page);
  const expected = popup.getByRole('region', { name: 'What to expect of this page' });
  await expect(expected).toContainText(/\d+ new words/);
  await popup.evaluate(`chrome.runtime.sendMessage({ hangjian: 'changeSettings',
    request: { change: { level: { list: 'hsk2', level: 4 } } } })`);
  await expect(expected).toContainText(/You know \d\d%\. \d+ new words/);
  const words = await expected.getByRole('list').getByRole('button').allTextContents();
  expect(words).toHaveLength(5);
  for (const easy of ['他们', '今年', '一个', '每天', '我们']) expect(words).not.toContain(easy);
  expect(await violationsOf(popup, '.page-forecast')).toEqual([]);

  const saved = (): Promise<number> =>
    popup.evaluate<number>(`chrome.storage.local.get(null).then((all) =>
      Object.keys(all).filter((key) => key.startsWith('word:')).length)`);
  await expected.getByRole('button', { name: 'Save all 5' }).click();
  await expect(expected.getByRole('status')).toHaveText('Saved with their sentences.');
  expect(await saved()).toBe(5);
  await expected.getByRole('button', { name: 'Undo' }).click();
  await expect(expected.getByRole('button', { name: 'Save all 5' })).toBeVisible();
  expect(await saved()).toBe(0);
  expect(await page.evaluate('changes')).toEqual([]);
  await popup.close();
  await page.close();
});
