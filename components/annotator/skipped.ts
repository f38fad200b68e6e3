/** What of a page is left alone. */
import { composedParent, isHidingDom } from './page-nodes.ts';

/** Never annotated: forms, code, drawings, what has ruby already. */
const SKIPPED_TAGS = new Set(
  (
    'textarea input select option datalist title script style noscript template pre code kbd samp ' +
    'svg math canvas ruby rt rp iframe frame object embed video audio img picture map progress meter head'
  ).split(' '),
);
/** Whether an element and all in it are to be left alone. Asks the element itself, not its ancestors. */
export function isSkipped(element: Element): boolean {
  if (isHidingDom(element)) return true;
  if (SKIPPED_TAGS.has(element.localName)) return true;
  if (isUntranslated(element) || isHiddenFromReaders(element)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether an element says that its own text is not to be translated. */
export function isUntranslated(element: Element): boolean {
  return element.getAttribute('translate') === 'no' || isPassedByClass(element);
}

/** Passed over on account of a class, whose changes are too many on some pages to be watched everywhere. */
export function isPassedByClass(element: Element): boolean {
  return element.classList.contains('notranslate');
}

/** Whether an element says that nobody is to read it now. */
export function isHiddenFromReaders(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** Whether an element or one of its ancestors is to be left alone. */
export function isInSkipped(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  for (let at: Element | null = element; at; at = composedParent(at)) if (isSkipped(at)) return true;
  return false;
}
