/** Books (EPUB) and subtitles in the reader, in both browsers, against the built extension. */
import { expect, test } from '@playwright/test';
import { illustratedBook, longBook, makeEpub, notedBook, picturedBook } from '../fixtures/epub.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { ExtensionPage } from './firefox.ts';
import type { GuestBrowser } from './guest-browser.ts';
import { storedUnder } from './guest-requests.ts';
import { ARTICLE_PARTS, chooseFile, OPEN_SHEET, READ_BUTTON, STORED_PICTURES } from './on-books.ts';

const DRAWN = `document.querySelector('article[aria-busy=false] ruby rt')`;

async function openSheet(browser: GuestBrowser): Promise<ExtensionPage> {
  const page = await browser.openOwn('/reader.html#library');
  await page.waitFor(`document.querySelector('.library-card')`);
  await page.evaluate(OPEN_SHEET);
  await page.waitFor(`document.querySelector('.add-text input[type=file]')`);
  return page;
}

/** Adds a file and waits until it is read; returns its page. */
async function readFile(browser: GuestBrowser, name: string, bytes: Uint8Array): Promise<ExtensionPage> {
  const page = await openSheet(browser);
  await page.evaluate(chooseFile(name, bytes));
  await page.waitFor(READ_BUTTON);
  await page.evaluate(`${READ_BUTTON}.click()`);
  await page.waitFor(`location.hash.startsWith('#text-')`);
  await page.waitFor(DRAWN);
  return page;
}

const partsOf = (page: ExtensionPage): Promise<string[]> => page.evaluate(ARTICLE_PARTS);

