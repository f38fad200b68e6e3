/** The vocabulary tracker: words saved on a page are reviewed in the popup and kept; the list, by pointer and keys. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Word } from '../../vocabulary/index.ts';
import { violationsOf } from './axe.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { openCard, openPage, says } from './on-card.ts';
import { type PageServer, startServer } from './server.ts';
import { makeVocabulary, storeWords } from './vocabulary.ts';

test.setTimeout(120_000);

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

/** The stored words, by headword. */
function storedWords(page: Page): Promise<Record<string, Word>> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
    };
    const stored = Object.entries(await chrome.storage.local.get(null));
    const words = stored.filter(([key]) => key.startsWith('word:')).map(([, word]) => word as Word);
    return Object.fromEntries(words.map((word) => [word.headword, word]));
  });
}

/** Counted there: thousands of words take seconds to come over. */
function countKnown(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
    };
    const stored = Object.entries(await chrome.storage.local.get(null));
    return stored.filter(([key, word]) => key.startsWith('word:') && (word as Word).knowledge === 'known')
      .length;
  });
}

function putWord(page: Page, id: string, word: unknown): Promise<void> {
  return page.evaluate(
    ([key, value]) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({ [`word:${key}`]: value }),
    [id, word] as const,
  );
}

/** A browser with some words, and the popup on them. */
async function openWith(
  count: number,
  options: Parameters<typeof launchChromium>[0] = {},
): Promise<{ extension: ExtensionBrowser; popup: Page }> {
  const extension = await launchChromium({ viewport: { width: 415, height: 600 }, ...options });
  await storeWords(extension.worker, makeVocabulary({ count, now: Date.now() }));
  const popup = await extension.openPopup();
  await popup.locator('.word-item').first().waitFor();
  return { extension, popup };
}

const rows = (page: Page): Locator => page.locator('.word-item');
const question = (page: Page): Locator => page.locator('.review-question');
/** The word that is asked, in its sentence. */
const word = (page: Page): Locator => page.locator('.review-question strong');

async function beginReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(question(page)).toBeVisible();
}

