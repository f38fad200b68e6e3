/**
 * Where the words of a block stand: one piece for each rectangle of a word, with the part of its reading that
 * belongs there. In the axes of the text: along the line, and across it. Reads layout.
 */
import { type Frame, type LocalRect, toLocal } from './frame.ts';
import { textWidth } from './label-text.ts';
import type { Palette, TextLook } from './palette.ts';
import { runAt, type TextBlock } from './text-blocks.ts';
import type { WordLabel } from './word-label.ts';

/** A part of a label with a tone of its own; 0 is none. */
export interface LabelPart {
  readonly text: string;
  readonly tone: number;
}

/** One rectangle of a word, in the block's own coordinates, along and across its lines. */
export interface Piece {
  readonly parts: readonly LabelPart[];
  readonly gloss?: string;
  /** Extent along the line. */
  readonly left: number;
  readonly right: number;
  /** Middle of the text across the line, and of the whole rectangle the thickness. */
  readonly middle: number;
  readonly thickness: number;
  readonly look: TextLook;
  /** The reading's width in ems. */
  readonly ems: number;
}

export interface PieceReader {
  readonly block: TextBlock;
  readonly frame: Frame;
  readonly vertical: boolean;
  readonly palette: Palette;
  readonly script: 'pinyin' | 'zhuyin';
  /** Reused for every word: each range of its own would be kept up to date by the browser from then on. */
  readonly range: Range;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly thickness: number;
}

/** The pieces of a word, in reading order; none where its nodes have changed. */
export function piecesOf(reader: PieceReader, label: WordLabel): Piece[] {
  const { block, script } = reader;
  if (label.pieces.length === 0) return []; // a figure in digits: nothing to draw, but something to point at
  const run = runAt(block.runs, label.start);
  const parent = run?.node.parentElement;
  if (!run || !parent) return [];
  const look = reader.palette.lookOf(parent);
  const parts = partsOf(label, script);
  if (script === 'zhuyin' && parts.length > 1) return byCharacters(reader, label, { parts, look });
  const extents = extentsOf(reader, label, look);
  if (extents.length === 1 && extents[0]) return [toPiece(extents[0], { parts, look, script, label })];
  const total = extents.reduce((sum, extent) => sum + extent.right - extent.left, 0);
  let done = 0;
  let taken = 0;
  return extents.flatMap((extent, i): Piece[] => {
    done += extent.right - extent.left;
    const upTo = Math.round((parts.length * done) / total);
    const own = parts.slice(taken, upTo);
    taken = upTo;
    return own.length > 0 ? [toPiece(extent, { parts: own, look, script, ...(i === 0 && { label }) })] : [];
  });
}

/** Zhuyin stands over each character by itself. */
function byCharacters(
  reader: PieceReader,
  label: WordLabel,
  { parts, look }: { readonly parts: readonly LabelPart[]; readonly look: TextLook },
): Piece[] {
  const { text } = reader.block;
  const pieces: Piece[] = [];
  let at = label.start;
  for (const part of parts) {
    const point = text.codePointAt(at) ?? 0;
    const end = Math.min(label.end, at + (point > 0xffff ? 2 : 1));
    const [extent] = part.text ? extentsOf(reader, { start: at, end }, look) : [];
    const first = pieces.length === 0;
    if (extent)
      pieces.push(toPiece(extent, { parts: [part], look, script: 'zhuyin', ...(first && { label }) }));
    at = end;
  }
  return pieces;
}

function partsOf({ pieces, tones, zhuyin }: WordLabel, script: 'pinyin' | 'zhuyin'): LabelPart[] {
  const texts = script === 'zhuyin' && zhuyin ? zhuyin : pieces;
  return texts.map((text, i) => ({ text, tone: Number(tones[i] ?? 0) }));
}

interface PieceMakings {
  readonly parts: readonly LabelPart[];
  readonly look: TextLook;
  readonly script: 'pinyin' | 'zhuyin';
  /** Given with the piece that bears the word's gloss. */
  readonly label?: WordLabel;
}

function toPiece(extent: Extent, { parts, look, script, label }: PieceMakings): Piece {
  const [first, ...others] = parts;
  // What joins two syllables of a word does not begin a line.
  const trimmed = first ? [{ ...first, text: first.text.replace(/^['’ ]/, '') }, ...others] : [];
  let ems = 0;
  for (const { text } of trimmed) ems += textWidth(text, script);
  const { left, right, middle, thickness } = extent;
  const gloss = label?.gloss;
  return { parts: trimmed, left, right, middle, thickness, look, ems, ...(gloss && { gloss }) };
}

/** The rectangles of a stretch of text, one a line: a word may run over several inline elements. */
function extentsOf(
  { block, frame, vertical, range }: PieceReader,
  { start, end }: { readonly start: number; readonly end: number },
  { size }: TextLook,
): Extent[] {
  const from = runAt(block.runs, start);
  const to = runAt(block.runs, end - 1);
  if (!from?.node.isConnected || !to?.node.isConnected) return [];
  if (start < from.start || start - from.start > from.node.length || end - to.start > to.node.length)
    return [];
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  const rects = range.getClientRects();
  const extents: Extent[] = [];
  for (const rect of rects) {
    if (rect.width <= 0.5 || rect.height <= 0.5) continue;
    const extent = toExtent(toLocal(rect, frame, size), vertical);
    const last = extents.at(-1);
    if (last && Math.abs(last.middle - extent.middle) < extent.thickness / 2 && extent.left >= last.left) {
      extents[extents.length - 1] = { ...last, right: Math.max(last.right, extent.right) };
    } else extents.push(extent);
  }
  return extents;
}

function toExtent({ left, top, width, height }: LocalRect, vertical: boolean): Extent {
  return vertical
    ? { left: top, right: top + height, middle: left + width / 2, thickness: width }
    : { left, right: left + width, middle: top + height / 2, thickness: height };
}

/** Pieces by line, each line in the direction of its axis. */
export function toLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.findLast(
      ([first]) => first && Math.abs(first.middle - piece.middle) < first.thickness / 2,
    );
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}
