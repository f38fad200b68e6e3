/**
 * What surrounds a block: how far labels may reach beyond its lines before something cuts them off, or they would cover
 * a border, a picture, another background or another line's text. Reads style and layout.
 */
import { drawnSize, type LabelDrawing } from './label-size.ts';
import { composedParent } from './page-nodes.ts';

/** Edges in the viewport, in CSS pixels; infinite where there is no bound. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of a block's text: its extent, and the edges of its em box. */
export type LineBox = Edges;

/** How far labels of a block may reach, in the viewport's CSS pixels. Each method reads style and layout. */
export interface Surroundings {
  /** The edges of what clips a block's text where it lies inside them; text outside is not clipped. */
  clipOf(element: Element): Edges;
  /** The viewport's y of what a block's first line begins at: what clips it, a border, a background, a picture above. */
  edgeOver(element: Element): number;
  /** How far above a line labels may reach, at most `reach`: the viewport's y of the nearest obstacle. */
  ceilingOver(element: Element, line: LineBox, reach: number): number;
  /** The same below a line. */
  floorUnder(element: Element, line: LineBox, reach: number): number;
}

const NOWHERE: Edges = {
  left: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};
/** How many levels of siblings are checked, how many siblings on either side, how many of their texts. */
const LEVELS = 6;
const SIBLINGS = 4;
const PLACED_SIBLINGS = 40;
const TEXTS = 24;
const REPLACED =
  'img, picture, video, canvas, iframe, embed, object, svg, input, textarea, select, button, hr';

/** Surveys what is around blocks for one pass of measuring, and remembers it. */
export function createSurroundings({ leastFont }: Pick<LabelDrawing, 'leastFont'>): Surroundings {
  const clips = new Map<Element, readonly Edges[]>();

  const clipsAround = (element: Element): readonly Edges[] => {
    const known = clips.get(element);
    if (known) return known;
    const parent = composedParent(element);
    const around = parent ? clipsAround(parent) : [pageEdges(element)];
    const own = clipEdges(element);
    const all = own ? [own, ...around] : around;
    clips.set(element, all);
    return all;
  };
  const clipOf = (element: Element): Edges => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    let edges = NOWHERE;
    let isBeside = false;
    let isAbove = false;
    for (const clip of clipsAround(element)) {
      // A slide off to the side, or a line scrolled away, is not clipped, nor is its text by what is around it: it will be
      // shown in another place.
      isBeside ||= left < clip.left - 1 || left >= clip.right;
      isAbove ||= top < clip.top - 1 || top >= clip.bottom;
      edges = {
        left: isBeside ? edges.left : Math.max(edges.left, clip.left),
        right: isBeside || right <= clip.left ? edges.right : Math.min(edges.right, clip.right),
        top: isAbove ? edges.top : Math.max(edges.top, clip.top),
        bottom: isAbove || bottom <= clip.top ? edges.bottom : Math.min(edges.bottom, clip.bottom),
      };
    }
    return edges;
  };
  return {
    clipOf,
    edgeOver: (element) => Math.max(clipOf(element).top, ...edgesAbove(element)),
    ceilingOver: (element, line, reach) => {
      const band = { ...line, leastFont, top: line.top - reach, bottom: line.top };
      return Math.max(band.top, clipOf(element).top, ...obstacles(element, band, 'over'));
    },
    floorUnder: (element, line, reach) => {
      const band = { ...line, leastFont, top: line.bottom, bottom: line.bottom + reach };
      return Math.min(band.bottom, clipOf(element).bottom, ...obstacles(element, band, 'under'));
    },
  };
}

type Side = 'over' | 'under';

/** Where obstacles to labels may be, and the smallest size of a text there. */
interface Band extends Edges {
  readonly leastFont: number | undefined;
}

/** The page's own edges: nothing beyond them can be scrolled to. */
function pageEdges({ ownerDocument }: Element): Edges {
  const { clientWidth, scrollWidth } = ownerDocument.documentElement;
  const left = -window.scrollX;
  return {
    left,
    right: left + Math.max(clientWidth, scrollWidth),
    top: -window.scrollY,
    bottom: Number.POSITIVE_INFINITY,
  };
}

/** What an element clips; a scrolling element clips only where its contents can't be scrolled to. */
function clipEdges(element: Element): Edges | undefined {
  const { overflowX, overflowY, contain, display, overflowClipMargin } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents') return undefined;
  const paints = /paint|strict|content/.test(contain);
  if (overflowX === 'visible' && overflowY === 'visible' && !paints) return undefined;
  if (element.localName === 'html' || element.localName === 'body') return undefined;
  const { left, top } = element.getBoundingClientRect();
  const {
    clientLeft,
    clientTop,
    clientWidth,
    clientHeight,
    scrollLeft,
    scrollTop,
    scrollWidth,
    scrollHeight,
  } = element;
  const margin =
    overflowX === 'clip' || overflowY === 'clip' ? Number.parseFloat(overflowClipMargin) || 0 : 0;
  const side = (overflow: string, from: number, [size, scrolled, all]: readonly [number, number, number]) => {
    if (overflow === 'visible' && !paints)
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
    if (/auto|scroll/.test(overflow)) return [from - scrolled, from - scrolled + all] as const;
    return [from - margin, from + size + margin] as const;
  };
  const [l, r] = side(overflowX, left + clientLeft, [clientWidth, scrollLeft, scrollWidth]);
  const [t, b] = side(overflowY, top + clientTop, [clientHeight, scrollTop, scrollHeight]);
  return { left: l, right: r, top: t, bottom: b };
}

