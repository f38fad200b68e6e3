/** PDF files in the reader, in Chromium, against the built extension: read, refused in plain words, stopped midway. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { makeNewspapers } from '../fixtures/pdf/newspapers.ts';
import { MUTE, SONG, writePdf, writeProtectedPdf } from '../fixtures/pdf/pdf-file.ts';
import { openFile, openTextSheet } from './on-own-texts.ts';
import { failOnErrors, withChromium } from './with-chromium.ts';

const on = withChromium();
const watch = failOnErrors();

const SENTENCE = '银行行长昨天说，今年的工作都很好，大家都很高兴。';

const openLibrary = (): Promise<Page> => openTextSheet(on.extension, watch);

const openPdf = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  openFile(page, name, bytes, 'application/pdf');

/** The article's text without its readings. */
async function readText(page: Page): Promise<string[]> {
  await page.locator('.article-body ruby rt').first().waitFor({ state: 'attached' });
  return page.locator('article [data-part]').evaluateAll((parts) =>
    parts.map((part) => {
      const copy = part.cloneNode(true) as Element; // a clone is what was cloned
      for (const reading of copy.querySelectorAll('rt')) reading.remove();
      return copy.textContent ?? '';
    }),
  );
}

/** Sentences on pages of their own. */
const pages = (count: number) =>
  Array.from({ length: count }, (_one, at) => ({
    width: 400,
    height: 600,
    runs: Array.from({ length: 20 }, (_line, line) => ({
      // Every second line ends a paragraph.
      text: line % 2 === 0 ? `第${line}行，第${at}页：${SENTENCE}` : SENTENCE,
      x: 30,
      y: 80 + line * 20,
      size: 11,
      font: SONG,
    })),
  }));

/** Keys of all own texts, and all that is stored of files. */
const stored = (page: Page): Promise<{ texts: string[]; files: number }> =>
  page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    ).chrome;
    const texts = Object.keys(await storage.local.get()).filter((key) => /^text(?:-body)?:/.test(key));
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === 'pictures')) return { texts, files: 0 };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('pictures');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const files = await new Promise<number>((resolve, reject) => {
      const counting = database.transaction('pictures').objectStore('pictures').count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
    });
    database.close();
    return { texts, files };
  });

test('a newspaper page, dropped, is read in its order under pinyin', async () => {
  const page = await openLibrary();
  const newspaper = makeNewspapers()[2];
  if (!newspaper) throw new Error('no newspaper');
  await page.evaluate(
    (bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], '报纸.pdf', { type: 'application/pdf' }));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [...newspaper.bytes],
  );
  await expect(page.getByLabel('Title')).toHaveValue(newspaper.paragraphs[0] ?? '');
  await expect(page.getByText('1 page', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Read it' }).click();
  const text = (await readText(page)).join('').replaceAll(/\s/g, '');
  const expected = newspaper.lines.join('').replaceAll(/\s/g, '');
  expect(text.slice(0, 200)).toBe(expected.slice(0, 200));
  expect(text.length).toBeGreaterThan(1000);
  await expect(page.locator('.article-foot')).toContainText('From 报纸.pdf, PDF');
  await page.goto(`${on.extension.origin}/reader.html#library`);
  await expect(page.locator('.library-card', { hasText: 'From 报纸.pdf' })).toContainText('Your text');
  await page.close();
});

test('a page that the browser itself prints is read, with its fonts and columns', async () => {
  const printed = await on.extension.context.newPage();
  await printed.setContent(
    `<meta charset="utf-8"><style>body{columns:3;font:11pt/1.7 serif;column-gap:24pt}h1{column-span:all;font-size:26pt}p{text-indent:2em;margin:0;text-align:justify}</style>
    <h1>${SENTENCE}</h1>${['一', '二', '三', '四'].map((one) => `<p>第${one}段：${SENTENCE.repeat(12)}</p>`).join('')}`,
  );
  const bytes = await printed.pdf({ format: 'A4' });
  await printed.close();
  const page = await openLibrary();
  await openPdf(page, 'printed.pdf', bytes);
  await page.getByRole('button', { name: 'Read it' }).click();
  expect(await readText(page)).toEqual([
    SENTENCE,
    ...['一', '二', '三', '四'].map((one) => `第${one}段：${SENTENCE.repeat(12)}`),
  ]);
  await page.close();
});

test('what can’t be read is said in one sentence, and nothing is added', async () => {
  const page = await openLibrary();
  const before = await stored(page);
  const alert = page.getByRole('alert');
  const scan = { width: 400, height: 600, runs: [], scanned: true };
  const mute = {
    width: 400,
    height: 600,
    runs: Array.from({ length: 20 }, (_one, at) => ({
      text: SENTENCE,
      x: 30,
      y: 80 + at * 20,
      size: 11,
      font: MUTE,
    })),
  };
  for (const [name, bytes, said] of [
    ['empty.pdf', new Uint8Array(), '“empty.pdf” is empty.'],
    ['broken.pdf', writePdf(pages(2)).slice(0, 400), '“broken.pdf” is damaged, or no PDF file.'],
    ['letter.pdf', new TextEncoder().encode(SENTENCE.repeat(9)), '“letter.pdf” is damaged, or no PDF file.'],
    ['locked.pdf', writeProtectedPdf(), '“locked.pdf” asks for a password'],
    ['scan.pdf', writePdf([scan, scan]), '“scan.pdf” is scanned. Its 2 pages are pictures and have no text.'],
    ['mute.pdf', writePdf([mute]), 'The text of “mute.pdf” can’t be read'],
  ] as const) {
    await openPdf(page, name, bytes);
    await expect(alert).toContainText(said);
  }
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(50_000_001)], 'large.pdf'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(alert).toHaveText('“large.pdf” is too large. A PDF file can have up to 50 MB.');
  await expect(page.getByLabel('Paste a Chinese text')).toBeVisible();
  expect(await stored(page)).toEqual(before);
  await page.close();
});

