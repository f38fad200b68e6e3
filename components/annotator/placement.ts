/**
 * Whether and how labels can be drawn over a block without harm: read before any anchor is written, and once after.
 * Room between lines is made where nothing is hidden by it; elsewhere labels are drawn as small as necessary,
 * or not at all.
 */

import type { Surroundings } from './block-surroundings.ts';
import { LIFTED_DEPTH } from './ink.ts';
import {
  drawnSize,
  FIRST_ROW,
  type LabelDrawing,
  leastReading,
  linePitch,
  mostBetween,
  readingSize,
  roomStep,
} from './label-size.ts';
import { isBar, type TextBlock } from './text-blocks.ts';

/** What the anchor and the labels of a block depend on. */
export interface Placement {
  /** Boxes around the text that more room might overflow. */
  readonly boxes: readonly Box[];
  /** Room between lines: none, or a step of `ROOM_STEPS`. */
  readonly room: false | number;
  /** More room above the first line, a step too: something clips what extends beyond it. */
  readonly first: false | number;
  /** Room between letters. */
  readonly air: boolean;
  /** The anchor must not take part in a flex or grid box's layout. */
  readonly apart: boolean;
  readonly vertical: boolean;
  /** Maximum size of a reading, in CSS pixels, where the lines leave no room for more. */
  readonly most?: number;
}

/** A box around a text. */
interface Box {
  readonly element: Element;
  /** How far its text overflowed it before room was made, in CSS pixels: a font may be higher than its lines. */
  readonly over: number;
  /** Its height before room was made, where it shows a part of its text and clips the rest. */
  readonly clampedHeight?: number;
}

/** Lines have enough room from this share of the wanted pitch on. */
const ROOMY = 0.97;

/** An English word: its letters keep their distances. */
const LATIN = /[A-Za-z]{2}/;

/** What the plans of one pass share. */
export interface Planning {
  readonly drawing: LabelDrawing;
  readonly surroundings: Surroundings;
  /** The reader has asked for room on this page: boxes of a fixed height may grow. */
  readonly makesRoom: boolean;
}

/** Whether labels can be drawn over a block, and what they need; `undefined` where they would harm it. */
export function planPlacement(
  block: TextBlock,
  { drawing, surroundings, makesRoom }: Planning,
): Placement | undefined {
  const { element, partial } = block;
  const style = getComputedStyle(element);
  const mode = style.writingMode;
  if (!/^(horizontal-tb|vertical-rl|vertical-lr)$/.test(mode)) return undefined;
  const vertical = mode !== 'horizontal-tb';
  const bar = isBar(block);
  if (bar && !drawing.bars) return undefined;
  const apart = /flex|grid/.test(style.display);
  const base = { boxes: [], room: false, first: false, air: false, apart, vertical } as const;
  const size = drawnSize(style, drawing);
  const tight = !(Number.parseFloat(style.lineHeight) >= linePitch(size, drawing) * ROOMY);
  const inRoot = element.getRootNode() instanceof ShadowRoot;
  if (tight && (bar || inRoot || (apart && !makesRoom))) return withoutRoom(block, base, drawing);
  const clipped = isClipping(style) && (isClamped(style) || style.textOverflow === 'ellipsis');
  // Letter spacing spreads English words too, and makes the browser shape all of the text again: too much for a huge one. It widens what can't wrap.
  const air =
    !LATIN.test(block.text) &&
    !bar &&
    !apart &&
    !partial &&
    !clipped &&
    style.letterSpacing === 'normal' &&
    !/nowrap|pre$/.test(style.whiteSpace);
  const first =
    !apart && !inRoot && needsFirst(element, { size, drawing, surroundings }) ? roomStep(size) : false;
  if (!tight && first === false) return { ...base, air };
  const boxes = findBoxes(element, makesRoom ? LIFTED_DEPTH : BOX_DEPTH);
  return { ...base, boxes, room: tight ? roomStep(size) : false, first, air };
}

/**
 * The placement of the same block with its lines left as they are: readings small enough to fit between them;
 * `undefined` where none would be readable. Reads layout.
 */
