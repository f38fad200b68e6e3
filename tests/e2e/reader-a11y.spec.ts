/** The reader for everyone: axe finds nothing in the library or an article, in the light and in the dark. */
import { expect, test } from '@playwright/test';
import { MORE_OF_THE_SAME, violationsInBothColors } from './axe.ts';
import { withChromium } from './with-chromium.ts';

/** An article has hundreds of words, each of which axe looks at. */
test.setTimeout(300_000);

const on = withChromium();

test('the library, adding a text, an article with its settings, its end, a text of one’s own', async () => {
  const page = await on.extension.context.newPage();
  const clean = async (state: string): Promise<void> =>
    expect(await violationsInBothColors(page, 'body', MORE_OF_THE_SAME), state).toEqual([]);
  await page.goto(`${on.extension.origin}/reader.html`);
  await page.locator('.library-card').first().waitFor();
  await clean('library');
  await page.getByRole('button', { name: 'Add a text of your own' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: '新闻.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('大家都说今年的工作很好。会议还讨论了其他问题。'),
  });
  await page.getByLabel('Title').waitFor();
  await clean('a file');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.article-body ruby rt').first().waitFor();
  await clean('own text');
  await page.goto(`${on.extension.origin}/reader.html#002-2`);
  await page.locator('.article-body ruby').nth(20).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Meanings under unknown words' }).click();
  await page.getByRole('switch', { name: 'Sentence focus' }).click();
  await page.locator('.article-body [data-token]').nth(30).focus();
  await clean('article, settings open, meanings, focus');
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByRole('heading', { name: 'You have read this' }).waitFor();
  await clean('read');
  await page.goto(`${on.extension.origin}/reader.html#library`);
  await page.locator('.library-card.finished').waitFor();
  await clean('library with a finished article and an own text');
});