test('saved on a page, reviewed in the popup in its own sentence, kept with its new date', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-tracker-'));
  const first = await launchChromium({ profile });
  const page = await openPage({ server, extension: first }, '<p id="a">工人们在车间检查设备。</p>');
  await openCard(page, '车间');
  await page.keyboard.press('s');
  await says(page, 'Saved');
  const popup = await first.openPopup();
  await expect(popup.getByText('1 new to learn')).toBeVisible();
  await beginReview(popup);
  await expect(question(popup)).toHaveText('工人们在车间检查设备。');
  await expect(popup.getByText('workshop')).toBeHidden();
  await popup.keyboard.press('Space');
  await expect(popup.locator('.review-answer')).toContainText('workshop');
  await expect(popup.getByRole('group', { name: /remember/ }).getByRole('button')).toHaveText([
    /Again 1.*min/,
    /Hard 2.*min/,
    /Good 3.*min/,
    /Easy 4.*days/,
  ]);
  await popup.keyboard.press('4');
  await expect(popup.getByText('1 word, all remembered.')).toBeVisible();
  await popup.getByRole('button', { name: 'Back to your words' }).click();
  await expect(rows(popup).locator('.word-state')).toHaveText(/^in \d+ days$/);
  const due = await rows(popup).locator('.word-state').textContent();
  const { 车间: reviewed } = await storedWords(popup);
  expect(reviewed).toMatchObject({ card: { reps: 1 }, reviews: [{ rating: 'easy' }], knowledge: 'learning' });
  await first.close();

  const second = await launchChromium({ profile });
  const again = await second.openPopup();
  await expect(rows(again).locator('.word-state')).toHaveText(due ?? '');
  await expect(again.getByText(/Nothing to review. Next: in/)).toBeVisible();
  expect((await storedWords(again)).车间).toEqual(reviewed);
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

test('by keyboard alone: a review with undo, the list, its card, selecting, removing', async () => {
  const { extension, popup } = await openWith(40);
  const before = await storedWords(popup);
  const begin = popup.getByRole('button', { name: 'Review', exact: true });
  await begin.focus();
  await popup.keyboard.press('Enter');
  const asked = await word(popup).textContent();
  await popup.keyboard.press('Space');
  await expect(popup.locator('.review-answer')).toBeVisible();
  await popup.keyboard.press('1');
  await expect(popup.getByText(/^1 of/)).toBeVisible();
  await expect(word(popup)).not.toHaveText(asked ?? '');
  await popup.keyboard.press('Control+z');
  await expect(popup.getByText(/^0 of/)).toBeVisible();
  await expect(word(popup)).toHaveText(asked ?? '');
  await expect(popup.locator('.review-answer')).toBeHidden();
  const untouched = (words: Record<string, Word>) =>
    Object.values(words).map(({ headword, card, reviews, knowledge }) => ({
      headword,
      card,
      reviews,
      knowledge,
    }));
  expect(untouched(await storedWords(popup))).toEqual(untouched(before));
  await popup.keyboard.press('Space');
  await expect(popup.locator('.review-answer')).toBeVisible();
  await popup.keyboard.press('3');
  await expect(popup.getByText(/^1 of/)).toBeVisible();
  await popup.keyboard.press('u');
  await expect(popup.getByText(/^0 of/)).toBeVisible();
  await popup.getByRole('button', { name: 'Back', exact: true }).press('Enter');

  const search = popup.getByRole('searchbox', { name: 'Search your words' });
  await search.focus();
  await popup.keyboard.press('ArrowDown');
  const focused = () =>
    popup.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
  expect(await focused()).toBe('1');
  await popup.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('2');
  await popup.keyboard.press('End');
  await expect.poll(focused).toBe('40');
  await popup.keyboard.press('Home');
  await expect.poll(focused).toBe('1');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('dialog')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect.poll(focused).toBe('1');
  await popup.keyboard.press('x');
  await popup.keyboard.press('Shift+ArrowDown');
  await popup.keyboard.press('Shift+ArrowDown');
  await expect(popup.getByText('3 words selected')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.getByText('selected')).toBeHidden();
  await popup.keyboard.press('Delete');
  await expect(popup.getByText('39 words')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('40 words')).toBeVisible();
  expect(Object.keys(await storedWords(popup)).sort()).toEqual(Object.keys(before).sort());
  await extension.close();
});

test('many at once: marked, tagged, removed, each undone; search, order and filters', async () => {
  const { extension, popup } = await openWith(60);
  const before = await storedWords(popup);
  const select = async (): Promise<void> => {
    await popup.getByRole('button', { name: 'Select', exact: true }).click();
    await popup.locator('.word-check').nth(0).click();
    await popup
      .locator('.word-check')
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await expect(popup.getByText('3 words selected')).toBeVisible();
  };
  // A click anywhere on a row toggles it, on its word too, and paints no text as selected.
  await popup.getByRole('button', { name: 'Select', exact: true }).click();
  await rows(popup).nth(0).locator('.word-gloss').click();
  await rows(popup).nth(1).locator('.open-word').click();
  await expect(popup.getByText('2 words selected')).toBeVisible();
  await rows(popup)
    .nth(3)
    .locator('.word-gloss')
    .click({ modifiers: ['Shift'] });
  await expect(popup.getByText('4 words selected')).toBeVisible();
  expect(await popup.evaluate(() => getSelection()?.toString())).toBe('');
  await rows(popup).nth(0).locator('.word-gloss').click();
  await expect(popup.getByText('3 words selected')).toBeVisible();
  await rows(popup).nth(0).locator('.word-check').press('Escape');
  const ids = await rows(popup).locator('.open-word').allTextContents();
  const firstThree = ids.slice(0, 3);
  const undo = async (): Promise<void> => {
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.getByRole('button', { name: 'Undo' })).toBeHidden();
  };

  await select();
  await popup.getByRole('button', { name: 'Known', exact: true }).click();
  await expect(popup.getByText('Marked known: 3 words')).toBeVisible();
  let now = await storedWords(popup);
  for (const headword of firstThree) expect(now[headword]?.knowledge).toBe('known');
  await undo();
  const knowledgeNow = async () => {
    const stored = await storedWords(popup);
    return firstThree.map((headword) => stored[headword]?.knowledge);
  };
  await expect.poll(knowledgeNow).toEqual(firstThree.map((headword) => before[headword]?.knowledge));

  await select();
  await popup.getByRole('button', { name: 'Tag', exact: true }).click();
  await popup.getByRole('combobox', { name: 'Tag' }).fill('第一课');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Tagged #第一课: 3 words')).toBeVisible();
  await popup.getByRole('button', { name: 'Filter', exact: true }).click();
  await popup.getByLabel('Tag', { exact: true }).selectOption('第一课');
  await expect(popup.getByText('3 of 60 words')).toBeVisible();
  await popup.getByRole('button', { name: 'Clear filters' }).click();
  await popup.getByLabel('Knowledge').selectOption('ignored');
  const ignored = Object.values(before).filter(({ knowledge }) => knowledge === 'ignored').length;
  await expect(popup.getByText(`${ignored} of 60 words`)).toBeVisible();
  await popup.getByRole('button', { name: 'Clear filters' }).click();
  await popup.getByRole('button', { name: /^Filter/ }).click();

  await popup.getByLabel('Order').selectOption('due');
  const dues = Object.values(before).filter(
    ({ knowledge }) => knowledge === 'new' || knowledge === 'learning',
  );
  expect(dues.length).toBeGreaterThan(3);
  const headword = firstThree[0] ?? '';
  const pinyin = before[headword]?.pinyin ?? '';
  await popup.getByRole('searchbox', { name: 'Search your words' }).fill(pinyin);
  await expect(rows(popup).locator('.open-word').first()).toHaveText(headword);
  await popup.getByRole('searchbox', { name: 'Search your words' }).fill('');
  await popup.getByLabel('Order').selectOption('newest');

  await select();
  await popup.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(popup.getByText('57 words')).toBeVisible();
  for (const gone of firstThree) expect(await storedWords(popup)).not.toHaveProperty(gone);
  await undo();
  await expect(popup.getByText('60 words')).toBeVisible();
  now = await storedWords(popup);
  for (const back of firstThree)
    expect(now[back]).toMatchObject({ tags: expect.arrayContaining(['第一课']) });
  await extension.close();
});

