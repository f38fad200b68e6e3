/**
 * Whether and how labels can stand over a block without harm: read before any anchor is written, and once after.
 * Room between lines is given where nothing is hidden by it; elsewhere labels are drawn as small as they must be,
 * or not at all.
 */
import type { DrawingSettings } from '../../vocabulary/index.ts';
import { linePitch, readingSize, roomStep } from './label-size.ts';
import { isBar, type TextBlock } from './text-blocks.ts';

/** What of a block's style the anchor and its labels depend on. */
export interface Placement {
  /** Boxes around the text that more room might overflow, and that nothing overflows yet. */
  readonly boxes: readonly Element[];
  /** Room between lines: none, or a step of `ROOM_STEPS`. */
  readonly room: false | number;
  /** Room between letters. */
  readonly air: boolean;
  /** The anchor is to take no part in a flex or grid box's layout. */
  readonly apart: boolean;
  readonly vertical: boolean;
  /** What stands beyond the block's edges is cut off. */
  readonly cut?: true;
  /** Most size of a reading, in CSS pixels, where the lines leave no room for more. */
  readonly most?: number;
}

/** Lines are roomy enough from this share of the wanted pitch on. */
const ROOMY = 0.97;
/** Readings smaller than this, in CSS pixels, help nobody. */
const LEAST_PX = 8;
/** A reading takes so much of its size. */
const ROW = 1.1;

/** Whether labels can be drawn over a block at all, and what they need; `undefined` where they would harm it. */
export function planPlacement(block: TextBlock, drawing: DrawingSettings): Placement | undefined {
  const { element, partial } = block;
  const style = getComputedStyle(element);
  const mode = style.writingMode;
  if (!/^(horizontal-tb|vertical-rl|vertical-lr)$/.test(mode)) return undefined;
  const vertical = mode !== 'horizontal-tb';
  const bar = isBar(block);
  if (bar && !drawing.bars) return undefined;
  const apart = /flex|grid/.test(style.display);
  const base = { boxes: [], room: false, air: false, apart, vertical } as const;
  const clamped = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '';
  if (isClipping(style) && (clamped || style.textOverflow === 'ellipsis')) {
    return withoutRoom(block, { ...base, boxes: [element] }, drawing);
  }
  const size = Number.parseFloat(style.fontSize);
  const tight = !(Number.parseFloat(style.lineHeight) >= linePitch(size, drawing) * ROOMY);
  const inRoot = element.getRootNode() instanceof ShadowRoot;
  if (tight && (bar || apart || inRoot)) return withoutRoom(block, base, drawing);
  // Letter spacing makes the browser shape all of the text again: too much for a huge one. It widens what can't wrap.
  const air =
    !bar && !apart && !partial && style.letterSpacing === 'normal' && !/nowrap|pre$/.test(style.whiteSpace);
  if (!tight) return { ...base, air };
  return { ...base, boxes: findBoxes(element), room: roomStep(size), air };
}

/**
 * The placement of the same block with its lines left as they are: readings no larger than fit between them and
 * into the boxes that cut off; `undefined` where none would be readable. Reads layout.
 */
export function withoutRoom(
  block: TextBlock,
  { apart, boxes, vertical }: Placement,
  drawing: DrawingSettings,
): Placement | undefined {
  const { element } = block;
  if (drawing.gloss === 'under' && vertical) return undefined;
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  const line = Number.parseFloat(style.lineHeight) || size * 1.4;
  const top = element.getBoundingClientRect().top + Number.parseFloat(style.paddingTop);
  const between = isOneLine(element, style, line) ? Number.POSITIVE_INFINITY : line - size;
  const cut = boxes.filter((box) => isClipping(getComputedStyle(box)));
  if (vertical && cut.length > 0) return undefined;
  const above = cut.map((box) => top + (line - size) / 2 - box.getBoundingClientRect().top - box.clientTop);
  const most = Math.min(between, ...above) / ROW;
  const base = { boxes: [], room: false, air: false, apart, vertical } as const;
  const placement = cut.length > 0 ? { ...base, cut: true as const } : base;
  if (most >= readingSize(size, drawing)) return placement;
  return most >= LEAST_PX ? { ...placement, most } : undefined;
}

function isOneLine(
  element: Element,
  { paddingTop, paddingBottom }: CSSStyleDeclaration,
  line: number,
): boolean {
  const text = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return text < line * 1.5;
}

/** Whether room for labels has made text overflow a box; after the anchors, before drawing. */
export function hidesText({ boxes }: Placement): boolean {
  return boxes.some(overflows);
}

/** Cards and boxes of fixed height stand close around their text: so many ancestors are looked at. */
const BOX_DEPTH = 4;

/** The boxes around a text that nothing overflows yet, those that scroll aside. */
function findBoxes(element: Element): Element[] {
  const boxes: Element[] = [];
  let at: Element | null = element;
  for (let depth = 0; at && depth < BOX_DEPTH; depth++, at = at.parentElement) {
    if (at.localName === 'body' || at.localName === 'html') break;
    if (!/auto|scroll/.test(getComputedStyle(at).overflowY) && !overflows(at)) boxes.push(at);
  }
  return boxes;
}

function isClipping({ overflowY }: CSSStyleDeclaration): boolean {
  return overflowY === 'hidden' || overflowY === 'clip';
}

function overflows({ scrollHeight, clientHeight }: Element): boolean {
  return clientHeight > 0 && scrollHeight > clientHeight + 1;
}
