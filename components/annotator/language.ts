/** Which text is Chinese: the nearest `lang`, then kana or hangul nearby, then the page. In doubt it is not. */

const HAN = /\p{Script=Han}/gu;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Marks that Chinese text uses too: the middle dot of names, the prolonged sound mark. */
const SHARED_MARKS = /[・ー]/g;

/** So much of a page is looked at to tell its language, in UTF-16 code units. */
const SAMPLE = 20_000;
/** A page needs this many Han characters, and among its East Asian letters this share of kana or hangul at most. */
const MIN_HAN = 2;
const MAX_FOREIGN_SHARE = 0.03;

export type Language = 'chinese' | 'other' | 'unsaid';

/** What a `lang` value says: `zh`, `zh-Hant-TW`, `cmn` are Chinese; absent, empty or `und` is unsaid. */
export function languageOfTag(tag: string | null | undefined): Language {
  if (!tag || /^und\b/i.test(tag)) return 'unsaid';
  return /^(zh|cmn|yue|wuu|hak|nan)\b/i.test(tag) ? 'chinese' : 'other';
}

/** Whether a text on its own looks Chinese: Han characters and next to no kana or hangul. */
export function looksChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE).replace(SHARED_MARKS, '');
  const han = count(sample, HAN);
  const foreign = count(sample, KANA_OR_HANGUL);
  return han >= MIN_HAN && foreign / (han + foreign) <= MAX_FOREIGN_SHARE;
}

/** Whether a text has kana or hangul of its own, shared marks aside. */
export function hasKanaOrHangul(text: string): boolean {
  return count(text.slice(0, SAMPLE).replace(SHARED_MARKS, ''), KANA_OR_HANGUL) > 0;
}

/**
 * Whether a block is to be annotated. A `lang` on the block or near it decides if it says Chinese, or names
 * Japanese or Korean. Any other tag (a Chinese page marked `en` is common) is no proof: then kana nearby, then
 * the page as a whole.
 */
export function isChineseBlock(element: Element, text: string, pageIsChinese: boolean): boolean {
  const tag = nearestTag(element);
  if (languageOfTag(tag) === 'chinese') return !hasKanaOrHangul(text);
  if (tag && /^(ja|ko|vi)\b/i.test(tag)) return false;
  return pageIsChinese && !hasKanaOrHangul(text);
}

/** The nearest `lang`, out of shadow roots too. */
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
