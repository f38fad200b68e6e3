/** What tests look at on an annotated page in Chromium: through the debugger, since our roots are closed. */
import type { Page } from '@playwright/test';
import { inClosedRoots } from './closed-roots.ts';

/** A label as it is drawn; viewport coordinates in CSS pixels. */
export interface DrawnLabel {
  readonly pinyin: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly color: string;
}

/** All labels on a page, once there are enough and no more come. */
export async function labelsOf(page: Page, { least = 1 } = {}): Promise<DrawnLabel[]> {
  let before = -1;
  for (let waited = 0; waited < 30_000; waited += 100) {
    const labels = (await inClosedRoots(page, readLabels)).flat();
    if (labels.length >= least && labels.length === before) return labels;
    before = labels.length;
    await page.waitForTimeout(100);
  }
  throw new Error(`${before} labels on ${page.url()}, expected at least ${least}`);
}

/** All labels as they are drawn now, and all other texts in closed roots. */
export async function drawnLabels(page: Page): Promise<{ labels: DrawnLabel[]; texts: string[] }> {
  const found = await inClosedRoots(page, readRoot);
  return { labels: found.flatMap(({ labels }) => labels), texts: found.flatMap(({ text }) => text || []) };
}

/** The glosses on a page, once its labels are drawn. */
export async function glossesOf(page: Page): Promise<DrawnLabel[]> {
  await labelsOf(page);
  return (await inClosedRoots(page, readLabels, 'em')).flat();
}

export function findLabel(labels: readonly DrawnLabel[], pinyin: string): DrawnLabel {
  const label = labels.find((candidate) => candidate.pinyin === pinyin);
  if (!label) throw new Error(`no label ${pinyin}`);
  return label;
}

/** What the open card says; empty where none is open. */
export async function cardText(page: Page): Promise<string> {
  const texts = await inClosedRoots(page, function readCard(this: ShadowRoot) {
    const card = this.querySelector('.word-card');
    return card ? card.textContent : '';
  });
  return texts.join('');
}

/** Clicks a button of the card whose text begins so: as the reader does, or from a script. Scrolls it into sight. */
export async function clickInCard(
  page: Page,
  label: string,
  { trusted = true, nth = 0 } = {},
): Promise<void> {
  const find = function findButton(this: ShadowRoot, wanted: string, which: number, click: boolean) {
    const buttons = [...this.querySelectorAll('.word-card button')].filter(
      (button): button is HTMLElement =>
        button instanceof HTMLElement && button.textContent.startsWith(wanted) && button.checkVisibility(),
    );
    const button = buttons[which];
    if (!button) return undefined;
    button.scrollIntoView({ block: 'nearest' });
    if (click) button.click();
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  let place: { x: number; y: number } | undefined;
  for (let waited = 0; !place && waited < 20_000; waited += 100) {
    [place] = (await inClosedRoots(page, find, label, nth, !trusted)).filter((found) => found !== undefined);
    if (!place) await page.waitForTimeout(100);
  }
  if (!place) throw new Error(`no button ${label} in the card`);
  if (trusted) await page.mouse.click(place.x, place.y);
}

/** Moves the mouse onto a text within an element and lets it rest there. */
export async function hoverText(page: Page, selector: string, text: string): Promise<void> {
  const place = await page.evaluate(
    ([inside, wanted]) => {
      const root = document.querySelector(inside ?? '');
      if (!root || !wanted) throw new Error(`no ${inside}`);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + wanted.length);
        const rect = range.getClientRects()[0];
        if (rect) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      throw new Error(`no ${wanted} in ${inside}`);
    },
    [selector, text],
  );
  await page.mouse.move(place.x - 2, place.y);
  await page.mouse.move(place.x, place.y, { steps: 3 });
}

/** Run in a page: all that a reader or a script of the page sees of its text. */
export const PAGE_SNAPSHOT = `(() => {
  const selection = getSelection();
  selection.selectAllChildren(document.body);
  const selected = selection.toString();
  const clone = selection.getRangeAt(0).cloneContents().textContent;
  selection.removeAllRanges();
  return {
    inner: document.body.innerText,
    content: document.body.textContent,
    selected,
    clone,
    sheets: document.styleSheets.length,
    found: ['yínháng', 'hángzhǎng'].map((text) => window.find(text)),
  };
})()`;

/** Run in a page: notes every change to nodes that are the page's own; ours coming and going is none. */
export const WATCH_PAGE_NODES = `(() => {
  const own = new Set();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) own.add(walker.currentNode);
  window.changesOfThePage = [];
  new MutationObserver((records) => {
    for (const record of records) {
      const nodes = [...record.addedNodes, ...record.removedNodes];
      if (record.type !== 'childList' || nodes.some((node) => own.has(node))) {
        window.changesOfThePage.push(record.type + ' of ' + record.target.nodeName);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})()`;

/** Run in a page on a closed root: its labels and its text. */
export function readRoot(this: ShadowRoot): { labels: DrawnLabel[]; text: string } {
  const labels = [...this.querySelectorAll('i')].flatMap((label) => {
    const { left, right, top, bottom } = label.getBoundingClientRect();
    const { color, fontSize } = getComputedStyle(label);
    // Labels of known words may be there with a trace of ink that no eye sees.
    if (Number(/[,/] ?(0\.\d+)\)$/.exec(color)?.[1] ?? 1) < 0.02) return [];
    const size = Number.parseFloat(fontSize);
    return [{ pinyin: label.textContent ?? '', left, right, top, bottom, size, color }];
  });
  const card = this.querySelector('.word-card');
  return { labels, text: card?.textContent ?? '' };
}

function readLabels(this: ShadowRoot, kind = 'i'): DrawnLabel[] {
  return [...this.querySelectorAll(kind)].flatMap((label) => {
    const { left, right, top, bottom } = label.getBoundingClientRect();
    const { fontSize, color } = getComputedStyle(label);
    // Those that give way, and those of known words, have a trace of ink that no eye sees.
    if (Number(/[,/] ?(0\.\d+)\)$/.exec(color)?.[1] ?? 1) < 0.02) return [];
    const size = Number.parseFloat(fontSize);
    return [{ pinyin: label.textContent ?? '', left, right, top, bottom, size, color }];
  });
}
