/** The practice reader, in Chromium, against the built extension: library, article, ruby, card, save, summary, print. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { withReader } from './on-reader.ts';
import { charactersOf } from './pdf.ts';

const reader = withReader();

/** 43 articles, and two retellings each of 18. */
const ITEMS = 43 + 2 * 18;

const titles = (page: Page) => page.locator('.library-card h2').allTextContents();

test('the five words to learn first are saved with their sentences at a click, and taken back', async () => {
  const page = await reader.openArticle('000-2');
  const before = page.getByRole('complementary', { name: 'Before you read' });
  await before.getByText('Before you read').click();
  await expect(before).toContainText('People and places');
  const saved = (): Promise<number> =>
    page.evaluate<number>(
      `chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('word:')).length)`,
    );
  await before.getByRole('button', { name: 'Save all 5' }).click();
  await expect(before).toContainText('Saved with their sentences.');
  expect(await saved()).toBe(5);
  await before.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(saved).toBe(0);
  await expect(before.getByRole('button', { name: 'Save all 5' })).toBeVisible();
});

test('before the text stands little: what else there is to know is folded', async () => {
  const page = await reader.openArticle('000-2');
  await page.setViewportSize({ width: 1280, height: 860 });
  const before = page.getByRole('complementary', { name: 'Before you read' });
  await expect(before).toContainText(/\d+ new words/);
  await expect(before.getByRole('link', { name: '李广何和他的工厂' })).toBeVisible();
  await expect(before.getByRole('button', { name: 'Save all 5' })).toBeHidden();
  await expect(before.locator('.background')).toBeHidden();
  const start = await page.locator('.article-body [data-part]').first().boundingBox();
  expect(start?.y).toBeLessThan(430);
  const summary = before.locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(before.locator('.background')).toBeVisible();
  await expect(before.locator('.first-word')).toHaveCount(5);
});

