/** The name of our elements on a page, and the two style sheets: inside our roots, and for room in the page. */
import type { DrawingSettings } from '../../vocabulary/index.ts';
import { firstLineHeight, letterAir, ROOM_STEPS, stepLineHeight } from './label-size.ts';
import { LABEL_FONT, ZHUYIN_FONT } from './label-text.ts';

/** Ink under a name. */
export interface Ink {
  readonly tagName: string;
  /** Gives a root its style; a shared sheet where the browser lets a content script share one. */
  readonly dress: (root: ShadowRoot) => void;
}

/**
 * Labels are inert text: neither found, nor selected, nor read out, and three times as fast to lay out as generated
 * content. They lie in one cell of a grid, moved by their margins: positioned, each would be a paint layer of its
 * own. The anchor has no height, lest it widen a line; `all` does not cover `direction`.
 */
const STYLE = `
:host { all: initial !important; position: relative !important; visibility: inherit !important; user-select: none !important;
  -webkit-user-select: none !important; pointer-events: none !important; font-size: 0 !important; line-height: 0 !important; }
:host([apart]) { position: absolute !important; }
:host([upright]) { writing-mode: inherit !important; }
u { position: absolute; width: 0; height: 0; }
div, s { position: absolute; left: 0; top: 0; width: 0; height: 0; display: grid; grid-template: 0 / 0;
  place-items: start; text-decoration: none; transform-origin: 0 0; }
div { contain: size layout style; direction: ltr; writing-mode: horizontal-tb; font-family: ${LABEL_FONT}; font-weight: 400; font-kerning: none; line-height: 1;
  white-space: pre; -webkit-text-size-adjust: none; text-size-adjust: none; }
div.zhuyin i, div.zhuyin del { font-family: ${ZHUYIN_FONT}; }
i, em, del { grid-area: 1 / 1; font-style: normal; }
del { visibility: hidden; text-decoration: none; }
b { font-weight: 400; }
div.upright i, div.upright em, div.upright del { writing-mode: vertical-rl; }
.faint { opacity: 0.4; }
.t1 { color: var(--t1); } .t2 { color: var(--t2); } .t3 { color: var(--t3); } .t4 { color: var(--t4); } .t5 { color: var(--t5); }
@media print { div:not(.print) { display: none; } }
`;

/**
 * The sheet that gives room between lines and letters to blocks that hold an anchor which asks for it. Browsers
 * don't show it to the page.
 */
export function roomCss(tagName: string, drawing: DrawingSettings): string {
  const rules = ROOM_STEPS.map((step) => {
    const height = stepLineHeight(step, drawing).toFixed(2);
    return `:has(> ${tagName}[room="${step}"]) { line-height: ${height} !important; }`;
  });
  const first = ROOM_STEPS.map((step) => {
    const height = firstLineHeight(step, drawing).toFixed(2);
    return `:has(> ${tagName}[first="${step}"])::first-line { line-height: ${height} !important; }`;
  });
  const air = `:has(> ${tagName}[air]) { letter-spacing: ${letterAir(drawing)}em !important; }`;
  return `@media ${drawing.print ? 'all' : 'screen'} { ${rules.join(' ')} ${first.join(' ')} ${air} }`;
}

/** Boxes so many levels above a text may be let grow, its own block the first. */
export const LIFTED_DEPTH = 8;

/** The sheet of "Make room": boxes of a fixed height that an anchor names by their levels are as high as their text. */
export function liftCss(tagName: string): string {
  const selectors = Array.from(
    { length: LIFTED_DEPTH },
    (_, level) => `:has(> ${'* > '.repeat(level)}${tagName}[lift~="${level}"])`,
  );
  return `@media screen { ${selectors.join(', ')} { height: auto !important; max-height: none !important; } }`;
}

/** A name for elements of ours that a page can't foresee, from at least six random bytes. */
export function createTagName(random: Uint8Array): string {
  const letters = Array.from(random, (byte) => 'abcdefghijklmnopqrstuvwxyz'[byte % 26]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

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
