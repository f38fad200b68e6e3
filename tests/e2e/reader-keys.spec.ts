/** The practice reader by keyboard alone, in Chromium. What each key does is in `tests/components/word-surface/`. */
import { expect, test } from '@playwright/test';
import { withReader } from './on-reader.ts';
import { fakeVoice } from './voice.ts';

const reader = withReader();

test('by keyboard alone: from the library to an article, by word, sentence, paragraph; card, save, focus, next', async () => {
  const page = await reader.open();
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
  const page = await reader.openArticle('000-2', fakeVoice);
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
  await page.keyboard.press('m');
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
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Shift+L');
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
});
