/** The first run: three steps, a check of the vocabulary, continued where one stopped. */
import { expect, type Page, test } from '@playwright/test';
import { readTable } from '../../dictionary/compile/tables.ts';
import { violationsInBothColors } from './axe.ts';
import type { ExtensionBrowser } from './chromium.ts';
import { sharedChromium } from './shared-browsers.ts';

/** The scale: a word's place. */
const LEVELS = readTable('levels.tsv', ['word', 'size', 'HSK 2.0', 'HSK 2021', 'HSK 2025', 'TOCFL']);
const SIZES = new Map(LEVELS.map(({ cells }) => [cells.word, Number(cells.size)]));

test.describe('for everyone', () => {
  let extension: ExtensionBrowser;
  test.beforeAll(async () => {
    extension = await sharedChromium();
  });
  test.afterAll(() => extension.close());

  test('axe finds nothing in any step, and nothing is wider than a phone', async () => {
    const page = await openWelcome(extension);
    await page.setViewportSize({ width: 360, height: 740 });
    const clean = async (state: string): Promise<void> => {
      expect(await violationsInBothColors(page, 'html'), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(360);
    };
    await page.getByRole('button', { name: '行长' }).click();
    await page.locator('.word-card .senses').first().waitFor();
    await clean('a sentence and a card');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await drawn(page);
    await clean('the level');
    await page.getByRole('button', { name: 'Check my vocabulary' }).click();
    await page.locator('.check-word').waitFor();
    await clean('the check');
    await answerAll(page, () => false);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('You know fewer than 100 words');
    await clean('what the check came to');
    await page.getByRole('button', { name: 'Skip to the end' }).click();
    await page.getByRole('link', { name: 'Read an article at your level' }).waitFor();
    await clean('the page');
    await page.close();
  });
});

test.describe('in order', () => {
  let extension: ExtensionBrowser;
  test.beforeAll(async () => {
    extension = await sharedChromium();
  });
  test.afterAll(() => extension.close());

  test('the sentence shows at once what a level changes', async () => {
    const page = await openWelcome(extension, '#2');
    const pinyin = (): Promise<string[]> => page.locator('.sample rt').allTextContents();
    await expect.poll(pinyin).toContain('jīntiān');
    await page.getByLabel('Your level').selectOption({ label: 'HSK 4' });
    await expect.poll(pinyin).not.toContain('jīntiān');
    expect(await pinyin()).toEqual(['Shànghǎi', 'hángzhǎng', 'xíngdòng']);
    await page.getByRole('radio', { name: 'Nearly there' }).check();
    await expect.poll(pinyin).toEqual(['Shànghǎi', 'hángzhǎng']);
    // Pinyin with all words, meanings under those that are not known.
    await page.getByRole('radio', { name: 'Starter' }).check();
    await expect.poll(pinyin).toContain('jīntiān');
    await expect.poll(pinyin).toContain('Shanghai');
    expect(await pinyin()).not.toContain('today');
    await page.close();
  });

  test('by keyboard alone; where one stopped one goes on', async () => {
    const page = await openWelcome(extension);
    await page.getByRole('button', { name: '银行' }).first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: '银行' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Next' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'How much can you read?' })).toBeFocused();
    await page.close();
    const again = await openWelcome(extension);
    await expect(again.getByRole('heading', { name: 'How much can you read?' })).toBeVisible();
    await again.close();
  });

  test('a check sets the level; no word is saved by it', async () => {
    const page = await openWelcome(extension, '#2');
    await page.getByRole('button', { name: 'Check my vocabulary' }).click();
    const asked = await answerAll(page, (word) => (SIZES.get(word) ?? Infinity) <= 3000);
    expect(new Set(asked).size).toBe(40);
    expect(asked.filter((word) => !SIZES.has(word))).toHaveLength(10);
    await page.getByRole('button', { name: /^Use about/ }).click();
    await page.getByLabel('Your level').waitFor();
    const stored = () => page.evaluate<Record<string, unknown>>('chrome.storage.local.get(null)');
    const level = async () =>
      ((await stored()).settings as { level?: { list: string; size: number } })?.level;
    await expect.poll(async () => (await level())?.list).toBe('size');
    expect(Math.abs(((await level())?.size ?? 0) / 3000 - 1)).toBeLessThan(0.15);
    expect(Object.keys(await stored()).filter((key) => key.startsWith('word:'))).toEqual([]);
    await page.close();
  });

  test('the last button leads to an article, and the popup leads here', async () => {
    const page = await openWelcome(extension, '#3');
    await page.getByRole('link', { name: 'Read an article at your level' }).click();
    // What is known has its reading out of sight.
    await page.locator('.article-body ruby rt').first().waitFor({ state: 'attached' });
    expect(page.url()).toMatch(/reader\.html#\d{3}-/);
    await page.goto(`${extension.origin}/popup.html`);
    await expect(page.getByRole('link', { name: 'Getting started' })).toHaveAttribute(
      'href',
      /welcome\.html$/,
    );
    await page.close();
  });
});

async function openWelcome(extension: ExtensionBrowser, hash = ''): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/welcome.html${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (hash !== '#3') await drawn(page);
  return page;
}

/** The sentence is annotated. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.sample ruby').first().waitFor();
}

/** Answers all words of a check; answers the words. */
async function answerAll(page: Page, knows: (word: string) => boolean): Promise<string[]> {
  const asked: string[] = [];
  for (let at = 1; at <= 40; at++) {
    await page.getByText(`${at} of 40`).waitFor();
    const word = (await page.locator('.check-word').textContent()) ?? '';
    asked.push(word);
    await page.getByRole('button', { name: knows(word) ? 'Yes' : 'No', exact: true }).click();
  }
  return asked;
}
