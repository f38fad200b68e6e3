/** Practice in Firefox as tests drive it. */
import { expect } from '@playwright/test';
import { currentExercise } from '../../vocabulary/practice/index.ts';
import type { ExtensionPage } from './firefox.ts';
import { keysFor, readStored, STORED, type StoredPractice } from './on-practice.ts';

/** Keys as BiDi calls them. */
export const ENTER = '\uE006';
export const ARROW_LEFT = '\uE012';
export const ARROW_RIGHT = '\uE014';

/** Answers all that a set on article 000-2 asks, right, by keys. */
export async function answerSetInFirefox(page: ExtensionPage): Promise<void> {
  const read = async (): Promise<StoredPractice> =>
    readStored(await page.evaluate<Record<string, unknown>>(STORED));
  await page.waitFor(`document.querySelector('#exercise-task')`);
  for (;;) {
    const { set } = await read();
    if (!set || !currentExercise(set)) break;
    for (const step of keysFor(set, true)) {
      if ('press' in step) await page.press(step.press === 'Enter' ? ENTER : step.press);
      else for (const key of step.type) await page.press(key);
    }
    await page.waitFor(`document.activeElement?.textContent.startsWith('Next')`);
    await expect
      .poll(async () => (await read()).set?.answers.length ?? 0)
      .toBeGreaterThan(set.answers.length);
    await page.press(ENTER);
    await page.waitFor(`!document.querySelector('.feedback')`);
  }
}
