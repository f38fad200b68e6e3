/** Practice in Firefox, against the built extension. */
import { expect, test } from '@playwright/test';
import { readStored, STORED, type StoredPractice, savingExpression } from './on-practice.ts';
import { answerSetInFirefox, ENTER } from './on-practice-firefox.ts';
import { FORMS } from './on-practice-page.ts';
import { sharedFirefox } from './shared-browsers.ts';

test.setTimeout(120_000);

test('a whole set by keyboard, its end, new dates in storage', async () => {
  const firefox = await sharedFirefox();
  const page = await firefox.openExtensionPage('/reader.html#library');
  expect(await page.evaluate(savingExpression(FORMS))).toBe(FORMS.length);
  await page.evaluate(`void (location.hash = '#000-2/practice')`);
  const read = async (): Promise<StoredPractice> =>
    readStored(await page.evaluate<Record<string, unknown>>(STORED));
  await page.waitFor(`document.activeElement?.textContent.startsWith('Begin')`);
  expect(await page.evaluate('document.body.innerText')).toContain('No Chinese voice');
  await page.press(ENTER);
  await answerSetInFirefox(page);
  await page.waitFor(`document.querySelector('h1').textContent === 'Set finished'`);
  await page.waitFor(`document.querySelectorAll('.outcome-next').length === 6`);
  await expect
    .poll(async () =>
      Object.values((await read()).words).map(({ reviews }) => reviews.map(({ rating }) => rating)),
    )
    .toEqual(FORMS.map(() => ['good']));
  for (const { card, savedAt } of Object.values((await read()).words))
    expect(card.due).toBeGreaterThan(savedAt);
  expect(await page.evaluate('document.body.innerText')).toContain('Next: in 10 min');
  await firefox.close();
});
