/**
 * Drawing over a block without touching it: one inline anchor of ours at its end, a closed shadow root inside,
 * labels in it placed from the rectangles of their words. The anchor scrolls, clips and moves with the block.
 */
import type { DrawingSettings } from '../../vocabulary/index.ts';
import type { Ink } from './ink.ts';
import { layoutMarks, type Mark } from './marks.ts';
import type { Palette, TextLook } from './palette.ts';
import { type Frame, piecesOf } from './pieces.ts';
import type { Placement } from './placement.ts';
import type { TextBlock } from './text-blocks.ts';
import type { WordLabel } from './word-label.ts';

/** What one pass of measuring shares between its blocks. */
export interface MeasurePass {
  readonly drawing: DrawingSettings;
  readonly palette: Palette;
  readonly range: Range;
}

/** A block with its anchor in place; drawn again as often as its text or the layout changes. */
export interface Drawing {
  readonly placement: Placement;
  /** Whether the page has left our anchor where it was put. */
  readonly isInPlace: () => boolean;
  /** Moves the anchor to the block's start, where the end is what the page's rules look at. */
  readonly toStart: () => void;
  /** Reads layout and returns the step that writes, so that many blocks can be read before any is written. */
  readonly measure: (block: TextBlock, labels: readonly WordLabel[], pass: MeasurePass) => () => void;
  readonly remove: () => void;
}

/** Puts an anchor into a block. Nothing is drawn before `measure` and its second step have run. */
export function createDrawing(ink: Ink, element: Element, placement: Placement): Drawing {
  const anchor = element.ownerDocument.createElement(ink.tagName);
  if (placement.room !== false) anchor.setAttribute('room', String(placement.room));
  anchor.toggleAttribute('air', placement.air);
  anchor.toggleAttribute('apart', placement.apart);
  anchor.toggleAttribute('upright', placement.vertical);
  const root = anchor.attachShadow({ mode: 'closed' });
  ink.dress(root);
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  layer.inert = true;
  root.append(layer);
  element.append(anchor);
  return {
    placement,
    isInPlace: () => anchor.isConnected && anchor.parentNode === element,
    toStart: () => element.prepend(anchor),
    measure: (block, labels, pass) => {
      const { marks, frame } = measureMarks(block, { labels, layer, placement, pass });
      return () => writeMarks(layer, marks, { frame, drawing: pass.drawing });
    },
    remove: () => anchor.remove(),
  };
}

interface Measuring {
  readonly labels: readonly WordLabel[];
  readonly layer: HTMLElement;
  readonly placement: Placement;
  readonly pass: MeasurePass;
}

function measureMarks(
  block: TextBlock,
  { labels, layer, placement, pass }: Measuring,
): { marks: Mark[]; frame: Frame } {
  const origin = layer.getBoundingClientRect();
  const bounds = block.element.getBoundingClientRect();
  const scale = scaleOf(block.element, bounds);
  const { vertical } = placement;
  const frame = { x: origin.left, y: origin.top, scale, vertical };
  const { drawing, palette, range } = pass;
  const reader = { block, frame, palette, range, script: drawing.script };
  const pieces = labels.flatMap((label) => piecesOf(reader, label));
  const extent = vertical
    ? { left: (bounds.top - origin.top) / scale, right: (bounds.bottom - origin.top) / scale }
    : { left: (bounds.left - origin.left) / scale, right: (bounds.right - origin.left) / scale };
  const { most, cut = false } = placement;
  const marks = layoutMarks(pieces, { drawing, extent, vertical, cut, ...(most !== undefined && { most }) });
  return { marks, frame };
}

/** How much larger the page shows an element than it lays it out. */
function scaleOf(element: Element, { width }: DOMRect): number {
  if (!(element instanceof HTMLElement) || element.offsetWidth === 0) return 1;
  const scale = width / element.offsetWidth;
  return scale > 0 && Math.abs(scale - 1) * element.offsetWidth > 1 ? scale : 1;
}

interface Writing {
  readonly frame: Frame;
  readonly drawing: DrawingSettings;
}

/** Most labels of a block look alike: that is said once, on the layer, and only what differs on a label. */
function writeMarks(layer: HTMLElement, marks: readonly Mark[], { frame, drawing }: Writing): void {
  const [common] = marks;
  if (!common) {
    layer.replaceChildren();
    return;
  }
  layer.className = [drawing.script, frame.vertical && 'upright', drawing.print && 'print']
    .filter(Boolean)
    .join(' ');
  layer.style.cssText = `font-size:${common.size.toFixed(2)}px;${lookCss(common.look)}`;
  const plain = marks.filter(({ scale }) => scale === 1);
  const condensed = [...new Set(marks.map(({ scale }) => scale))].filter((scale) => scale !== 1);
  layer.replaceChildren(
    ...plain.map((mark) => createMark(mark, common, frame)),
    ...condensed.map((scale) => createCondensed(scale, { marks, common, frame })),
  );
}

interface Condensing {
  readonly marks: readonly Mark[];
  readonly common: Mark;
  readonly frame: Frame;
}

/** Labels condensed alike are scaled together: each scaled by itself would cost every frame of a scrolling page. */
function createCondensed(scale: number, { marks, common, frame }: Condensing): HTMLElement {
  const group = document.createElement('s');
  group.style.transform = `scale${frame.vertical ? 'Y' : 'X'}(${scale})`;
  const own = marks.filter((mark) => mark.scale === scale);
  group.append(...own.map((mark) => createMark({ ...mark, along: mark.along / scale }, common, frame)));
  return group;
}

function lookCss({ ink, tones = [] }: TextLook): string {
  return `color:${ink};${tones.map((tone, i) => `--t${i + 1}:${tone};`).join('')}`;
}

function createMark(mark: Mark, common: Mark, frame: Frame): Node {
  const { kind, parts, size, look, maxLength } = mark;
  const element = document.createElement(kind === 'reading' ? 'i' : 'em');
  const ratio = window.devicePixelRatio || 1;
  const start = frame.vertical ? frame.x : frame.y;
  const across = (Math.round((start + mark.across) * ratio) / ratio - start).toFixed(2);
  const along = mark.along.toFixed(2);
  let css = frame.vertical ? `margin:${along}px 0 0 ${across}px` : `margin:${across}px 0 0 ${along}px`;
  if (size !== common.size) css += `;font-size:${size.toFixed(2)}px`;
  if (look !== common.look) css += `;${lookCss(look)}`;
  if (maxLength !== undefined) {
    css += `;max-${frame.vertical ? 'height' : 'width'}:${maxLength.toFixed(1)}px`;
    element.className = 'cut';
  }
  element.style.cssText = css;
  if (look.tones && kind === 'reading' && parts.some(({ tone }) => tone > 0)) {
    for (const { text, tone } of parts) element.append(createTone(text, tone));
  } else element.textContent = parts.map(({ text }) => text).join('');
  return element;
}

function createTone(text: string, tone: number): HTMLElement {
  const element = document.createElement('b');
  if (tone > 0) element.className = `t${tone}`;
  element.textContent = text;
  return element;
}
