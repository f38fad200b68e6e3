/** Finding the text: a block's inline text as one string, with the way back to its nodes. Reads, never writes. */
import { createTextBuilder, type TextBuilder } from './text-builder.ts';

/** A stretch of a text node that stands in a block's text. A node has several where white space collapses. */
export interface TextRun {
  readonly node: Text;
  /** Where the stretch starts in the block's text. */
  readonly start: number;
  /** Where it starts in the node's. */
  readonly from: number;
  readonly length: number;
}

/** A stretch of a text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with a language of its own, as its inline element's `lang` names it. */
export interface LangSpan extends Span {
  readonly lang: string;
}

/** Inline text that is annotated as one unit, across inline elements: `呼和<b>浩特</b>` is one word. */
export interface TextBlock {
  /** The block element that holds the text. */
  readonly element: Element;
  /**
   * The text as a reader reads it: `\n` for `<br>` and block children, line breaks of the source joined, the text or
   * `alt` of inline objects, no footnote marks.
   */
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** Stretches that get no labels, in order: other languages, code, names not to be translated, what has ruby. */
  readonly masked: readonly Span[];
  /** Stretches with a `lang` of their own, inner ones last. */
  readonly langs: readonly LangSpan[];
  /** The text is a part of the element's, the part near the screen. */
  readonly partial?: true;
}

/** What an element holds: its own inline text, if Chinese is in it, the blocks below it, and its open root. */
export interface Contents {
  readonly block?: TextBlock;
  readonly children: readonly Element[];
  /** Children that are not shown, and may be later. */
  readonly hidden: readonly Element[];
  /** Elements that are passed over on account of their class, which may go. */
  readonly passedOver: readonly Element[];
  /** Custom elements that are not defined yet: they may get a root of their own once they are. */
  readonly late: readonly Element[];
  readonly root?: ShadowRoot;
}

const HAN = /\p{Script=Han}/u;

/** Never annotated: forms, code, drawings, what has ruby already. */
const SKIPPED_TAGS = new Set(
  (
    'textarea input select option datalist title script style noscript template pre code kbd samp ' +
    'svg math canvas ruby rt rp iframe frame object embed video audio img picture map progress meter head'
  ).split(' '),
);
/** Of these the ones whose text is a part of the sentence around them. */
const TEXT_TAGS = new Set('code kbd samp ruby math'.split(' '));
const CONTROL_TAGS = new Set('textarea input select progress meter'.split(' '));
/** A picture in a line is a character (`[赞]`) if its `alt` is no longer than this, in UTF-16 code units. */
const MAX_ALT = 8;
const MAX_BOX_TEXT = 40;
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
  'localName classList getAttribute hasAttribute closest append prepend contains parentElement parentNode isConnected ' +
  'shadowRoot getBoundingClientRect getClientRects ownerDocument scrollHeight scrollWidth clientHeight clientTop ' +
  'offsetWidth getRootNode matches textContent firstElementChild lastElementChild compareDocumentPosition ' +
  'checkVisibility querySelector querySelectorAll'
).split(' ');

const HIDING_FIELD = RELIED_ON.map((name) => `[name="${name}"], [id="${name}"]`).join(', ');

function isHidingDom(element: Element): boolean {
  return (
    element instanceof HTMLFormElement && Element.prototype.querySelector.call(element, HIDING_FIELD) !== null
  );
}

let parentGetter: (() => unknown) | undefined;

/** Reads `parentNode` whatever a form's fields are called: one named so would lead in a circle. */
function readParent(element: Element): unknown {
  parentGetter ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  return parentGetter?.call(element);
}

