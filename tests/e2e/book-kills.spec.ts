/**
 * Browsers killed while a book is added: it is there whole, with all of its pictures, or not at all.
 * `npm run test:endurance` kills oftener (`BOOK_KILLS`).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseOwnTextBody, parseOwnTextHead } from '../../vocabulary/index.ts';
import { illustratedBook } from '../fixtures/epub.ts';
import { IS_ALL } from './extent.ts';
import { type KeptBrowser, launchKeptChromium, launchKeptFirefox, type OwnPage } from './kept-browser.ts';
import { AGE_PICTURES, chooseFile, OPEN_SHEET, READ_BUTTON, STORED_PICTURES } from './on-books.ts';
import { STORED } from './word-writes.ts';

const KILLS = Number(process.env.BOOK_KILLS ?? (IS_ALL ? 6 : 2));
const KILL_MS = 60_000;
const PICTURES = 12;
const BOOK = illustratedBook(PICTURES);

const until = (page: OwnPage, expression: string): Promise<void> =>
  expect
    .poll(() => page.evaluate<boolean>(`Boolean(${expression})`), { timeout: 20_000, intervals: [20] })
    .toBe(true);

/** Begins to store a book, in a page of its own. */
async function beginToStore(browser: KeptBrowser): Promise<void> {
  const page = await browser.openOwnPage('/reader.html#library');
  await until(page, `document.querySelector('.library-card')`);
  await page.evaluate(OPEN_SHEET);
  await until(page, `document.querySelector('.add-text input[type=file]')`);
  await page.evaluate(chooseFile('book.epub', BOOK));
  await until(page, READ_BUTTON);
  await page.evaluate(`${READ_BUTTON}.click()`);
}

/** The ids of the stored books, each of which is whole. */
function wholeBooks(stored: Record<string, unknown>, pictures: Record<string, number>): string[] {
  const listed = (stored.texts ?? []) as string[];
  const heads = Object.keys(stored).filter((key) => key.startsWith('text:'));
  const bodies = Object.keys(stored).filter((key) => key.startsWith('text-body:'));
  expect(heads.sort()).toEqual(listed.map((id) => `text:${id}`).sort());
  expect(bodies.sort()).toEqual(listed.map((id) => `text-body:${id}`).sort());
  for (const id of listed) {
    expect(parseOwnTextHead(stored[`text:${id}`])?.chapterLengths).toHaveLength(PICTURES);
    expect(parseOwnTextBody(stored[`text-body:${id}`])?.chapters).toHaveLength(PICTURES);
    expect(pictures[id]).toBe(PICTURES);
  }
  return listed;
}

for (const [name, launch, kills] of [
  ['Chromium', launchKeptChromium, KILLS],
  ['Firefox', launchKeptFirefox, IS_ALL ? Math.ceil(KILLS / 2) : 0],
] as const) {
  if (kills === 0) continue;
  test(`${name} killed ${kills} times while a book is added: it is whole, or not there`, async () => {
    test.setTimeout(60_000 + kills * KILL_MS);
    const profile = await mkdtemp(join(tmpdir(), 'hangjian-books-'));
    try {
      let browser: KeptBrowser = await launch(profile);
      for (let kill = 0; kill < kills; kill++) {
        await beginToStore(browser);
        await new Promise((resolve) => setTimeout(resolve, (kill * 97) % 700));
        await browser.kill();
        browser = await launch(profile);
        const after = await browser.openOwnPage('/options.html');
        const stored = await after.evaluate<Record<string, unknown>>(STORED);
        const books = wholeBooks(stored, await after.evaluate(STORED_PICTURES));
        // Pictures of a book that did not get there go when the background starts an hour later.
        await after.evaluate(AGE_PICTURES);
        await browser.close();
        browser = await launch(profile);
        const later = await browser.openOwnPage('/options.html');
        await later.evaluate(
          `(globalThis.browser?.runtime ? globalThis.browser : chrome).runtime.sendMessage({ hangjian: 'listSyllables', request: null }).then(() => true)`,
        );
        await expect
          .poll(async () => Object.keys(await later.evaluate<Record<string, number>>(STORED_PICTURES)).sort())
          .toEqual([...books].sort());
      }
      // Undisturbed it gets there.
      await beginToStore(browser);
      const last = await browser.openOwnPage('/options.html');
      const count = async (): Promise<number> =>
        wholeBooks(await last.evaluate<Record<string, unknown>>(STORED), await last.evaluate(STORED_PICTURES))
          .length;
      const before = await count();
      await expect.poll(count, { timeout: 20_000 }).toBeGreaterThanOrEqual(Math.max(1, before));
      await browser.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
