/** Which text is Chinese: by the nearest `lang`, then kana or hangul in it, then the page. In doubt it is not. */
import { foreignSpans, shareOf } from './foreign-text.ts';
import type { Span } from './spans.ts';
import { hasLabelledHan, type TextBlock } from './text-blocks.ts';

const HAN = /\p{Script=Han}/gu;

/** How much of a page is read to detect its language, in UTF-16 code units. */
const SAMPLE = 20_000;
/** A page needs this many Han characters, and among its East Asian letters this share of kana or hangul at most. */
const MIN_HAN = 2;
const MAX_FOREIGN_SHARE = 0.15;

/** The language of a text; `unsaid` where neither tag nor characters tell. */
export type Language = 'chinese' | 'other' | 'unsaid';

/** What a `lang` value says: `zh`, `zh-Hant-TW`, `cmn` are Chinese; an absent or empty one or `und` says nothing. */
export function languageOfTag(tag: string | null | undefined): Language {
  if (!tag || /^und\b/i.test(tag)) return 'unsaid';
  return /^(zh|cmn|yue|wuu|hak|nan)\b/i.test(tag) ? 'chinese' : 'other';
}

/** Whether a text on its own looks Chinese: Han characters and almost no kana or hangul. */
export function looksChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return count(sample, HAN) >= MIN_HAN && shareOf(sample) <= MAX_FOREIGN_SHARE;
}

/**
 * A block with everything masked that is not Chinese; `undefined` where nothing is left to annotate. The nearest `lang`
 * decides if it says Chinese, Japanese, Korean or Vietnamese. Any other tag (a Chinese page marked `en` is
 * common) proves nothing: then the page as a whole decides. Kana and hangul mask what belongs to them in any case.
 */
export function maskForeign(block: TextBlock, pageIsChinese: boolean): TextBlock | undefined {
  const base = isChineseTag(nearestTag(block.element)) ?? pageIsChinese;
  const tagged = tagSpans(block, base);
  const chinese = block.langs.filter(({ lang }) => isChineseTag(lang));
  const inked = chinese.reduce<readonly Span[]>(without, foreignSpans(block.text));
  if (tagged.length === 0 && inked.length === 0) return block;
  const masked = joinSpans([...block.masked, ...tagged, ...inked]);
  const result = { ...block, masked };
  return hasLabelledHan(result) ? result : undefined;
}

/** Whether a tag names Chinese (`true`) or a language that uses its characters (`false`). */
function isChineseTag(tag: string | null): boolean | undefined {
  if (languageOfTag(tag) === 'chinese') return true;
  return tag && /^(ja|ko|vi)\b/i.test(tag) ? false : undefined;
}

/** The stretches that are not Chinese by the block's tag and those of inline elements in it. */
function tagSpans({ text, langs }: TextBlock, base: boolean): Span[] {
  let spans: Span[] = base ? [] : [{ start: 0, end: text.length }];
  for (const span of langs) {
    const own = isChineseTag(span.lang);
    if (own === false) spans = [...spans, span];
    else if (own === true) spans = without(spans, span);
  }
  return spans;
}

function without(spans: readonly Span[], { start, end }: Span): Span[] {
  return spans.flatMap((one) =>
    [
      { start: one.start, end: Math.min(one.end, start) },
      { start: Math.max(one.start, end), end: one.end },
    ].filter((part) => part.start < part.end),
  );
}

/** In order, adjacent ones merged. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The nearest `lang`, across shadow roots. */
function nearestTag(element: Element): string | null {
  for (let at: Element | null = element; at; ) {
    const tagged: Element | null = at.closest('[lang]');
    if (tagged) return tagged.getAttribute('lang');
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether a document as a whole is Chinese, from a sample of its text and the tag of its root. */
export function isChinesePage(document: Document): boolean {
  const tag = document.documentElement.getAttribute('lang');
  if (tag && /^(ja|ko|vi)\b/i.test(tag)) return false;
  return looksChinese(sampleText(document));
}

/** Text from all over a page, open shadow roots included, without walking all of it. */
export function sampleText(document: Document): string {
  const roots: Node[] = document.body ? [document.body] : [];
  let sample = '';
  let steps = 0;
  for (let root = roots.shift(); root; root = roots.shift()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (; sample.length < SAMPLE && steps < 8000 && walker.nextNode(); steps++) {
      const node = walker.currentNode;
      if (node instanceof Element) {
        if (node.shadowRoot instanceof ShadowRoot) roots.push(node.shadowRoot);
      } else if (!/^(script|style|noscript|template)$/.test(node.parentElement?.localName ?? '')) {
        sample += (node.nodeValue ?? '').slice(0, 2000);
      }
    }
  }
  return sample;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
