/** The list of words, in Chromium: by pointer and keys, many at once, thousands of rows. */
import { expect, test } from '@playwright/test';
import type { Word } from '../../vocabulary/index.ts';
import { countKnown, openWith, rows, storedWords, word } from './on-tracker.ts';

test.setTimeout(120_000);

test('by keyboard alone: a review with undo, the list, its card, selecting, removing', async () => {
  const { extension, words } = await openWith(40);
  const before = await storedWords(words);
  const begin = words.getByRole('button', { name: 'Review', exact: true });
  await begin.focus();
  await words.keyboard.press('Enter');
  const asked = await word(words).textContent();
  await words.keyboard.press('Space');
  await expect(words.locator('.review-answer')).toBeVisible();
  await words.keyboard.press('1');
  await expect(words.getByText(/^1 of/)).toBeVisible();
  await expect(word(words)).not.toHaveText(asked ?? '');
  await words.keyboard.press('Control+z');
  await expect(words.getByText(/^0 of/)).toBeVisible();
  await expect(word(words)).toHaveText(asked ?? '');
  await expect(words.locator('.review-answer')).toBeHidden();
  const untouched = (words: Record<string, Word>) =>
    Object.values(words).map(({ headword, card, reviews, knowledge }) => ({
      headword,
      card,
      reviews,
      knowledge,
    }));
  expect(untouched(await storedWords(words))).toEqual(untouched(before));
  await words.keyboard.press('Space');
  await expect(words.locator('.review-answer')).toBeVisible();
  await words.keyboard.press('3');
  await expect(words.getByText(/^1 of/)).toBeVisible();
  await words.keyboard.press('u');
  await expect(words.getByText(/^0 of/)).toBeVisible();
  await words.getByRole('button', { name: 'Back', exact: true }).press('Enter');

  const search = words.getByRole('searchbox', { name: 'Search your words' });
  await search.focus();
  await words.keyboard.press('ArrowDown');
  const focused = () =>
    words.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
  expect(await focused()).toBe('1');
  await words.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('2');
  await words.keyboard.press('End');
  await expect.poll(focused).toBe('40');
  await words.keyboard.press('Home');
  await expect.poll(focused).toBe('1');
  await words.keyboard.press('Enter');
  await expect(words.getByRole('dialog')).toBeVisible();
  await words.keyboard.press('Escape');
  await expect.poll(focused).toBe('1');
  await words.keyboard.press('x');
  await words.keyboard.press('Shift+ArrowDown');
  await words.keyboard.press('Shift+ArrowDown');
  await expect(words.getByText('3 words selected')).toBeVisible();
  await words.keyboard.press('Escape');
  await expect(words.getByText('selected')).toBeHidden();
  await words.keyboard.press('Delete');
  await expect(words.getByText('39 words')).toBeVisible();
  await expect(words.getByRole('button', { name: 'Undo' })).toBeFocused();
  await words.keyboard.press('Enter');
  await expect(words.getByText('40 words')).toBeVisible();
  expect(Object.keys(await storedWords(words)).sort()).toEqual(Object.keys(before).sort());
  await extension.close();
});

