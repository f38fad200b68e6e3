/** What tests of the card share: a page of the test's own, a card opened on a word, where both stand. */
import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { cardText, hoverText, inClosedRoots, labelsOf } from './on-page.ts';
import type { PageServer } from './server.ts';

let count = 0;
/** A page of the test's own, annotated. */
export async function openPage(
  { server, extension }: { readonly server: PageServer; readonly extension: ExtensionBrowser },
  body: string,
  { style = '', on = true } = {},
): Promise<Page> {
  count += 1;
  const html = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>第${count}页</title>
    <meta name="viewport" content="width=device-width"><style>body{font:18px/1.9 "Noto Sans CJK SC"}${style}</style></head><body>${body}</body></html>`;
  const page = await extension.context.newPage();
  await page.goto(server.add(`/card-${count}.html`, html));
  if (on) {
    await extension.toggle(page);
    await labelsOf(page, { least: 0 });
  }
  return page;
}

/** What the card says, asked until it fits. */
export const card = (page: Page) => expect.poll(() => cardText(page));
export const says = async (page: Page, text: string): Promise<void> => card(page).toContain(text);
export const closed = async (page: Page): Promise<void> => card(page).toBe('');

/** Rests the pointer on a word until another card than before is open. */
export async function openCard(page: Page, word: string, selector = '#a'): Promise<void> {
  const before = await cardText(page);
  await expect
    .poll(async () => {
      await hoverText(page, selector, word);
      return cardText(page);
    })
    .not.toBe(before);
}

/** Where the card and the word are. */
export async function boxesOf(
  page: Page,
  word: string,
): Promise<{ card: Box; word: Box; width: number; height: number }> {
  const [found] = (
    await inClosedRoots(page, function read(this: ShadowRoot) {
      const box = this.querySelector('.word-card')?.getBoundingClientRect();
      return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    })
  ).filter((box) => box !== undefined);
  if (!found) throw new Error('no card');
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    }
    throw new Error(`no ${wanted}`);
  }, word);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return { card: found, word: place, width, height };
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
