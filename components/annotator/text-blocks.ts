/** Finds the text: a block's inline text as one string, with the way back to its nodes. Reads, never writes. */
import { isBoxInLine, isFootnoteMark, isInLine, shortText } from './line-boxes.ts';
import { childNodes, isHidingDom, isText } from './page-nodes.ts';
import { isHiddenFromReaders, isPassedByClass, isSkipped, isUntranslated } from './skipped.ts';
import type { LangSpan, Span } from './spans.ts';
import { createTextBuilder, type TextBuilder } from './text-builder.ts';
import type { TextRun } from './text-runs.ts';

/** Inline text that is annotated as one unit, across inline elements: `呼和<b>浩特</b>` is one word. */
export interface TextBlock {
  /** The block element that holds the text. */
  readonly element: Element;
  /**
   * The text as the reader sees it: `\n` for `<br>` and block children, line breaks of the source joined, the text or
   * `alt` of inline objects, no footnote marks.
   */
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** Stretches without labels, in order: other languages, code, names not to be translated, text that has ruby. */
  readonly masked: readonly Span[];
  /** Stretches with a `lang` of their own, inner ones last. */
  readonly langs: readonly LangSpan[];
  /** The text is only a part of the element's, the part near the screen. */
  readonly partial?: true;
}

/** What an element holds: its own inline text, if that has Chinese in it, the blocks below it, and its open root. */
export interface Contents {
  readonly block?: TextBlock;
  readonly children: readonly Element[];
  /** Children that are not displayed now, and may be later. */
  readonly hidden: readonly Element[];
  /** Elements that are skipped because of their class, which may change. */
  readonly passedOver: readonly Element[];
  /** Custom elements that are not defined yet: they may get a shadow root once they are. */
  readonly late: readonly Element[];
  readonly root?: ShadowRoot;
}

const HAN = /\p{Script=Han}/u;

/** Skipped elements whose text is part of the sentence around them. */
const TEXT_TAGS = new Set('code kbd samp ruby math'.split(' '));
const CONTROL_TAGS = new Set('textarea input select progress meter'.split(' '));
/** A picture in a line is a character (`[赞]`) if its `alt` is no longer than this, in UTF-16 code units. */
const MAX_ALT = 8;
/** Short links and controls: room for labels there would break their layout, so they are helped on hover only. */
const BARS =
  'nav, button, menu, [role=navigation], [role=menu], [role=menubar], [role=button], [role=tab], [role=tablist], [role=toolbar]';

/** Text in a heading is read, however short. */
const HEADINGS = 'h1, h2, h3, h4, [role=heading]';
/** Links and boxes of so few characters are labels of the page's own controls rather than text to read. */
const SHORT_LINK = 8;
const SHORT_BOX = 5;

/** Whether a block is part of a bar of links or controls, which is helped on hover only. */
export function isBar({ element, text }: TextBlock): boolean {
  if (element.closest(BARS) !== null) return true;
  const { length } = text.trim();
  if (length > SHORT_LINK || element.closest(HEADINGS) !== null) return false;
  if (element.closest('a') !== null) return true;
  if (length > SHORT_BOX) return false;
  const { parentElement } = element;
  return (
    getComputedStyle(element).display.startsWith('inline-') ||
    (parentElement !== null && /flex/.test(getComputedStyle(parentElement).display))
  );
}

/** Reads an element's own inline text and lists the blocks below it. Forces style, not layout. */
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
      // No property may be read from a form that hides them.
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
    const style = getComputedStyle(child);
    const { display, position } = style;
    if (child.localName.includes('-') && !child.matches(':defined')) late.push(child);
    if (isFootnoteMark(child)) return;
    if (isInLine(child, style)) {
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

/** Whether there are Chinese characters outside the masked stretches. */
export function hasLabelledHan({ text, masked }: Pick<TextBlock, 'text' | 'masked'>): boolean {
  let done = 0;
  for (const { start, end } of masked) {
    if (HAN.test(text.slice(done, start))) return true;
    done = Math.max(done, end);
  }
  return HAN.test(text.slice(done));
}

/** The text of a skipped element, without its ruby: `<ruby>銀<rt>ㄧㄣˊ</rt></ruby>` -> `銀`. */
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

/** The elements directly in a shadow root; a filled slot shows what fills it, which is read where it is. */
function shadowChildren(root: ShadowRoot, isOurs: (element: Element) => boolean): Element[] {
  return [...childNodes(root)].filter((child): child is Element => {
    if (isText(child) || isOurs(child) || isSkipped(child)) return false;
    return !(child instanceof HTMLSlotElement && child.assignedNodes().length > 0);
  });
}