test('scanned pages among others are named', async () => {
  const page = await openLibrary();
  const scan = { width: 400, height: 600, runs: [], scanned: true };
  const [first, second] = pages(2);
  if (!first || !second) throw new Error('no pages');
  await openPdf(page, 'some.pdf', writePdf([first, scan, second, scan]));
  await expect(page.getByText('Scanned pages have no text and are left out: 2, 4')).toBeVisible();
  await page.close();
});

test('reading shows how far it is, and stopped midway nothing is added', async () => {
  const page = await openLibrary();
  const before = await stored(page);
  await openPdf(page, 'long.pdf', writePdf(pages(1500)));
  await expect(page.getByText(/page [\d,]+ of 1,500/)).toBeVisible();
  const bar = page.getByRole('progressbar', { name: 'long.pdf' });
  await expect.poll(() => bar.evaluate((one) => (one as HTMLProgressElement).value)).toBeGreaterThan(0.002);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Paste a Chinese text')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await stored(page)).toEqual(before);
  // It can be opened again.
  await openPdf(page, 'short.pdf', writePdf(pages(1)));
  await expect(page.getByLabel('Title')).toHaveValue('short');
  await page.close();
});

test('the PDF file of a tab is taken out of the cache, and read', async () => {
  const bytes = writePdf(pages(3));
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/pdf', 'cache-control': 'max-age=600' }).end(bytes);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const page = await on.extension.context.newPage();
  await page.goto(`http://127.0.0.1:${port}/%E6%8A%A5%E7%BA%B8.pdf`);
  await page.waitForFunction(() => document.contentType === 'application/pdf');
  const before = asked;
  const popup = await on.extension.openPopup(page);
  const opening = on.extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Read in Hangjian' }).click();
  const reader = await opening;
  watch(reader);
  await expect(reader.getByLabel('Title')).toHaveValue('报纸');
  await reader.getByRole('button', { name: 'Read it' }).click();
  expect((await readText(reader)).join('')).toContain(SENTENCE);
  expect(asked).toBe(before);
  // Back in the library it is not opened again.
  await reader.goto(`${on.extension.origin}/reader.html#library`);
  await reader.locator('.library-card', { hasText: 'From 报纸.pdf' }).first().waitFor();
  await expect(reader.getByLabel('Title')).toHaveCount(0);
  for (const one of [reader, popup, page]) await one.close();
  server.close();
});

test('a PDF file that is not in the cache is for the reader to drop', async () => {
  const server = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/pdf', 'cache-control': 'no-store' })
      .end(writePdf(pages(1))),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const page = await on.extension.context.newPage();
  await page.goto(`http://127.0.0.1:${port}/a.pdf`);
  await page.waitForFunction(() => document.contentType === 'application/pdf');
  const popup = await on.extension.openPopup(page);
  const opening = on.extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Read in Hangjian' }).click();
  const reader = await opening;
  await expect(reader.getByRole('alert')).toHaveText(
    'The browser does not hand over this PDF file. Save it, and drop it on this page.',
  );
  for (const one of [reader, popup, page]) await one.close();
  server.close();
});

test('the page stands beside its text, follows it, and goes with the text', async () => {
  const page = await openLibrary();
  await openPdf(page, 'three.pdf', writePdf(pages(3)));
  await page.getByRole('button', { name: 'Read it' }).click();
  await readText(page);
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  const picture = page.getByRole('img', { name: 'Page 1 as it is printed' });
  await picture.waitFor();
  // Something is drawn on it: it is not all of one colour.
  const colours = await page.locator('.page-frame canvas').evaluate((canvas) => {
    const copy = document.createElement('canvas');
    const { width, height } = canvas as HTMLCanvasElement;
    Object.assign(copy, { width, height });
    const context = copy.getContext('2d');
    context?.drawImage(canvas as HTMLCanvasElement, 0, 0);
    return new Set(
      new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0)),
    ).size;
  });
  expect(colours).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('img', { name: 'Page 2 as it is printed' }).waitFor();
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.getByRole('img', { name: 'Page 3 as it is printed' }).waitFor();
  await page
    .getByRole('complementary', { name: 'Page as printed' })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(page.locator('.page-panel')).toHaveCount(0);
  await page.close();
});

test('without its file a text is read, and its pages are said to be gone', async () => {
  const page = await openLibrary();
  await openPdf(page, 'light.pdf', writePdf(pages(1)));
  const before = await stored(page);
  await page.getByLabel(/Keep the file/).uncheck();
  await page.getByRole('button', { name: 'Read it' }).click();
  await readText(page);
  expect((await stored(page)).files).toBe(before.files);
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('The PDF file of this text was not kept on this device.');
  await page.close();
});
