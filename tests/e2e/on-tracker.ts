/** What tests of the vocabulary tracker share, in Chromium: a popup on some words, what is stored, the review. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Word } from '../../vocabulary/index.ts';
import type { ExtensionBrowser } from './chromium.ts';
import { sharedChromium } from './shared-browsers.ts';
import { makeVocabulary, storeWords } from './vocabulary.ts';

/** The stored words, by headword. */
export function storedWords(page: Page): Promise<Record<string, Word>> {
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
export function countKnown(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
    };
    const stored = Object.entries(await chrome.storage.local.get(null));
    return stored.filter(([key, word]) => key.startsWith('word:') && (word as Word).knowledge === 'known')
      .length;
  });
}

/** Writes a word past the background. */
export function putWord(page: Page, id: string, word: unknown): Promise<void> {
  return page.evaluate(
    ([key, value]) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({ [`word:${key}`]: value }),
    [id, word] as const,
  );
}

/** The worker's browser with some words and nothing else stored, and the page of words. */
export async function openWith(count: number): Promise<{ extension: ExtensionBrowser; words: Page }> {
  const extension = await sharedChromium();
  await storeWords(extension.worker, makeVocabulary({ count, now: Date.now() }));
  const words = await openWords(extension);
  return { extension, words };
}

/** The page of words, with its list. */
export async function openWords({ context, origin }: ExtensionBrowser): Promise<Page> {
  const words = await context.newPage();
  await words.goto(`${origin}/words.html`);
  await words.locator('.word-item').first().waitFor();
  return words;
}

/** The rows of the list. */
export const rows = (page: Page): Locator => page.locator('.word-item');
export const question = (page: Page): Locator => page.locator('.review-question');
/** The word that is asked, in its sentence. */
export const word = (page: Page): Locator => page.locator('.review-question strong');

/** Begins a review from the popup or the page of words. */
export async function beginReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(question(page)).toBeVisible();
}
