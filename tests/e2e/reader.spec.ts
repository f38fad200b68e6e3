/** The practice reader, in Chromium, against the built extension: library, article, ruby, card, save, summary, print. */
import { expect, type Page, test } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { charactersOf } from './pdf.ts';
import { fakeVoice } from './voice.ts';

let extension: ExtensionBrowser;
let problems: string[] = [];
test.beforeEach(async () => {
  extension = await launchChromium();
});
test.afterEach(async () => {
  await extension.close();
  expect(problems, 'page errors').toEqual([]);
  problems = [];
});

async function openReader(hash = '', prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await extension.context.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await prepare?.(page);
  await page.goto(`${extension.origin}/reader.html${hash}`);
  return page;
}

async function openArticle(id: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await openReader(`#${id}`, prepare);
  await page.locator('.article-body ruby').nth(20).waitFor();
  return page;
}

/** 43 articles, and two retellings each of 18. */
const ITEMS = 43 + 2 * 18;

const titles = (page: Page) => page.locator('.library-card h2').allTextContents();

test('library to article, card, save, summary, next; what was read is remembered', async () => {
  const page = await openReader();
  await expect(page.getByText('A busy time on the factory floor', { exact: true })).toBeVisible();
  expect(await page.locator('.library-card').count()).toBe(ITEMS);
  await page.getByRole('link', { name: /工厂车间生产忙/ }).click();
  await expect(page.locator('.article-body ruby rt').first()).toBeVisible();
  expect(await page.title()).toContain('工厂车间生产忙');
  await expect(page.getByText('8 words worth meeting first')).toBeVisible();

  await page.locator('ruby', { hasText: '原料' }).first().click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('raw material');
  await page.keyboard.press('s');
  await expect(card).toContainText('Saved');
  await page.keyboard.press('Escape');
  await expect(page.locator('ruby[data-standing=learning]', { hasText: '原料' }).first()).toBeVisible();

  await page.getByRole('button', { name: 'I have read it' }).click();
  const after = page.getByRole('region', { name: 'You have read this' });
  await expect(after).toContainText(/Words met2\d\d/);
  await expect(after).toContainText('Saved1');
  await expect(after.locator('.saved-words li')).toContainText('原料 yuánliào');
  const next = after.getByRole('link', { name: /Next/ });
  const nextTitle = await next.locator('b').textContent();
  await next.click();
  // Readings stand between the characters.
  await expect(page.locator('h1')).toContainText(nextTitle?.slice(0, 1) ?? '');
  await page.goto(`${extension.origin}/reader.html#library`);
  await expect(page.locator('.library-card.finished')).toContainText('工厂车间生产忙');
  expect((await titles(page)).at(-1)).toContain('工厂车间生产忙');
});

