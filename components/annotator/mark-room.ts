/** How much room labels have across their line: the obstacles, and how large they may be. */
import type { LabelDrawing } from './label-size.ts';
import { textInk } from './label-text.ts';
import type { WordBox } from './word-boxes.ts';

/** What the labels of a block depend on besides its words; lengths in CSS pixels. */
export interface MarkOptions {
  readonly drawing: LabelDrawing;
  /** The block's extent along its lines. */
  readonly extent: { readonly left: number; readonly right: number };
  /** Columns of text run from the right; the side above them is the right one, so the cross axis grows towards it. */
  readonly vertical: boolean;
  /** What is beyond these is clipped, along the lines and across: words there are invisible, labels would be cut in half. */
  readonly clip?: Clip;
  /** What labels above the first line, and below the last, must not cover. */
  readonly edges?: { readonly above?: number; readonly below?: number };
  /** Maximum size of readings, in CSS pixels, where there is no room for more. */
  readonly most?: number;
  /** Their minimum size where the block can't grow, in CSS pixels: small ones are nearer to each other too. */
  readonly least?: number;
}

/** Along the lines `left` and `right`, across them `low` and `high`. */
export interface Clip {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** How far a label may reach into a character's em box, which characters don't fill; in ems of the text. */
const INSET = 0.08;
/** Labels are on whole pixels, and browsers round the position of letters in their line. */
const ROUNDING_PX = 1;

/** How much of its size a reading extends beyond the side of its box next to the text. */
function inkOf({ parts }: WordBox, { drawing: { script, place }, vertical }: MarkOptions): number {
  if (vertical) return 1;
  const { over, under } = textInk(parts.map(({ text }) => text).join(''), script);
  return 1 + (place === 'above' ? over : under);
}

/** The obstacles of a line's readings, and on which side of the text they are. */
function edgeOf({
  drawing: { place },
  edges,
  vertical,
}: MarkOptions): { edge: number; over: boolean } | undefined {
  const edge = place === 'above' ? edges?.above : edges?.below;
  if (edge === undefined || !Number.isFinite(edge)) return undefined;
  const over = (place === 'above') !== vertical;
  return { edge: over ? edge + ROUNDING_PX : edge - ROUNDING_PX, over };
}

/** The largest size of readings that fit between a line and its obstacles, if it has any. */
export function roomAcross(line: readonly WordBox[], options: MarkOptions): number {
  const found = edgeOf(options);
  if (!found) return Number.POSITIVE_INFINITY;
  const { edge, over } = found;
  const ink = Math.max(...line.map((wordBox) => inkOf(wordBox, options)));
  const rooms = line.map(({ middle, look }) => {
    const half = look.size / 2;
    return (over ? middle - half - edge : edge - middle - half) + INSET * look.size;
  });
  return Math.min(...rooms) / ink;
}

/** Moves readings as near to their text as they must be to clear the obstacles; all of a line alike. */
export function keepOff(across: number, { line, size, options }: Keeping): number {
  const found = edgeOf(options);
  if (!found) return across;
  const ink = Math.max(...line.map((wordBox) => inkOf(wordBox, options)));
  return found.over
    ? Math.max(across, found.edge + (ink - 1) * size)
    : Math.min(across, found.edge - ink * size);
}

interface Keeping {
  readonly line: readonly WordBox[];
  readonly size: number;
  readonly options: MarkOptions;
}