/** The parent, out of a shadow root too. */
export function composedParent(element: Element): Element | null {
  const parentNode = readParent(element);
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** Whether an element and all in it are to be left alone. Asks the element itself, not its ancestors. */
export function isSkipped(element: Element): boolean {
  if (isHidingDom(element)) return true;
  if (SKIPPED_TAGS.has(element.localName)) return true;
  if (isUntranslated(element) || isHiddenFromReaders(element)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

function isUntranslated(element: Element): boolean {
  return element.getAttribute('translate') === 'no' || isPassedByClass(element);
}

/** Passed over on account of a class, whose changes are too many on some pages to be watched everywhere. */
function isPassedByClass(element: Element): boolean {
  return element.classList.contains('notranslate');
}

function isHiddenFromReaders(element: Element): boolean {
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
  const children: Element[] = [];
  const hidden: Element[] = [];
  const passedOver: Element[] = [];
  const late: Element[] = [];
  const text = createTextBuilder();
  const read = (parent: Element): void => {
    const keepsBreaks = isPreformatted(parent);
    for (const child of childNodes(parent)) {
      if (isText(child)) text.addNode(child, keepsBreaks);
      else if (isOurs(child) || child.localName === 'wbr') {
      } else if (child.localName === 'br') text.addBreak();
      // Nothing may be asked of a form that hides its own properties.
      else if (isHidingDom(child)) text.addBreak();
      else if (isSkipped(child)) {
        if (isPassedByClass(child)) passedOver.push(child);
        addSkipped(child);
      } else addElement(child);
    }
  };
  const addSkipped = (child: Element): void => {
    if (isHiddenFromReaders(child)) return;
    const { localName } = child;
    if (isInline(child) && (isUntranslated(child) || TEXT_TAGS.has(localName))) {
      text.masked(() => readBase(child, text));
    } else if (CONTROL_TAGS.has(localName)) text.addSpace();
    else if (localName === 'img' && (child.getAttribute('alt')?.length ?? 0) <= MAX_ALT) {
      text.masked(() => text.add(child.getAttribute('alt') ?? ''));
    } else if (isBlock(child)) text.addBreak();
  };
  const addElement = (child: Element): void => {
    const { display, position, float } = getComputedStyle(child);
    if (child.localName.includes('-') && !child.matches(':defined')) late.push(child);
    if (isFootnoteMark(child)) return;
    const flows = display === 'inline' || display === 'contents';
    if (!child.shadowRoot && (flows || joinsLine(child, { display, float }))) {
      text.inLang(child.getAttribute('lang'), () => read(child));
      return;
    }
    if (display === 'none') {
      hidden.push(child);
      return;
    }
    children.push(child);
    if (isBoxInLine(display)) text.masked(() => text.add(shortText(child)));
    else if (position !== 'absolute' && position !== 'fixed') text.addBreak();
  };
  read(element);
  const root = element.shadowRoot;
  if (root) children.push(...shadowChildren(root, isOurs));
  const contents = { children, hidden, passedOver, late, ...(root && { root }) };
  const block = { element, ...text.build() };
  return hasLabelledHan(block) ? { ...contents, block } : contents;
}

/** Whether there are Chinese characters outside of what is masked. */
export function hasLabelledHan({ text, masked }: Pick<TextBlock, 'text' | 'masked'>): boolean {
  let done = 0;
  for (const { start, end } of masked) {
    if (HAN.test(text.slice(done, start))) return true;
    done = Math.max(done, end);
  }
  return HAN.test(text.slice(done));
}

/** The text of what is passed over, without what stands above it: `<ruby>銀<rt>ㄧㄣˊ</rt></ruby>` -> `銀`. */
function readBase(element: Element, text: TextBuilder): void {
  for (const child of childNodes(element)) {
    if (isText(child)) text.addNode(child, false);
    else if (!/^(rt|rp|rtc|script|style|template)$/.test(child.localName)) readBase(child, text);
  }
}

function isPreformatted(element: Element): boolean {
  return /pre|break-spaces/.test(getComputedStyle(element).whiteSpace);
}

function isInline(element: Element): boolean {
  return /^(inline|ruby|contents)/.test(getComputedStyle(element).display);
}

function isBlock(element: Element): boolean {
  const { display, position } = getComputedStyle(element);
  return !/^(inline|ruby|contents|none)/.test(display) && !/absolute|fixed/.test(position);
}

function isBoxInLine(display: string): boolean {
  return display.startsWith('inline-');
}

/**
 * Whether a box is a part of the text around it all the same: a character set apart (a drop cap, letters that are moved
 * one by one), or a plain word in a box of its own.
 */
function joinsLine(
  element: Element,
  { display, float }: Pick<CSSStyleDeclaration, 'display' | 'float'>,
): boolean {
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

/** The text of a small box in a line; a larger one is no part of a sentence. */
function shortText({ textContent, childElementCount }: Element): string {
  const text = textContent.trim().replace(/\s+/g, ' ');
  return childElementCount === 0 && text.length <= MAX_BOX_TEXT ? text : '';
}

const NOTE_MARK = /^\s*[[［〔(（【]\s*(?:注|注释|[a-z*†]|\d+|注\s*\d+)\s*[\]］〕)）】]\s*$/;

/** `[1]` raised above the line, with the note behind a link; `m<sup>2</sup>` is none. */
function isFootnoteMark(element: Element): boolean {
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

/** The elements right in a shadow root; a slot that is filled shows what fills it, which is read where it stands. */
function shadowChildren(root: ShadowRoot, isOurs: (element: Element) => boolean): Element[] {
  return [...childNodes(root)].filter((child): child is Element => {
    if (isText(child) || isOurs(child) || isSkipped(child)) return false;
    return !(child instanceof HTMLSlotElement && child.assignedNodes().length > 0);
  });
}

/** A piece of a block's text as a DOM range; `undefined` where its nodes are gone or have changed. */
export function rangeOf(block: TextBlock, start: number, end: number): Range | undefined {
  const [from, to] = [placeOf(block.runs, start), placeOf(block.runs, end - 1)];
  if (!from || !to) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

/** Where a character of a block's text stands; `undefined` where its node is gone, has changed, or is an object. */
export function placeOf(
  runs: readonly TextRun[],
  offset: number,
): { readonly node: Text; readonly offset: number } | undefined {
  const run = runAt(runs, offset);
  if (!run?.node.isConnected || offset < run.start || offset >= run.start + run.length) return undefined;
  const at = run.from + offset - run.start;
  return at < run.node.length ? { node: run.node, offset: at } : undefined;
}

/** Where a place between two characters of a node is in the block's text; `undefined` if the node is not in it. */
export function offsetIn({ runs }: TextBlock, node: Text, offset: number): number | undefined {
  const own = runs.filter((run) => run.node === node);
  const run = own.findLast(({ from }) => from <= offset) ?? own[0];
  return run && run.start + Math.min(run.length, Math.max(0, offset - run.from));
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

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
