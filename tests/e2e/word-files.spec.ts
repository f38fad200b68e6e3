/** Words in and out: a file taken in, everything taken out, wiped, taken in again; backups; words known already. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { createOwnText, DEFAULT_SETTINGS, writeArchive } from '../../vocabulary/index.ts';
import { createAnki } from '../fake-anki.ts';
import { sampleContents } from '../vocabulary/random-contents.ts';
import { anyWord } from '../vocabulary/random-words.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

const words = fc
  .sample(anyWord, { numRuns: 300, seed: 21 })
  .map((word, at) => ({ ...word, headword: `${word.headword}${at}` }));
const READER = sampleContents(21);
const ARCHIVE = writeArchive({
  words,
  corrections: [{ form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 7 }],
  settings: { ...DEFAULT_SETTINGS, tones: true },
  reader: READER,
  unreadable: { 'word:odd': { version: 2, b: 1, a: [null] } },
});
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hangjian-files-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

async function openOptions(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  page.on('pageerror', (error) => expect(error).toBeUndefined());
  await page.goto(`${extension.origin}/options.html`);
  await expect(page.getByRole('heading', { name: 'Words in and out' })).toBeVisible();
  return page;
}

async function bringIn(page: Page, path: string): Promise<void> {
  await page.getByLabel('File to bring in').setInputFiles(path);
  await page.getByRole('button', { name: 'Bring in' }).click();
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
    extension = await launchChromium();
  });
  test.afterAll(() => extension.close());

  test('everything out, wiped, in again: the same bytes; then a backup is put back in three clicks', async () => {
    const page = await openOptions(extension);
    await bringIn(page, await fileOf('all.json', ARCHIVE));
    await expect(page.getByText('300 words added')).toBeVisible();
    const first = await savedFile(page, 'Everything');
    expect(first).toBe(ARCHIVE);
    expect((await savedFile(page, 'For Anki')).split('\n')[2]).toBe('#notetype:Hangjian');
    expect(await savedFile(page, 'A table (CSV)')).toContain('word,traditional,pinyin');

    await wipe(page);
    await page.reload();
    await bringIn(page, await fileOf('again.json', first));
    await expect(page.getByText('300 words added')).toBeVisible();
    expect(await savedFile(page, 'Everything')).toBe(first);

    const plain = await fileOf('list.txt', '银行\n车间\nnothing\n银行家');
    await page.reload();
    await page.getByLabel('File to bring in').setInputFiles(plain);
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
      .getByRole('button', { name: /Put back/ })
      .click();
    await page.getByRole('button', { name: 'Replace what is there now' }).click();
    await expect(page.getByText(/Put back: 301 words/)).toBeVisible();
    expect(await savedFile(page, 'Everything')).toBe(first);
    await page.close();
  });

  test('megabytes of own texts go in and out, and are backed up once', async () => {
    const page = await openOptions(extension);
    await wipe(page);
    await page.reload();
    // More than one message carries, each text near the most that is kept.
    const texts = Array.from({ length: 9 }, (_, at) => {
      const parts = [{ role: 'paragraph' as const, text: `第${at}篇新闻。`.repeat(90_000) }];
      return createOwnText(
        { title: `新闻${at}`, source: { kind: 'pasted' }, parts },
        { id: `t${at}`, time: at },
      );
    });
    const reader = { ...READER, texts };
    const file = writeArchive({ words: words.slice(0, 3), corrections: [], reader, unreadable: {} });
    await page.getByLabel('File to bring in').setInputFiles(await fileOf('texts.json', file));
    await expect(page.getByText(/9 texts.* will be added/)).toBeVisible();
    await page.getByRole('button', { name: 'Bring in' }).click();
    await expect(page.getByText(/9 texts.* brought in/)).toBeVisible({ timeout: 30_000 });
    expect(await savedFile(page, 'Everything')).toBe(file);
    // A backup before a second file, put back after all was wiped: the bodies come from the shelf.
    await bringIn(page, await fileOf('more.txt', '银行'));
    await expect(page.getByText('1 word added')).toBeVisible();
    await wipe(page);
    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: /: 3 words/ });
    await row
      .getByRole('button', { name: /Put back/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Replace what is there now' }).click();
    await expect(page.getByText(/Put back: 3 words/)).toBeVisible({ timeout: 30_000 });
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
      await page.getByLabel('File to bring in').setInputFiles(await fileOf('broken.json', text));
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
    const csv = await fileOf(
      'table.csv',
      'a,b,c\n1,重新,to start anew\n2,车间,shop floor\n3,nothing,not a word\n',
    );
    await page.getByLabel('File to bring in').setInputFiles(csv);
    await expect(page.getByText('2 words will be added')).toBeVisible();
    await page.getByLabel(/^Column 3/).selectOption('notes');
    await expect(page.getByLabel(/^Column 3/)).toHaveValue('notes');
    await page.getByLabel('These words:').selectOption('known');
    await page.getByText('2 lines will be skipped').click();
    await expect(page.getByText('Line 4: There is no Chinese in it.')).toBeVisible();
    await page.getByRole('button', { name: 'Bring in' }).click();
    await expect(page.getByText('2 words added')).toBeVisible();
    expect(await inStorage(page)).toMatchObject({
      'word:重新 chong2 xin1': { notes: 'to start anew', knowledge: 'known' },
    });

    await page.getByLabel('One word a line').fill('爸爸\n龘龘龘\n');
    await page.getByRole('button', { name: 'Mark the list' }).click();
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
    await bringIn(page, await fileOf('for-anki.json', ARCHIVE));
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
      const learnt = words.filter(({ knowledge }) => knowledge === 'learning' || knowledge === 'new').length;
      const known = words.filter(({ knowledge }) => knowledge === 'known').length;
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
      .getByLabel('File to bring in')
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

  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing for axe to find, in the ${colorScheme}; 320 px wide without a scroll bar`, async () => {
      const page = await openOptions(extension);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 700 });
      const csv = await fileOf('axe.csv', 'word,meaning\n重新,again\nnothing,x\n得,must');
      await page.getByLabel('File to bring in').setInputFiles(csv);
      await page.getByText('will be skipped').click();
      const session = await page.context().newCDPSession(page);
      await session.send('Runtime.evaluate', { expression: await readFile(AXE, 'utf8') });
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(root: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const found = await axe.run('.word-files');
        return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
      });
      expect(violations).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      if (process.env.SCREENS) {
        await page.setViewportSize({ width: 700, height: 900 });
        await page.screenshot({
          path: join(process.env.SCREENS, `files-${colorScheme}.png`),
          fullPage: true,
        });
        await page.setViewportSize({ width: 320, height: 700 });
        await page.screenshot({
          path: join(process.env.SCREENS, `files-${colorScheme}-320.png`),
          fullPage: true,
        });
      }
      await page.close();
    });
});

/** Run in the options page: chooses a file, presses what is to be pressed, and answers what is said at the end. */
const BRING_IN = (text: string): string => `(async () => {
  const input = document.querySelector('.word-files input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([${JSON.stringify(text)}], 'all.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const find = (name) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  for (let waited = 0; waited < 100 && !find('Bring in'); waited++) await new Promise((done) => setTimeout(done, 100));
  find('Bring in').click();
  const said = () => document.querySelector('[aria-labelledby=import-title] .files-done').textContent;
  for (let waited = 0; waited < 100 && !said(); waited++) await new Promise((done) => setTimeout(done, 100));
  return said() || document.querySelector('[role=alert]')?.textContent;
})()`;

