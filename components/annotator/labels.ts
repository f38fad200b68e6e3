/**
 * Drawing over a block without touching it: one inline anchor of ours at its end, a closed shadow root inside,
 * labels in it placed from the rectangles of their words. The anchor scrolls, clips and moves with the block.
 */
import { type LabelBox, layoutLine } from './label-layout.ts';
import type { Placement } from './placement.ts';
import { rangeOf, runAt, type TextBlock } from './text-blocks.ts';

/** A word and what stands above it: UTF-16 offsets into the block's text, and the pinyin by characters. */
export interface WordLabel {
  readonly start: number;
  readonly end: number;
  /** One piece a character of the word, or one for all of it; together they are the pinyin. */
  readonly pieces: readonly string[];
}

/** The name of our elements on this page, and the sheet their roots share. */
export interface Ink {
  readonly tagName: string;
  /** Gives a root its style; a shared sheet where the browser lets a content script share one. */
  readonly dress: (root: ShadowRoot) => void;
}

/** Faces with narrow letters first: pinyin is wider than its words. */
const FONT =
  '"Segoe UI", Roboto, "Source Sans 3", "Noto Sans", "Noto Sans CJK SC", -apple-system, system-ui, sans-serif';
/** Pinyin is so much of the text's size, and never smaller than this many CSS pixels. */
const SIZE = 0.6;
const MIN_SIZE_PX = 9;
/** Least room between two labels, in ems of the label. */
const GAP = 0.28;
/** Labels are condensed by letter spacing as far as this, and beyond by a transform, which costs a paint layer. */
const LEAST_BY_SPACING = 0.88;
/** Opacity of labels whose colour bears it. */
const SOFTNESS = 0.8;
/** What a block gets whose lines stand close. */
const ROOM = { lineHeight: 2.05, letterSpacing: '0.08em' };

/**
 * Labels lie in one cell of a grid, moved by their margins. Positioned, or with an opacity, each would be a paint
 * layer of its own, and hundreds of them doubled what every frame of a busy page costs.
 */
const STYLE = `
:host { all: initial !important; position: relative !important; visibility: inherit !important; user-select: none !important;
  -webkit-user-select: none !important; pointer-events: none !important; }
:host([apart]) { position: absolute !important; }
div { position: absolute; left: 0; top: 0; width: 0; height: 0; contain: size layout style;
  display: grid; grid-template: 0 / 0; place-items: start; }
i { grid-area: 1 / 1; font-style: normal; line-height: 1; white-space: pre; transform-origin: 0 100%;
  font-family: ${FONT}; font-weight: 400; letter-spacing: 0; }
i::before { content: attr(data-pinyin); }
i[style*="max-width"] { overflow: hidden; text-overflow: ellipsis; }
@media print { div { display: none; } }
`;

/** The sheet that gives room between lines and letters to blocks that hold an anchor which asks for it. */
export function roomCss(tagName: string): string {
  return `@media screen { :has(> ${tagName}[room]) { line-height: ${ROOM.lineHeight} !important; }
:has(> ${tagName}[room]), :has(> ${tagName}[air]) { letter-spacing: ${ROOM.letterSpacing} !important; } }`;
}

/** A name for elements of ours that a page can't foresee, from at least six random bytes. */
export function createTagName(random: Uint8Array): string {
  const letters = Array.from(random, (byte) => 'abcdefghijklmnopqrstuvwxyz'[byte % 26]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Ink under a name. */
export function createInk(tagName: string): Ink {
  let sheet: CSSStyleSheet | undefined;
  const dress = (root: ShadowRoot): void => {
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
      }
      root.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox lets no content script share a sheet: each root gets its own.
      const style = document.createElement('style');
      style.textContent = STYLE;
      root.append(style);
    }
  };
  return { tagName, dress };
}

/** A block with its anchor in place; drawn again as often as its text or the layout changes. */
export interface Drawing {
  /** Whether the page has left our anchor where it was put. */
  readonly isInPlace: () => boolean;
  /** Reads layout and returns the step that writes, so that many blocks can be read before any is written. */
  readonly measure: (block: TextBlock, labels: readonly WordLabel[]) => () => void;
  readonly remove: () => void;
}

/** Puts an anchor into a block. Nothing is drawn before `measure` and its second step have run. */
export function createDrawing(ink: Ink, element: Element, placement: Placement): Drawing {
  const anchor = element.ownerDocument.createElement(ink.tagName);
  anchor.toggleAttribute('room', placement.room);
  anchor.toggleAttribute('air', placement.air);
  anchor.toggleAttribute('apart', placement.apart);
  const root = anchor.attachShadow({ mode: 'closed' });
  ink.dress(root);
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  root.append(layer);
  element.append(anchor);
  return {
    isInPlace: () => anchor.isConnected && anchor.parentNode === element,
    measure: (block, labels) => {
      const marks = measureMarks(block, labels, anchor);
      return () => layer.replaceChildren(...marks.map(createMark));
    },
    remove: () => anchor.remove(),
  };
}

/** A label ready to be written, relative to the anchor. */
interface Mark {
  readonly pinyin: string;
  readonly x: number;
  readonly bottom: number;
  readonly scale: number;
  /** Uncondensed. */
  readonly width: number;
  readonly size: number;
  readonly color: string;
  readonly maxWidth?: number;
}