test('the library is filtered and ordered by what one knows, and goes on where one left off', async () => {
  const page = await openReader();
  await page.locator('.library-card').first().waitFor();
  const before = await titles(page);
  await page.getByLabel('I read').selectOption('hsk2 5');
  await expect(page.locator('.library-card').first()).toContainText(
    /You know \d\d% of this; \d+ words to meet/,
  );
  await expect.poll(() => titles(page)).not.toEqual(before);
  await page.getByLabel('Difficulty').selectOption('easier');
  await page.getByLabel('Kind').selectOption('report');
  const found = await page.locator('.library-card .facts').allTextContents();
  expect(found.length).toBeGreaterThan(1);
  for (const facts of found) expect(facts).toMatch(/^EasierReport/);
  await page.getByRole('combobox', { name: 'Reading' }).selectOption('finished');
  await expect(page.getByText('No article matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await page.locator('.library-card').count()).toBe(ITEMS);

  await page.goto(`${extension.origin}/reader.html#002-5`);
  await page.locator('.article-body ruby').nth(20).waitFor();
  const later = page.locator('[data-part="7"]');
  await later.scrollIntoViewIfNeeded();
  await later.evaluate((part) => part.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(1200);
  await page.close();
  const again = await openReader();
  const lead = again.getByRole('region', { name: 'Continue where you left off' });
  await expect(lead).toContainText(/\d+% read/);
  await lead.getByRole('link').click();
  await expect(again.locator('[data-part="7"] rt').first()).toBeInViewport();
});

test('an article is the Chinese of the page with pinyin above it, and copies without pinyin', async () => {
  const page = await openArticle('000-2');
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
  const page = await openArticle('000-2');
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

test('readings, meanings, type and colours are set, applied at once and kept', async () => {
  const page = await openArticle('000-2');
  const shownReadings = () =>
    page
      .locator('.article-body ruby rt:not(.gloss)')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);
  const all = await shownReadings();
  await page.getByRole('button', { name: 'Settings' }).click();
  const panel = page.getByRole('region', { name: 'How it is set' });
  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): void } } }
    ).chrome.runtime.sendMessage({
      hangjian: 'changeSettings',
      request: { change: { level: { list: 'hsk2', level: 4 } } },
    }),
  );
  await panel.getByRole('radio', { name: 'Unknown ones', exact: true }).check();
  await expect.poll(shownReadings).toBeLessThan(all * 0.8);
  await panel.getByRole('switch', { name: 'Meanings under unknown words' }).click();
  await expect(page.locator('ruby.glossed[data-standing=new] > rt.gloss').first()).toBeVisible();
  await expect(page.locator('ruby.glossed[data-standing=known] > rt.gloss').first()).toBeHidden();
  await panel.getByRole('radio', { name: 'On hover', exact: true }).check();
  await expect.poll(shownReadings).toBe(0);
  await panel.getByRole('radio', { name: 'Zhuyin', exact: true }).check();
  await panel.getByRole('radio', { name: 'All words', exact: true }).check();
  await expect(page.locator('.article-body rt[lang=zh-Bopo]').first()).toHaveText(/[ㄅ-ㄩ]/);
  await panel.getByRole('radio', { name: 'None', exact: true }).check();
  await expect(page.locator('.article-body rt:not(.gloss)')).toHaveCount(0);
  const sizeOf = () => page.locator('.article-body').evaluate((body) => getComputedStyle(body).fontSize);
  const size = await sizeOf();
  await panel.getByRole('radio', { name: '2XL', exact: true }).check();
  await expect.poll(sizeOf).not.toBe(size);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('radio', { name: /Serif/ }).check();
  await panel.getByRole('radio', { name: 'Dark', exact: true }).check();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(ground).toBe('rgb(23, 22, 20)');
  // Chosen by hand, it is so whatever the system says.
  await page.emulateMedia({ colorScheme: 'dark' });
  await panel.getByRole('radio', { name: 'Paper', exact: true }).check();
  await expect.poll(ground).toBe('rgb(251, 250, 246)');
  await panel.getByRole('radio', { name: 'Light', exact: true }).check();
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await panel.getByRole('radio', { name: 'As the system', exact: true }).check();
  await expect.poll(ground).toBe('rgb(23, 22, 20)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe('rgb(251, 250, 246)');
  await panel.getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect.poll(ground).toBe('rgb(23, 22, 20)');
  await page.waitForTimeout(200);

  const again = await openArticle('000-3');
  expect(await again.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 22, 20)');
  await expect(again.locator('.article-body rt:not(.gloss)')).toHaveCount(0);
  await expect(again.locator('.reading')).toHaveAttribute('data-face', 'song');
});