test('thousands at once: how far it is, stopped midway, what was done undone', async () => {
  const { extension, popup } = await openWith(3500);
  await expect(popup.getByText('3,500 words')).toBeVisible();
  const before = await storedWords(popup);
  const known = (): Promise<number> => countKnown(popup);
  const knownBefore = await known();
  await popup.getByRole('button', { name: 'Select', exact: true }).click();
  await popup.getByRole('button', { name: 'Select all 3,500' }).click();
  await popup.getByRole('button', { name: 'Known', exact: true }).click();
  const bar = popup.getByRole('progressbar', { name: 'Words changed' });
  await expect(bar).toBeVisible();
  await popup.getByRole('button', { name: 'Stop' }).click();
  await expect(bar).toBeHidden();
  const [said] = /[\d,]+/.exec((await popup.getByText(/stay as they were/).textContent()) ?? '') ?? [];
  const left = Number(said?.replace(',', ''));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(3500);
  expect(await known()).toBeGreaterThan(knownBefore);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(known, { timeout: 20_000, intervals: [1000] }).toBe(knownBefore);
  await expect(bar).toBeHidden();
  const now = await storedWords(popup);
  const changed = Object.values(before).filter(({ headword, knowledge, card }) => {
    const { [headword]: after } = now;
    return after?.knowledge !== knowledge || JSON.stringify(after.card) !== JSON.stringify(card);
  });
  expect(changed).toEqual([]);
  await extension.close();
});

test('how many are new in a day, and how many in a round, is the reader’s choice', async () => {
  const { extension, popup } = await openWith(60);
  await expect(popup.getByText('10 new to learn')).toBeVisible();
  const options = await extension.context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await options.getByLabel('New words').selectOption('15 a day');
  await options.getByLabel('A round').selectOption('5 words');
  await expect(popup.getByText('15 new to learn')).toBeVisible();
  await beginReview(popup);
  await expect(popup.locator('.review')).toContainText('0 of 5');
  await options.reload();
  await expect(options.getByLabel('New words')).toHaveValue('15');
  await extension.close();
});

