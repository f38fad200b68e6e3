/** How large labels are, and how much room between lines and letters they need. Pure. */
import type { LabelSettings } from '../../vocabulary/index.ts';

/** How labels are drawn: by the reader's settings here and in the browser. */
export interface LabelDrawing extends LabelSettings {
  /** The smallest font that the browser draws, CSS pixels (`smallestFont`). */
  readonly leastFont?: number | undefined;
}

type Shape = Pick<LabelDrawing, 'script' | 'size' | 'gloss' | 'density' | 'leastFont'>;

/** The size of readings by the reader's choice, in ems of running text; of glosses likewise. */
const PINYIN = { small: 0.56, medium: 0.62, large: 0.72 } as const;
const ZHUYIN = { small: 0.42, medium: 0.48, large: 0.55 } as const;
const GLOSS = { small: 0.54, medium: 0.58, large: 0.66 } as const;
/** Over larger text, such as headlines, labels grow more slowly: they should not compete with it. */
const RUNNING_PX = 17;
const HEADLINE_GROWTH = 0.65;
/** The smallest size, in CSS pixels. */
const MIN_PX = {
  pinyin: { small: 9.5, medium: 10.5, large: 12 },
  zhuyin: { small: 8, medium: 8, large: 8 },
} as const;
const MIN_GLOSS_PX = { small: 9.5, medium: 10, large: 11 } as const;
/** The size of the question mark of a guess, in ems of its reading. */
export const DOUBT_SIZE = 0.7;
/** Between a word and its reading, in CSS pixels. */
export const OFF_WORD_PX = 1;
/** Between a row of labels and the line beyond, in CSS pixels; over large text that share of it. */
const FREE_PX = { compact: 6, comfortable: 7, roomy: 10 } as const;
const FREE = 0.3;
/** The height of a row of glosses, in ems of the gloss. */
const GLOSS_ROW = 1.25;
/** Line heights come in steps of the text's size, in CSS pixels: numbers without a unit, which inherit well. */
export const ROOM_STEPS = [9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 26, 34, 48] as const;

/** A reading's size over text of a size, in CSS pixels. */
export function readingSize(textSize: number, { script, size, leastFont = 0 }: Shape): number {
  const ratio = script === 'zhuyin' ? ZHUYIN[size] : PINYIN[size];
  return Math.max(MIN_PX[script][size], leastFont, scaled(textSize, ratio));
}

/** Returns a gloss's size over text of a size, both in CSS pixels. */
export function glossSize(textSize: number, { size, leastFont = 0 }: Shape): number {
  return Math.max(MIN_GLOSS_PX[size], leastFont, scaled(textSize, GLOSS[size]));
}

/** Readings are not made smaller than this for lack of room, in CSS pixels: smaller ones are illegible, or drawn larger. */
export function leastReading({
  script,
  size,
  leastFont = 0,
}: Pick<LabelDrawing, 'script' | 'size' | 'leastFont'>): number {
  return Math.max(Math.min(MIN_DRAWN_PX, MIN_PX[script][size]), leastFont);
}

const MIN_DRAWN_PX = 10.5;
const MIN_TIGHT_PX = 7.5;

/** The same where a block can't grow: there all readings of a line become smaller before one gives way. */
export function leastTightReading({ leastFont = 0 }: Pick<LabelDrawing, 'leastFont'>): number {
  return Math.max(MIN_TIGHT_PX, leastFont);
}

/** A text's size as it is drawn; Firefox reports it as it was specified. */
export function drawnSize(
  { fontSize }: Pick<CSSStyleDeclaration, 'fontSize'>,
  { leastFont = 0 }: Pick<LabelDrawing, 'leastFont'>,
): number {
  const size = Number.parseFloat(fontSize);
  return size > 0 ? Math.max(size, leastFont) : size;
}

function scaled(textSize: number, ratio: number): number {
  const over = Math.max(0, textSize - RUNNING_PX);
  return (textSize - over + over * HEADLINE_GROWTH) * ratio;
}

/** Minimum distance between the baselines of two lines for labels to fit between them, in CSS pixels. */
export function linePitch(textSize: number, shape: Shape): number {
  const gloss = shape.gloss === 'under' ? glossSize(textSize, shape) * GLOSS_ROW : 0;
  const free = Math.max(FREE_PX[shape.density], textSize * FREE);
  return textSize + OFF_WORD_PX + readingSize(textSize, shape) + gloss + free;
}

/** The height of a reading over the first line, in ems of the reading: marks over capital letters fit if it moves a little nearer. */
export const FIRST_ROW = 1;

/** The line height of a step for a first line where labels must not extend beyond the line; `alone` for no more than that. */
export function firstLineHeight(step: number, shape: Shape, alone = false): number {
  const above = readingSize(step, shape) * FIRST_ROW + OFF_WORD_PX;
  return Math.max(alone ? 0 : stepLineHeight(step, shape), 1 + (2 * above) / step);
}

/** Between the first line's text and the reading below it, in CSS pixels, where a box has room for no more. */
const PAIR_FREE_PX = 2;

/** The line height of a step for the second line below such a first one: as near as leaves room for its readings. */
export function secondLineHeight(step: number, shape: Shape): number {
  const pitch = step + OFF_WORD_PX + readingSize(step, shape) + PAIR_FREE_PX;
  return (2 * pitch) / step - firstLineHeight(step, shape, true);
}

/** The largest reading that fits between lines of a height, over text of a size, in CSS pixels. */
export function mostBetween(textSize: number, lineHeight: number): number {
  return (lineHeight - textSize * (1 - LINE_INSET)) / LINE_INK;
}

/** Characters don't fill their em box, nor lowercase letters their label's. */
const LINE_INSET = 0.1;
const LINE_INK = 1;

/** The step whose line height suits a text size: the largest not above it. */
export function roomStep(textSize: number): number {
  return ROOM_STEPS.findLast((step) => step <= textSize) ?? ROOM_STEPS[0];
}

/** The line height of a step, a number without a unit. */
export function stepLineHeight(step: number, shape: Shape): number {
  return linePitch(step, shape) / step;
}
