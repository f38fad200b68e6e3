/** The list of words, in Chromium: by pointer and keys, many at once, thousands of rows. */
import { expect, test } from '@playwright/test';
import type { Word } from '../../vocabulary/index.ts';
import { countKnown, openWith, rows, storedWords, word } from './on-tracker.ts';

test.setTimeout(120_000);

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
  await expect(popup.getByText('Marked as known: 3 words')).toBeVisible();
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

test('many hundreds at once: how far it is, stopped midway, what was done undone', async () => {
  const { extension, popup } = await openWith(1500);
  await expect(popup.getByText('1,500 words')).toBeVisible();
  const before = await storedWords(popup);
  const known = (): Promise<number> => countKnown(popup);
  const knownBefore = await known();
  await popup.getByRole('button', { name: 'Select', exact: true }).click();
  await popup.getByRole('button', { name: 'Select all 1,500' }).click();
  await popup.getByRole('button', { name: 'Known', exact: true }).click();
  const bar = popup.getByRole('progressbar', { name: 'Words changed' });
  await expect(bar).toBeVisible();
  await popup.getByRole('button', { name: 'Stop' }).click();
  await expect(bar).toBeHidden();
  const [said] = /[\d,]+/.exec((await popup.getByText(/stay as they were/).textContent()) ?? '') ?? [];
  const left = Number(said?.replace(',', ''));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(1500);
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
