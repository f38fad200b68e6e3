/** Articles on paper: without English, with it under or beside the paragraphs, with their words; in both browsers. */
import { expect, type Page, test } from '@playwright/test';
import { sampleOf } from './extent.ts';
import { withReader } from './on-reader.ts';
import { charactersOf } from './pdf.ts';
import { sharedFirefox } from './shared-browsers.ts';

const reader = withReader();

/** Opens an article whose settings are open, with a print that prints nothing. */
async function openToPrint(id: string): Promise<Page> {
  const page = await reader.openArticle(id, (made) => made.emulateMedia({ colorScheme: 'dark' }));
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.dataset.printed = '';
    };
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  return page;
}

async function print(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Print' }).click();
  await page.locator('body[data-printed]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
}

test('without English there is none on paper, whatever the screen shows; dark stays on the screen', async () => {
  const page = await openToPrint('000-2');
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect(page.locator('.sentence > .english').first()).toBeVisible();
  await print(page);
  await expect(page.locator('.printed-english')).toHaveCount(0);
  await expect(page.locator('.sentence > .english').first()).toBeHidden();
  await expect(page.locator('.english-title')).toBeHidden();
  await expect(page.locator('.article-body rt').first()).toBeVisible();
  // Where it comes from.
  await expect(page.locator('.facts')).toBeVisible();
  const ink = await page.locator('.article-body').evaluate((body) => getComputedStyle(body).color);
  expect(ink).toBe('rgb(29, 27, 24)');
  for (const hidden of ['.reader-bar', '.reading-panel', '.before-reading', '.after-reading'])
    await expect(page.locator(hidden)).toBeHidden();
});

// Under the paragraphs it is in Firefox, and in the browser's own print.
for (const [label, place] of sampleOf([
  ['Beside paragraphs', 'beside'],
  ['Under paragraphs', 'under'],
] as const)) {
  test(`English ${place} the paragraphs, each with its own, and gone again`, async () => {
    const page = await openToPrint('000-2');
    await page.getByLabel(label).check();
    await print(page);
    const pairs = await page.locator('.printed-english').evaluateAll((all) =>
      all.map((english) => {
        const [own, chinese] = [english, english.previousElementSibling].map((one) =>
          one?.getBoundingClientRect(),
        );
        return {
          part: english.previousElementSibling?.querySelector('[data-sentence]') !== null,
          text: english.textContent,
          below: (own?.top ?? 0) >= (chinese?.bottom ?? 0) - 1,
          right: (own?.left ?? 0) >= (chinese?.right ?? 0) - 1,
          level: Math.abs((own?.top ?? 0) - (chinese?.top ?? 0)) < 40,
        };
      }),
    );
    expect(pairs.length).toBeGreaterThan(5);
    for (const { part, text, below, right, level } of pairs) {
      expect(part).toBe(true);
      expect(text).toMatch(/^[A-Z“].*[.”!?]$/s);
      expect(text).not.toMatch(/[{}]/);
      expect(place === 'under' ? below : right && level).toBe(true);
    }
    await expect(page.locator('.english-title')).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.printed-english')).toHaveCount(0);
    await expect(page.locator('.article-body ruby').first()).toBeVisible();
  });
}

test('the browser’s own print has it too, and the words at the end', async () => {
  const page = await openToPrint('000-2');
  await page.getByLabel('Under paragraphs').check();
  await page.getByRole('switch', { name: 'Printed word list' }).click();
  await page.locator('.printed-words li').first().waitFor({ state: 'attached' });
  await expect(page.locator('.printed-words')).toBeHidden();
  await print(page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const pdf = await page.pdf({ format: 'A4' });
  const written = charactersOf(pdf);
  // In the English and nowhere in pinyin or Chinese.
  for (const letter of ['W', 'v', '“', ',']) expect(written.has(letter), letter).toBe(true);
  await expect(page.locator('.printed-words')).toBeVisible();
  const [first] = await page.locator('.printed-words li').allTextContents();
  expect(first).toMatch(/^[\u4e00-\u9fff]+ \p{L}+ .+/u);
});

test('in Firefox, English under the paragraphs while it prints', async () => {
  test.setTimeout(120_000);
  const firefox = await sharedFirefox();
  const page = await firefox.openExtensionPage('/reader.html#000-2');
  await page.waitFor(`document.querySelectorAll('.article-body ruby rt').length > 20`, 60_000);
  await page.evaluate(`document.querySelector('[aria-controls=reading-panel]').click()`);
  await page.waitFor(
    `(() => { const choice = [...document.querySelectorAll('.reading-panel input')].find((one) => one.parentElement.textContent === 'Under paragraphs'); choice?.click(); return Boolean(choice); })()`,
  );
  await page.waitFor(`document.querySelector('.reading').dataset.printedEnglish === 'under'`);
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  expect(await page.evaluate(`document.querySelectorAll('.printed-english').length`)).toBeGreaterThan(5);
  await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
  expect(await page.evaluate(`document.querySelectorAll('.printed-english').length`)).toBe(0);
  await firefox.close();
});
