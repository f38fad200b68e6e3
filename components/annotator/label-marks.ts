/** The labels of a block with their places, from the boxes of its words. Pure except for the widths of letters. */
import { followReadings, glossWordings, layoutGlosses, type PlacedGloss } from './gloss-layout.ts';
import { type LineRoom, layoutLine, type PlacedLabel } from './label-layout.ts';
import { DOUBT_SIZE, glossSize, leastReading, readingSize } from './label-size.ts';
import { textWidth } from './label-text.ts';
import { keepOff, type MarkOptions, roomAcross } from './mark-room.ts';
import type { TextLook } from './palette.ts';
import { type LabelPart, toLines, type WordBox } from './word-boxes.ts';

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
  /** A small question mark follows it. */
  readonly doubt?: true;
}

/** Minimum distance between two labels, in ems of the label. */
const GAP = 0.28;
const ZHUYIN_GAP = 0.1;
/** Distance of a question mark from the next reading, in ems of the label. */
const DOUBT_OFF = 0.05;
/** Distance of a label's box from the text's em box, in ems of the label: above it has descenders, below accents. */
const OFF = { above: -0.02, below: 0.16 } as const;
/** How far labels may extend beyond their block where nothing clips them, in CSS pixels. */
const OVERHANG = 3;

/**
 * Labels condensed by no more than this have their letters set closer, which reads better than squeezed letters. It is
 * cheaper too: scaled text is painted by itself, in every frame of a scrolling page.
 */
const CLOSER_FROM = 0.9;

/** The labels of a block. */
export interface LaidOut {
  readonly marks: readonly Mark[];
  /** How many words have none for lack of room. */
  readonly dropped: number;
  /** How many words have none because something clips them. */
  readonly cutOff: number;
}

/**
 * Readings and glosses of all boxes, none touching another of its row, each shown whole or not at all: those of known
 * words like all others, so that a page can't tell them apart.
 */
export function layoutMarks(wordBoxes: readonly WordBox[], options: MarkOptions): LaidOut {
  const { clip } = options;
  const isSeen = ({ left, right, middle, look }: WordBox): boolean => {
    const half = look.size / 2 - 1;
    const isAlong = !clip || (left >= clip.left - 1 && right <= clip.right + 1);
    return isAlong && (!clip || (middle - half >= clip.low && middle + half <= clip.high));
  };
  const shown = wordBoxes.filter(isSeen);
  const lines = toLines(shown);
  const middles = lines.map(([first]) => first?.middle ?? 0);
  const [top, bottom] = options.vertical
    ? [Math.max(...middles), Math.min(...middles)]
    : [Math.min(...middles), Math.max(...middles)];
  const marks = lines.flatMap((line, i) => {
    const { above, below } = options.edges ?? {};
    const edges = {
      ...(middles[i] === top && above !== undefined && { above }),
      ...(middles[i] === bottom && below !== undefined && { below }),
    };
    return layoutMarkLine(line, { ...options, edges });
  });
  const readings = marks.filter(({ kind }) => kind === 'reading').length;
  return { marks, dropped: shown.length - readings, cutOff: wordBoxes.length - shown.length };
}

/** Scales tried in turn where labels of a line have no room, before any is left out. */
const SMALLER = [1, 0.92, 0.85];
/** The smallest size that this may give them. */
const MIN_CROWDED_PX = 8;

function layoutMarkLine(line: readonly WordBox[], options: MarkOptions): Mark[] {
  const most = Math.min(options.most ?? Number.POSITIVE_INFINITY, roomAcross(line, options));
  if (most < leastReading(options.drawing)) return [];
  for (const share of SMALLER) {
    const marks = layoutReadings(line, { ...options, most, share });
    if (marks.every(({ maxLength }) => maxLength === undefined) || share === SMALLER.at(-1))
      return withGlosses(line, marks, options);
  }
  return [];
}

interface Sizing extends MarkOptions {
  readonly most: number;
  readonly share: number;
}

/** A line's reading as laid out: its box, its mark, and its width. */
interface PlacedReading extends Mark {
  readonly wordBox: WordBox;
  readonly place: PlacedLabel;
  readonly width: number;
  /** The width to which it would have to be cut. */
  readonly maxLength?: number;
}

