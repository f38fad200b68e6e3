/** What tests of the card in both browsers share: a page of the test's own, the card on a word, what is in it. */
import { expect } from '@playwright/test';
import type { Guest } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import { changeSettings, storedUnder } from './guest-requests.ts';
import { POLL } from './on-words.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardPageOptions {
  readonly style?: string;
  /** Turned on, and its labels drawn; by default so. */
  readonly on?: boolean;
  /** Of the document's element, after its `lang`. */
  readonly attributes?: string;
}

let count = 0;

/** A page of the test's own. */
export async function openCardPage(
  { browser, server }: Guest,
  body: string,
  { style = '', on = true, attributes = '' }: CardPageOptions = {},
): Promise<GuestPage> {
  count += 1;
  const html = `<!doctype html><html lang="zh" ${attributes}><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>第${count}页</title>
    <meta name="viewport" content="width=device-width"><style>body{font:18px/1.9 "Noto Sans CJK SC"}${style}</style></head><body>${body}</body></html>`;
  const page = await browser.open(server.add(`/guest-card-${count}.html`, html));
  if (on) {
    await turnOn(page);
    await page.front();
  }
  return page;
}

/** Turns a page on and waits for its labels. */
export async function turnOn(page: GuestPage): Promise<void> {
  await page.turn(true);
  await expect.poll(async () => (await page.labels()).length, POLL).toBeGreaterThan(0);
}

/** What the card says; empty while there is none. */
export async function cardText(page: GuestPage): Promise<string> {
  const texts = await page.inRoots(function read(this: ShadowRoot) {
    return this.querySelector('.word-card')?.textContent ?? undefined;
  });
  return texts.filter((text) => text !== undefined).join('');
}

export const says = (page: GuestPage, text: string): Promise<void> =>
  expect.poll(() => cardText(page), POLL).toContain(text);
export const saysNot = (page: GuestPage, text: string): Promise<void> =>
  expect.poll(() => cardText(page), POLL).not.toContain(text);
export const isClosed = (page: GuestPage): Promise<void> => expect.poll(() => cardText(page), POLL).toBe('');

/** What the keyboard's cursor says it stands on; `undefined` where there is none. */
export async function cursorWord(page: GuestPage): Promise<string | undefined> {
  const texts = await page.inRoots(function read(this: ShadowRoot) {
    return this.querySelector('p[role=status]:not(.status, .visually-hidden)')?.textContent ?? undefined;
  });
  return texts.find(Boolean);
}

/** Puts the keyboard's cursor on a page by our shortcut, and waits until it stands on a word. */
export async function startCursor(page: GuestPage, word: string): Promise<void> {
  await page.command('read-by-keys');
  await expect.poll(() => cursorWord(page), POLL).toContain(word);
}

/** Presses a key together with Shift. */
export async function pressWithShift(page: GuestPage, key: string): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
}

/** The first rectangle of a text within an element: an expression's value. */
export function boxOf(page: GuestPage, word: string, selector = 'body'): Promise<Box> {
  return page.evaluate<Box>(`(() => {
    const roots = [document.querySelector(${JSON.stringify(selector)})];
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.shadowRoot) roots.push(node.shadowRoot);
        const at = node.nodeType === 3 && node.parentNode.localName !== 'script' ? node.data.indexOf(${JSON.stringify(word)}) : -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + ${word.length});
        const { left, top, right, bottom } = range.getClientRects()[0] ?? range.getBoundingClientRect();
        return { left, top, right, bottom };
      }
    }
    throw new Error('no ${word}');
  })()`);
}

/** Rests the pointer on a word. */
export async function hover(page: GuestPage, word: string, selector?: string): Promise<void> {
  const { left, top, right, bottom } = await boxOf(page, word, selector);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}

/** Rests the pointer on a word until its card is open. */
export async function openCard(page: GuestPage, word: string, selector?: string): Promise<void> {
  const before = await cardText(page);
  await expect
    .poll(async () => {
      await hover(page, word, selector);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return cardText(page);
    }, POLL)
    .not.toBe(before);
}

/** Where the card's buttons are whose text begins so; scrolled into sight. */
export async function buttonAt(page: GuestPage, label: string, nth = 0): Promise<{ x: number; y: number }> {
  let place: { x: number; y: number } | undefined;
  await expect
    .poll(async () => {
      [place] = await page.inRoots(
        function find(this: ShadowRoot, wanted: string, which: number) {
          const buttons = [...this.querySelectorAll('.word-card button')].filter(
            (button) => button.textContent.startsWith(wanted) && button.checkVisibility(),
          );
          const button = buttons[which];
          if (!button) return undefined;
          button.scrollIntoView({ block: 'nearest' });
          const { left, top, width, height } = button.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        },
        label,
        nth,
      );
      return place;
    }, POLL)
    .toBeTruthy();
  if (!place) throw new Error(`no button ${label}`);
  return place;
}

export async function clickInCard(page: GuestPage, label: string, nth = 0): Promise<void> {
  const { x, y } = await buttonAt(page, label, nth);
  await page.mouse.click(x, y);
}

/** From now on cards open with the whole entry, as for a reader who has pressed “More”. */
export async function wantWholeEntries({ browser }: Pick<Guest, 'browser'>): Promise<void> {
  await changeSettings(browser, { cardMore: true });
}

/** Unfolds the word's other entries. */
export async function unfoldReadings(page: GuestPage): Promise<void> {
  await page.inRoots(function unfold(this: ShadowRoot) {
    this.querySelector('.word-card details')?.setAttribute('open', '');
  });
}

/** Where the card stands; `undefined` while there is none. */
export async function cardBox(page: GuestPage): Promise<Box | undefined> {
  const [box] = await page.inRoots(function read(this: ShadowRoot) {
    const rect = this.querySelector('.word-card')?.getBoundingClientRect();
    return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  });
  return box;
}

/** Whether two rectangles lie over one another by more than their edges. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1;
}

/** The pinyin drawn on a page. */
export async function pinyinOn(page: GuestPage): Promise<string[]> {
  return (await page.labels()).map(({ pinyin }) => pinyin);
}

/** A word as it is stored: what tests look at. */
export interface StoredWord {
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly knowledge: string;
  readonly meetings: readonly { sentence: string; title: string; address: string; form: string }[];
}

export async function wordNamed({ browser }: Guest, headword: string): Promise<StoredWord | undefined> {
  const words = Object.values(await storedUnder<StoredWord>(browser, 'word:'));
  return words.find((word) => word.headword === headword);
}
