/** Finding the text: a block's inline text as one string, with the way back to its nodes. Reads, never writes. */

/** One text node's part of a block's text. */
export interface TextRun {
  readonly node: Text;
  /** Where the node's text starts in the block's. */
  readonly start: number;
}

/** Inline text that is annotated as one unit, across inline elements: `呼和<b>浩特</b>` is one word. */
export interface TextBlock {
  /** The block element that holds the text. */
  readonly element: Element;
  /** The nodes' texts in order; `\n` for `<br>` and block children, U+FFFC for what is passed over. */
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** The text is a part of the element's, the part near the screen. */
  readonly partial?: true;
}

/** What an element holds: its own inline text, if Chinese is in it, the blocks below it, and its open root. */
export interface Contents {
  readonly block?: TextBlock;
  readonly children: readonly Element[];
  /** Children that are not shown, and may be later. */
  readonly hidden: readonly Element[];
  /** Custom elements that are not defined yet: they may get a root of their own once they are. */
  readonly late: readonly Element[];
  readonly root?: ShadowRoot;
}

const OBJECT = '\uFFFC';
const HAN = /\p{Script=Han}/u;

/** Never annotated: forms, code, drawings, what has ruby already. */
const SKIPPED_TAGS = new Set(
  (
    'textarea input select option datalist title script style noscript template pre code kbd samp ' +
    'svg math canvas ruby rt rp iframe frame object embed video audio img picture map progress meter head'
  ).split(' '),
);
/** Short links and controls: room for labels there would break their layout, so they are helped on hover only. */
const BARS =
  'nav, button, menu, [role=navigation], [role=menu], [role=menubar], [role=button], [role=tab], [role=tablist], [role=toolbar]';

/** The elements and texts inside a node, safe from forms whose fields are named like DOM properties. */
export function* childNodes(parent: Node): Generator<Element | Text> {
  const walker = (parent.ownerDocument ?? document).createTreeWalker(
    parent,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  // The walker shows elements and texts only, as asked above.
  for (let child = walker.firstChild(); child; child = walker.nextSibling()) yield child as Element | Text;
}

/** DOM properties that this side relies on; a form's fields may be named like them and hide them. */
const RELIED_ON = (
  'localName classList getAttribute hasAttribute closest append parentElement parentNode isConnected shadowRoot ' +
  'getBoundingClientRect getClientRects ownerDocument scrollHeight clientHeight getRootNode matches'
).split(' ');

const HIDING_FIELD = RELIED_ON.map((name) => `[name="${name}"], [id="${name}"]`).join(', ');

function isHidingDom(element: Element): boolean {
  return (
    element instanceof HTMLFormElement && Element.prototype.querySelector.call(element, HIDING_FIELD) !== null
  );
}

/** The parent, out of a shadow root too. */
export function composedParent(element: Element): Element | null {
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** Whether an element and all in it are to be left alone. Asks the element itself, not its ancestors. */
export function isSkipped(element: Element): boolean {
  if (isHidingDom(element)) return true;
  if (SKIPPED_TAGS.has(element.localName)) return true;
  if (element.getAttribute('translate') === 'no' || element.classList.contains('notranslate')) return true;
  if (element.hasAttribute('hidden') || element.hasAttribute('inert')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether an element or one of its ancestors is to be left alone. */
export function isInSkipped(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  for (let at: Element | null = element; at; at = composedParent(at)) if (isSkipped(at)) return true;
  return false;
}

/** Links and boxes of so few characters are labels of the page's own controls rather than text to read. */
const SHORT_LINK = 8;
const SHORT_BOX = 5;

/** Whether a block is part of a bar of links or controls, which is helped on hover only. */
export function isBar({ element, text }: TextBlock): boolean {
  if (element.closest(BARS) !== null) return true;
  const { length } = text.trim();
  if (length > SHORT_LINK) return false;
  if (element.closest('a') !== null) return true;
  if (length > SHORT_BOX) return false;
  const { parentElement } = element;
  return (
    getComputedStyle(element).display.startsWith('inline-') ||
    (parentElement !== null && /flex/.test(getComputedStyle(parentElement).display))
  );
}

/** Reads an element's own inline text and names the blocks below it. Forces style, not layout. */
export function readContents(element: Element, isOurs: (element: Element) => boolean): Contents {
  const runs: TextRun[] = [];
  const children: Element[] = [];
  const hidden: Element[] = [];
  const late: Element[] = [];
  let text = '';
  const read = (parent: Element): void => {
    for (const child of childNodes(parent)) {
      if (isText(child)) {
        runs.push({ node: child, start: text.length });
        text += child.data;
      } else if (isOurs(child) || child.localName === 'wbr') {
      } else if (child.localName === 'br') {
        text += '\n';
      } else if (isSkipped(child)) {
        text += OBJECT;
      } else {
        const display = getComputedStyle(child).display;
        if (child.localName.includes('-') && !child.matches(':defined')) late.push(child);
        if ((display === 'inline' || display === 'contents') && !child.shadowRoot) read(child);
        else {
          text += display.startsWith('inline') ? OBJECT : '\n';
          (display === 'none' ? hidden : children).push(child);
        }
      }
    }
  };
  read(element);
  const root = element.shadowRoot;
  if (root) children.push(...shadowChildren(root, isOurs));
  const contents = { children, hidden, late, ...(root && { root }) };
  return HAN.test(text) ? { ...contents, block: { element, text, runs } } : contents;
}

/** The elements right in a shadow root; a slot that is filled shows what fills it, which is read where it stands. */
function shadowChildren(root: ShadowRoot, isOurs: (element: Element) => boolean): Element[] {
  return [...childNodes(root)].filter((child): child is Element => {
    if (isText(child) || isOurs(child) || isSkipped(child)) return false;
    return !(child instanceof HTMLSlotElement && child.assignedNodes().length > 0);
  });
}

/** A piece of a block's text as a DOM range; `undefined` where its nodes are gone or have changed. */
export function rangeOf(block: TextBlock, start: number, end: number): Range | undefined {
  const from = runAt(block.runs, start);
  const to = runAt(block.runs, end - 1);
  if (!from || !to || !from.node.isConnected || !to.node.isConnected) return undefined;
  if (start - from.start > from.node.length || end - to.start > to.node.length) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  return range;
}

/** The run that holds an offset of the block's text, by binary search. */
export function runAt(runs: readonly TextRun[], offset: number): TextRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
