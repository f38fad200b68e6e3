/** How much room labels have across their line: what they must stay off, and how large they may be. */
import type { LabelDrawing } from './label-size.ts';
import { textInk } from './label-text.ts';
import type { WordBox } from './word-boxes.ts';

export interface MarkOptions {
  readonly drawing: LabelDrawing;
  /** The block's extent along its lines. */
  readonly extent: { readonly left: number; readonly right: number };
  /** Columns of text from the right; their over side is the right one, so across grows towards it. */
  readonly vertical: boolean;
  /** What is beyond these is cut off, along the lines and across: words there are not seen, labels would be half ones. */
  readonly clip?: Clip;
  /** What labels over the first line, and under the last, may not reach over. */
  readonly edges?: { readonly above?: number; readonly below?: number };
  /** Readings no larger than this, in CSS pixels, where there is no room for more. */
  readonly most?: number;
}

/** Along the lines `left` and `right`, across them `low` and `high`. */
export interface Clip {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Characters don't fill their em box: so far, in ems of the text, a label may reach into it. */
const INSET = 0.08;
/** Labels are put on whole pixels, and browsers round where letters stand in their line. */
const ROUNDING_PX = 1;

/** How much of its size a reading takes up beyond the side of its box that is next to the text. */
function inkOf({ parts }: WordBox, { drawing: { script, place }, vertical }: MarkOptions): number {
  if (vertical) return 1;
  const { over, under } = textInk(parts.map(({ text }) => text).join(''), script);
  return 1 + (place === 'above' ? over : under);
}

/** What the readings of a line must stay off, and on which side of the text. */
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

/** The largest size of readings that fit between a line and what is in their way, if anything is. */
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

/** Moves a reading as near to its text as it must be to stay off what is beyond; all of a line alike. */
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
