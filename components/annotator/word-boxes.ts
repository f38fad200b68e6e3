/**
 * Where the words of a block are: one box for each rectangle of a word, with the part of its reading that
 * belongs there. In the axes of the text: along the line, and across it. Reads layout.
 */
import { type BlockFrame, type LocalRect, toLocal } from './frame.ts';
import { textWidth } from './label-text.ts';
import type { Palette, TextLook } from './palette.ts';
import type { TextBlock } from './text-blocks.ts';
import { placeOf, runAt } from './text-runs.ts';
import type { WordLabel } from './word-label.ts';

/** A part of a label with its own tone; 0 for none. */
export interface LabelPart {
  readonly text: string;
  readonly tone: number;
}

/** One rectangle of a word, in the block's own coordinates, along and across its lines. */
export interface WordBox {
  readonly parts: readonly LabelPart[];
  readonly gloss?: string;
  /** Extent along the line. */
  readonly left: number;
  readonly right: number;
  /** Middle of the text across the line, and the thickness of the whole rectangle. */
  readonly middle: number;
  readonly thickness: number;
  readonly look: TextLook;
  /** The text size by which labels are scaled, where that is not the look's own: a drop cap's is its paragraph's. */
  readonly base?: number;
  /** A question mark follows the reading. */
  readonly doubt?: true;
  /** The reading's width in ems. */
  readonly ems: number;
}

/** What is needed to read the boxes of words. */
export interface WordBoxReader {
  readonly block: TextBlock;
  readonly frame: BlockFrame;
  readonly vertical: boolean;
  readonly palette: Palette;
  readonly script: 'pinyin' | 'zhuyin';
  /** Reused for every word: the browser would keep each further range up to date from then on. */
  readonly range: Range;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly thickness: number;
}

/** The boxes of a word, in reading order; none where its nodes have changed. */
export function wordBoxesOf(reader: WordBoxReader, label: WordLabel): WordBox[] {
  const { block, script } = reader;
  if (label.syllables.length === 0) return []; // a figure in digits: nothing to draw, but something to point at
  const parent = runAt(block.runs, label.start)?.node.parentElement;
  if (!parent) return [];
  const look = reader.palette.lookOf(parent);
  const parts = partsOf(label, script);
  const isByCharacter = parts.length > 1 && (script === 'zhuyin' || parts.some(({ text }) => text === ''));
  if (isByCharacter) return byCharacters(reader, label, { parts, joins: script === 'pinyin' });
  const extents = extentsOf(reader, label, look);
  if (extents.length === 1 && extents[0]) {
    const isFirstLetter = parts.length === 1 && label.start < FIRST_LETTER;
    const drawn = isFirstLetter ? enlarged(reader, label, { look, extent: extents[0] }) : look;
    return [toWordBox(extents[0], { ...label, parts, look: drawn, script })];
  }
  if (parts.length > 1) return byCharacters(reader, label, { parts, joins: true });
  const [first] = extents;
  return first ? [toWordBox(first, { ...label, parts, look, script })] : [];
}

interface Characters {
  readonly parts: readonly LabelPart[];
  /** Adjacent characters share a box. */
  readonly joins: boolean;
}

/** Boxes of a word over several lines or sizes, or with a box for each character, as zhuyin has them. */
function byCharacters(reader: WordBoxReader, label: WordLabel, { parts, joins }: Characters): WordBox[] {
  const { block, palette, script } = reader;
  const { text, runs } = block;
  const groups: { parts: LabelPart[]; extent: Extent; look: TextLook }[] = [];
  let at = label.start;
  let isApart = true;
  for (const part of parts) {
    const point = text.codePointAt(at) ?? 0;
    const end = Math.min(label.end, at + (point > 0xffff ? 2 : 1));
    const parent = runAt(runs, at)?.node.parentElement;
    let look = parent && palette.lookOf(parent);
    const [extent] = part.text && look ? extentsOf(reader, { start: at, end }, look) : [];
    if (look && extent && at < FIRST_LETTER) look = enlarged(reader, { start: at, end }, { look, extent });
    const last = groups.at(-1);
    if (look && extent && last && joins && !isApart && isBeside(last, { extent, look })) {
      last.parts.push(part);
      last.extent = { ...last.extent, right: extent.right };
    } else if (look && extent) groups.push({ parts: [part], extent, look });
    isApart = !extent; // a digit, or a masked character, lies between
    at = end;
  }
  return groups.map(({ parts: own, extent, look }, i) =>
    toWordBox(extent, {
      parts: own,
      look,
      script,
      ...(i === 0 && { gloss: label.gloss }),
      ...(i === groups.length - 1 && { doubt: label.doubt }),
    }),
  );
}