inBothBrowsers((guest) => {
  test('a book with notes, readings and vertical text, by its NCX', async () => {
    const page = await readFile(guest.browser, 'notes.epub', notedBook());
    expect(await page.evaluate('document.title')).toBe('第一章 开始');
    expect(await page.evaluate('location.hash')).toMatch(/\.1$/);
    expect(await partsOf(page)).toEqual([
      '第一章　开始',
      '他在银行工作了十年，大家都知道。',
      'footnote: ①　银行在北京。',
      '「你好，」他说。',
    ]);
    expect(
      await page.evaluate(`getComputedStyle(document.querySelector('.article-body p')).writingMode`),
    ).toBe('horizontal-tb');
    await page.evaluate(`document.querySelector('.next-article').click()`);
    await page.waitFor(`location.hash.endsWith('.2') && ${DRAWN}`);
    expect(await partsOf(page)).toEqual([
      '第一节',
      '这是第一节的文字，还有下文。',
      'footnote: 另一个文件里的注文。',
    ]);
    await page.close();
  });

  test('a book with pictures, by its navigation document: nothing of it is run or loaded', async () => {
    const page = await readFile(guest.browser, 'pictures.epub', picturedBook());
    await page.waitFor(
      `document.querySelectorAll(".picture img[src]").length === 2 && [...document.querySelectorAll(".picture img")].every(({ naturalWidth }) => naturalWidth > 0)`,
    );
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.picture img')].map(({ naturalWidth, naturalHeight, alt, src }) => [naturalWidth, naturalHeight, alt, src.slice(0, 5)])`,
      ),
    ).toEqual([
      [60, 90, '', 'blob:'],
      [200, 100, '一条河', 'blob:'],
    ]);
    expect(await page.evaluate('document.title')).toBe('第一章');
    expect(
      await page.evaluate(
        `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('tracker'))`,
      ),
    ).toEqual([]);
    await page.close();
  });

  guest.inTurn()('a long book: its chapters, where the reader is, the search in all of it', async () => {
    const page = await readFile(guest.browser, 'long.epub', longBook(40, 60));
    const bar = `document.querySelector('.reader-bar [aria-controls=book-panel]')`;
    expect(await page.evaluate(`${bar}.textContent.trim()`)).toBe('1 / 40');
    await page.evaluate(`${bar}.click()`);
    await page.waitFor(`document.querySelectorAll('.book-contents li').length === 40`);
    await page.evaluate(`document.querySelectorAll('.book-contents a')[29].click()`);
    await page.waitFor(`location.hash.endsWith('.30') && ${DRAWN}`);
    expect((await partsOf(page))[1]).toContain('这是第30章的第1段');

    await page.evaluate(`${bar}.click()`);
    await page.evaluate(`(() => { const field = document.querySelector('.book-search input');
      field.value = '第12章的第34段'; return field.dispatchEvent(new Event('input', { bubbles: true })); })()`);
    await page.waitFor(`document.querySelectorAll('.book-hits li').length === 1`);
    expect(await page.evaluate(`document.querySelector('.book-hits mark').textContent`)).toBe(
      '第12章的第34段',
    );
    await page.evaluate(`document.querySelector('.book-hits a').click()`);
    await page.waitFor(`location.hash.includes('.12/at-')`);
    await page.waitFor(`document.querySelector('[data-part="34"] .sentence.shown')`);
    const top = `document.querySelector('[data-part="34"]').getBoundingClientRect().top`;
    await page.waitFor(`${top} > 40 && ${top} < innerHeight`);
    await page.waitFor(`!document.querySelector('.book-panel')`);

    // Where the reader left it, the book opens again.
    const id = String(await page.evaluate('location.hash')).replace(/^#|\..*$/g, '');
    await page.waitFor(
      `(globalThis.browser?.runtime ? globalThis.browser : chrome).storage.local.get('reading:${id}.12').then((all) => Object.keys(all).length)`,
    );
    await page.close();
    const again = await guest.browser.openOwn(`/reader.html#${id}`);
    await again.waitFor(`location.hash.endsWith('.12') && ${DRAWN}`);
    await again.evaluate(`location.hash = '#library'`);
    await again.waitFor(
      `[...document.querySelectorAll('.library-card')].some(({ textContent }) => textContent.includes('长篇之书'))`,
    );
    await again.close();
  });

  guest.inTurn()('cancelled while it is read, a book leaves nothing', async () => {
    const before = Object.keys(await storedUnder(guest.browser, 'text'));
    const page = await openSheet(guest.browser);
    const pictures = await page.evaluate(STORED_PICTURES);
    await page.evaluate(chooseFile('long.epub', longBook(300, 140)));
    await page.waitFor(`document.querySelector('.book-progress progress')`);
    await page.evaluate(`document.querySelector('.book-progress button').click()`);
    await page.waitFor(`document.querySelector('.add-text textarea')`);
    expect(await page.evaluate(`document.querySelector('.add-text [role=alert]')?.textContent ?? ''`)).toBe(
      '',
    );
    expect(Object.keys(await storedUnder(guest.browser, 'text'))).toEqual(before);
    expect(await page.evaluate(STORED_PICTURES)).toEqual(pictures);
    await page.close();
  });

  guest.inTurn()('cancelled while its pictures are stored, a book leaves nothing', async () => {
    const page = await openSheet(guest.browser);
    const before = Object.keys(await storedUnder(guest.browser, 'text'));
    const pictures = await page.evaluate(STORED_PICTURES);
    await page.evaluate(chooseFile('pictures.epub', illustratedBook(60)));
    await page.waitFor(READ_BUTTON);
    // As soon as it can be pressed.
    await page.evaluate(`new Promise((resolve) => {
      new MutationObserver((_changes, observer) => {
        const button = document.querySelector('.book-progress button');
        if (!button) return;
        observer.disconnect();
        button.click();
        resolve(true);
      }).observe(document.body, { childList: true, subtree: true });
      ${READ_BUTTON}.click();
    })`);
    await page.waitFor(
      `document.querySelector('.add-text [role=alert]')?.textContent === 'Stopped. Nothing was added.'`,
    );
    expect(Object.keys(await storedUnder(guest.browser, 'text'))).toEqual(before);
    await expect.poll(() => page.evaluate(STORED_PICTURES)).toEqual(pictures);
    await page.close();
  });

  guest.inTurn()('files that are no books say so, and store nothing', async () => {
    const before = Object.keys(await storedUnder(guest.browser, 'text'));
    const page = await openSheet(guest.browser);
    const encryption =
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></EncryptedData></encryption>';
    for (const [bytes, said] of [
      [new TextEncoder().encode('没有书'), 'The file is broken'],
      [longBook(3, 30).slice(0, 3000), 'The file is broken'],
      [
        makeEpub({
          documents: [{ path: 'a.xhtml', body: '<p>文字。</p>' }],
          files: { '/META-INF/encryption.xml': encryption },
        }),
        'DRM',
      ],
      [
        makeEpub({
          documents: [{ path: 'a.xhtml', body: '' }],
          files: { 'a.xhtml': new Uint8Array(20_000_000) },
        }),
        'too large to be unpacked',
      ],
    ] as const) {
      await page.evaluate(chooseFile('book.epub', bytes));
      await page.waitFor(
        `document.querySelector('.add-text [role=alert]')?.textContent.includes(${JSON.stringify(said)})`,
      );
    }
    expect(Object.keys(await storedUnder(guest.browser, 'text'))).toEqual(before);
    await page.close();
  });

  guest.inTurn()(
    'subtitles: sentences with the times of their cues beside them; a broken line is named',
    async () => {
      const srt = (second: string): Uint8Array =>
        new TextEncoder().encode(
          `1\n00:00:01,000 --> 00:00:02,000\n昨天在北京，\nYesterday in Beijing,\n\n2\n${second}\n他们开了一次会。\n\n3\n01:00:05,000 --> 01:00:06,000\n<i>大家都来了。</i>\n`,
        );
      const page = await openSheet(guest.browser);
      const said = `document.querySelector('.add-text [role=alert]')?.textContent`;
      let problem = '';
      // On a machine that is too busy the file's two seconds are over first: it is chosen again.
      for (let tries = 0; tries < 5 && !problem.includes('Line 7'); tries++) {
        await page.evaluate(chooseFile('film.srt', srt('00:00:02,5x0 --> 00:00:03,000')));
        problem = await page.waitFor(`${said} !== ${JSON.stringify(problem)} && ${said}`);
      }
      expect(problem).toContain('Line 7: expected times');
      await page.close();
      const read = await readFile(guest.browser, 'film.srt', srt('00:00:02,500 --> 00:00:03,000'));
      expect(await partsOf(read)).toEqual(['昨天在北京，他们开了一次会。', '大家都来了。']);
      const times = `[...document.querySelectorAll('[data-time]')].map((part) => [part.dataset.time, getComputedStyle(part, '::before').content !== 'none'])`;
      expect(await read.evaluate(times)).toEqual([
        ['0:01\n0:02', true],
        ['1:00:05', true],
      ]);
      await read.close();
    },
  );
});
