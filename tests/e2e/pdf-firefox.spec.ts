/** PDF files in the reader, in Firefox: read, refused in plain words; their pages are shown. */
import { expect, test } from '@playwright/test';
import { makeNewspapers } from '../fixtures/pdf/newspapers.ts';
import { writePdf, writeProtectedPdf } from '../fixtures/pdf/pdf-file.ts';
import type { ExtensionPage, FirefoxBrowser } from './firefox.ts';
import { sharedFirefox } from './shared-browsers.ts';

test.setTimeout(120_000);

let firefox: FirefoxBrowser;
test.beforeAll(async () => {
  firefox = await sharedFirefox();
});
test.afterAll(() => firefox.close());

/** Drops a file on the page until `there` is true: the page may listen a moment after its buttons are there. */
const drop = (
  page: ExtensionPage,
  { name, bytes, there }: { name: string; bytes: Uint8Array; there: string },
) =>
  page.waitFor(`(() => {
    if (${there}) return true;
    if (performance.now() - (window.droppedAt ?? -1e9) < 4000) return false;
    window.droppedAt = performance.now();
    const dataTransfer = new DataTransfer();
    const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (one) => one.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], '${name}'));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    return false;
  })()`);

test('a newspaper page, dropped, is read in its order under pinyin', async () => {
  const newspaper = makeNewspapers()[2];
  if (!newspaper) throw new Error('no newspaper');
  const page = await firefox.openExtensionPage('/reader.html');
  await page.waitFor(`document.querySelector('.add-text button')`);
  await drop(page, {
    name: 'news.pdf',
    bytes: newspaper.bytes,
    there: `document.querySelector('.text-draft')`,
  });
  await page.waitFor(`(document.querySelector('.text-draft button[type=submit]').click(), true)`);
  const text = await page.waitFor<string>(`document.querySelector('.article-body rt') &&
    [...document.querySelectorAll('article [data-part]')].map((part) => {
      const copy = part.cloneNode(true);
      for (const reading of copy.querySelectorAll('rt')) reading.remove();
      return copy.textContent;
    }).join('').replaceAll(/\\s/g, '')`);
  expect(text.slice(0, 200)).toBe(newspaper.lines.join('').replaceAll(/\s/g, '').slice(0, 200));
  await page.waitFor(`(document.querySelector('[aria-controls=page-panel]').click(), true)`);
  await page.waitFor(`document.querySelector('.page-frame canvas')?.dataset.page === '1'`);
  const colours = await page.evaluate<number>(`(() => {
    const drawn = document.querySelector('.page-frame canvas');
    const copy = new OffscreenCanvas(drawn.width, drawn.height);
    const context = copy.getContext('2d');
    context.drawImage(drawn, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, drawn.width, drawn.height).data.buffer)).size;
  })()`);
  expect(colours).toBeGreaterThan(10);
  await page.close();
});

test('what can’t be read is said in one sentence', async () => {
  const page = await firefox.openExtensionPage('/reader.html');
  await page.waitFor(`document.querySelector('.add-text button')`);
  const scan = { width: 400, height: 600, runs: [], scanned: true };
  const said = (words: string): string =>
    `document.querySelector('[role=alert]')?.textContent.includes('${words}')`;
  for (const [name, bytes, words] of [
    ['broken.pdf', new TextEncoder().encode('%PDF-1.7 and no more'), '“broken.pdf” is damaged'],
    ['locked.pdf', writeProtectedPdf(), '“locked.pdf” asks for a password'],
    ['scan.pdf', writePdf([scan]), '“scan.pdf” is scanned'],
  ] as const)
    await drop(page, { name, bytes, there: said(words) });
  await page.close();
});
