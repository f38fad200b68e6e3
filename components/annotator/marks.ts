/** The labels of a block, each with its place, from the pieces of its words. Pure but for the widths of letters. */
import type { DrawingSettings } from '../../vocabulary/index.ts';
import { followReadings, glossWordings, layoutGlosses, type PlacedGloss } from './gloss-layout.ts';
import { type LineRoom, layoutLine, type PlacedLabel } from './label-layout.ts';
import { glossSize, readingSize } from './label-size.ts';
import { textWidth } from './label-text.ts';
import type { TextLook } from './palette.ts';
import { type LabelPart, type Piece, toLines } from './pieces.ts';

/** A label ready to be written, in the coordinates of its anchor: along the line, and across it. */
export interface Mark {
  readonly kind: 'reading' | 'gloss';
  readonly parts: readonly LabelPart[];
  readonly along: number;
  readonly across: number;
  readonly size: number;
  readonly look: TextLook;
  readonly scale: number;
  /** Letters set closer instead of scaled, in ems of the label: as narrow as its scale says. */
  readonly closer?: number;
  readonly maxLength?: number;
}

export interface MarkOptions {
  readonly drawing: DrawingSettings;
  /** The block's extent along its lines. */
  readonly extent: { readonly left: number; readonly right: number };
  /** Columns of text from the right; their over side is the right one, so across grows towards it. */
  readonly vertical: boolean;
  /** Nothing may reach beyond the extent: it would be cut off. */
  readonly cut?: boolean;
  /** Readings no larger than this, in CSS pixels, where there is no room for more. */
  readonly most?: number;
}

/** Least room between two labels, in ems of the label. */
const GAP = 0.28;
const ZHUYIN_GAP = 0.1;
/** A label's box stands so far off the text's em box, in ems of the label: above it has descenders, below accents. */
const OFF = { above: -0.02, below: 0.16 } as const;
/** Labels may reach beyond their block so far, in CSS pixels, where nothing cuts them off. */
const OVERHANG = 3;

/**
 * Labels condensed by no more than this have their letters set closer, which reads better than squeezed ones. It is
 * cheaper too: what is scaled is painted by itself, in every frame of a scrolling page.
 */
const CLOSER_FROM = 0.9;

/** Readings and glosses of all pieces, none touching another of its row. */
export function layoutMarks(pieces: readonly Piece[], options: MarkOptions): Mark[] {
  const { cut, extent } = options;
  const inside = pieces.filter((piece) => !(cut && piece.right > extent.right + 1));
  return toLines(inside).flatMap((line) => layoutMarkLine(line, options));
}

function layoutMarkLine(line: readonly Piece[], options: MarkOptions): Mark[] {
  const { drawing, extent, most = Number.POSITIVE_INFINITY } = options;
  const sizeOf = (piece: Piece): number => Math.min(most, readingSize(piece.look.size, drawing));
  const [first] = line;
  const size = first ? sizeOf(first) : 0;
  const gap = (drawing.script === 'zhuyin' ? ZHUYIN_GAP : GAP) * size;
  const squeezed = options.cut || most !== Number.POSITIVE_INFINITY;
  const overhang = squeezed ? 0 : OVERHANG;
  const room = { gap, left: extent.left - overhang, right: extent.right + overhang };
  const boxes = line.map((piece) => {
    const { left, right, ems } = piece;
    return { left, right, width: ems * sizeOf(piece) };
  });
  const places = layoutLine(boxes, room);
  const marks = places.map((place, i): Mark => {
    const piece = line[i] as Piece; // layoutLine answers one place for each label
    const own = sizeOf(piece);
    const { scale, maxWidth } = place;
    const across = acrossOf(piece, { side: drawing.place, size: own, vertical: options.vertical });
    const { parts, look } = piece;
    const mark: Mark = {
      kind: 'reading',
      parts,
      along: place.x,
      across,
      size: own,
      look,
      scale,
    };
    if (maxWidth !== undefined) return { ...mark, maxLength: maxWidth };
    return scale < 1 && scale >= CLOSER_FROM ? { ...mark, scale: 1, closer: closerBy(piece, scale) } : mark;
  });
  // Where there is little room a label that would be cut is left out.
  if (squeezed) return marks.filter(({ maxLength }) => maxLength === undefined);
  if (drawing.gloss === 'none') return marks;
  return [...marks, ...layoutGlossRow(line, { ...options, places, boxes, room })];
}

/** So much closer each letter makes a label as narrow as a scale would; after the last one too. */
function closerBy({ parts, ems }: Piece, scale: number): number {
  let letters = 0;
  for (const { text } of parts) for (const _letter of text) letters += 1;
  return ((scale - 1) * ems) / Math.max(1, letters);
}

interface GlossRow extends MarkOptions {
  readonly places: readonly PlacedLabel[];
  readonly boxes: readonly { readonly width: number }[];
  readonly room: LineRoom;
}

function layoutGlossRow(line: readonly Piece[], row: GlossRow): Mark[] {
  const { drawing, places, boxes, room } = row;
  const wordings = line.map(({ gloss }) => (gloss ? glossWordings(gloss) : []));
  const widthsOf = (piece: Piece, i: number): number[] => {
    const size = glossSize(piece.look.size, drawing);
    return (wordings[i] ?? []).map((wording) => textWidth(wording, drawing.script) * size);
  };
  const glossRoom = { ...room, gap: (line[0]?.look.size ?? 16) * 0.4 };
  const placed: (PlacedGloss | undefined)[] =
    drawing.gloss === 'under'
      ? layoutGlosses(
          line.map((piece, i) => ({ left: piece.left, right: piece.right, widths: widthsOf(piece, i) })),
          glossRoom,
        )
      : followReadings(
          line.map((piece, i) => {
            const { x = 0, scale = 1, maxWidth = Number.POSITIVE_INFINITY } = places[i] ?? {};
            const width = Math.min(boxes[i]?.width ?? 0, maxWidth) * scale;
            return { start: x, end: x + width, widths: widthsOf(piece, i) };
          }),
          glossRoom,
        );
  return placed.flatMap((place, i): Mark[] => {
    const piece = line[i];
    const text = wordings[i]?.[place?.wording ?? 0];
    if (!place || !piece || !text) return [];
    const size = glossSize(piece.look.size, drawing);
    const { vertical } = row;
    const other = drawing.place === 'above' ? 'below' : 'above';
    const side = drawing.gloss === 'under' ? other : drawing.place;
    const across = acrossOf(piece, { side, size, vertical });
    const { look } = piece;
    const parts = [{ text, tone: 0 }];
    return [{ kind: 'gloss', parts, along: place.x, across, size, look, scale: 1 }];
  });
}

interface Across {
  readonly side: 'above' | 'below';
  readonly size: number;
  readonly vertical: boolean;
}

/** The physical top of a label (its left, in vertical text) that stands on a side of the text's em box. */
function acrossOf({ middle, look }: Piece, { side, size, vertical }: Across): number {
  const half = look.size / 2;
  const off = OFF[side] * size;
  // Above is up the page, and to the right of a column.
  const before = (side === 'above') !== vertical;
  return before ? middle - half - off - size : middle + half + off;
}
