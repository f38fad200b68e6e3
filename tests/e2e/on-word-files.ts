/** What tests of files in and out share: an archive, the options page, a folder for files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, writeArchive } from '../../vocabulary/index.ts';
import { sampleContents } from '../vocabulary/random-contents.ts';
import { anyWord } from '../vocabulary/random-words.ts';
import type { ExtensionBrowser } from './chromium.ts';

export const WORDS = fc
  .sample(anyWord, { numRuns: 300, seed: 21 })
  .map((word, at) => ({ ...word, headword: `${word.headword}${at}` }));
export const READER = sampleContents(21);
/** A file with those words and everything else that a reader can have. */
export const ARCHIVE = writeArchive({
  words: WORDS,
  corrections: [{ form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 7 }],
  settings: { ...DEFAULT_SETTINGS, tones: true },
  reader: READER,
  unreadable: { 'word:odd': { version: 2, b: 1, a: [null] } },
});

interface Folder {
  readonly path: string;
  /** Writes a file; returns its path. */
  fileOf(name: string, text: string): Promise<string>;
}

/** A folder for the tests of a file, there while they run. */
export function withFolder(): Folder {
  let path = '';
  test.beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'hangjian-files-'));
  });
  test.afterAll(() => rm(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    fileOf: async (name, text) => {
      await writeFile(join(path, name), text);
      return join(path, name);
    },
  };
}

/** The options page, whose errors fail the test. */
export async function openOptions(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  page.on('pageerror', (error) => expect(error).toBeUndefined());
  await page.goto(`${extension.origin}/options.html`);
  await expect(page.getByRole('heading', { name: 'Import words' })).toBeVisible();
  return page;
}
