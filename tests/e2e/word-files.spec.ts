/** Words in and out: a file taken in, everything taken out, wiped, taken in again; backups; words known already. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { expect, type Page, test } from '@playwright/test';
import { createOwnText, writeArchive } from '../../vocabulary/index.ts';
import { createAnki } from '../fake-anki.ts';
import type { ExtensionBrowser } from './chromium.ts';
import { IS_ALL } from './extent.ts';
import { ARCHIVE, openOptions, READER, WORDS, withFolder } from './on-word-files.ts';
import { sharedChromium } from './shared-browsers.ts';

const folder = withFolder();

async function bringIn(page: Page, path: string): Promise<void> {
  await page.getByLabel('File to import').setInputFiles(path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

async function savedFile(page: Page, kind: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save: ${kind}` }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

const inStorage = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => (globalThis as unknown as { chrome: ChromeStorage }).chrome.storage.local.get(null));
const wipe = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { chrome: ChromeStorage }).chrome.storage.local.clear());
interface ChromeStorage {
  readonly storage: {
    readonly local: { get(keys: null): Promise<Record<string, unknown>>; clear(): Promise<void> };
  };
}

test.describe('in Chromium', () => {
  let extension: ExtensionBrowser;
  test.beforeAll(async () => {
    extension = await sharedChromium();
  });
  test.afterAll(() => extension.close());

  test('everything out, wiped, in again: the same bytes; then a backup is put back in three clicks', async () => {
    const page = await openOptions(extension);
    await bringIn(page, await folder.fileOf('all.json', ARCHIVE));
    await expect(page.getByText('300 words added')).toBeVisible();
    const first = await savedFile(page, 'Everything');
    expect(first).toBe(ARCHIVE);
    expect((await savedFile(page, 'For Anki')).split('\n')[2]).toBe('#notetype:Hangjian');
    expect(await savedFile(page, 'A table (CSV)')).toContain('word,traditional,pinyin');

    await wipe(page);
    await page.reload();
    await bringIn(page, await folder.fileOf('again.json', first));
    await expect(page.getByText('300 words added')).toBeVisible();
    expect(await savedFile(page, 'Everything')).toBe(first);

    const plain = await folder.fileOf('list.txt', '银行\n车间\nnothing\n银行家');
    await page.reload();
    await page.getByLabel('File to import').setInputFiles(plain);
    await expect(page.getByText('will be added')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await savedFile(page, 'Everything')).toBe(first);
    await bringIn(page, plain);
    await expect(page.getByText('3 words added')).toBeVisible();
    expect(Object.keys(await inStorage(page))).toContain('word:银行 yin2 hang2');

    await page.reload();
    await page
      .getByRole('listitem')
      .filter({ hasText: '301 words' })
      .getByRole('button', { name: /^Restore the backup/ })
      .click();
    await page.getByRole('button', { name: 'Replace what is there now' }).click();
    await expect(page.getByText(/Restored: 301 words/)).toBeVisible();
    expect(await savedFile(page, 'Everything')).toBe(first);
    await page.close();
  });

  test('megabytes of own texts go in and out, and are backed up once', async () => {
    const page = await openOptions(extension);
    await wipe(page);
    await page.reload();
    // In `npm run test:all` more than one message carries, each text near the most that is kept.
    const texts = Array.from({ length: IS_ALL ? 9 : 2 }, (_, at) => {
      const parts = [{ role: 'paragraph' as const, text: `第${at}篇新闻。`.repeat(90_000) }];
      return createOwnText(
        { title: `新闻${at}`, source: { kind: 'pasted' }, parts },
        { id: `t${at}`, time: at },
      );
    });
    const reader = { ...READER, texts };
    const file = writeArchive({ words: WORDS.slice(0, 3), corrections: [], reader, unreadable: {} });
    await page.getByLabel('File to import').setInputFiles(await folder.fileOf('texts.json', file));
    await expect(page.getByText(new RegExp(`${texts.length} texts.* will be added`))).toBeVisible();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText(new RegExp(`${texts.length} texts.* imported`))).toBeVisible({
      timeout: 30_000,
    });
    expect(await savedFile(page, 'Everything')).toBe(file);
    // A backup before a second file, put back after all was wiped: the bodies come from the shelf.
    await bringIn(page, await folder.fileOf('more.txt', '银行'));
    await expect(page.getByText('1 word added')).toBeVisible();
    await wipe(page);
    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: /: 3 words/ });
    await row
      .getByRole('button', { name: /^Restore the backup/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Replace what is there now' }).click();
    await expect(page.getByText(/Restored: 3 words/)).toBeVisible({ timeout: 30_000 });
    // Words that were gone count as changed now.
    const withoutTime = (text: string): string => text.replaceAll(/"changedAt":\d+/g, '');
    expect(withoutTime(await savedFile(page, 'Everything'))).toBe(withoutTime(file));
    await page.close();
  });

  test('a broken file is refused with its line, and changes nothing', async () => {
    const page = await openOptions(extension);
    const before = await inStorage(page);
    for (const [text, place] of [
      [ARCHIVE.slice(0, -100), /Line \d+/],
      [ARCHIVE.replace('"version":2', '"version":3'), /newer Hangjian/],
      [ARCHIVE.replace('"parts":[{', '"parts":[7,{'), /reader\.texts\.\d+\.parts\[0\]/],
      [ARCHIVE.replace('"headword":"', '"headword":7,"x":"'), /words\.\d+\.headword/],
    ] as const) {
      await page.getByLabel('File to import').setInputFiles(await folder.fileOf('broken.json', text));
      await expect(page.getByRole('alert')).toContainText(place);
      await expect(page.getByRole('alert')).toContainText('Nothing was changed');
    }
    expect(await inStorage(page)).toEqual(before);
    await page.close();
  });

  test('a table with its columns chosen; a list marked, and undone', async () => {
    const page = await openOptions(extension);
    await wipe(page);
    await page.reload();
    const csv = await folder.fileOf(
      'table.csv',
      'a,b,c\n1,重新,to start anew\n2,车间,shop floor\n3,nothing,not a word\n',
    );
    await page.getByLabel('File to import').setInputFiles(csv);
    await expect(page.getByText('2 words will be added')).toBeVisible();
    await page.getByLabel(/^Column 3/).selectOption('notes');
    await expect(page.getByLabel(/^Column 3/)).toHaveValue('notes');
    await page.getByLabel('These words:').selectOption('known');
    await page.getByText('2 lines will be skipped').click();
    await expect(page.getByText('Line 4: There is no Chinese in it.')).toBeVisible();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('2 words added')).toBeVisible();
    expect(await inStorage(page)).toMatchObject({
      'word:重新 chong2 xin1': { notes: 'to start anew', knowledge: 'known' },
    });

    await page.getByLabel('One word per line').fill('爸爸\n龘龘龘\n');
    await page.getByRole('button', { name: 'Mark as known' }).click();
    await expect(page.getByText('1 word marked as known. Not in the dictionary: 龘龘龘')).toBeVisible();
    expect(await inStorage(page)).toMatchObject({ 'word:爸爸 ba4 ba5': { knowledge: 'known' } });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone')).toBeVisible();
    expect(Object.keys(await inStorage(page)).filter((key) => key.startsWith('word:'))).toHaveLength(2);
    await page.close();
  });

  test('words are sent to Anki on this computer, once; without Anki that is said', async () => {
    const page = await openOptions(extension);
    await wipe(page);
    await page.reload();
    await bringIn(page, await folder.fileOf('for-anki.json', ARCHIVE));
    await expect(page.getByText('300 words added')).toBeVisible();
    await page.getByRole('button', { name: 'Send to Anki' }).click();
    await expect(page.getByRole('alert')).toContainText('Anki does not answer');
    const anki = createAnki();
    const listening = createServer(async (request, response) => {
      const body = await new Response(Readable.toWeb(request) as ReadableStream).text();
      const { action, params } = JSON.parse(body) as { action: string; params: object };
      response.end(JSON.stringify({ result: await anki.ask(action, params), error: null }));
    }).listen(8765, '127.0.0.1');
    try {
      const learnt = WORDS.filter(({ knowledge }) => knowledge === 'learning' || knowledge === 'new').length;
      const known = WORDS.filter(({ knowledge }) => knowledge === 'known').length;
      await page.getByRole('button', { name: 'Send to Anki…' }).click();
      await expect(page.getByText(`Send ${learnt} words: ${learnt} new, 0 changed.`)).toContainText(
        `Left out: ${known} known`,
      );
      await page.getByLabel('Also send words I know').check();
      await expect(page.getByText(`Send ${learnt + known} words`)).toBeVisible();
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(page.getByText(`Sent to Anki: ${learnt + known} new (`)).toBeVisible();
      expect(anki.notes).toHaveLength(learnt + known);
      await page.getByRole('button', { name: 'Send to Anki…' }).click();
      await expect(page.getByText('Nothing to send.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
    } finally {
      listening.close();
    }
    await page.close();
  });

  test('a list in Big5 is read, and its encoding can be chosen', async () => {
    const page = await openOptions(extension);
    await wipe(page);
    await page.reload();
    // 銀行,yin2hang2,bank and 圖書館,tu2shu1guan3,library in Big5
    const lines = [
      [0xbb, 0xc8, 0xa6, 0xe6, ...Buffer.from(',yin2hang2,bank\r\n')],
      [0xb9, 0xcf, 0xae, 0xd1, 0xc0, 0x5d, ...Buffer.from(',tu2shu1guan3,library\r\n')],
    ];
    const buffer = Buffer.from(lines.flat());
    await page
      .getByLabel('File to import')
      .setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByText('2 words will be added')).toContainText('图书馆');
    const encoding = page.getByLabel('Encoding');
    await expect(encoding).toHaveValue('big5');
    await encoding.selectOption('gb18030');
    await expect(page.getByText('will be added')).toHaveCount(0);
    await encoding.selectOption('big5');
    await expect(page.getByText('2 words will be added')).toContainText('银行');
    await page.close();
  });
});