test('an answer that is not taken is kept, said, and stored once when asked again', async () => {
  const { extension, popup } = await openWith(6);
  await beginReview(popup);
  await popup.keyboard.press('Space');
  const headword = (await popup.locator('.review-answer .open-word').textContent()) ?? '';
  const stored = (await storedWords(popup))[headword];
  if (!stored) throw new Error(`no word ${headword}`);
  const id = [stored.headword, ...stored.reading].join(' ');
  await putWord(popup, id, { ...stored, version: 99 });
  await popup.keyboard.press('3');
  await expect(popup.getByRole('alert')).toContainText('not stored yet');
  await expect(popup.getByText(/^0 of/)).toBeVisible();
  await putWord(popup, id, stored);
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByText(/^1 of/)).toBeVisible();
  await expect(popup.getByRole('alert')).toBeHidden();
  expect((await storedWords(popup))[headword]?.reviews).toHaveLength(stored.reviews.length + 1);
  await extension.close();
});

test('two windows: what one has answered the other asks no more; the list of both is the same', async () => {
  const { extension, popup } = await openWith(12);
  const other = await extension.openPopup();
  await beginReview(popup);
  await beginReview(other);
  const asked = (await word(other).textContent()) ?? '';
  await expect(word(popup)).toHaveText(asked);
  await popup.bringToFront();
  await popup.keyboard.press('Space');
  await popup.keyboard.press('4');
  await expect(word(popup)).not.toHaveText(asked);
  await expect(word(other)).not.toHaveText(asked);
  await expect(other.getByText(/^0 of/)).toBeVisible();
  await other.getByRole('button', { name: 'Back', exact: true }).click();
  await popup.getByRole('button', { name: 'Back', exact: true }).click();
  await popup.locator('.remove').first().click();
  await expect(other.getByText('11 words')).toBeVisible();
  await extension.close();
});

test('a long list: only the rows near the screen exist, all can be reached, and the place is told', async () => {
  const { extension, popup } = await openWith(1500);
  await expect(popup.getByText('1,500 words')).toBeVisible();
  const drawn = () => popup.locator('.virtual-list > li').count();
  expect(await drawn()).toBeLessThan(30);
  await popup.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await expect(rows(popup).first()).toBeVisible();
  expect(await drawn()).toBeLessThan(30);
  const middle = Number(await popup.locator('.virtual-list > li').first().getAttribute('aria-posinset'));
  expect(middle).toBeGreaterThan(300);
  await popup.locator('.open-word').nth(6).focus();
  await popup.keyboard.press('End');
  const last = popup.locator('[aria-posinset="1500"]');
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-setsize', '1500');
  // What has the focus stays, wherever one scrolls.
  await popup.evaluate(() => scrollTo(0, 0));
  await popup.waitForTimeout(200);
  await expect(last.locator('.open-word')).toBeFocused();
  await extension.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state, ${colorScheme}`, async () => {
    const { extension, popup } = await openWith(80, { colorScheme });
    const clean = async (state: string, page = popup): Promise<void> =>
      expect(await violationsOf(page, 'main', { colors: colorScheme === 'dark' }), state).toEqual([]);
    // Early in a day all that is due may be new.
    await expect(popup.getByText(/to review|new to learn/)).toBeVisible();
    await clean('the list');
    await popup.getByRole('button', { name: 'Filter', exact: true }).click();
    await popup.getByRole('button', { name: 'Select', exact: true }).click();
    await popup.locator('.word-check').first().click();
    await popup.getByRole('button', { name: 'Tag', exact: true }).click();
    await clean('filters, selected words, tags');
    await popup.getByRole('button', { name: 'Ignored', exact: true }).click();
    await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
    await clean('undo');
    await popup.getByRole('tab', { name: 'Progress' }).click();
    await expect(popup.locator('canvas')).toHaveCount(4);
    await popup.getByText('As a table').first().click();
    await expect(popup.getByRole('table')).toBeVisible();
    await clean('progress');
    await beginReview(popup);
    await clean('a question');
    await popup.getByRole('button', { name: 'Blank the word' }).click();
    await expect(popup.locator('.blank')).toBeVisible();
    await clean('a blank');
    await popup.keyboard.press('Space');
    await clean('an answer');
    await popup.keyboard.press('p');
    await expect(popup.getByText(/no Chinese voice/)).toBeVisible();
    await clean('a failure');
    for (let turn = 0; turn < 60 && !(await popup.locator('.review-end').isVisible()); turn++) {
      await popup.keyboard.press('Space');
      await popup.keyboard.press('4');
      await popup.waitForTimeout(60);
    }
    await expect(popup.getByText(/words?, .*remembered/)).toBeVisible();
    await clean('the end');
    await popup.close();
    const page = await extension.context.newPage();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${extension.origin}/words.html`);
      await rows(page).first().waitFor();
      await expect(page.getByText(/review/).first()).toBeVisible();
      await clean(`the page of its own, ${width}`, page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await extension.close();
  });
}

