/** What tests of the card share: a page of the test's own, a card opened on a word. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { cardText, hoverText, labelsOf } from './on-page.ts';
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

/** Waits until the card says so. */
export const says = (page: Page, text: string): Promise<void> =>
  expect.poll(() => cardText(page)).toContain(text);

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

/** Shows the whole entry in a card of our own pages, where it is not shown yet. */
export async function showRest(card: Locator): Promise<void> {
  const button = card.getByRole('button', { name: /^(More|Less)$/ });
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}
