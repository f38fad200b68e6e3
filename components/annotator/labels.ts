/**
 * Drawing over a block without touching it: one inline anchor at its end, with a closed shadow root, and in it the
 * labels, placed by the rectangles of their words. The anchor scrolls, clips and moves with the block.
 */

import type { LineBox, Surroundings } from './block-surroundings.ts';
import { type BlockFrame, isUpright, PROBE_PX, probedFrame, toLocal, uprightFrame } from './frame.ts';
import type { AnchorToken, Ink } from './ink.ts';
import { type LaidOut, layoutMarks } from './label-marks.ts';
import { type LabelDrawing, readingSize } from './label-size.ts';
import type { MarkOptions } from './mark-room.ts';
import type { Palette } from './palette.ts';
import type { Placement } from './placement.ts';
import { smallestFont } from './smallest-font.ts';
import type { TextBlock } from './text-blocks.ts';
import { tameDropCap, toLines, type WordBox, wordBoxesOf } from './word-boxes.ts';
import type { WordLabel } from './word-label.ts';
import { writeMarks } from './write-marks.ts';

/** What the blocks of one pass of measuring share. */
export interface MeasurePass {
  readonly drawing: LabelDrawing;
  readonly palette: Palette;
  readonly range: Range;
  /** Whether the page shows an element rotated or scaled. */
  readonly isTurned: (element: Element) => boolean;
  readonly surroundings: Surroundings;
}

/** A block with its anchor; drawn again whenever its text or the layout changes. */
export interface Drawing {
  readonly placement: Placement;
  /** Lets boxes grow up to this many levels above the text, in addition to those that grow already. */
  readonly lift: (levels: readonly number[]) => void;
  /** How many labels had no room when the block was last drawn. */
  readonly missing: () => number;
  /** Whether our anchor is still where it was put. */
  readonly isInPlace: () => boolean;
  /** Moves the anchor to the block's start, where the page's rules depend on the end. */
  readonly toStart: () => void;
  /** Reads layout and returns the step that writes, so that many blocks can be read before any is written. */
  readonly measure: (block: TextBlock, labels: readonly WordLabel[], pass: MeasurePass) => () => void;
  /** Removes the labels and keeps the anchor. Only writes. */
  readonly empty: () => void;
  /** The smallest font that the browser draws in our root, CSS pixels; 0 where there is no limit. Reads layout. */
  readonly smallestFont: (script: LabelDrawing['script']) => number;
  /**
   * Whether the anchor, and so the words, have moved within the block since they were measured. Reads layout.
   * @param surroundings of this check: what clips several blocks is read once
   */
  readonly hasMoved: (surroundings: Surroundings) => boolean;
  readonly remove: () => void;
}

/** Adds an anchor to a block. Nothing is drawn before `measure` and its second step have run. */
export function createDrawing(ink: Ink, element: Element, placement: Placement): Drawing {
  const { host: anchor, root } = ink.createAnchor(element.ownerDocument);
  const mark = (): void => {
    const lifts = [...lifted].map((level): AnchorToken => `lift-${level}`);
    ink.mark(anchor, [...tokensOf(placement), ...lifts]);
  };
  const lifted = new Set<number>();
  mark();
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  layer.inert = true;
  root.append(layer);
  element.append(anchor);
  let probes: readonly Element[] | undefined;
  let measured: Point | undefined;
  let cut: Point | undefined;
  let missing = 0;
  const frameOf = (block: TextBlock, isTurned: boolean): BlockFrame => {
    const origin = layer.getBoundingClientRect();
    if (!isTurned) return uprightFrame(origin, scaleOf(block.element));
    probes ??= addProbes(root);
    const [right = origin, below = origin] = probes.map((probe) => probe.getBoundingClientRect());
    return probedFrame(origin, right, below);
  };
  return {
    placement,
    lift: (levels) => {
      for (const level of levels) lifted.add(level);
      mark();
    },
    missing: () => missing,
    isInPlace: () => anchor.isConnected && anchor.parentNode === element,
    toStart: () => element.prepend(anchor),
    measure: (block, labels, pass) => {
      measured = placeIn(element, layer);
      const frame = frameOf(block, pass.isTurned(element));
      const { marks, dropped, cutOff } = measureMarks(block, { labels, frame, placement, pass });
      cut = cutOff > 0 ? cutOf(element, pass.surroundings) : undefined;
      return () => {
        missing = dropped;
        writeMarks(layer, marks, { frame, placement, drawing: pass.drawing });
      };
    },
    empty: () => {
      measured = undefined;
      layer.replaceChildren();
    },
    smallestFont: (script) => smallestFont(root, script),
    hasMoved: (surroundings) =>
      (measured !== undefined && isElsewhere(measured, placeIn(element, layer))) ||
      // A slide that came in from the side lacks labels that are no longer clipped.
      (cut !== undefined && isElsewhere(cut, cutOf(element, surroundings))),
    remove: () => anchor.remove(),
  };
}

