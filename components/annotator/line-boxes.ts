/** Boxes in a line of text: which of them are part of the sentence, and their text. */
import { childNodes, isText } from './page-nodes.ts';

/** A longer box is not part of a sentence, UTF-16 code units. */
const MAX_BOX_TEXT = 40;

/** Whether an element's text flows in its parent's line. */
export function isInLine(element: Element, style: LineStyle = getComputedStyle(element)): boolean {
  if (element.shadowRoot) return false;
  return /^(inline|contents)$/.test(style.display) || joinsLine(element, style);
}

type LineStyle = Pick<CSSStyleDeclaration, 'display' | 'float'>;

/** Whether a `display` value makes a box within a line: `inline-block` and the like. */
export function isBoxInLine(display: string): boolean {
  return display.startsWith('inline-');
}

/**
 * Whether a box is part of the text around it all the same: a character set apart (a drop cap, letters that are moved
 * one by one), or a plain word in a box of its own.
 */
function joinsLine(element: Element, { display, float }: LineStyle): boolean {
  const { textContent, childElementCount } = element;
  if (textContent.length > MAX_BOX_TEXT) return false;
  if ([...textContent.trim()].length === 1) return float !== 'none' || isBoxInLine(display);
  if (display !== 'inline-block' || childElementCount > 0 || element.matches('button, a, [role]'))
    return false;
  const { backgroundColor, borderTopWidth, paddingLeft } = getComputedStyle(element);
  const isPlain =
    borderTopWidth === '0px' &&
    paddingLeft === '0px' &&
    /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
  return isPlain && element.parentElement !== null && hasOwnText(element.parentElement);
}

function hasOwnText(element: Element): boolean {
  return [...childNodes(element)].some((child) => isText(child) && child.data.trim() !== '');
}

/** The text of a small box in a line; a larger one is not part of a sentence. */
export function shortText({ textContent, childElementCount }: Element): string {
  const text = textContent.trim().replace(/\s+/g, ' ');
  return childElementCount === 0 && text.length <= MAX_BOX_TEXT ? text : '';
}

const NOTE_MARK = /^\s*[[［〔(（【]\s*(?:注|注释|[a-z*†]|\d+|注\s*\d+)\s*[\]］〕)）】]\s*$/;

/** `[1]` raised above the line and linked to a note; `m<sup>2</sup>` is not a footnote mark. */
export function isFootnoteMark(element: Element): boolean {
  if (element.getAttribute('role') === 'doc-noteref') return true;
  if (
    element.localName !== 'sup' &&
    !(element.localName === 'a' && element.firstElementChild?.localName === 'sup')
  )
    return false;
  const { textContent } = element;
  if (textContent.length > 12) return false;
  return NOTE_MARK.test(textContent) || (element.localName === 'sup' && element.querySelector('a') !== null);
}
