import type { LineWord } from '../../dictionary/index.ts';

/** A word of the line with the punctuation before and behind it. */
export interface LineItem {
  readonly word: LineWord;
  readonly before: string;
  readonly after: string;
}

/** Punctuation that belongs to the word behind it. */
const OPENING = /^[“‘「『《〈（(【［[〔]+$/;

/** Attaches punctuation to its word: `“好。”` is one item. A sentence of punctuation alone has none. */
export function lineItems(words: readonly LineWord[]): LineItem[] {
  const items: LineItem[] = [];
  let before = '';
  for (const word of words) {
    const last = items.at(-1);
    if (word.kind !== 'punctuation') {
      items.push({ word, before, after: '' });
      before = '';
    } else if (OPENING.test(word.text) || !last) before += word.text;
    else items[items.length - 1] = { ...last, after: last.after + word.text };
  }
  const last = items.at(-1);
  if (last && before) items[items.length - 1] = { ...last, after: last.after + before };
  return items;
}
