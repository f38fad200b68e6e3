/** The labels of a block with their places, from the boxes of its words. Pure except for the widths of letters. */

import { GAP } from '../letter-room/index.ts';
import { followReadings, glossWordings, layoutGlosses, type PlacedGloss } from './gloss-layout.ts';
import { type LineRoom, layoutLine } from './label-layout.ts';
import { DOUBT_SIZE, glossSize, leastReading, OFF_WORD_PX, readingSize } from './label-size.ts';
import { textWidth } from './label-text.ts';
import { keepOff, type MarkOptions, roomAcross } from './mark-room.ts';
import { type TextLook, withoutReading } from './palette.ts';
import { type LabelPart, toLines, type WordBox } from './word-boxes.ts';

/** A label ready to be written, in the coordinates of its anchor: along the line, and across it. */
export interface Mark {
  readonly kind: 'reading' | 'gloss';
  readonly parts: readonly LabelPart[];
  readonly along: number;
  readonly across: number;
  readonly size: number;
  readonly look: TextLook;
  /** A small question mark follows it. */
  readonly doubt?: true;
  /** It has no room of its own. */
  readonly givesWay?: true;
}

const ZHUYIN_GAP = 0.1;
/** The distance of the smallest readings where a block can't grow, in their ems. */
const LEAST_GAP = 0.2;
/** Distance of a question mark from the next reading, in ems of the label. */
const DOUBT_OFF = 0.05;
/** Distance of a label below its text, in ems of the label: accents begin above its box. */
const OFF_BELOW = 0.16;
/** How far labels may extend beyond their block where nothing clips them, in CSS pixels. */
const OVERHANG = 4;

/** The labels of a block. */
export interface LaidOut {
  readonly marks: readonly Mark[];
  /** How many words have none for lack of room. */
  readonly dropped: number;
  /** How many words have none because something clips them. */
  readonly cutOff: number;
}

/**
 * Readings and glosses of all boxes, each whole, none touching another of its row: those of known words like all others,
 * so that a page can't tell them apart. Readings that give way stay where they are, with a trace of ink, and get theirs
 * back where only readings of known words are in their way: ink is all that depends on the reader.
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
  const readings = marks.filter(({ kind, givesWay }) => kind === 'reading' && !givesWay).length;
  return { marks, dropped: shown.length - readings, cutOff: wordBoxes.length - shown.length };
}

/** Readings of a line that have no room become smaller together by this step, before any gives way. */
const SMALLER = 0.92;
/** Where a block can grow, only larger readings do, such as those of headlines, and down to this share. */
const SMALLEST = 0.85;

function layoutMarkLine(all: readonly WordBox[], options: MarkOptions): Mark[] {
  const { drawing, least = leastReading(drawing) } = options;
  // What is raised, such as the number of a footnote, may have no room where the rest of its line has.
  const line = all.filter((wordBox) => roomAcross([wordBox], options) >= least);
  if (line.length === 0) return [];
  const most = Math.min(options.most ?? Number.POSITIVE_INFINITY, roomAcross(line, options));
  if (most < least) return [];
  let size = Math.min(most, Math.max(...line.map((wordBox) => wantedSize(wordBox, drawing))));
  const smallest = options.least ?? Math.max(size * SMALLEST, least);
  for (;;) {
    const readings = layoutReadings(line, { ...options, most: size });
    if (size <= smallest || readings.every(({ givesWay }) => !givesWay))
      return withGlosses(line, readings, options);
    size = Math.max(size * SMALLER, smallest);
  }
}

function wantedSize({ base, look }: WordBox, drawing: MarkOptions['drawing']): number {
  return readingSize(base ?? look.size, drawing);
}

/** Minimum distance between two readings of a size, in CSS pixels: where a block can't grow, small ones are closer. */
function gapOf(size: number, { drawing, least }: Pick<MarkOptions, 'drawing' | 'least'>): number {
  if (drawing.script === 'zhuyin') return ZHUYIN_GAP * size;
  if (least === undefined) return GAP * size;
  return Math.min(GAP, LEAST_GAP + (size / least - 1) / 2) * size;
}

interface Sizing extends MarkOptions {
  readonly most: number;
}

/** A line's reading as laid out: its word's box, its mark, and its width. */
interface PlacedReading extends Mark {
  readonly wordBox: WordBox;
  readonly width: number;
  /** It would extend beyond the block. */
  readonly isOut: boolean;
}

/** Which readings give way first: particles, then other syllables by themselves. */
function yieldsOf({ parts: [first, second] }: WordBox): number {
  if (!first || second) return 0;
  return first.tone === 5 ? 2 : 1;
}

