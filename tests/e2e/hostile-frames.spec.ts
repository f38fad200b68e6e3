/** Hostile pages, in both browsers: frames of every kind, files, elements that are defined late. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { documentOf, openFixture, settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { expectDrawn, standsOver, written } from './on-words.ts';

const PARAGRAPH = '<p>银行行长重新行动。</p>';
const frame = (text: string): string => documentOf({ name: '', html: `<p>${text}</p>` });

inBothBrowsers((guest) => {
  const open = (html: string): Promise<GuestPage> => openFixture(guest, { name: '', html });
  /** The address of a page of the test's own on another host of this machine. */
  const elsewhere = (host: string, text: string): string => {
    const address = new URL(guest.server.add(`/frame-${text.length}-${host}.html`, frame(text)));
    address.hostname = host;
    return address.href;
  };

  guest.inTurn()(
    'frames: of the same site, in each other, and of another site that we may read',
    async () => {
      const inner = guest.server.add('/inner.html', frame('体育场很大。'));
      const outer = guest.server.add(
        '/outer.html',
        documentOf({ name: '', html: `<p>博物馆开放了。</p><iframe src="${inner}"></iframe>` }),
      );
      const other = elsewhere('localhost', '图书馆很安静。');
      const page = await open(`${PARAGRAPH}<iframe src="${outer}"></iframe><iframe src="${other}"></iframe>`);
      expect(await page.turn(true)).toBe('on');
      await expectDrawn(page, ['hángzhǎng', 'bówùguǎn', 'tǐyùchǎng', 'túshūguǎn']);
      await page.turn(false);
      await expect.poll(() => written(page)).toEqual([]);
      expect(page.problems).toEqual([]);
      await page.close();
    },
  );

  guest.inTurn()(
    'frames: of a site that we may not read it stays bare, and nothing else is the worse for it',
    async () => {
      const other = elsewhere('news.localhost', '图书馆很安静。');
      const page = await open(`${PARAGRAPH}<iframe src="${other}"></iframe>`);
      expect(await page.turn(true)).toBe('on');
      expect((await settledLabels(page, ['hángzhǎng'])).map(({ pinyin }) => pinyin)).not.toContain(
        'túshūguǎn',
      );
      expect(page.problems).toEqual([]);
      await page.close();
    },
  );

  guest.inTurn()('frames: written into the page, sandboxed, empty at first', async () => {
    const body = (text: string): string => `<!doctype html><meta charset=utf-8><body lang=zh><p>${text}</p>`;
    const page = await open(
      `${PARAGRAPH}<iframe srcdoc="${body('图书馆很安静。')}"></iframe>
       <iframe sandbox="allow-scripts" srcdoc="${body('体育场很大。')}"></iframe>
       <iframe sandbox="" srcdoc="${body('博物馆开放了。')}"></iframe>
       <iframe id="blank"></iframe>
       <script>blank.contentDocument.body.innerHTML = '<p lang="zh">火车站很远。</p>'</script>`,
    );
    expect(await page.turn(true)).toBe('on');
    await expectDrawn(page, ['hángzhǎng', 'túshūguǎn', 'tǐyùchǎng', 'bówùguǎn', 'huǒchēzhàn']);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  guest.inTurn()('frames: one that comes when we are on already', async () => {
    const late = guest.server.add('/late-frame.html', frame('图书馆很安静。'));
    const page = await open(PARAGRAPH);
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng']);
    await page.evaluate(
      `(() => { const f = document.createElement('iframe'); f.src = '${late}'; document.body.append(f); })()`,
    );
    await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
    await page.turn(false);
    await expect.poll(() => written(page)).toEqual([]);
    await page.close();
  });

  guest.inTurn()('roots: elements that are defined late, with a slot and without', async () => {
    const page = await open(
      `${PARAGRAPH}<late-slot><p>图书馆很安静。</p></late-slot><late-text>体育场很大。</late-text><late-empty></late-empty>
       <never-defined><p>火车站很远。</p></never-defined>`,
    );
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'túshūguǎn', 'tǐyùchǎng', 'huǒchēzhàn']);
    await page.evaluate(`(() => {
      const define = (name, html) => customElements.define(name, class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = html; }
      });
      define('late-slot', '<section><slot></slot></section><p>博物馆开放了。</p>');
      define('late-text', '<p>动物园关门了。</p>');
      define('late-empty', '<p>飞机场很远。</p>');
    })()`);
    await expectDrawn(page, ['hángzhǎng', 'túshūguǎn', 'bówùguǎn', 'dòngwùyuán', 'fēijīchǎng', 'huǒchēzhàn']);
    const shown = (await page.labels()).filter(({ left, right }) => right > left);
    expect(shown.map(({ pinyin }) => pinyin)).not.toContain('tǐyùchǎng');
    expect(await standsOver(page, ['博物馆', 'bówùguǎn'], { size: 16 })).toBe('over');
    await page.turn(false);
    await expect.poll(() => written(page)).toEqual([]);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  guest.inTurn()('document: a file on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hangjian-file-'));
    const path = join(folder, '新闻.html');
    await writeFile(path, documentOf({ name: '', html: PARAGRAPH }));
    const page = await guest.browser.open(pathToFileURL(path).href);
    const before = await page.evaluate('document.documentElement.outerHTML');
    await page.press();
    expect(await page.turn(true)).toBe('on');
    await expectDrawn(page, ['hángzhǎng']);
    await page.turn(false);
    await expect.poll(() => page.evaluate('document.documentElement.outerHTML')).toBe(before);
    expect(page.problems).toEqual([]);
    await page.close();
    await rm(folder, { recursive: true });
  });
});
