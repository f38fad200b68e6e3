/** Practice for everyone: axe finds nothing in any exercise, in the light and in the dark. */
import { expect, test } from '@playwright/test';
import { currentExercise } from '../../vocabulary/practice/index.ts';
import { violationsInBothColors } from './axe.ts';
import { answer, begin, FORMS, next, storedSet, task, usePracticeBrowser } from './on-practice-page.ts';

test.setTimeout(120_000);

const { open } = usePracticeBrowser();
test('axe finds nothing, in each kind, asked and answered, and at the end', async () => {
  const page = await open('#000-2/practice', { saved: FORMS.slice(0, 4) });
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeFocused();
  expect(await violationsInBothColors(page, 'html'), 'start').toEqual([]);
  await begin(page);
  const seen = new Set<string>();
  for (let index = 0; ; index++) {
    const kind = (await storedSet(page)).exercises[index]?.kind;
    if (!kind) break;
    const isFirst = !seen.has(kind);
    seen.add(kind);
    if (isFirst) expect(await violationsInBothColors(page, 'html'), `${kind}, asked`).toEqual([]);
    await answer(page, !isFirst);
    if (isFirst) expect(await violationsInBothColors(page, 'html'), `${kind}, answered`).toEqual([]);
    await expect.poll(async () => (await storedSet(page)).answers.at(-1)?.exercise).toBe(index);
    await page.keyboard.press('Enter');
    await expect(next(page)).toBeHidden();
  }
  expect([...seen].sort()).toEqual(['cloze', 'listening', 'matching', 'reading']);
  await page.evaluate(() => {
    const control = Object.assign(document.createElement('p'), {
      id: 'control',
      textContent: 'hard to read',
    });
    control.style.cssText = 'color: #888; background: #777';
    document.querySelector('main')?.append(control);
  });
  // The control: what is hard to read is found.
  expect((await violationsInBothColors(page, 'html')).join()).toContain('color-contrast');
  await page.evaluate(() => document.getElementById('control')?.remove());
  for (;;) {
    await expect(next(page)).toBeHidden();
    const set = await storedSet(page);
    const current = currentExercise(set);
    if (!current) break;
    const { answers } = set;
    if (current.exercise.kind === 'reading') {
      await expect(page.getByRole('textbox')).toBeFocused();
      await page.keyboard.type('xx');
      await page.keyboard.press('Enter');
    } else await page.keyboard.press('1');
    await expect(next(page)).toBeFocused();
    await expect.poll(async () => (await storedSet(page)).answers.length).toBeGreaterThan(answers.length);
    await page.keyboard.press('Enter');
  }
  await expect(task(page)).toHaveText('Set finished');
  expect(await violationsInBothColors(page, 'html'), 'end').toEqual([]);
  await page.close();
});
