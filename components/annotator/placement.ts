/**
 * Whether and how labels can be drawn over a block without harm: read before any anchor is written, and once after.
 * Room between lines is made where nothing is hidden by it; elsewhere labels are drawn as small as necessary,
 * or not at all.
 */

import { AIR_STEPS, type FixedLines, fittingAir, neededAir } from '../letter-room/index.ts';
import type { Surroundings } from './block-surroundings.ts';
import {
  drawnSize,
  FIRST_ROW,
  firstLineHeight,
  type LabelDrawing,
  leastTightReading,
  linePitch,
  mostBetween,
  OFF_WORD_PX,
  readingSize,
  roomStep,
  secondLineHeight,
  stepLineHeight,
} from './label-size.ts';
import { meanLetter } from './label-text.ts';
import { type Box, findBoxes, isClamped, isClipping } from './room-boxes.ts';
import { isBar, type TextBlock } from './text-blocks.ts';

/** What the anchor and the labels of a block depend on. */
export interface Placement {
  /** Boxes around the text that more room might overflow. */
  readonly boxes: readonly Box[];
  /** Room between lines: none, or a step of `ROOM_STEPS`. */
  readonly room: false | number;
  /** More room above the first line, a step too: something clips what extends beyond it. */
  readonly first: false | number;
  /** Room for the labels of two lines in a box that must not grow, a step too. */
  readonly pair: false | number;
  /** Room between letters: a step of `AIR_STEPS`, 0 for none. */
  readonly air: number;
  /** The same where the text must keep its number of lines. */
  readonly leastAir: number;
  /** How far boxes may be overflowed, in CSS pixels: by what is empty below the last line. */
  readonly slack: number;
  /** The anchor must not take part in a flex or grid box's layout. */
  readonly apart: boolean;
  readonly vertical: boolean;
  /** Maximum size of a reading, in CSS pixels, where the lines leave no room for more. */
  readonly most?: number;
  /** Minimum size of a reading, in CSS pixels, where the block can't grow. */
  readonly least?: number;
}

/** Lines have enough room from this share of the wanted pitch on. */
const ROOMY = 0.97;

/** What has it is running text rather than a headline. */
const SENTENCE_END = /[。！？]/;

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
  const { element } = block;
  const style = getComputedStyle(element);
  const mode = style.writingMode;
  if (!/^(horizontal-tb|vertical-rl|vertical-lr)$/.test(mode)) return undefined;
  const vertical = mode !== 'horizontal-tb';
  const bar = isBar(block);
  if (bar && !drawing.bars) return undefined;
  const apart = /flex|grid/.test(style.display);
  const base = {
    boxes: [],
    room: false,
    first: false,
    pair: false,
    air: 0,
    leastAir: 0,
    slack: 0,
    apart,
    vertical,
  } as const;
  const size = drawnSize(style, drawing);
  const tight = !(Number.parseFloat(style.lineHeight) >= linePitch(size, drawing) * ROOMY);
  const inRoot = element.getRootNode() instanceof ShadowRoot;
  if (bar || (tight && (inRoot || (apart && !makesRoom)))) return withoutRoom(block, base, drawing);
  const air = planAir(block, style, { drawing, bar });
  const first =
    !apart && !inRoot && needsFirst(element, { size, drawing, surroundings }) ? roomStep(size) : false;
  if (!tight && first === false && air.air === air.leastAir) return { ...base, ...air };
  const boxes = findBoxes(element, makesRoom);
  const placement = { ...base, boxes, room: tight ? roomStep(size) : false, first, ...air } as const;
  return { ...placement, slack: slackOf(placement, { block, style, drawing }) };
}

interface Slack {
  readonly block: TextBlock;
  readonly style: CSSStyleDeclaration;
  readonly drawing: LabelDrawing;
}

/** How much of the room that a block gets is below the text of its last line. */
function slackOf(
  { room, first }: Pick<Placement, 'room' | 'first'>,
  { block: { element }, style, drawing }: Slack,
): number {
  if (drawing.place === 'below' || drawing.gloss === 'under') return 0;
  const size = drawnSize(style, drawing);
  const line = Number.parseFloat(style.lineHeight) || size * 1.4;
  const ofRoom = room === false ? line : stepLineHeight(room, drawing) * size;
  const ofFirst =
    first !== false && isOneLine(element, style, line) ? firstLineHeight(first, drawing) * size : 0;
  return Math.max(0, (Math.max(ofRoom, ofFirst) - size) / 2 - 1);
}

interface AirPlanning {
  readonly drawing: LabelDrawing;
  readonly bar: boolean;
}

/**
 * The room between the letters of a block, by what its readings need. A headline of one line stays one where it can; what
 * is clipped or can't wrap gets only what it has to spare.
 */
