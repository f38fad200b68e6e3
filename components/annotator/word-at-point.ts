import type { SurfaceWord } from '../word-surface/index.ts';
import { composedParent } from './page-nodes.ts';
import type { TextBlock } from './text-blocks.ts';
import { offsetIn, rangeOf } from './text-runs.ts';
import type { WordLabel } from './word-label.ts';

/** A word of a page. */
export interface PointedWord extends SurfaceWord {
  readonly paragraph: Element;
  readonly block: TextBlock;
  readonly label: WordLabel;
  readonly range: Range;
}

/** A word of a block; `undefined` where its nodes are gone or have changed. */
export function pointedWord(block: TextBlock, label: WordLabel): PointedWord | undefined {
  const { start, end } = label;
  const range = rangeOf(block, start, end);
  const form = block.text.slice(start, end);
  return range && { paragraph: block.element, start, end, form, block, label, range };
}

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The text position under a point of the viewport, also in the given open shadow roots. */
export function caretAt(
  document: Document,
  { x, y }: Point,
  shadowRoots: readonly ShadowRoot[] = [],
): { node: Text; offset: number } | undefined {
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  return caret && node instanceof Text ? { node, offset: caret.offset } : undefined;
}

/** Longer blocks are not searched word by word. */
const MAX_SEARCHED_UNITS = 3000;
/** How many elements under a point are examined. */
const MAX_DEPTH = 24;
const PAINTED_TAGS = new Set(
  'img video canvas iframe embed object input textarea select picture svg'.split(' '),
);

/**
 * The elements under a point that the reader sees through what lies over them (a link stretched over a card takes the
 * pointer and paints nothing), the uppermost first.
 */
export function* elementsSeenAt(document: Document, { x, y }: Point): Generator<Element> {
  const seen = new Set<Element>();
  const below = (root: DocumentOrShadowRoot): Element[] =>
    root.elementsFromPoint(x, y).flatMap((element) => {
      if (seen.has(element)) return [];
      seen.add(element);
      return element.shadowRoot ? [...below(element.shadowRoot), element] : [element];
    });
  for (const element of below(document).slice(0, MAX_DEPTH)) {
    yield element;
    if (isPainted(element)) return;
  }
}

/** Whether an element hides what lies under it. */
function isPainted(element: Element): boolean {
  if (PAINTED_TAGS.has(element.localName)) return true;
  return [null, '::before', '::after'].some((part) => {
    const { backgroundColor, backgroundImage, content } = getComputedStyle(element, part);
    if (part && content === 'none') return false;
    return backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
  });
}

/** The nearest element, from this one outwards, that is known as a block. */
function blockAround<T>(element: Element, known: (element: Element) => T | undefined): T | undefined {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const found = known(at);
    if (found) return found;
  }
  return undefined;
}

/** The annotated content of a page. */
export interface PageTexts {
  readonly blocks: {
    readonly map: ReadonlyMap<Element, TextWithLabels>;
    /** The block that contains a text node's text. */
    readonly homes: WeakMap<Text, Element>;
  };
  /** Open shadow roots that were read. */
  readonly roots: readonly ShadowRoot[];
}

interface TextWithLabels {
  readonly block: TextBlock;
  readonly labels: readonly WordLabel[];
}

/** The annotated word under a point, also through empty elements that lie over it. */
export function wordUnder(
  document: Document,
  point: Point,
  { blocks: { map, homes }, roots }: PageTexts,
): PointedWord | undefined {
  const caret = caretAt(document, point, roots);
  const home = caret && homes.get(caret.node);
  const annotated = home && map.get(home);
  const offset = caret && annotated && offsetIn(annotated.block, caret.node, caret.offset);
  const word = annotated && offset !== undefined && wordAtOffset(annotated, { offset, ...point });
  if (word) return word;
  for (const element of elementsSeenAt(document, point)) {
    const below = blockAround(element, (one) => map.get(one));
    const found = below && wordByPlace(below, point);
    if (found) return found;
  }
  return undefined;
}

/** The word among a block's labels whose rectangles contain the point, where there is no caret position to go by. */
export function wordByPlace(annotated: TextWithLabels, { x, y }: Point): PointedWord | undefined {
  const { element, text } = annotated.block;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (text.length > MAX_SEARCHED_UNITS || x < left || x > right || y < top || y > bottom) return undefined;
  return findWord(annotated, annotated.labels, { x, y });
}

/** The word among a block's labels whose rectangles contain the point; an offset may be on either side of a glyph. */
export function wordAtOffset(
  annotated: TextWithLabels,
  { offset, x, y }: { offset: number; x: number; y: number },
): PointedWord | undefined {
  const beside = annotated.labels.filter(({ start, end }) => start <= offset && end >= offset);
  return findWord(annotated, beside, { x, y });
}

function findWord(
  { block }: Pick<TextWithLabels, 'block'>,
  labels: readonly WordLabel[],
  { x, y }: Point,
): PointedWord | undefined {
  for (const label of labels) {
    const word = pointedWord(block, label);
    const isHit = [...(word?.range.getClientRects() ?? [])].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    );
    if (isHit) return word;
  }
  return undefined;
}