test('many at once: marked, tagged, removed, each undone; search, order and filters', async () => {
  const { extension, words } = await openWith(60);
  const before = await storedWords(words);
  const select = async (): Promise<void> => {
    await words.getByRole('button', { name: 'Select', exact: true }).click();
    await words.locator('.word-check').nth(0).click();
    await words
      .locator('.word-check')
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await expect(words.getByText('3 words selected')).toBeVisible();
  };
  // A click anywhere on a row toggles it, on its word too, and paints no text as selected.
  await words.getByRole('button', { name: 'Select', exact: true }).click();
  await rows(words).nth(0).locator('.word-gloss').click();
  await rows(words).nth(1).locator('.open-word').click();
  await expect(words.getByText('2 words selected')).toBeVisible();
  await rows(words)
    .nth(3)
    .locator('.word-gloss')
    .click({ modifiers: ['Shift'] });
  await expect(words.getByText('4 words selected')).toBeVisible();
  expect(await words.evaluate(() => getSelection()?.toString())).toBe('');
  await rows(words).nth(0).locator('.word-gloss').click();
  await expect(words.getByText('3 words selected')).toBeVisible();
  await rows(words).nth(0).locator('.word-check').press('Escape');
  const ids = await rows(words).locator('.open-word').allTextContents();
  const firstThree = ids.slice(0, 3);
  const undo = async (): Promise<void> => {
    await words.getByRole('button', { name: 'Undo' }).click();
    await expect(words.getByRole('button', { name: 'Undo' })).toBeHidden();
  };

  await select();
  await words.getByRole('button', { name: 'Known', exact: true }).click();
  await expect(words.getByText('Marked as known: 3 words')).toBeVisible();
  let now = await storedWords(words);
  for (const headword of firstThree) expect(now[headword]?.knowledge).toBe('known');
  await undo();
  const knowledgeNow = async () => {
    const stored = await storedWords(words);
    return firstThree.map((headword) => stored[headword]?.knowledge);
  };
  await expect.poll(knowledgeNow).toEqual(firstThree.map((headword) => before[headword]?.knowledge));

  await select();
  await words.getByRole('button', { name: 'Tag', exact: true }).click();
  await words.getByRole('combobox', { name: 'Tag' }).fill('第一课');
  await words.keyboard.press('Enter');
  await expect(words.getByText('Tagged #第一课: 3 words')).toBeVisible();
  await words.getByRole('button', { name: 'Filter', exact: true }).click();
  await words.getByLabel('Tag', { exact: true }).selectOption('第一课');
  await expect(words.getByText('3 of 60 words')).toBeVisible();
  await words.getByRole('button', { name: 'Clear filters' }).click();
  await words.getByLabel('Knowledge').selectOption('ignored');
  const ignored = Object.values(before).filter(({ knowledge }) => knowledge === 'ignored').length;
  await expect(words.getByText(`${ignored} of 60 words`)).toBeVisible();
  await words.getByRole('button', { name: 'Clear filters' }).click();
  await words.getByRole('button', { name: /^Filter/ }).click();

  await words.getByLabel('Order').selectOption('due');
  const dues = Object.values(before).filter(
    ({ knowledge }) => knowledge === 'new' || knowledge === 'learning',
  );
  expect(dues.length).toBeGreaterThan(3);
  const headword = firstThree[0] ?? '';
  const pinyin = before[headword]?.pinyin ?? '';
  await words.getByRole('searchbox', { name: 'Search your words' }).fill(pinyin);
  await expect(rows(words).locator('.open-word').first()).toHaveText(headword);
  await words.getByRole('searchbox', { name: 'Search your words' }).fill('');
  await words.getByLabel('Order').selectOption('newest');

  await select();
  await words.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(words.getByText('57 words')).toBeVisible();
  for (const gone of firstThree) expect(await storedWords(words)).not.toHaveProperty(gone);
  await undo();
  await expect(words.getByText('60 words')).toBeVisible();
  now = await storedWords(words);
  for (const back of firstThree)
    expect(now[back]).toMatchObject({ tags: expect.arrayContaining(['第一课']) });
  await extension.close();
});

test('many hundreds at once: how far it is, stopped midway, what was done undone', async () => {
  const { extension, words } = await openWith(1500);
  await expect(words.getByText('1,500 words')).toBeVisible();
  const before = await storedWords(words);
  const known = (): Promise<number> => countKnown(words);
  const knownBefore = await known();
  await words.getByRole('button', { name: 'Select', exact: true }).click();
  await words.getByRole('button', { name: 'Select all 1,500' }).click();
  await words.getByRole('button', { name: 'Known', exact: true }).click();
  const bar = words.getByRole('progressbar', { name: 'Words changed' });
  await expect(bar).toBeVisible();
  await words.getByRole('button', { name: 'Stop' }).click();
  await expect(bar).toBeHidden();
  const [said] = /[\d,]+/.exec((await words.getByText(/stay as they were/).textContent()) ?? '') ?? [];
  const left = Number(said?.replace(',', ''));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(1500);
  expect(await known()).toBeGreaterThan(knownBefore);
  await words.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(known, { timeout: 20_000, intervals: [1000] }).toBe(knownBefore);
  await expect(bar).toBeHidden();
  const now = await storedWords(words);
  const changed = Object.values(before).filter(({ headword, knowledge, card }) => {
    const { [headword]: after } = now;
    return after?.knowledge !== knowledge || JSON.stringify(after.card) !== JSON.stringify(card);
  });
  expect(changed).toEqual([]);
  await extension.close();
});

test('a long list: only the rows near the screen exist, all can be reached, and the place is told', async () => {
  const { extension, words } = await openWith(1500);
  await expect(words.getByText('1,500 words')).toBeVisible();
  const drawn = () => words.locator('.virtual-list > li').count();
  expect(await drawn()).toBeLessThan(30);
  await words.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  const firstDrawn = async (): Promise<number> =>
    Number(await words.locator('.virtual-list > li').first().getAttribute('aria-posinset'));
  await expect.poll(firstDrawn).toBeGreaterThan(300);
  expect(await drawn()).toBeLessThan(30);
  await words.locator('.open-word').nth(6).focus();
  await words.keyboard.press('End');
  const last = words.locator('[aria-posinset="1500"]');
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-setsize', '1500');
  // What has the focus stays, wherever one scrolls.
  await words.evaluate(() => scrollTo(0, 0));
  await words.waitForTimeout(200);
  await expect(last.locator('.open-word')).toBeFocused();
  await extension.close();
});