test('by keyboard alone: from the library to an article, by word, sentence, paragraph; card, save, focus, next', async () => {
  const page = await openReader();
  await page.locator('.library-card').first().waitFor();
  await page.getByRole('link', { name: /工厂车间生产忙/ }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.article-body ruby').nth(20).waitFor();
  const cursor = () =>
    page.evaluate(() => {
      const word = document.activeElement?.closest<HTMLElement>('[data-token]');
      const at = word?.closest<HTMLElement>('[data-part]')?.dataset.part;
      return word
        ? {
            part: Number(at),
            sentence: word.closest<HTMLElement>('.sentence')?.dataset.sentence,
            token: Number(word.dataset.token),
          }
        : undefined;
    });
  for (let i = 0; i < 30 && !(await cursor()); i++) await page.keyboard.press('Tab');
  const first = await cursor();
  expect(first).toMatchObject({ token: 0 });
  await page.keyboard.press('ArrowRight');
  expect(await cursor()).not.toEqual(first);
  await page.keyboard.press('ArrowLeft');
  expect(await cursor()).toEqual(first);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const paragraph = await cursor();
  expect(paragraph?.part).toBeGreaterThan(first?.part ?? 0);
  await page.keyboard.press('Shift+ArrowRight');
  const sentence = await cursor();
  expect(sentence).not.toEqual(paragraph);
  expect(sentence?.sentence !== paragraph?.sentence || sentence?.part !== paragraph?.part).toBe(true);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await cursor()).toEqual(paragraph);

  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await expect(card.getByRole('button', { name: /Save/ })).toBeVisible();
  await page.keyboard.press('s');
  await expect(card).toContainText('Saved');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect(await cursor()).toEqual(paragraph);
  await page.keyboard.press('f');
  await expect(page.locator('.reading')).toHaveAttribute('data-focus', 'true');
  const hash = await page.evaluate(() => location.hash);
  await page.keyboard.press('n');
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(hash);
  await page.locator('.article-body ruby').nth(5).waitFor();
});

test('keys: by line, to the ends of a paragraph, back by paragraph, Space, steps within the card, all read aloud', async () => {
  const page = await openArticle('000-2', fakeVoice);
  const cursor = () =>
    page.evaluate(() => {
      const word = document.activeElement?.closest<HTMLElement>('[data-token]');
      const part = word?.closest<HTMLElement>('[data-part]');
      const words = [...(part?.querySelectorAll('[data-token]') ?? [])];
      const { left = 0, bottom = 0 } = word?.getBoundingClientRect() ?? {};
      return {
        part: Number(part?.dataset.part),
        at: word ? words.indexOf(word) : -1,
        last: words.length - 1,
        left,
        bottom: Math.round(bottom),
      };
    });
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return cursor();
  };
  await page.locator('[data-part="6"]').evaluate((part) => part.scrollIntoView({ block: 'center' }));
  const begin = await press('ArrowRight'); // nothing has the focus: the words are entered where one reads
  expect(begin.at).toBeGreaterThanOrEqual(0);
  const home = await press('Home');
  expect(home).toMatchObject({ part: begin.part, at: 0 });
  const below = await press('ArrowDown');
  expect(below.bottom).toBeGreaterThan(home.bottom);
  expect(Math.abs(below.left - home.left)).toBeLessThan(200);
  expect(await press('ArrowUp')).toMatchObject({ part: home.part, bottom: home.bottom });
  const end = await press('End');
  expect(end.at).toBe(end.last);
  expect(await press('Shift+ArrowUp')).toMatchObject({ part: home.part, at: 0 });
  expect((await press('Shift+ArrowUp')).part).toBeLessThan(home.part);
  await press('Shift+ArrowDown');

  await page.keyboard.press('Space');
  const card = page.getByRole('dialog');
  const word = await card.locator('h2').first().textContent();
  await card
    .getByRole('button', { name: /^[一-鿿]{2,}/ })
    .first()
    .click();
  await expect(card.locator('h2').first()).not.toHaveText(word ?? '');
  await page.keyboard.press('Backspace'); // back to the word that it was opened on
  await expect(card.locator('h2').first()).toHaveText(word ?? '');
  await page.keyboard.press('p');
  await page.keyboard.press('k');
  await expect(card).toContainText('Marked as known');
  await page.mouse.move(4, 300); // off the words, lest the next card opens under the pointer
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.keyboard.press('Shift+L');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await page.keyboard.press('Shift+L');
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
});

test('without a Chinese voice listening says so; with one the word that is said is marked', async () => {
  const silent = await openArticle('000-2');
  await silent.getByRole('button', { name: 'Listen', exact: false }).last().click();
  await expect(silent.getByRole('alert')).toContainText('no Chinese voice');
  const page = await openArticle('000-2', fakeVoice);
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

test('printed, an article has its ruby, all of it', async () => {
  const page = await openArticle('002-5');
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
  const page = await openReader('#999-9');
  await expect(page.getByText(/no article|not found|no such/i)).toBeVisible();
});
