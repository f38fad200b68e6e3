/** The practice reader, in Chromium, against the built extension: library, article, ruby, card, save, copy. */
import { expect, type Page, test } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';

let extension: ExtensionBrowser;
let problems: string[] = [];
test.beforeAll(async () => {
  extension = await launchChromium();
});
test.afterAll(() => extension.close());
test.afterEach(() => {
  expect(problems, 'page errors').toEqual([]);
  problems = [];
});

async function openReader(hash = ''): Promise<Page> {
  const page = await extension.context.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(`${extension.origin}/reader.html${hash}`);
  return page;
}

test('from the library to an article and back', async () => {
  const page = await openReader();
  await expect(page.getByText('A busy time on the factory floor')).toBeVisible();
  expect(await page.getByRole('listitem').count()).toBeGreaterThan(40);
  await page.getByRole('link', { name: /工厂车间生产忙/ }).click();
  await expect(page.locator('ruby rt').first()).toBeVisible();
  expect(await page.title()).toContain('工厂车间生产忙');
  await page.goBack();
  await expect(page.getByText('A busy time on the factory floor')).toBeVisible();
  await page.close();
});

test('an article is the Chinese of the page with pinyin above it, and copies without pinyin', async () => {
  const page = await openReader('#000-2');
  await page.locator('ruby rt').nth(100).waitFor();
  const written = await page.locator('ruby').evaluateAll((words) =>
    words.map((word) => {
      const pinyin = word.querySelector('rt')?.textContent ?? '';
      const text = [...word.childNodes]
        .filter(({ nodeName }) => nodeName !== 'RT')
        .map((node) => node.textContent);
      return `${text.join('')} ${pinyin}`;
    }),
  );
  expect(written).toEqual(expect.arrayContaining(['车间 chējiān', '原料 yuánliào', '公司 gōngsī']));
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('清点原料库，检查传输带，观察磨辊挤压状态');
  expect(copied).not.toMatch(/chējiān/);
  await page.close();
});

test('pinyin of neighbouring words never touches', async () => {
  const page = await openReader('#000-2');
  await page.locator('ruby rt').nth(100).waitFor();
  for (const width of [1000, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await page.locator('ruby rt').evaluateAll((labels) =>
      labels.map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        const { left, right, top } = range.getBoundingClientRect();
        return { left, right, top, pinyin: label.textContent };
      }),
    );
    boxes.forEach((box, i) => {
      const next = boxes[i + 1];
      if (!next || Math.abs(next.top - box.top) > 3) return;
      expect(next.left - box.right, `${box.pinyin} | ${next.pinyin} at ${width} px`).toBeGreaterThan(1);
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.close();
});

test('by keyboard alone: to a word, its card, save, back; the word is in the popup', async () => {
  const page = await openReader('#000-2');
  await page.locator('ruby rt').nth(100).waitFor();
  const word = page.locator('ruby', { hasText: '原料' }).first();
  await word.click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('raw material');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('raw material');
  await page.keyboard.press('s');
  await expect(card).toContainText('Saved');
  const popup = await extension.openPopup();
  await expect(popup.getByText('raw material')).toBeVisible();
  await expect(popup.getByText('工厂车间生产忙')).toBeVisible();
  await popup.close();
  await page.close();
});

test('an article that is not there is said to be so', async () => {
  const page = await openReader('#999-9');
  await expect(page.getByText(/no article|not found|no such/i)).toBeVisible();
  await page.close();
});