function layoutReadings(line: readonly WordBox[], options: Sizing): PlacedReading[] {
  const { drawing, extent, clip, most, share } = options;
  const sizeOf = ({ base, look }: WordBox): number => {
    const wanted = readingSize(base ?? look.size, drawing);
    const least = Math.max(MIN_CROWDED_PX, leastReading(drawing));
    return Math.min(most, share < 1 ? Math.max(wanted * share, Math.min(wanted, least)) : wanted);
  };
  const [first] = line;
  const size = first ? sizeOf(first) : 0;
  const gap = (drawing.script === 'zhuyin' ? ZHUYIN_GAP : GAP) * size;
  const room = {
    gap,
    left: Math.max(extent.left - OVERHANG, clip?.left ?? Number.NEGATIVE_INFINITY),
    right: Math.min(extent.right + OVERHANG, clip?.right ?? Number.POSITIVE_INFINITY),
  };
  const doubtWidth = (size: number): number =>
    textWidth('?', drawing.script) * Math.max(DOUBT_SIZE * size, drawing.leastFont ?? 0);
  // Room for the question mark on both sides, so that the syllables stay over their characters.
  const padOf = (wordBox: WordBox): number =>
    wordBox.doubt ? Math.max(0, doubtWidth(sizeOf(wordBox)) + DOUBT_OFF * sizeOf(wordBox) - gap) : 0;
  const boxes = line.map((wordBox) => ({
    left: wordBox.left,
    right: wordBox.right,
    width: wordBox.ems * sizeOf(wordBox) + 2 * padOf(wordBox),
  }));
  return layoutLine(boxes, room).map((found, i): PlacedReading => {
    const wordBox = line[i] as WordBox; // layoutLine returns one place for each label
    const own = sizeOf(wordBox);
    const { scale, maxWidth } = found;
    const place = { ...found, x: found.x + padOf(wordBox) * scale };
    const width = wordBox.ems * own;
    // At the edge of the block there may be room for the reading only.
    const doubt = wordBox.doubt && place.x + (width + doubtWidth(own)) * scale <= room.right + 0.5;
    const across = acrossOf(wordBox, { side: drawing.place, size: own, vertical: options.vertical });
    const { parts, look } = wordBox;
    const mark = {
      kind: 'reading' as const,
      parts,
      along: place.x,
      across: keepOff(across, { line, size: own, options }),
      size: own,
      look,
      scale,
      wordBox,
      place,
      width,
      ...(doubt && { doubt }),
    };
    const isOut = place.x < room.left - 0.5 || place.x + mark.width * scale > room.right + 0.5;
    if (maxWidth !== undefined || isOut) return { ...mark, maxLength: maxWidth ?? 0 };
    return scale < 1 && scale >= CLOSER_FROM ? { ...mark, scale: 1, closer: closerBy(wordBox, scale) } : mark;
  });
}

/** The marks of a line, without readings that would have to be cut, and with its glosses where they are wanted. */
function withGlosses(
  line: readonly WordBox[],
  readings: readonly PlacedReading[],
  options: MarkOptions,
): Mark[] {
  const whole = readings
    .filter(({ maxLength }) => maxLength === undefined)
    .map(({ wordBox: _box, place: _place, width: _width, maxLength: _none, ...mark }): Mark => mark);
  const isSqueezed = options.most !== undefined;
  if (isSqueezed || options.drawing.gloss === 'none') return whole;
  const { extent, clip, edges } = options;
  const room = {
    gap: 0,
    left: Math.max(extent.left - OVERHANG, clip?.left ?? Number.NEGATIVE_INFINITY),
    right: Math.min(extent.right + OVERHANG, clip?.right ?? Number.POSITIVE_INFINITY),
  };
  const glosses = layoutGlossRow(line, { ...options, readings, room });
  const fits = ({ across, size }: Mark): boolean => {
    if (options.vertical) return edges?.below === undefined || across >= edges.below;
    return (
      (edges?.below === undefined || across + size <= edges.below + 1) &&
      (edges?.above === undefined || across >= edges.above - 1)
    );
  };
  return [...whole, ...glosses.filter(fits)];
}

/** By how much letters must be set closer, in ems, to make a label as narrow as a scale would. */
function closerBy({ parts, ems }: WordBox, scale: number): number {
  let letters = 0;
  for (const { text } of parts) for (const _letter of text) letters += 1;
  return ((scale - 1) * ems) / Math.max(1, letters);
}

interface GlossRow extends MarkOptions {
  readonly readings: readonly PlacedReading[];
  readonly room: LineRoom;
}

function layoutGlossRow(line: readonly WordBox[], row: GlossRow): Mark[] {
  const { drawing, readings, room } = row;
  const wordings = line.map(({ gloss }) => (gloss ? glossWordings(gloss) : []));
  const widthsOf = (wordBox: WordBox, i: number): number[] => {
    const size = glossSize(wordBox.look.size, drawing);
    return (wordings[i] ?? []).map((wording) => textWidth(wording, drawing.script) * size);
  };
  const glossRoom = { ...room, gap: (line[0]?.look.size ?? 16) * 0.4 };
  const placed: (PlacedGloss | undefined)[] =
    drawing.gloss === 'under'
      ? layoutGlosses(
          line.map((wordBox, i) => ({
            left: wordBox.left,
            right: wordBox.right,
            widths: widthsOf(wordBox, i),
          })),
          glossRoom,
        )
      : followReadings(
          line.map((wordBox, i) => {
            const { place: { x = 0, scale = 1 } = {}, width = 0, maxLength } = readings[i] ?? {};
            const drawn = maxLength === undefined ? width * scale : 0;
            return { start: x, end: x + drawn, widths: widthsOf(wordBox, i) };
          }),
          glossRoom,
        );
  return placed.flatMap((place, i): Mark[] => {
    const wordBox = line[i];
    const text = wordings[i]?.[place?.wording ?? 0];
    if (!place || !wordBox || !text) return [];
    const size = glossSize(wordBox.look.size, drawing);
    const { vertical } = row;
    const other = drawing.place === 'above' ? 'below' : 'above';
    const side = drawing.gloss === 'under' ? other : drawing.place;
    const across = acrossOf(wordBox, { side, size, vertical });
    const { look } = wordBox;
    const parts = [{ text, tone: 0 }];
    return [{ kind: 'gloss', parts, along: place.x, across, size, look, scale: 1 }];
  });
}

interface Across {
  readonly side: 'above' | 'below';
  readonly size: number;
  readonly vertical: boolean;
}

/** The physical top of a label (its left, in vertical text), by its side of the text's em box. */
function acrossOf({ middle, look }: WordBox, { side, size, vertical }: Across): number {
  const half = look.size / 2;
  const off = OFF[side] * size;
  // Above means up the page, and to the right of a column.
  const before = (side === 'above') !== vertical;
  return before ? middle - half - off - size : middle + half + off;
}
