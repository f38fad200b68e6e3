/** Practice in Chromium as tests drive it: opened with words saved, begun, answered by keys. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { currentExercise, type PracticeSet } from '../../vocabulary/practice/index.ts';
import type { ExtensionBrowser } from './chromium.ts';
import {
  FAKE_VOICE,
  keysFor,
  readStored,
  STORED,
  type StoredPractice,
  savingExpression,
} from './on-practice.ts';
import { sharedChromium } from './shared-browsers.ts';

/** Words of article 000-2, in all of whose exercises they are. */
export const FORMS = ['原料', '车间', '传输', '检查', '观察', '状态'];

interface OpenOptions {
  /** Saved before practice is opened; `FORMS` unless told. */
  readonly saved?: readonly string[];
  /** A voice that says nothing aloud, put in before the page's own scripts; none where it is empty. */
  readonly voice?: string;
}

export interface PracticeBrowser {
  /** The browser of the running test. */
  readonly extension: () => ExtensionBrowser;
  /** Opens `reader.html` and an address in it. */
  readonly open: (hash: string, options?: OpenOptions) => Promise<Page>;
}

/** A Chromium with nothing stored for each test of the file or group that calls it; page errors fail the test. */
export function usePracticeBrowser(): PracticeBrowser {
  let extension: ExtensionBrowser;
  let problems: string[] = [];
  test.beforeEach(async () => {
    problems = [];
    extension = await sharedChromium();
  });
  test.afterEach(() => {
    expect(problems, 'page errors').toEqual([]);
  });
  return {
    extension: () => extension,
    open: async (hash, { saved = FORMS, voice = FAKE_VOICE } = {}) => {
      const page = await extension.context.newPage();
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      if (voice) await page.addInitScript(voice);
      await page.goto(`${extension.origin}/reader.html#library`);
      if (saved.length > 0) expect(await page.evaluate(savingExpression(saved))).toBe(saved.length);
      await page.goto(`${extension.origin}/reader.html${hash}`);
      return page;
    },
  };
}

export async function stored(page: Page): Promise<StoredPractice> {
  return readStored(await page.evaluate<Record<string, unknown>>(STORED));
}

export async function storedSet(page: Page): Promise<PracticeSet> {
  await expect.poll(async () => (await stored(page)).set !== undefined, 'a set is stored').toBe(true);
  const { set } = await stored(page);
  if (!set) throw new Error('no set is stored');
  return set;
}

export const task = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const next = (page: Page): Locator => page.getByRole('button', { name: 'Next', exact: true });

/** Begins a set of nine. */
export async function begin(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 9')).toBeVisible();
}

/** Answers what is asked now by keys, and stays where the answer is shown. */
export async function answer(page: Page, right = true): Promise<void> {
  const set = await storedSet(page);
  const shift = currentExercise(set)?.attempt ?? 0;
  expect(shift).toBe(0);
  for (const step of keysFor(set, right)) {
    if ('type' in step) {
      await expect(page.getByRole('textbox')).toBeFocused();
      await page.keyboard.type(step.type);
    } else await page.keyboard.press(step.press);
  }
  await expect(next(page)).toBeFocused();
  // Stored a moment later than shown; what is read next is to have it.
  await expect.poll(async () => (await storedSet(page)).answers.length).toBeGreaterThan(set.answers.length);
}

/** Answers all that is asked for the first time, right; every word's card has it before it goes on. */
export async function answerAll(page: Page): Promise<void> {
  const { exercises } = await storedSet(page);
  for (let count = (await storedSet(page)).answers.length; ; ) {
    const { answers } = await storedSet(page);
    if (exercises.every((_, index) => answers.some(({ exercise }) => exercise === index))) break;
    await answer(page);
    await expect.poll(async () => (await storedSet(page)).answers.length).toBeGreaterThan(count);
    count = (await storedSet(page)).answers.length;
    await page.keyboard.press('Enter');
    await expect(next(page)).toBeHidden();
  }
}
