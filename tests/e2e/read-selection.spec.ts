/** “Read the selection” from the context menu, and a paste on the library, in both browsers. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { ExtensionPage } from './firefox.ts';
import type { GuestBrowser, GuestPage } from './guest-browser.ts';
import { openCardPage } from './guest-card.ts';
import { storedUnder } from './guest-requests.ts';

const API = '(globalThis.browser?.runtime ? globalThis.browser : chrome)';
const PAGE =
  '<p id="a">银行行长说，今年的工作很好。</p><p id="b">会议还讨论了<b>其他</b>问题。</p><p>不选的</p>';
const SELECT = `(() => { const [a, b] = [document.querySelector('#a'), document.querySelector('#b')];
  getSelection().setBaseAndExtent(a, 0, b, b.childNodes.length); })()`;

/** The addresses of the tabs that show the reader. */
const READERS = `${API}.tabs.query({}).then((tabs) => tabs.map(({ url }) => url ?? '').filter((url) => url.includes('/reader.html#text-')))`;

interface StoredHead {
  readonly title: string;
  readonly source: { readonly kind: string; readonly address?: string };
}
interface StoredBody {
  readonly parts: readonly { readonly text: string }[];
}

async function selectAll(page: GuestPage): Promise<{ x: number; y: number }> {
  await page.evaluate(SELECT);
  return page.evaluate(
    `(() => { const { left, top } = document.querySelector('#a').getBoundingClientRect(); return { x: left + 30, y: top + 8 }; })()`,
  );
}

/** Waits for a reader of a text that was not there before; returns the address's fragment. */
async function newReader(browser: GuestBrowser, before: readonly string[] = []): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        found = (await browser.inExtension<string[]>(READERS)).find((url) => !before.includes(url));
        return found !== undefined;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  return (found ?? '').replace(/^.*#/, '');
}

const bodyOf = async (browser: GuestBrowser, fragment: string): Promise<string[]> => {
  const id = fragment.replace('text-', '');
  const stored = await storedUnder<StoredBody>(browser, `text-body:${id}`);
  return Object.values(stored)[0]?.parts.map(({ text }) => text) ?? [];
};

async function readText(page: ExtensionPage): Promise<string> {
  await page.waitFor(`document.querySelector('.article-body ruby rt, .article-head ruby rt')`);
  return page.evaluate(`(() => { const copy = document.querySelector('article').cloneNode(true);
    for (const rt of copy.querySelectorAll('rt')) rt.remove(); return copy.textContent; })()`);
}

inBothBrowsers((guest) => {
  test('a selection over two paragraphs is read, from a background that had ended', async () => {
    const page = await openCardPage(guest, PAGE, { on: false });
    const { x, y } = await selectAll(page);
    const before = await guest.browser.inExtension<string[]>(READERS);
    // The event that the tests' Chromium gets in place of a menu goes to the worker that they know.
    if (guest.name === 'firefox') await guest.browser.endBackground();
    await page.chooseFromMenu('read-selection', x, y);
    const fragment = await newReader(guest.browser, before);
    expect(await bodyOf(guest.browser, fragment)).toEqual([
      '银行行长说，今年的工作很好。',
      '会议还讨论了其他问题。',
    ]);
    const heads = await storedUnder<StoredHead>(guest.browser, `text:${fragment.replace('text-', '')}`);
    expect(Object.values(heads)[0]?.source).toMatchObject({ kind: 'page', address: page.address });
    const reader = await guest.browser.openOwn(`/reader.html#${fragment}`);
    expect(await readText(reader)).toContain('银行行长说，今年的工作很好。');
    const left = await reader.evaluate<string[]>(
      `${API}.storage.session.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('selection:')))`,
    );
    expect(left).toEqual([]);
    await reader.close();
    await page.close();
  });

  test('a selection is read though the background ends while its page opens, and stored once', async () => {
    await guest.browser.inExtension(
      `${API}.storage.session.set({ 'selection:left': { text: '大家都来了。' } }).then(() => true)`,
    );
    await guest.browser.endBackground();
    const page = await guest.browser.openOwn('/reader.html#selection-left');
    await page.waitFor(`location.hash === '#text-left'`);
    expect(await readText(page)).toContain('大家都来了。');
    expect(await bodyOf(guest.browser, 'text-left')).toEqual(['大家都来了。']);
    await page.close();
  });

  test('a selection without Chinese, one that is gone and one of a private window say so, and store nothing', async () => {
    const before = Object.keys(await storedUnder(guest.browser, 'text:'));
    for (const [selection, said] of [
      [{ text: 'No Chinese here' }, 'There is no Chinese in it.'],
      [undefined, 'This selection is no longer there.'],
      ['private', 'Not in a private window'],
    ] as const) {
      if (typeof selection === 'object')
        await guest.browser.inExtension(
          `${API}.storage.session.set({ 'selection:odd': ${JSON.stringify(selection)} }).then(() => true)`,
        );
      const id = selection === 'private' ? 'private' : typeof selection === 'object' ? 'odd' : 'gone';
      const page = await guest.browser.openOwn(`/reader.html#selection-${id}`);
      await page.waitFor(
        `document.querySelector('[role=alert]')?.textContent.includes(${JSON.stringify(said)})`,
      );
      await page.evaluate(`document.querySelector('[role=alert] a').click()`);
      await page.waitFor(`document.querySelector('.library-card')`);
      await page.close();
    }
    expect(Object.keys(await storedUnder(guest.browser, 'text:'))).toEqual(before);
  });

  test('what is pasted on the library, outside any field, is read at once', async () => {
    const page = await guest.browser.openOwn('/reader.html#library');
    await page.waitFor(`document.querySelector('.library-card')`);
    const paste = (text: string): Promise<boolean> =>
      page.evaluate(`(() => { const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', ${JSON.stringify(text)});
        const init = { clipboardData, dataType: 'text/plain', data: ${JSON.stringify(text)}, bubbles: true, cancelable: true };
        return document.body.dispatchEvent(new ClipboardEvent('paste', init)); })()`);
    await paste('not Chinese');
    await page.waitFor(
      `document.querySelector('.add-text [role=alert]')?.textContent.includes('There is no Chinese in it.')`,
    );
    await paste('呼和浩特市昨天开了一次会。\n大家都来了。');
    await page.waitFor(`location.hash.startsWith('#text-')`);
    expect(await readText(page)).toContain('大家都来了。');
    await page.close();
  });
});