export function withoutRoom(
  block: TextBlock,
  { apart, vertical }: Pick<Placement, 'apart' | 'vertical'>,
  drawing: LabelDrawing,
): Placement | undefined {
  const { element } = block;
  if (drawing.gloss === 'under' && vertical) return undefined;
  const style = getComputedStyle(element);
  const size = drawnSize(style, drawing);
  const line = Number.parseFloat(style.lineHeight) || size * 1.4;
  const placement = { boxes: [], room: false, first: false, air: false, apart, vertical } as const;
  if (isOneLine(element, style, line)) return placement;
  const most = mostBetween(size, line);
  if (most >= readingSize(size, drawing)) return placement;
  return most >= leastReading(drawing) ? { ...placement, most } : undefined;
}

interface FirstLine {
  readonly size: number;
  readonly drawing: LabelDrawing;
  readonly surroundings: Surroundings;
}

/** Whether labels above the first line would extend beyond what clips the block. */
function needsFirst(element: Element, { size, drawing, surroundings }: FirstLine): boolean {
  if (drawing.place !== 'above') return false;
  const { top } = surroundings.clipOf(element);
  if (!Number.isFinite(top) || top <= -window.scrollY) return false;
  const { paddingTop, borderTopWidth } = getComputedStyle(element);
  const padding = Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth);
  const above = element.getBoundingClientRect().top + padding - top;
  const half = (linePitch(size, drawing) - size) / 2;
  return above + half < readingSize(size, drawing) * FIRST_ROW;
}

function isOneLine(
  element: Element,
  { paddingTop, paddingBottom }: CSSStyleDeclaration,
  line: number,
): boolean {
  const text = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return text < line * 1.5;
}

/** Whether room for labels has made text overflow a box; called after the anchors are added, before drawing. */
export function hidesText({ boxes }: Placement): boolean {
  return boxes.some(isTooSmall);
}

/**
 * Levels above a text, 0 its own block, whose boxes have become too small because of the room between its lines;
 * `undefined` where one of them is positioned, so that it would grow over others.
 */
export function levelsTooSmall({ boxes }: Placement, block: Element): number[] | undefined {
  const levels: number[] = [];
  for (const box of boxes.filter(isTooSmall)) {
    if (/absolute|fixed/.test(getComputedStyle(box.element).position)) return undefined;
    let level = 0;
    for (let at: Element | null = block; at && at !== box.element; at = at.parentElement) level += 1;
    levels.push(level);
  }
  return levels;
}

function isTooSmall({ element, over, clampedHeight }: Box): boolean {
  if (clampedHeight !== undefined) return element.clientHeight <= clampedHeight;
  return overflowOf(element) > over + 1;
}

/** How many ancestors are searched for cards and boxes of fixed height, which stand close around their text. */
const BOX_DEPTH = 4;

/** The boxes around a text that show all of it, or its first lines; not those that scroll sideways. */
function findBoxes(element: Element, most: number): Box[] {
  const boxes: Box[] = [];
  let at: Element | null = element;
  for (let depth = 0; at && depth < most; depth++, at = at.parentElement) {
    if (at.localName === 'body' || at.localName === 'html') break;
    const style = getComputedStyle(at);
    if (/auto|scroll/.test(style.overflowY)) continue;
    const over = overflowOf(at);
    if (isClamped(style) && over > 1) boxes.push({ element: at, over, clampedHeight: at.clientHeight });
    else if (over < MAX_OVER_PX || isTeaser(at, style)) boxes.push({ element: at, over });
  }
  return boxes;
}

function isClamped({ webkitLineClamp }: CSSStyleDeclaration): boolean {
  return webkitLineClamp !== 'none' && webkitLineClamp !== '';
}

function isClipping({ overflowY }: CSSStyleDeclaration): boolean {
  return overflowY === 'hidden' || overflowY === 'clip';
}

function overflowOf({ scrollHeight, clientHeight }: Element): number {
  return clientHeight > 0 ? scrollHeight - clientHeight : 0;
}

/** A box whose text overflows it by no more than this shows all of its text. */
const MAX_OVER_PX = 10;
/** A box up to this height that clips its text shows its first lines; a higher one is an article that can be expanded. */
const TEASER_PX = 240;

function isTeaser({ clientHeight }: Element, style: CSSStyleDeclaration): boolean {
  return isClipping(style) && clientHeight <= TEASER_PX;
}