/** Run in the options page: the text of the file that is saved. */
const SAVED = `(async () => {
  let saved;
  URL.createObjectURL = (blob) => { saved = blob; return 'blob:none'; };
  HTMLAnchorElement.prototype.click = () => undefined;
  document.querySelector('[aria-label="Save: Everything"]').click();
  for (let waited = 0; waited < 100 && !saved; waited++) await new Promise((done) => setTimeout(done, 100));
  return saved.text();
})()`;

test('in Firefox: in, the browser closed and opened, out, wiped, in again, the same bytes', async () => {
  test.setTimeout(180_000);
  const profile = join(folder, 'firefox');
  const first = await launchFirefox({ profile });
  const page = await first.openExtensionPage('/options.html');
  expect(await page.evaluate(BRING_IN(ARCHIVE))).toContain('300 words added');
  await first.close();
  const second = await launchFirefox({ profile });
  const options = await second.openExtensionPage('/options.html');
  const out = await options.evaluate<string>(SAVED);
  expect(out).toBe(ARCHIVE);
  await options.evaluate('browser.storage.local.clear()');
  expect(await options.evaluate(BRING_IN(out))).toContain('300 words added');
  expect(await options.evaluate<string>(SAVED)).toBe(ARCHIVE);
  await second.close();
});
