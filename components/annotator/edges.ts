/**
 * Rules that depend on whether an element is the first or last child of its parent (`:last-child`, `:not(:last-child)::after`)
 * may change when an anchor is added at the end. So the outermost children are compared before and after.
 */

/** What such rules commonly set, and our own style sheet for room does not. */
const LOOKS = [
  ...['color', 'background-color', 'display', 'float', 'position', 'opacity', 'font-weight', 'font-size'],
  ...['margin-top', 'margin-right', 'margin-bottom', 'margin-left', 'text-decoration-line', 'visibility'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width'],
  ...['background-image', 'box-shadow', 'font-style', 'outline-style', 'text-transform'],
];

/** How the first and the last child of a block look; `undefined` where it has none. Reads style. */
export interface EdgeTags {
  readonly first: string;
  readonly last: string;
}

/**
 * Returns how a block's first and last child look, our anchors left out; `undefined` for a block without children.
 * Reads style.
 */
export function lookAtEdges(block: Element, isOurs: (element: Element) => boolean): EdgeTags | undefined {
  let first = block.firstElementChild;
  let last = block.lastElementChild;
  if (first && isOurs(first)) first = first.nextElementSibling;
  if (last && isOurs(last)) last = last.previousElementSibling;
  return first && last ? { first: lookOf(first), last: lookOf(last) } : undefined;
}

/** Whether an anchor has changed how the block's outermost children look. */
export function isSwitched(before: EdgeTags | undefined, after: EdgeTags | undefined): boolean {
  return before?.first !== after?.first || before?.last !== after?.last;
}

function lookOf(element: Element): string {
  const own = getComputedStyle(element);
  const around = ['::before', '::after'].map((part) => getComputedStyle(element, part).content);
  return [...LOOKS.map((name) => own.getPropertyValue(name)), ...around].join();
}