function layoutReadings(line: readonly WordBox[], options: Sizing): PlacedReading[] {
  const { drawing, most } = options;
  const sizeOf = (wordBox: WordBox): number => Math.min(most, wantedSize(wordBox, drawing));
  const [first] = line;
  const gap = gapOf(first ? sizeOf(first) : 0, options);
  const room = roomAlong(options, gap);
  const doubtWidth = (size: number): number =>
    textWidth('?', drawing.script) * Math.max(DOUBT_SIZE * size, drawing.leastFont ?? 0);
  // Room for the question mark on both sides, so that the syllables stay over their characters.
  const padOf = (wordBox: WordBox): number =>
    wordBox.doubt ? Math.max(0, doubtWidth(sizeOf(wordBox)) + DOUBT_OFF * sizeOf(wordBox) - gap) : 0;
  const boxes = line.map((wordBox) => ({
    left: wordBox.left,
    right: wordBox.right,
    width: wordBox.ems * sizeOf(wordBox) + 2 * padOf(wordBox),
    yields: yieldsOf(wordBox),
  }));
  return layoutLine(boxes, room).map(({ x, givesWay }, i): PlacedReading => {
    const wordBox = line[i] as WordBox; // layoutLine returns one place for each label
    const size = sizeOf(wordBox);
    const along = x + padOf(wordBox);
    const width = wordBox.ems * size;
    // At the edge of the block there may be room for the reading only.
    const doubt = wordBox.doubt && along + width + doubtWidth(size) <= room.right + 0.5;
    const across = acrossOf(wordBox, { side: drawing.place, size, vertical: options.vertical });
    const isOut = along < room.left - 0.5 || along + width > room.right + 0.5;
    const { parts, look } = wordBox;
    return {
      kind: 'reading',
      parts,
      along,
      across: keepOff(across, { line, size, options }),
      size,
      look,
      wordBox,
      width,
      isOut,
      ...(doubt && { doubt }),
      ...((givesWay || isOut) && { givesWay: true }),
    };
  });
}

/** How far the labels of a line may reach. */
function roomAlong({ extent, clip }: MarkOptions, gap: number): LineRoom {
  return {
    gap,
    left: Math.max(extent.left - OVERHANG, clip?.left ?? Number.NEGATIVE_INFINITY),
    right: Math.min(extent.right + OVERHANG, clip?.right ?? Number.POSITIVE_INFINITY),
  };
}

/** The readings of a line as they are drawn: what gives way has no ink, unless what it gives way to has none. */
function inked(readings: readonly PlacedReading[], options: MarkOptions): Mark[] {
  const gap = gapOf(readings[0]?.size ?? 0, options);
  const seen = readings.filter(({ givesWay, look }) => !givesWay && !look.unseen);
  return readings
    .filter(({ isOut }) => !isOut)
    .map(({ wordBox: _box, width, isOut: _out, ...mark }): Mark => {
      if (!mark.givesWay || mark.look.unseen) return mark;
      const isFree = seen.every(
        (other) => mark.along >= other.along + other.width + gap || mark.along + width + gap <= other.along,
      );
      if (!isFree) return { ...mark, look: withoutReading(mark.look) };
      seen.push({ ...mark, width, wordBox: _box, isOut: _out });
      return mark;
    });
}

/** The marks of a line, with its glosses where they are wanted. */
function withGlosses(
  line: readonly WordBox[],
  readings: readonly PlacedReading[],
  options: MarkOptions,
): Mark[] {
  const drawn = inked(readings, options);
  const isSqueezed = options.most !== undefined;
  if (isSqueezed || options.drawing.gloss === 'none') return drawn;
  const { edges } = options;
  const glosses = layoutGlossRow(line, { ...options, readings, room: roomAlong(options, 0) });
  const fits = ({ across, size }: Mark): boolean => {
    if (options.vertical) return edges?.below === undefined || across >= edges.below;
    return (
      (edges?.below === undefined || across + size <= edges.below + 1) &&
      (edges?.above === undefined || across >= edges.above - 1)
    );
  };
  return [...drawn, ...glosses.filter(fits)];
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
            const { along = 0, width = 0, givesWay } = readings[i] ?? {};
            return { start: along, end: along + (givesWay ? 0 : width), widths: widthsOf(wordBox, i) };
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
    return [{ kind: 'gloss', parts, along: place.x, across, size, look }];
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
  const off = side === 'above' ? OFF_WORD_PX : OFF_BELOW * size;
  // Above means up the page, and to the right of a column.
  const before = (side === 'above') !== vertical;
  return before ? middle - half - off - size : middle + half + off;
}
