/** How the labels of a page have come out: what is drawn, and what is wrong with it. Run on any page, in either browser. */
import type { DrawnLabel } from '../e2e/on-page.ts';

/** A block of the page: its text, its box, and the edges of what cuts it off. */
export interface PageBlock {
  readonly text: string;
  readonly box: Edges;
  readonly clip: Edges;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelReport {
  readonly drawn: number;
  readonly condensed: number;
  /** Words on the page without a label, as far as they are shown. */
  readonly dropped: number;
  readonly clipped: readonly string[];
  /** Labels that lie on another label, or on a line of text. */
  readonly overlapping: readonly string[];
  /** Between neighbours of a row, CSS pixels, the smallest first. */
  readonly gaps: readonly number[];
  /** Sizes of labels, CSS pixels, the smallest first. */
  readonly sizes: readonly number[];
}

/** Neighbours that are nearer than this, in CSS pixels, run together. */
const APART = 2;

/** Of the words that are to have a label, the shares of those that have a whole one, and that have none; of labels, of those not condensed; of neighbours, of those apart. */
export function sharesOf({
  drawn,
  condensed,
  dropped,
  clipped,
  overlapping,
  gaps,
}: Omit<LabelReport, 'sizes'>): {
  readonly whole: number;
  readonly lost: number;
  readonly squeezed: number;
  readonly apart: number;
} {
  const share = (some: number, all: number): number => (all === 0 ? 0 : some / all);
  return {
    whole: share(drawn - clipped.length - overlapping.length, drawn + dropped),
    lost: share(dropped, drawn + dropped),
    squeezed: share(condensed, drawn),
    apart: share(gaps.filter((gap) => gap >= APART).length, gaps.length),
  };
}

/** In a page's own world: its blocks of Chinese text, outermost boxes that clip included. An expression. */
export const PAGE_BLOCKS = `(() => {
  const blocks = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!/[\\u3400-\\u9FFF]/.test(node.data) || !node.parentElement.checkVisibility()) continue;
    let block = node.parentElement;
    while (/^(inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
    blocks.set(block, (blocks.get(block) ?? '') + node.data.trim());
  }
  return [...blocks].map(([block, text]) => {
    const { left, right, top, bottom } = block.getBoundingClientRect();
    let clip = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
    for (let at = block; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (/hidden|clip/.test(overflowX)) clip = { ...clip, left: Math.max(clip.left, box.left + at.clientLeft), right: Math.min(clip.right, box.left + at.clientLeft + at.clientWidth) };
      if (/hidden|clip/.test(overflowY)) clip = { ...clip, top: Math.max(clip.top, box.top + at.clientTop), bottom: Math.min(clip.bottom, box.top + at.clientTop + at.clientHeight) };
    }
    return { text, box: { left, right, top, bottom }, clip };
  });
})()`;

/** In a closed root: how many of its labels are narrower than their letters are by themselves. */
export function countCondensed(this: ShadowRoot): number {
  const isNarrow = (label: Element): boolean =>
    label.closest('s') !== null || (label instanceof HTMLElement && label.style.letterSpacing !== '');
  return [...this.querySelectorAll('i')].filter(isNarrow).length;
}

/** Ink of a label within its box: accents begin so far down, in ems, and small letters end above its foot. */
const INK_TOP = 0.06;
const INK_BOTTOM = 0.06;

/** The labels that belong to a block: those over its lines. */
export function labelsOfBlock({ box }: PageBlock, labels: readonly DrawnLabel[]): DrawnLabel[] {
  return labels.filter(
    ({ left, right, top, bottom, size }) =>
      (left + right) / 2 > box.left - 12 &&
      (left + right) / 2 < box.right + 12 &&
      bottom > box.top - size &&
      top < box.bottom - size / 2,
  );
}

/** Which of a block's words have no label; each label stands for one word. */
export function missingWords(pinyin: readonly string[], labels: readonly DrawnLabel[]): string[] {
  const left = labels.map((label) => label.pinyin);
  const joined = left.join('');
  return pinyin.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    // A word broken over two lines has a part on each.
    return at < 0 && !joined.includes(word.replace(/['’]/g, ''));
  });
}

export function isClipped({ left, right, top, bottom, size }: DrawnLabel, clip: Edges): boolean {
  return (
    left < clip.left - 0.6 ||
    right > clip.right + 0.6 ||
    top + INK_TOP * size < clip.top - 0.6 ||
    bottom - INK_BOTTOM * size > clip.bottom + 0.6
  );
}

/** Labels that lie on one another, by more than rounding. */
export function overlaps(labels: readonly DrawnLabel[]): string[] {
  return labels.flatMap((a, i) => {
    const b = labels
      .slice(i + 1)
      .find(
        (other) =>
          Math.min(a.right, other.right) - Math.max(a.left, other.left) > 0.6 &&
          Math.min(a.bottom, other.bottom) - Math.max(a.top, other.top) > 0.3 * a.size,
      );
    return b ? [`${a.pinyin} on ${b.pinyin}`] : [];
  });
}

/** Gaps between neighbours of a row, CSS pixels, the smallest first; where a row is broken none. */
export function gapsOf(labels: readonly DrawnLabel[]): number[] {
  return labels
    .flatMap((a) => {
      const next = labels
        .filter((b) => Math.abs(a.top - b.top) < a.size / 2 && b.left > a.left)
        .map((b) => b.left - a.right)
        .sort((x, y) => x - y)[0];
      return next === undefined || next > 60 ? [] : [next];
    })
    .sort((a, b) => a - b);
}