/** Whether two rectangles are in one line, and neither is a drop cap. */
function isSameLine(a: Extent, b: Extent): boolean {
  const [small, large] = [Math.min(a.thickness, b.thickness), Math.max(a.thickness, b.thickness)];
  return Math.abs(a.middle - b.middle) < small / 2 && large < small * DROP_CAP;
}

interface Placed {
  readonly extent: Extent;
  readonly look: TextLook;
}

function isBeside(last: Placed, next: Placed): boolean {
  return (
    last.look.size === next.look.size &&
    isSameLine(last.extent, next.extent) &&
    next.extent.left >= last.extent.left
  );
}

/** `::first-letter` is among the first characters of a block: a quotation mark may come before it. */
const FIRST_LETTER = 3;
const ENLARGED = 1.3;

/** The look of a character at its drawn size: `::first-letter` has a size that no element reports. */
function enlarged(reader: WordBoxReader, { end }: Place, { look, extent }: Placed): TextLook {
  const next = { start: end, end: end + 1 };
  const isSameElement =
    placeOf(reader.block.runs, end)?.node.parentElement ===
    placeOf(reader.block.runs, end - 1)?.node.parentElement;
  const [beside] = isSameElement ? extentsOf(reader, next, look) : [];
  const ratio = beside ? extent.thickness / beside.thickness : 1;
  return ratio > ENLARGED ? { ...look, size: look.size * ratio } : look;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function partsOf({ syllables, tones, zhuyin }: WordLabel, script: 'pinyin' | 'zhuyin'): LabelPart[] {
  const texts = script === 'zhuyin' && zhuyin ? zhuyin : syllables;
  return texts.map((text, i) => ({ text, tone: Number(tones[i] ?? 0) }));
}

interface BoxParts {
  readonly parts: readonly LabelPart[];
  readonly look: TextLook;
  readonly script: 'pinyin' | 'zhuyin';
  /** Given to the first box of a word. */
  readonly gloss?: string | undefined;
  /** Given to the last. */
  readonly doubt?: true | undefined;
}

function toWordBox(extent: Extent, { parts, look, script, gloss, doubt }: BoxParts): WordBox {
  const [first, ...others] = parts;
  // What joins two syllables of a word does not begin a line.
  const trimmed = first ? [{ ...first, text: first.text.replace(/^['’ ]/, '') }, ...others] : [];
  let ems = 0;
  for (const { text } of trimmed) ems += textWidth(text, script);
  const { left, right, middle, thickness } = extent;
  return {
    parts: trimmed,
    left,
    right,
    middle,
    thickness,
    look,
    ems,
    ...(gloss && { gloss }),
    ...(doubt && { doubt }),
  };
}

/** The rectangles of a stretch of text, one a line: a word may run over several inline elements. */
function extentsOf(
  { block, frame, vertical, range }: WordBoxReader,
  { start, end }: Place,
  { size }: TextLook,
): Extent[] {
  const [from, to] = [placeOf(block.runs, start), placeOf(block.runs, end - 1)];
  if (!from || !to) return [];
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  const rects = range.getClientRects();
  const extents: Extent[] = [];
  for (const rect of rects) {
    if (rect.width <= 0.5 || rect.height <= 0.5) continue;
    const extent = toExtent(toLocal(rect, frame, size), vertical);
    const last = extents.at(-1);
    if (last && isSameLine(last, extent) && extent.left >= last.left) {
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

/** A first character of at least this many times the size of its paragraph is a drop cap. */
const DROP_CAP = 1.6;

/** The same boxes, with the label of a drop cap as large as those of its paragraph. */
export function tameDropCap(wordBoxes: readonly WordBox[]): readonly WordBox[] {
  const [first, second, ...others] = wordBoxes;
  if (!first || !second || first.parts.length > 1) return wordBoxes;
  return first.look.size > second.look.size * DROP_CAP
    ? [{ ...first, base: second.look.size }, second, ...others]
    : wordBoxes;
}

/** Boxes by line, each line in the direction of its axis. */
export function toLines(wordBoxes: readonly WordBox[]): WordBox[][] {
  const lines: WordBox[][] = [];
  for (const wordBox of wordBoxes) {
    const line = lines.findLast(
      ([first]) =>
        first && Math.abs(first.middle - wordBox.middle) < Math.min(first.thickness, wordBox.thickness) / 2,
    );
    if (line) line.push(wordBox);
    else lines.push([wordBox]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}
