/** Practice in Firefox, against the built extension. */
import { expect, test } from '@playwright/test';
import { currentExercise } from '../../vocabulary/index.ts';
import { launchFirefox } from './firefox.ts';
import { keysFor, readStored, STORED, type StoredPractice, savingExpression } from './on-practice.ts';
import { FORMS } from './on-practice-page.ts';

test.setTimeout(120_000);

test('a whole set by keyboard, its end, new dates in storage', async () => {
  const firefox = await launchFirefox();
  const page = await firefox.openExtensionPage('/reader.html#library');
  expect(await page.evaluate(savingExpression(FORMS))).toBe(FORMS.length);
  await page.evaluate(`void (location.hash = '#000-2/practice')`);
  const read = async (): Promise<StoredPractice> =>
    readStored(await page.evaluate<Record<string, unknown>>(STORED));
  await page.waitFor(`document.activeElement?.textContent.startsWith('Begin')`);
  expect(await page.evaluate('document.body.innerText')).toContain('no Chinese voice');
  await page.press('\uE006');
  await page.waitFor(`document.querySelector('#exercise-task')`);
  for (;;) {
    const { set } = await read();
    if (!set || !currentExercise(set)) break;
    for (const step of keysFor(set, true)) {
      if ('press' in step) await page.press(step.press === 'Enter' ? '\uE006' : step.press);
      else for (const key of step.type) await page.press(key);
    }
    await page.waitFor(`document.activeElement?.textContent.startsWith('Next')`);
    await expect
      .poll(async () => (await read()).set?.answers.length ?? 0)
      .toBeGreaterThan(set.answers.length);
    await page.press('\uE006');
    await page.waitFor(`!document.querySelector('.feedback')`);
  }
  await page.waitFor(`document.querySelector('h1').textContent === 'Set finished'`);
  await page.waitFor(`document.querySelectorAll('.outcome-next').length === 6`);
  await expect
    .poll(async () =>
      Object.values((await read()).words).map(({ reviews }) => reviews.map(({ rating }) => rating)),
    )
    .toEqual(FORMS.map(() => ['good']));
  for (const { card, savedAt } of Object.values((await read()).words))
    expect(card.due).toBeGreaterThan(savedAt);
  expect(await page.evaluate('document.body.innerText')).toContain('again in 10 min');
  await firefox.close();
});
