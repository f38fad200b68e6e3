/**
 * A dictionary near the limit of 50 MB. Large files of words: staged in portions, committed at once, with progress; the page answers meanwhile, and our own
 * export comes back. `npm run test:endurance`: 200,000 plain words, 8,000 with full histories (69 MB).
 */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { wordId, writeArchive } from '../../vocabulary/index.ts';
import { cedictFile } from '../fixtures/cedict-file.ts';
import { fullWord, plainWord } from '../vocabulary/make-word.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';

const PLAIN = Number(process.env.LARGE_PLAIN ?? 4000);
const FULL = Number(process.env.LARGE_FULL ?? 300);
const LIMIT_MS = 60_000 + (PLAIN + FULL * 20) * 15;

let folder: string;
let extension: ExtensionBrowser;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hangjian-large-'));
  extension = await launchChromium();
});
test.afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true, force: true });
});

/** Takes a file in; returns the seconds that it took. */
async function importFile(page: Page, path: string): Promise<number> {
  await page.goto(`${extension.origin}/options.html`);
  const began = performance.now();
  await page.getByLabel('File to import').setInputFiles(path);
  await expect(page.locator('.files-preview')).toBeVisible({ timeout: LIMIT_MS });
  const confirm = page.getByRole('button', { name: 'Import', exact: true });
  if (await confirm.isVisible()) {
    await confirm.click();
    await expect(page.getByText(/words? added/)).toBeVisible({ timeout: LIMIT_MS });
  }
  return (performance.now() - began) / 1000;
}

const countWords = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeStorage };
    const keys = Object.keys(await chrome.storage.local.get(null));
    return keys.filter((key) => key.startsWith('word:')).length;
  });
interface ChromeStorage {
  readonly storage: { readonly local: { get(keys: null): Promise<object>; clear(): Promise<void> } };
}

for (const [name, words] of [
  [`${PLAIN} plain words`, () => Array.from({ length: PLAIN }, (_, at) => plainWord(at))],
  [`${FULL} words with all their history`, () => Array.from({ length: FULL }, (_, at) => fullWord(at))],
] as const) {
  test(`${name}: stored, taken out and back in`, async () => {
    test.setTimeout(LIMIT_MS * 3);
    const all = words();
    const path = join(folder, 'words.json');
    await writeFile(path, writeArchive({ words: all, corrections: [], unreadable: {} }));
    const { size } = await stat(path);
    const page = await extension.context.newPage();
    const seconds = await importFile(page, path);
    expect(await countWords(page)).toBe(all.length);
    // Our own export, compared with what is there: nothing is new; wiped, all comes back.
    await page.goto(`${extension.origin}/options.html`);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: LIMIT_MS }),
      page.getByRole('button', { name: 'Save: Everything' }).click(),
    ]);
    const saved = join(folder, 'saved.json');
    await download.saveAs(saved);
    await importFile(page, saved);
    await expect(page.getByText('Nothing to import')).toBeVisible();
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: ChromeStorage }).chrome.storage.local.clear(),
    );
    await importFile(page, saved);
    expect(await countWords(page)).toBe(all.length);
    expect(new Set(all.map(wordId)).size).toBe(all.length);
    console.log(`${name}, ${(size / 1e6).toFixed(1)} MB: in after ${seconds.toFixed(1)} s`);
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: ChromeStorage }).chrome.storage.local.clear(),
    );
    await page.close();
  });
}

test('a dictionary of 49 MB: read with progress while the page goes on, added and found', async () => {
  test.setTimeout(900_000);
  const path = join(folder, 'large.u8');
  await writeFile(path, cedictFile(49_000_000));
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/options.html`);
  await page.locator('.dictionary-drop').evaluate((place) => {
    const shares = new Set<number>();
    Object.assign(globalThis, { shares });
    new MutationObserver(() => {
      const bar = place.querySelector('progress');
      if (bar) shares.add(bar.value);
    }).observe(place, { subtree: true, childList: true, attributes: true });
  });
  await page.getByLabel('Dictionary file').setInputFiles(path);
  await page.getByRole('button', { name: /^Add 6\d\d,\d{3} entries$/ }).click({ timeout: 400_000 });
  const shares = await page.evaluate(() => [...(globalThis as unknown as { shares: Set<number> }).shares]);
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  await expect(page.locator('.dictionary-list')).toContainText(/6\d\d,\d{3} entries/, { timeout: 400_000 });
  await page.getByRole('button', { name: 'Remove large' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.close();
});
