/** The name of our anchors on a page, and the two style sheets: inside their roots, and for room in the page. */
import { type ClosedRoot, createClosedRoot } from '../closed-root/index.ts';
import { AIR_STEPS } from '../letter-room/index.ts';
import {
  DOUBT_SIZE,
  firstLineHeight,
  type LabelDrawing,
  ROOM_STEPS,
  secondLineHeight,
  stepLineHeight,
} from './label-size.ts';

/** Creates anchors and recognizes them. */
export interface Ink {
  readonly createAnchor: (document: Document) => ClosedRoot;
  /** Sets tokens on an anchor, which the page's sheet and its own select by. */
  readonly mark: (anchor: Element, tokens: readonly AnchorToken[]) => void;
  /** Whether a node is one of our anchors, or the page's copy of one. */
  readonly isAnchor: (node: Node) => boolean;
}

/**
 * Room between lines, above the first, and for two lines in a box of their height, by a step of `ROOM_STEPS`; between letters, by one of `AIR_STEPS`; an anchor outside a flex box's layout;
 * vertical text; how many levels above the text boxes may grow.
 */
export type AnchorToken = `${'room' | 'first' | 'pair' | 'air' | 'lift'}-${number}` | 'apart' | 'upright';

/** The dotted line of a word that is being learnt is between its reading and its text, in ems of the reading. */
const LINE_EMS = 0.12;
const LINE_OFF = 0.2;

/**
 * Labels are inert text: not found, selected or read out, and three times as fast to lay out as generated
 * content. They are in one cell of a grid, moved by their margins: positioned, each would be a paint layer of its
 * own. Only the question mark is generated: it has no width, so its reading stays in place. Every reading has the
 * dotted line, with a trace of ink where its word is not being learnt: a line changes no layout, and costs the same in any
 * colour. The anchor has no height, so that it makes no line taller; `all` does not reset `direction`.
 */
const styleOf = (mark: string): string => `
:host { all: initial !important; display: none !important; position: relative !important; visibility: inherit !important; user-select: none !important;
  -webkit-user-select: none !important; pointer-events: none !important; font-size: 0 !important; line-height: 0 !important; }
:host::before, :host::after { content: none !important; }
:host([${mark}~="apart"]) { position: absolute !important; }
:host([${mark}~="upright"]) { writing-mode: inherit !important; }
u { position: absolute; width: 0; height: 0; }
div { position: absolute; left: 0; top: 0; width: 0; height: 0; display: grid; grid-template: 0 / 0; place-items: start;
  text-decoration: none; contain: size layout style; direction: ltr; writing-mode: horizontal-tb; font-weight: 400; font-kerning: none; line-height: 1;
  white-space: pre; -webkit-text-size-adjust: none; text-size-adjust: none; }
i, em { grid-area: 1 / 1; font-style: normal; }
i { text-decoration: underline dotted; text-decoration-skip-ink: none; text-decoration-thickness: ${LINE_EMS}em; text-underline-offset: ${LINE_OFF}em; }
div.below i { text-decoration-line: overline; }
b { font-weight: 400; }
.doubt::after { content: '?'; display: inline-block; inline-size: 0; font-size: ${DOUBT_SIZE}em; letter-spacing: 0; line-height: 0;
  vertical-align: 0.35em; }
div.upright i, div.upright em { writing-mode: vertical-rl; }
@media (forced-colors: active) { i, em { forced-color-adjust: none; } b { color: inherit !important; } }
@media print { div:not(.print) { display: none; } }
`;

/**
 * The sheet that makes room between lines and letters in blocks whose anchor asks for it. Browsers hide it from
 * the page. Anchors are displayed only with it: where a browser ends our scripts and removes our sheets,
 * as Firefox does when we are updated, they disappear too.
 */
export function roomCss(mark: string, drawing: LabelDrawing): string {
  const rules = ROOM_STEPS.map((step) => {
    const height = stepLineHeight(step, drawing).toFixed(2);
    return `:has(> [${mark}~="room-${step}"]) { line-height: ${height} !important; }`;
  });
  const first = ROOM_STEPS.map((step) => {
    const height = firstLineHeight(step, drawing).toFixed(2);
    return `:has(> [${mark}~="first-${step}"])::first-line { line-height: ${height} !important; }`;
  });
  const pair = ROOM_STEPS.map((step) => {
    const [first, second] = [firstLineHeight(step, drawing, true), secondLineHeight(step, drawing)];
    const block = `:has(> [${mark}~="pair-${step}"])`;
    return `${block} { line-height: ${second.toFixed(2)} !important; } ${block}::first-line { line-height: ${first.toFixed(2)} !important; }`;
  });
  const air = AIR_STEPS.map(
    (step) => `:has(> [${mark}~="air-${step}"]) { letter-spacing: ${step / 100}em !important; }`,
  );
  const room = `@media ${drawing.print ? 'all' : 'screen'} { ${[...rules, ...first, ...pair, ...air].join(' ')} }`;
  return `[${mark}] { display: inline !important; } ${room}`;
}

/** How many levels above a text boxes may grow; its own block is the first. */
export const LIFTED_DEPTH = 8;

/** The sheet of "Make room": boxes of a fixed height, which an anchor names by their levels, grow to the height of their text. */
export function liftCss(mark: string): string {
  const selectors = Array.from(
    { length: LIFTED_DEPTH },
    (_, level) => `:has(> ${'* > '.repeat(level)}[${mark}~="lift-${level}"])`,
  );
  return `@media screen { ${selectors.join(', ')} { height: auto !important; max-height: none !important; } }`;
}

/** `mark` is the attribute name of all anchors on a page: one that the page can't foresee. */
export function createInk(mark: string): Ink {
  const style = styleOf(mark);
  return {
    createAnchor: (document) => createClosedRoot(document, style),
    mark: (anchor, tokens) => anchor.setAttribute(mark, tokens.join(' ')),
    // Called on the prototype: a form's fields may be named like its methods.
    isAnchor: (node) => node instanceof Element && Element.prototype.hasAttribute.call(node, mark),
  };
}
