/** Walks through a page's nodes, whatever the page does to hinder that. */

/** The elements and texts inside a node, safe from forms whose fields are named like DOM properties. */
export function* childNodes(parent: Node): Generator<Element | Text> {
  const walker = (parent.ownerDocument ?? document).createTreeWalker(
    parent,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  // The walker shows elements and texts only, as asked above.
  for (let child = walker.firstChild(); child; child = walker.nextSibling()) yield child as Element | Text;
}

/** Whether a node is a text. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** DOM properties that we rely on; a form's fields may have the same names and hide them. */
const RELIED_ON = (
  'localName classList getAttribute hasAttribute closest append prepend contains parentElement parentNode isConnected ' +
  'shadowRoot getBoundingClientRect getClientRects ownerDocument scrollHeight scrollWidth clientHeight clientTop ' +
  'offsetWidth getRootNode matches textContent firstElementChild lastElementChild compareDocumentPosition ' +
  'checkVisibility querySelector querySelectorAll'
).split(' ');

const HIDING_FIELD = RELIED_ON.map((name) => `[name="${name}"], [id="${name}"]`).join(', ');

/** Whether an element is a form whose fields hide such properties: none of them may be read from it. */
export function isHidingDom(element: Element): boolean {
  return (
    element instanceof HTMLFormElement && Element.prototype.querySelector.call(element, HIDING_FIELD) !== null
  );
}

let parentGetter: (() => unknown) | undefined;

/** Reads `parentNode` whatever a form's fields are called: one of that name would lead in a circle. */
function readParent(element: Element): unknown {
  parentGetter ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  return parentGetter?.call(element);
}

/** The parent, across shadow roots. */
export function composedParent(element: Element): Element | null {
  const parentNode = readParent(element);
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