function planAir(
  block: TextBlock,
  style: CSSStyleDeclaration,
  { drawing, bar }: AirPlanning,
): Pick<Placement, 'air' | 'leastAir' | 'least'> {
  const { element, text, partial } = block;
  const least = leastTightReading(drawing);
  // Letter spacing spreads English words too, and makes the browser shape all of the text again: too much for a huge one.
  const isLeft = LATIN.test(text) || bar || partial || /flex|grid/.test(style.display);
  if (isLeft || style.letterSpacing !== 'normal') return { air: 0, leastAir: 0, least };
  const size = drawnSize(style, drawing);
  const reading = { size: readingSize(size, drawing) / size, letter: meanLetter() };
  const wanted = neededAir(text, { script: drawing.script, density: drawing.density, ...reading });
  const lines = linesOf(element, style, size);
  const leastAir = lines ? fittingAir(text, wanted, lines) : 0;
  const isClipped = isClipping(style) && (isClamped(style) || style.textOverflow === 'ellipsis');
  let air = wanted;
  if (isClipped || /nowrap|pre$/.test(style.whiteSpace)) air = leastAir;
  else if (lines?.lines === 1 && !SENTENCE_END.test(text))
    air = Math.max(leastAir, Math.min(wanted, AIR_STEPS[0]));
  return { air, leastAir, ...(air < wanted && { least }) };
}

/** The lines of a text as they are; `undefined` where they can't be told. */
function linesOf(
  element: Element,
  style: CSSStyleDeclaration,
  textSize: number,
): (FixedLines & { readonly height: number }) | undefined {
  if (style.writingMode !== 'horizontal-tb' || element.clientHeight === 0) return undefined;
  const px = (value: string): number => Number.parseFloat(value) || 0;
  const { paddingLeft, paddingRight, paddingTop, paddingBottom, lineHeight, textIndent } = style;
  const height = element.clientHeight - px(paddingTop) - px(paddingBottom);
  const lines = Math.max(1, Math.round(height / (px(lineHeight) || textSize * 1.4)));
  const width = element.clientWidth - px(paddingLeft) - px(paddingRight) - Math.max(0, px(textIndent));
  return { width: width + besideInRow(element, style), lines, textSize, height };
}

/** Room that an element has beside it in a row of flex items that leaves some free. */
function besideInRow(element: Element, style: CSSStyleDeclaration): number {
  const row = element.parentElement;
  if (!row || /absolute|fixed/.test(style.position)) return 0;
  const { display, flexDirection, paddingLeft, paddingRight, columnGap } = getComputedStyle(row);
  if (!/flex/.test(display) || flexDirection !== 'row') return 0;
  const px = (value: string): number => Number.parseFloat(value) || 0;
  let free = row.clientWidth - px(paddingLeft) - px(paddingRight);
  for (const item of row.children) {
    const { marginLeft, marginRight } = getComputedStyle(item);
    free -= item.getBoundingClientRect().width + px(marginLeft) + px(marginRight);
  }
  return Math.max(0, free - px(columnGap) * (row.childElementCount - 1));
}

/**
 * The placement of the same block with its lines left as they are: readings small enough to fit between them;
 * `undefined` where none would be readable. Reads layout.
 */
export function withoutRoom(
  block: TextBlock,
  { apart, vertical, leastAir }: Pick<Placement, 'apart' | 'vertical' | 'leastAir'>,
  drawing: LabelDrawing,
): Placement | undefined {
  const { element } = block;
  if (drawing.gloss === 'under' && vertical) return undefined;
  const style = getComputedStyle(element);
  const size = drawnSize(style, drawing);
  const line = Number.parseFloat(style.lineHeight) || size * 1.4;
  const pair = pairStep(element, style, drawing);
  const lines = { boxes: [], room: false, first: false, pair, slack: 0, apart, vertical } as const;
  const least = leastTightReading(drawing);
  const placement = { ...lines, air: leastAir, leastAir, least };
  if (isOneLine(element, style, line)) return placement;
  const most = mostBetween(size, line);
  if (most >= readingSize(size, drawing)) return placement;
  return most >= least ? { ...placement, most } : undefined;
}

/** Whether two lines can be so placed in their box, which clips them, that both have room for readings. */
function pairStep(element: Element, style: CSSStyleDeclaration, drawing: LabelDrawing): false | number {
  if (drawing.place === 'below' || drawing.gloss === 'under' || !isClipping(style)) return false;
  const size = drawnSize(style, drawing);
  const step = roomStep(size);
  const { lines, height } = linesOf(element, style, size) ?? {};
  const needed = (firstLineHeight(step, drawing, true) + secondLineHeight(step, drawing)) * size;
  return lines === 2 && height !== undefined && needed <= height + 0.5 ? step : false;
}

interface FirstLine {
  readonly size: number;
  readonly drawing: LabelDrawing;
  readonly surroundings: Surroundings;
}

/** Whether labels above the first line would extend beyond what clips or frames the block. */
function needsFirst(element: Element, { size, drawing, surroundings }: FirstLine): boolean {
  if (drawing.place !== 'above') return false;
  const top = surroundings.edgeOver(element);
  if (!Number.isFinite(top) || top <= -window.scrollY) return false;
  const { paddingTop, borderTopWidth } = getComputedStyle(element);
  const padding = Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth); // of the text's own block
  const above = element.getBoundingClientRect().top + padding - top;
  const half = (linePitch(size, drawing) - size) / 2;
  return above + half < readingSize(size, drawing) * FIRST_ROW + OFF_WORD_PX;
}

function isOneLine(
  element: Element,
  { paddingTop, paddingBottom }: CSSStyleDeclaration,
  line: number,
): boolean {
  const text = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return text < line * 1.5;
}
