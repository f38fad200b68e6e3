/** `npm run screens:words -- [folder]`: pictures of the popup, the page of words and the options, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeArchive } from '../../vocabulary/index.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { makeVocabulary, storeWords } from '../e2e/vocabulary.ts';
import { sampleContents } from '../vocabulary/random-contents.ts';

const [folder = join(tmpdir(), 'hangjian-words')] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

for (const colorScheme of ['light', 'dark'] as const) {
  const popup = { width: 415, height: 600 };
  await withWords({ colorScheme, viewport: popup, count: 0 }, takeEmpty);
  await withWords({ colorScheme, viewport: popup, count: 20_000 }, takePopup);
  for (const width of [320, 1100])
    await withWords({ colorScheme, viewport: { width, height: 800 }, count: 400 }, (extension, name) =>
      takePages(extension, `${name}-${width}`),
    );
}

interface Taking {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly count: number;
}

async function withWords(
  { count, ...options }: Taking,
  take: (extension: ExtensionBrowser, name: string) => Promise<void>,
): Promise<void> {
  const extension = await launchChromium({ ...options, deviceScaleFactor: 1.5 });
  if (count > 0) await storeWords(extension.worker, makeVocabulary({ count, now: Date.now() }));
  await take(extension, options.colorScheme);
  await extension.close();
}

function save(page: Page, name: string, fullPage = false): Promise<unknown> {
  return page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

async function takeEmpty(extension: ExtensionBrowser, name: string): Promise<void> {
  const popup = await extension.openPopup();
  await popup.waitForTimeout(600);
  await save(popup, `popup-empty-${name}`);
  const words = await extension.context.newPage();
  await words.goto(`${extension.origin}/words.html`);
  await words.waitForTimeout(600);
  await save(words, `words-empty-${name}`);
}

async function takePopup(extension: ExtensionBrowser, name: string): Promise<void> {
  const popup = await extension.openPopup();
  await popup.locator('.word-item').first().waitFor({ timeout: 60_000 });
  await popup.getByText('to review').first().waitFor();
  await popup.waitForTimeout(2500);
  await save(popup, `popup-${name}`);
  await popup.mouse.wheel(0, 400);
  await popup.waitForTimeout(400);
  await save(popup, `popup-list-${name}`);
  await popup.getByRole('button', { name: 'Select', exact: true }).click();
  await popup.getByRole('button', { name: /^Select all/ }).click();
  await save(popup, `popup-selected-${name}`);
  await popup.getByRole('button', { name: 'Known', exact: true }).click();
  await popup.getByRole('progressbar', { name: 'Words changed' }).waitFor();
  await popup.waitForTimeout(700);
  await save(popup, `popup-working-${name}`);
  await popup.getByRole('button', { name: 'Stop' }).click();
  await popup.getByText(/stay as they were/).waitFor({ timeout: 30_000 });
  await save(popup, `popup-stopped-${name}`);
  await popup.reload();
  await popup.getByRole('tab', { name: 'Progress' }).click();
  await popup.waitForTimeout(2500);
  await save(popup, `popup-progress-${name}`, true);
  await popup.getByRole('button', { name: 'Review', exact: true }).click();
  await popup.locator('.review-question').waitFor();
  await save(popup, `popup-review-${name}`);
  await popup.keyboard.press('Space');
  await popup.waitForTimeout(300);
  await save(popup, `popup-answer-${name}`);
}

async function takePages(extension: ExtensionBrowser, name: string): Promise<void> {
  const words = await extension.context.newPage();
  await words.goto(`${extension.origin}/words.html`);
  await words.locator('.word-item').first().waitFor();
  await words.waitForTimeout(1500);
  await save(words, `words-${name}`);
  await words.getByRole('button', { name: 'Filter', exact: true }).click();
  await save(words, `words-filter-${name}`);
  const options = await extension.context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await options.waitForTimeout(800);
  await options.getByRole('heading', { name: 'Review', exact: true }).scrollIntoViewIfNeeded();
  await save(options, `options-reviews-${name}`);
  const file = join(folder, 'all.json');
  const made = makeVocabulary({ count: 520, now: Date.now() });
  writeFileSync(
    file,
    writeArchive({ words: made.slice(380), corrections: [], reader: sampleContents(4), unreadable: {} }),
  );
  await options.getByLabel('File to import').setInputFiles(file);
  await options.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await save(options, `options-${name}`, true);
}
