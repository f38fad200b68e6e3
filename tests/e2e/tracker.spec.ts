/** Reviews, in Chromium: words saved on a page are reviewed in the popup and kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openCard, openPage, says } from './on-card.ts';
import { beginReview, openWith, openWords, putWord, question, storedWords, word } from './on-tracker.ts';
import { restartChromium, startChromium } from './restarts.ts';
import { withServer } from './with-server.ts';

test.setTimeout(120_000);

const served = withServer();

test('saved on a page, reviewed in the popup in its own sentence, kept with its new date', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-tracker-'));
  const first = await startChromium(profile);
  const page = await openPage(
    { server: served.server, extension: first },
    '<p id="a">工人们在车间检查设备。</p>',
  );
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
  await expect(popup.locator('.newest-words .word-state')).toHaveText(/^in \d+ days$/);
  const due = await popup.locator('.newest-words .word-state').textContent();
  const { 车间: reviewed } = await storedWords(popup);
  expect(reviewed).toMatchObject({ card: { reps: 1 }, reviews: [{ rating: 'easy' }], knowledge: 'learning' });
  const second = await restartChromium(first, profile);
  const again = await second.openPopup();
  await expect(again.locator('.newest-words .word-state')).toHaveText(due ?? '');
  await expect(again.getByText(/Nothing to review. Next: in/)).toBeVisible();
  expect((await storedWords(again)).车间).toEqual(reviewed);
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

test('how many are new in a day, and how many in a round, is the reader’s choice', async () => {
  const { extension, words } = await openWith(60);
  await expect(words.getByText(/10 new to learn|10 of them new/)).toBeVisible();
  const options = await extension.context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await options.getByLabel('Session size').selectOption('5 words');
  await options.getByLabel('New words').selectOption('15 a day'); // the page shows it, and so has heard of both
  await expect(words.getByText(/15 new to learn|15 of them new/)).toBeVisible();
  await beginReview(words);
  await expect(words.locator('.review')).toContainText('0 of 5');
  await options.reload();
  await expect(options.getByLabel('New words')).toHaveValue('15');
  await extension.close();
});

test('an answer that is not taken is kept, said, and stored once when asked again', async () => {
  const { extension, words } = await openWith(6);
  await beginReview(words);
  await words.keyboard.press('Space');
  const headword = (await words.locator('.review-answer .open-word').textContent()) ?? '';
  const stored = (await storedWords(words))[headword];
  if (!stored) throw new Error(`no word ${headword}`);
  const id = [stored.headword, ...stored.reading].join(' ');
  await putWord(words, id, { ...stored, version: 99 });
  await words.keyboard.press('3');
  await expect(words.getByRole('alert')).toContainText('isn’t saved yet');
  await expect(words.getByText(/^0 of/)).toBeVisible();
  await putWord(words, id, stored);
  await words.getByRole('button', { name: 'Try again' }).click();
  await expect(words.getByText(/^1 of/)).toBeVisible();
  await expect(words.getByRole('alert')).toBeHidden();
  expect((await storedWords(words))[headword]?.reviews).toHaveLength(stored.reviews.length + 1);
  await extension.close();
});

test('two windows: what one has answered the other asks no more; the list of both is the same', async () => {
  const { extension, words } = await openWith(12);
  const other = await openWords(extension);
  await beginReview(words);
  await beginReview(other);
  const asked = (await word(other).textContent()) ?? '';
  await expect(word(words)).toHaveText(asked);
  await words.bringToFront();
  await words.keyboard.press('Space');
  await words.keyboard.press('4');
  await expect(word(words)).not.toHaveText(asked);
  await expect(word(other)).not.toHaveText(asked);
  await expect(other.getByText(/^0 of/)).toBeVisible();
  await other.getByRole('button', { name: 'Back', exact: true }).click();
  await words.getByRole('button', { name: 'Back', exact: true }).click();
  await words.locator('.remove').first().click();
  await expect(other.getByText('11 words')).toBeVisible();
  await extension.close();
});

test('the choice of a blank is kept, and a blank hides the word and its reading', async () => {
  const { extension, words } = await openWith(12);
  await beginReview(words);
  const sentence = (await question(words).textContent()) ?? '';
  await words.getByRole('button', { name: 'Blank the word' }).click();
  await expect(words.locator('.blank')).toBeVisible();
  expect((await question(words).textContent()) ?? '').not.toContain(sentence);
  await words.close();
  const again = await openWords(extension);
  await beginReview(again);
  await expect(again.locator('.blank')).toBeVisible();
  await again.keyboard.press('Space');
  await expect(question(again)).toHaveText(sentence);
  await extension.close();
});
