/** The boxes around a text that room between its lines and letters might make too small. Reads style and layout. */
import { LIFTED_DEPTH } from './ink.ts';

/** A box around a text, as it was before room was made. */
export interface Box {
  readonly element: Element;
  readonly block: Element;
  /** How far its text overflowed it, in CSS pixels: a font may be higher than its lines. */
  readonly over: number;
  /** How far it did to the side; absent where that can be scrolled. */
  readonly aside?: number;
  /** How far the text's block began above it, where it clips. */
  readonly above?: number;
  /** Its height, where it shows a part of its text and clips the rest. */
  readonly clampedHeight?: number;
}

/** What room was made in. */
interface Roomed {
  readonly boxes: readonly Box[];
  /** How far boxes may be overflowed, in CSS pixels: by what is empty below the last line. */
  readonly slack: number;
}

/** How many ancestors are searched for cards and boxes of fixed height, which stand close around their text. */
const BOX_DEPTH = 4;
/** A box whose text overflows it by no more than this shows all of its text. */
const MAX_OVER_PX = 10;
/** A box up to this height that clips its text shows its first lines; a higher one is an article that can be expanded. */
const TEASER_PX = 240;

/** The boxes around a text that show all of it, or its first lines; not those that scroll. */
export function findBoxes(block: Element, makesRoom: boolean): Box[] {
  const boxes: Box[] = [];
  let at: Element | null = block;
  const most = makesRoom ? LIFTED_DEPTH : BOX_DEPTH;
  for (let depth = 0; at && depth < most; depth++, at = at.parentElement) {
    if (at.localName === 'body' || at.localName === 'html') break;
    const style = getComputedStyle(at);
    if (/auto|scroll/.test(style.overflowY)) continue;
    const over = overflowOf(at);
    const box = {
      element: at,
      block,
      over,
      ...(!/auto|scroll/.test(style.overflowX) && { aside: asideOf(at) }),
      ...(isClipping(style) && { above: aboveOf(at, block) }),
    };
    if (isClamped(style) && over > 1) boxes.push({ ...box, clampedHeight: at.clientHeight });
    else if (over < MAX_OVER_PX || isTeaser(at, style)) boxes.push(box);
  }
  return boxes;
}

/** Whether room for labels has made text overflow a box; called after the anchors are added, before drawing. */
export function hidesText({ boxes, slack }: Roomed): boolean {
  return boxes.some((box) => isTooSmall(box, slack) || isTooNarrow(box));
}

/**
 * Levels above a text, 0 its own block, whose boxes have become too small because of the room between its lines;
 * `undefined` where one of them is positioned, so that it would grow over others.
 */
export function levelsTooSmall({ boxes, slack }: Roomed, block: Element): number[] | undefined {
  const levels: number[] = [];
  for (const box of boxes.filter((one) => isTooSmall(one, slack))) {
    if (/absolute|fixed/.test(getComputedStyle(box.element).position)) return undefined;
    let level = 0;
    for (let at: Element | null = block; at && at !== box.element; at = at.parentElement) level += 1;
    levels.push(level);
  }
  return levels;
}

function isTooSmall({ element, block, over, above, clampedHeight }: Box, slack: number): boolean {
  if (clampedHeight !== undefined) return element.clientHeight <= clampedHeight;
  if (above !== undefined && aboveOf(element, block) > above + 1) return true;
  return overflowOf(element) > over + 1 + slack;
}

function isTooNarrow({ element, aside }: Box): boolean {
  return aside !== undefined && asideOf(element) > aside + 1;
}

/** Whether a box shows its first lines only, with an ellipsis. */
export function isClamped({ webkitLineClamp }: CSSStyleDeclaration): boolean {
  return webkitLineClamp !== 'none' && webkitLineClamp !== '';
}

/** Whether a box cuts off what extends beyond it, above or below. */
export function isClipping({ overflowY }: CSSStyleDeclaration): boolean {
  return overflowY === 'hidden' || overflowY === 'clip';
}

function overflowOf({ scrollHeight, clientHeight }: Element): number {
  return clientHeight > 0 ? scrollHeight - clientHeight : 0;
}

function asideOf({ scrollWidth, clientWidth }: Element): number {
  return clientWidth > 0 ? scrollWidth - clientWidth : 0;
}

function aboveOf(box: Element, block: Element): number {
  return Math.max(0, box.getBoundingClientRect().top - block.getBoundingClientRect().top);
}

function isTeaser({ clientHeight }: Element, style: CSSStyleDeclaration): boolean {
  return isClipping(style) && clientHeight <= TEASER_PX;
}