test('library to article, card, save, summary, next; what was read is remembered', async () => {
  const page = await reader.open();
  await expect(page.getByText('A busy time on the factory floor', { exact: true })).toBeVisible();
  expect(await page.locator('.library-card').count()).toBe(ITEMS);
  await page.getByRole('link', { name: /工厂车间生产忙/ }).click();
  await expect(page.locator('.article-body ruby rt').first()).toBeVisible();
  expect(await page.title()).toContain('工厂车间生产忙');
  await expect(page.getByText('5 words to learn first')).toBeVisible();

  await page.locator('ruby', { hasText: '原料' }).first().click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('raw material');
  await page.keyboard.press('s');
  await expect(card).toContainText('Saved');
  await page.keyboard.press('Escape');
  await expect(page.locator('ruby[data-standing=learning]', { hasText: '原料' }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Mark as read' }).click();
  const after = page.getByRole('region', { name: 'You have read this' });
  await expect(after).toContainText(/Words met2\d\d/);
  await expect(after).toContainText('Saved1');
  await expect(after.locator('.saved-words li')).toContainText('原料 yuánliào');
  const next = after.getByRole('link', { name: /Next/ });
  const nextTitle = await next.locator('b').textContent();
  await next.click();
  // Readings stand between the characters.
  await expect(page.locator('h1')).toContainText(nextTitle?.slice(0, 1) ?? '');
  await page.goto(`${reader.extension.origin}/reader.html#library`);
  await expect(page.locator('.library-card.finished')).toContainText('工厂车间生产忙');
  expect((await titles(page)).at(-1)).toContain('工厂车间生产忙');
});

test('the library is filtered and ordered by what one knows, and goes on where one left off', async () => {
  await reader.extension.renew();
  const page = await reader.open();
  await page.locator('.library-card').first().waitFor();
  const before = await titles(page);
  await page.getByRole('button', { name: 'Level and filters' }).click();
  await page.getByLabel('Your level').selectOption('hsk2 5');
  await expect(page.locator('.library-card').first()).toContainText(/You know \d\d%; \d+ new words/);
  await expect.poll(() => titles(page)).not.toEqual(before);
  await page.getByLabel('Difficulty').selectOption('easier');
  await page.getByLabel('Kind').selectOption('report');
  await expect(page.locator('.shelf-bar output')).toHaveText(/^\d+ articles · Easier · Reports$/);
  const found = await page.locator('.shelf .facts').allTextContents();
  expect(found.length).toBeGreaterThan(1);
  for (const facts of found) expect(facts).toMatch(/^EasierReport/);
  await page.getByRole('combobox', { name: 'Progress' }).selectOption('finished');
  await expect(page.getByText('No article matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  // That button is gone; the focus stays in its line.
  await expect(page.getByRole('button', { name: 'Level and filters' })).toBeFocused();
  await expect(page.locator('.shelf-bar output')).toHaveText(`${ITEMS} articles, best for you first`);
  expect(await page.locator('.library-card').count()).toBe(ITEMS);

  await page.goto(`${reader.extension.origin}/reader.html#002-5`);
  await page.locator('.article-body ruby').nth(20).waitFor();
  const later = page.locator('[data-part="7"]');
  await later.scrollIntoViewIfNeeded();
  await later.evaluate((part) => part.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(1200);
  await page.close();
  const again = await reader.open();
  const lead = again.getByRole('region', { name: 'Continue where you left off' });
  await expect(lead).toContainText(/\d+% read/);
  await expect(lead.getByRole('link', { name: 'Practise its words' })).toBeVisible();
  await lead.getByRole('link', { name: /四个机关/ }).click();
  await expect(again.locator('[data-part="7"] rt').first()).toBeInViewport();
});

test('the library begins with the bar of all pages and a headline; level, filters and adding are folded', async () => {
  await reader.extension.renew();
  const page = await reader.open();
  const lead = page.getByRole('region', { name: 'Best for you now' });
  await expect(lead.getByRole('heading')).toBeVisible();
  const bar = page.getByRole('navigation', { name: 'Hangjian' });
  const links = await bar
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  expect(links).toEqual([
    ['Read', '/reader.html'],
    ['Words', '/words.html'],
    ['Review', '/words.html#review'],
    ['Settings', '/options.html'],
  ]);
  await expect(bar.getByRole('link', { name: 'Read' })).toHaveAttribute('aria-current', 'page');
  // The lead is not on the shelf a second time.
  const all = await titles(page);
  expect(new Set(all).size).toBe(all.length);
  const top = async (what: Locator): Promise<number> => (await what.boundingBox())?.y ?? Number.NaN;
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await top(lead.getByRole('heading'))).toBeLessThan(200);
    expect(await top(page.locator('.shelf h2').first())).toBeLessThan(560);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  const fold = page.getByRole('button', { name: 'Level and filters' });
  await expect(page.getByLabel('Your level')).toBeHidden();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByLabel('Your level')).toBeVisible();
  await expect(page.getByRole('form', { name: 'Filters' }).getByRole('combobox')).toHaveCount(4);
  await fold.press('Enter');
  await expect(page.getByLabel('Your level')).toBeHidden();
  const add = page.getByRole('button', { name: 'Add a text of your own' });
  await add.press('Enter');
  await expect(page.getByLabel('Paste a Chinese text')).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(add).toBeFocused();
});

test('the bars over an article and over practice are equally high and fit a telephone; their words stay for screen readers', async () => {
  const page = await reader.openArticle('000-2');
  for (const width of [1280, 768, 320]) {
    await page.setViewportSize({ width, height: 640 });
    const bar = page.getByRole('navigation', { name: 'Reader' });
    expect((await bar.boundingBox())?.height).toBe(49);
    const middles = await bar.locator('button, a').evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom, height } = one.getBoundingClientRect();
        return [(top + bottom) / 2, height];
      }),
    );
    expect(new Set(middles.map(String)).size, `${width}: ${middles.join(' ')}`).toBe(1);
    for (const name of ['Sentence', 'Listen', 'English', 'Settings'])
      await expect(bar.getByRole('button', { name, exact: true }).locator('svg')).toBeVisible();
    await expect(bar.getByRole('link', { name: 'All articles' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.goto(`${reader.extension.origin}/reader.html#000-2/practice`);
  expect((await page.locator('.practice-bar').boundingBox())?.height).toBe(49);
});

test('an article is the Chinese of the page with pinyin above it, and copies without pinyin', async () => {
  const page = await reader.openArticle('000-2');
  const written = await page.locator('ruby').evaluateAll((words) =>
    words.map((word) => {
      const pinyin = word.querySelector('rt')?.textContent ?? '';
      const text = [...word.childNodes]
        .filter(({ nodeName }) => nodeName !== 'RT')
        .map((node) => node.textContent);
      return `${text.join('')} ${pinyin}`;
    }),
  );
  expect(written).toEqual(expect.arrayContaining(['车间 chējiān', '原料 yuánliào', '生产 shēngchǎn']));
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('清点原料库，检查传输带，观察磨辊挤压状态');
  expect(copied).not.toMatch(/qīngdiǎn/);
});

test('pinyin of neighbouring words never touches', async () => {
  const page = await reader.openArticle('000-2');
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
});

test('printed, an article has its ruby, all of it', async () => {
  const page = await reader.openArticle('002-5');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Print' }).click();
  await page.locator('body[data-printed]').waitFor({ state: 'attached' });
  const bare = await page
    .locator('[data-part]')
    .evaluateAll((parts) =>
      parts.filter((part) => !part.querySelector('ruby rt')).map((part) => part.textContent),
    );
  expect(bare).toEqual([]);
  const written = charactersOf(await page.pdf());
  expect([...'人大代表āáǎàēéěèī'].filter((character) => !written.has(character))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.reader-bar')).toBeHidden();
  await expect(page.locator('.article-body rt').last()).toBeVisible();
});

test('an article that is not there is said to be so', async () => {
  const page = await reader.open('#999-9');
  await expect(page.getByText(/no article|not found|no such/i)).toBeVisible();
});