function tokensOf({ room, first, pair, air, apart, vertical }: Placement): AnchorToken[] {
  const tokens: AnchorToken[] = room === false ? [] : [`room-${room}`];
  if (first !== false) tokens.push(`first-${first}`);
  if (pair !== false) tokens.push(`pair-${pair}`);
  if (air > 0) tokens.push(`air-${air}`);
  if (apart) tokens.push('apart');
  if (vertical) tokens.push('upright');
  return tokens;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where an anchor is in its block. */
function placeIn(element: Element, layer: Element): Point {
  const block = element.getBoundingClientRect();
  const { left, top } = layer.getBoundingClientRect();
  return { x: left - block.left, y: top - block.top };
}

/** How far beyond a block's sides its surroundings begin to clip. */
function cutOf(element: Element, surroundings: Surroundings): Point {
  const { left, right } = element.getBoundingClientRect();
  const clip = surroundings.clipOf(element);
  return { x: clip.left - left, y: clip.right - right };
}

function isElsewhere(before: Point, now: Point): boolean {
  return Math.abs(before.x - now.x) > 1 || Math.abs(before.y - now.y) > 1;
}

/** Two points that show where the axes of a rotated block point; their origin is that of the layer. */
function addProbes(root: ShadowRoot): Element[] {
  const places = [`left:${PROBE_PX}px;top:0`, `left:0;top:${PROBE_PX}px`];
  const probes = places.map((place) => {
    const probe = document.createElement('u');
    probe.style.cssText = place;
    return probe;
  });
  root.append(...probes);
  return probes;
}

interface Measuring {
  readonly labels: readonly WordLabel[];
  readonly frame: BlockFrame;
  readonly placement: Placement;
  readonly pass: MeasurePass;
}

/** Distance of labels from other things, in multiples of their size. */
const REACH = 1.25;

function measureMarks(block: TextBlock, { labels, frame, placement, pass }: Measuring): LaidOut {
  const { vertical, most, least } = placement;
  const { drawing, palette, range } = pass;
  const reader = { block, frame, vertical, palette, range, script: drawing.script };
  const wordBoxes = labels.flatMap((label) => {
    const own = wordBoxesOf(reader, label);
    return own.map((wordBox) => ({ ...wordBox, look: palette.lookWith(wordBox.look, label) }));
  });
  const around = isUpright(frame)
    ? lookAround(block.element, tameDropCap(wordBoxes), { frame, vertical, pass })
    : {};
  const bounds = toLocal(block.element.getBoundingClientRect(), frame, wordBoxes[0]?.look.size ?? 0);
  const extent = vertical
    ? { left: bounds.top, right: bounds.top + bounds.height }
    : { left: bounds.left, right: bounds.left + bounds.width };
  return layoutMarks(tameDropCap(wordBoxes), {
    drawing,
    extent,
    vertical,
    ...around,
    ...(most !== undefined && { most }),
    ...(least !== undefined && { least }),
  });
}

interface LookingAround {
  readonly frame: BlockFrame;
  readonly vertical: boolean;
  readonly pass: MeasurePass;
}

/** The bounds of a block's labels, in its own coordinates: along its lines, and beyond its outermost lines. */
function lookAround(
  element: Element,
  wordBoxes: readonly WordBox[],
  { frame, vertical, pass: { surroundings, drawing } }: LookingAround,
): Pick<MarkOptions, 'clip' | 'edges'> {
  const {
    x,
    y,
    across: [scale],
    down: [, high],
  } = frame;
  const clip = surroundings.clipOf(element);
  const across = { left: (clip.left - x) / scale, right: (clip.right - x) / scale };
  const down = { left: (clip.top - y) / high, right: (clip.bottom - y) / high };
  if (vertical) {
    const { left: low, right: highest } = across;
    return { clip: { ...down, low, high: highest }, edges: { above: highest, below: low } };
  }
  const along = { ...across, low: down.left, high: down.right };
  const lines = toLines(wordBoxes);
  const byHeight = [...lines].sort((a, b) => (a[0]?.middle ?? 0) - (b[0]?.middle ?? 0));
  const boxOf = (line: readonly WordBox[] | undefined): LineBox | undefined => {
    const [first] = line ?? [];
    const last = line?.at(-1);
    if (!first || !last) return undefined;
    const half = Math.max(...(line ?? []).map(({ look }) => look.size)) / 2;
    return {
      left: x + first.left * scale,
      right: x + last.right * scale,
      top: y + (first.middle - half) * high,
      bottom: y + (first.middle + half) * high,
    };
  };
  const size = readingSize(wordBoxes[0]?.look.size ?? 0, drawing) * REACH * high;
  const [top, bottom] = [boxOf(byHeight[0]), boxOf(byHeight.at(-1))];
  const above = top && (drawing.place === 'above' || drawing.gloss === 'under');
  const below = bottom && (drawing.place === 'below' || drawing.gloss === 'under');
  const edges = {
    ...(above && { above: (surroundings.ceilingOver(element, top, size) - y) / high }),
    ...(below && { below: (surroundings.floorUnder(element, bottom, size) - y) / high }),
  };
  return { clip: along, edges };
}

/** How much larger the page shows an element than it lays it out. */
function scaleOf(element: Element): number {
  if (!(element instanceof HTMLElement) || element.offsetWidth === 0) return 1;
  const scale = element.getBoundingClientRect().width / element.offsetWidth;
  return scale > 0 && Math.abs(scale - 1) * element.offsetWidth > 1 ? scale : 1;
}