/** One rectangle of a word, with the part of its pinyin that belongs there. */
interface Piece extends LabelBox {
  readonly pinyin: string;
  readonly top: number;
  readonly height: number;
  readonly text: { readonly size: number; readonly color: string };
}

function measureMarks(block: TextBlock, labels: readonly WordLabel[], anchor: HTMLElement): Mark[] {
  const origin = anchor.getBoundingClientRect();
  const frame = block.element.getBoundingClientRect();
  const styles = new Map<Text, Piece['text']>();
  const pieces = labels.flatMap((label) => piecesOf(block, label, styles));
  return toLines(pieces).flatMap((line) => {
    const size = labelSize(line[0]?.text.size ?? 16);
    const room = { gap: GAP * size, left: frame.left - 3, right: frame.right + 3 };
    return layoutLine(line, room).map((place, i): Mark => {
      // layoutLine answers one place for each label.
      const piece = line[i] as Piece;
      const top = piece.top + (piece.height - piece.text.size) / 2;
      const { scale, maxWidth } = place;
      const mark = {
        pinyin: piece.pinyin,
        x: place.x - origin.left,
        bottom: top - origin.top,
        scale,
        width: piece.width,
      };
      const look = { size: labelSize(piece.text.size), color: piece.text.color };
      return { ...mark, ...look, ...(maxWidth !== undefined && { maxWidth }) };
    });
  });
}

function piecesOf(block: TextBlock, label: WordLabel, styles: Map<Text, Piece['text']>): Piece[] {
  const run = runAt(block.runs, label.start);
  const range = rangeOf(block, label.start, label.end);
  if (!run || !range) return [];
  let text = styles.get(run.node);
  if (!text) {
    const parent = run.node.parentElement ?? block.element;
    const style = getComputedStyle(parent);
    text = { size: Number.parseFloat(style.fontSize), color: style.color };
    styles.set(run.node, text);
  }
  const rects = mergeRects(
    [...range.getClientRects()].filter((rect) => rect.width > 0.5 && rect.height > 0.5),
  );
  const size = labelSize(text.size);
  const total = rects.reduce((sum, rect) => sum + rect.right - rect.left, 0);
  let done = 0;
  let taken = 0;
  return rects.flatMap((rect): Piece[] => {
    done += rect.right - rect.left;
    const upTo = Math.round((label.pieces.length * done) / total);
    const pinyin = label.pieces
      .slice(taken, upTo)
      .join('')
      .replace(/^['’ ]/, '');
    taken = upTo;
    if (!pinyin || !text) return [];
    const { left, right, top, height } = rect;
    return [{ pinyin, left, right, top, height, text, width: textWidth(pinyin) * size }];
  });
}

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** Rectangles of one word on one line become one: a word may run over several inline elements. */
function mergeRects(rects: readonly DOMRect[]): Rect[] {
  const merged: Rect[] = [];
  for (const rect of rects) {
    const last = merged.at(-1);
    const { left, right, top, height } = rect;
    if (last && Math.abs(last.top - top) < height / 2 && left >= last.left) {
      merged[merged.length - 1] = { ...last, right: Math.max(last.right, right) };
    } else merged.push({ left, right, top, height });
  }
  return merged;
}

/** Pieces by line, each line from left to right. */
function toLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const middle = piece.top + piece.height / 2;
    const line = lines.findLast(
      ([first]) => first && Math.abs(first.top + first.height / 2 - middle) < first.height / 2,
    );
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

function createMark(mark: Mark): HTMLElement {
  const element = document.createElement('i');
  element.dataset.pinyin = mark.pinyin;
  const { style } = element;
  style.marginLeft = `${mark.x.toFixed(2)}px`;
  style.marginTop = `${(mark.bottom - mark.size * 1.04).toFixed(2)}px`;
  style.fontSize = `${mark.size.toFixed(2)}px`;
  style.color = bearsSoftening(mark.color)
    ? mark.color.replace(/\)$/, ` / ${SOFTNESS})`).replace(/, /g, ' ')
    : mark.color;
  if (mark.scale >= LEAST_BY_SPACING) {
    style.letterSpacing = `${((mark.width * (mark.scale - 1)) / mark.pinyin.length).toFixed(3)}px`;
  } else style.transform = `scaleX(${mark.scale})`;
  if (mark.maxWidth !== undefined) style.maxWidth = `${mark.maxWidth.toFixed(1)}px`;
  return element;
}

/**
 * Whether a text colour stays readable when it is softened: near black or near white, whose backgrounds are at the
 * other end. Colours between may stand close to 4.5:1 already. Relative luminance as in WCAG 2.
 */
export function bearsSoftening(color: string): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < 1) return false;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return luminance < 0.035 || luminance > 0.7;
}

function labelSize(textSize: number): number {
  return Math.max(MIN_SIZE_PX, textSize * SIZE);
}

let context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
const MEASURE_PX = 100;
const MAX_WIDTHS = 20_000;

/** A text's width in ems of the label font; measured once for each text. */
function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (context === undefined) {
    context = new OffscreenCanvas(1, 1).getContext('2d');
    if (context) context.font = `${MEASURE_PX}px ${FONT}`;
  }
  const width = context ? context.measureText(text).width / MEASURE_PX : text.length * 0.55;
  if (widths.size >= MAX_WIDTHS) widths.clear();
  widths.set(text, width);
  return width;
}