test('the choice of a blank is kept, and a blank hides the word and its reading', async () => {
  const { extension, popup } = await openWith(12);
  await beginReview(popup);
  const sentence = (await question(popup).textContent()) ?? '';
  await popup.getByRole('button', { name: 'Blank the word' }).click();
  await expect(popup.locator('.blank')).toBeVisible();
  expect((await question(popup).textContent()) ?? '').not.toContain(sentence);
  await popup.close();
  const again = await extension.openPopup();
  await beginReview(again);
  await expect(again.locator('.blank')).toBeVisible();
  await again.keyboard.press('Space');
  await expect(question(again)).toHaveText(sentence);
  await extension.close();
});

test('Firefox: saved on a page, reviewed in the popup, kept with its new date; removed and brought back', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-tracker-firefox-'));
  const first = await launchFirefox({ profile });
  const address = server.add(
    '/tracker.html',
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>新闻</title><body style="margin:0"><p style="margin:60px 0;font:20px/2 sans-serif">车间里的工人们检查设备。</p></body></html>',
  );
  const page = await first.newPage(address);
  const popup = await first.openExtensionPage('/popup.html');
  await popup.evaluate(
    `browser.tabs.query({}).then((tabs) => browser.runtime.sendMessage({ hangjian: 'togglePage', request: { tabId: tabs.find(({ url }) => url === ${JSON.stringify(address)}).id } }))`,
  );
  await page.bringToFront();
  await expect
    .poll(() => first.closedTexts(address).then(({ labels }) => labels), { timeout: 15_000 })
    .toContain('chējiān');
  const texts = () => first.closedTexts(address).then(({ texts }) => texts.join(' '));
  const top = await page.evaluate('document.querySelector("p").getBoundingClientRect().top + 24');
  await expect
    .poll(
      async () => {
        await page.mouse.move(12, Number(top));
        await page.mouse.move(20, Number(top), { steps: 3 });
        return texts();
      },
      { timeout: 15_000 },
    )
    .toContain('workshop');
  await page.keyboard.press('s');
  await expect.poll(texts, { timeout: 15_000 }).toContain('Saved');

  const click = (text: string): string =>
    `[...document.querySelectorAll('button')].find((button) => button.textContent.startsWith('${text}') && button.checkVisibility())?.click() ?? true`;
  await popup.waitFor(`document.body.innerText.includes('1 new to learn')`);
  await popup.evaluate(click('Review'));
  await popup.waitFor(
    `document.querySelector('.review-question')?.textContent === '车间里的工人们检查设备。'`,
  );
  await popup.evaluate(click('Show the answer'));
  await popup.waitFor(`document.querySelector('.review-answer')?.textContent.includes('workshop')`);
  await popup.evaluate(click('Easy'));
  await popup.waitFor(`document.body.innerText.includes('1 word, all remembered.')`);
  await popup.evaluate(click('Back to your words'));
  const state = `document.querySelector('.word-state')?.textContent`;
  const due = await popup.waitFor<string>(`/^in .* days$/.test(${state} ?? '') && ${state}`);
  await first.close();

  const second = await launchFirefox({ profile });
  const again = await second.openExtensionPage('/popup.html');
  await again.waitFor(`${state} === ${JSON.stringify(due)}`);
  await again.evaluate(`document.querySelector('.remove').click()`);
  await again.waitFor(
    `document.body.innerText.includes('No words yet') || !document.querySelector('.word-item')`,
  );
  await again.waitFor(`document.body.innerText.includes('Removed: 车间')`);
  await again.evaluate(click('Undo'));
  await again.waitFor(`${state} === ${JSON.stringify(due)}`);
  const words = await second.openExtensionPage('/words.html');
  await words.waitFor(`${state} === ${JSON.stringify(due)}`);
  await words.waitFor(`document.querySelectorAll('canvas').length === 4`, 20_000);
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