/** Edges of obstacles in a band above or below a line, from the block outwards. */
function obstacles(block: Element, band: Band, side: Side): number[] {
  const found: number[] = [];
  let at: Element | null = block;
  for (let level = 0; at && level < LEVELS; level++, at = composedParent(at)) {
    if (at.localName === 'body' || at.localName === 'html') break;
    const own = frameEdge(at, side);
    if (own !== undefined && isIn(own, band)) found.push(own);
    for (const sibling of siblingsOf(at, side)) found.push(...contentsEdges(sibling, band, side));
  }
  return found;
}

/** Edges of borders and backgrounds around a block, and of pictures right above it. */
function edgesAbove(block: Element): number[] {
  const found: number[] = [];
  let at: Element | null = block;
  for (let level = 0; at && level < LEVELS; level++, at = composedParent(at)) {
    if (at.localName === 'body' || at.localName === 'html') break;
    const own = frameEdge(at, 'over');
    if (own !== undefined) found.push(own);
    const before = at.previousElementSibling;
    if (before?.matches(REPLACED)) found.push(before.getBoundingClientRect().bottom);
  }
  const { top } = block.getBoundingClientRect();
  return found.filter((edge) => edge <= top + 1);
}

function isIn(y: number, { top, bottom }: Edges): boolean {
  return y > top && y < bottom + 1;
}

/** Where a block's border or background ends on a side; `undefined` where it has neither. */
function frameEdge(element: Element, side: Side): number | undefined {
  const style = getComputedStyle(element);
  if (style.display === 'inline' || style.display === 'contents') return undefined;
  const { top, bottom } = element.getBoundingClientRect();
  const width = Number.parseFloat(side === 'over' ? style.borderTopWidth : style.borderBottomWidth);
  const isPainted =
    style.backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  if (!(width > 0) && !isPainted) return undefined;
  return side === 'over' ? top + width : bottom - width;
}

/** Neighbours that may be on a side: the siblings before or after; all around a positioned element. */
function siblingsOf(element: Element, side: Side): Element[] {
  if (/absolute|fixed/.test(getComputedStyle(element).position)) {
    const all = [...(element.parentElement?.children ?? [])];
    const at = all.indexOf(element);
    return all
      .slice(Math.max(0, at - PLACED_SIBLINGS), at + PLACED_SIBLINGS)
      .filter((one) => one !== element);
  }
  const siblings: Element[] = [];
  const next = side === 'over' ? 'previousElementSibling' : 'nextElementSibling';
  for (let one = element[next]; one && siblings.length < SIBLINGS; one = one[next]) siblings.push(one);
  return siblings;
}

/** Edges, towards the line, of what an element shows in a band: em boxes of text, pictures, borders, background. */
function contentsEdges(element: Element, band: Band, side: Side): number[] {
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 && rect.height === 0) return [];
  if (!overlaps(rect, band)) return [];
  const outer = side === 'over' ? rect.bottom : rect.top;
  if (element.matches(REPLACED)) return [Math.min(outer, band.bottom)];
  const found: number[] = [];
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible') return [];
  const width = Number.parseFloat(side === 'over' ? style.borderBottomWidth : style.borderTopWidth);
  if (width > 0 && isIn(outer, band)) found.push(outer);
  for (const picture of element.querySelectorAll(REPLACED)) {
    const own = picture.getBoundingClientRect();
    if (own.width > 0 && overlaps(own, band)) found.push(side === 'over' ? own.bottom : own.top);
    if (found.length > TEXTS) break;
  }
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  let node = side === 'over' ? walker.lastChild() : walker.nextNode();
  while (side === 'over' && node?.lastChild) node = node.lastChild;
  for (let looked = 0; node && looked < TEXTS; looked++) {
    found.push(...textEdges(node, range, { band, side }));
    node = side === 'over' ? walker.previousNode() : walker.nextNode();
  }
  return found;
}

interface Looking {
  readonly band: Band;
  readonly side: Side;
}

function textEdges(node: Node, range: Range, { band, side }: Looking): number[] {
  const { parentElement } = node;
  if (!parentElement || !node.nodeValue?.trim()) return [];
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && overlaps(rect, band));
  if (rects.length === 0) return [];
  const size = drawnSize(getComputedStyle(parentElement), band);
  return rects
    .map(({ top, bottom }) => (top + bottom) / 2 + (side === 'over' ? size / 2 : -size / 2))
    .filter((edge) => (side === 'over' ? edge > band.top : edge < band.bottom));
}

function overlaps(a: Edges, b: Edges): boolean {
  return a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom && a.bottom > b.top;
}
