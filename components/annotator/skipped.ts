/** Which parts of a page are left alone. */
import { composedParent, isHidingDom } from './page-nodes.ts';

/** Never annotated: forms, code, drawings, text that has ruby already. */
const SKIPPED_TAGS = new Set(
  (
    'textarea input select option datalist title script style noscript template pre code kbd samp ' +
    'svg math canvas ruby rt rp iframe frame object embed video audio img picture map progress meter head'
  ).split(' '),
);
/** Whether an element and everything in it is left alone. Looks at the element itself, not at its ancestors. */
export function isSkipped(element: Element): boolean {
  if (isHidingDom(element)) return true;
  if (SKIPPED_TAGS.has(element.localName)) return true;
  if (isUntranslated(element) || isHiddenFromReaders(element)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether an element says that its text must not be translated. */
export function isUntranslated(element: Element): boolean {
  return element.getAttribute('translate') === 'no' || isPassedByClass(element);
}

/** Skipped because of a class, whose changes are too many on some pages to be watched everywhere. */
export function isPassedByClass(element: Element): boolean {
  return element.classList.contains('notranslate');
}

/** Whether an element is hidden or inert. */
export function isHiddenFromReaders(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** Whether an element or one of its ancestors is left alone. */
export function isInSkipped(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  for (let at: Element | null = element; at; at = composedParent(at)) if (isSkipped(at)) return true;
  return false;
}
