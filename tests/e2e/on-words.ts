/** Where words and their labels stand on a fixture, in either browser. */
import { expect } from '@playwright/test';
import type { GuestPage } from './guest-browser.ts';
import type { DrawnLabel } from './on-page.ts';

/** How long tests wait for what must come, and how often they look: a machine may be busy with much else. */
export const POLL = { timeout: 30_000, intervals: [100, 200, 300, 500] };

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Where a text stands in the page, its open roots included: an expression for the middle of it. */
export const middleOf = (text: string): string => `(() => {
  const roots = [document.body];
  for (let root = roots.shift(); root; root = roots.shift()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.shadowRoot instanceof ShadowRoot) roots.push(node.shadowRoot);
      const at = node.data?.indexOf('${text}') ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${text.length});
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, left, right: left + width };
    }
  }
})()`;

export async function written(page: GuestPage): Promise<string[]> {
  return (await page.labels()).map(({ pinyin }) => pinyin);
}

/** Waits until pinyin is drawn. */
export function expectDrawn(page: GuestPage, words: readonly string[]): Promise<void> {
  return expect.poll(() => written(page), POLL).toEqual(expect.arrayContaining([...words]));
}

/** How the page shows a text: its font's size in CSS pixels, how much larger, and turned by how many degrees. */
export interface Shown {
  readonly size: number;
  readonly scale?: number;
  readonly degrees?: number;
}

/**
 * Whether a word's label stands over the word's middle, at the distance that it should have: in ems of the text,
 * along its line and up from its middle. A rounding to whole pixels is allowed for.
 */
export async function standsOver(
  page: GuestPage,
  [word, pinyin]: readonly [word: string, pinyin: string],
  { size, scale = 1, degrees = 0 }: Shown,
): Promise<string> {
  const place = await page.evaluate<Place>(middleOf(word));
  const label = nearest(await page.labels(), { pinyin, place });
  if (!label) return `no ${pinyin}`;
  const em = size * scale;
  const x = ((label.left + label.right) / 2 - place.x) / em;
  const y = ((label.top + label.bottom) / 2 - place.y) / em;
  const turn = (degrees * Math.PI) / 180;
  const along = x * Math.cos(turn) + y * Math.sin(turn);
  const up = x * Math.sin(turn) - y * Math.cos(turn);
  const slack = 1.5 / em;
  const isOver = Math.abs(along) < 0.3 + slack && up > 0.62 - slack && up < 1.2 + slack;
  return isOver ? 'over' : `${pinyin} is ${along.toFixed(2)} em along and ${up.toFixed(2)} em up`;
}

function nearest(
  labels: readonly DrawnLabel[],
  { pinyin, place }: { readonly pinyin: string; readonly place: Place },
): DrawnLabel | undefined {
  const far = ({ left, right, top, bottom }: DrawnLabel): number =>
    Math.hypot((left + right) / 2 - place.x, (top + bottom) / 2 - place.y);
  return labels.filter((label) => label.pinyin === pinyin).sort((a, b) => far(a) - far(b))[0];
}
