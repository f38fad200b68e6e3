/** Whether and how labels can stand over a block without harm: read before any anchor is written, and once after. */
import type { TextBlock } from './text-blocks.ts';

/** Lines at least so many ems of the text apart have room for labels as they are. */
const ROOMY = 1.9;

/** What of a block's style the anchor depends on; read before any anchor is written. */
export interface Placement {
  /** Boxes around the text that cut off what does not fit, and do not cut anything off yet. */
  readonly clips: readonly Element[];
  readonly room: boolean;
  readonly air: boolean;
  readonly apart: boolean;
}

/** Whether labels can be drawn over a block at all, and what they need; `undefined` where they would harm it. */
export function planPlacement({ element, partial }: TextBlock): Placement | undefined {
  const style = getComputedStyle(element);
  if (!style.writingMode.startsWith('horizontal')) return undefined;
  const clipped = isClipping(style);
  const clamped = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '';
  if (clipped && (clamped || style.textOverflow === 'ellipsis')) return undefined;
  const lineHeight = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
  const apart = /flex|grid/.test(style.display);
  const tight = !(lineHeight >= ROOMY);
  const inRoot = element.getRootNode() instanceof ShadowRoot;
  if (inRoot && tight && !isOneLine(element, style)) return undefined;
  const room = !apart && !inRoot && tight;
  // Letter spacing makes the browser shape all of the text again: too much for a huge one.
  const air = !apart && !partial && style.letterSpacing === 'normal';
  return { clips: room ? findClips(element) : [], room, air, apart };
}

/** Sheets of ours don't reach into a page's roots: close lines there leave no room, a line on its own has margins. */
function isOneLine(
  element: Element,
  { fontSize, lineHeight, paddingTop, paddingBottom }: CSSStyleDeclaration,
): boolean {
  const line = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.5;
  const text = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return text < line * 1.5;
}

/** Whether room for labels has made text overflow a box that cuts it off; after the anchors, before drawing. */
export function hidesText({ clips }: Placement): boolean {
  return clips.some(overflows);
}

/** Cards and boxes of fixed height stand close around their text: so many ancestors are looked at. */
const CLIP_DEPTH = 4;

function findClips(element: Element): Element[] {
  const clips: Element[] = [];
  let at: Element | null = element;
  for (let depth = 0; at && depth < CLIP_DEPTH; depth++, at = at.parentElement) {
    if (at.localName === 'body' || at.localName === 'html') break;
    if (isClipping(getComputedStyle(at)) && !overflows(at)) clips.push(at);
  }
  return clips;
}

function isClipping({ overflowY }: CSSStyleDeclaration): boolean {
  return overflowY === 'hidden' || overflowY === 'clip';
}

function overflows({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + 1;
}
