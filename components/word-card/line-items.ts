import type { LineWord } from '../../dictionary/index.ts';

/** A word of the line with the marks that stand before and behind it. */
export interface LineItem {
  readonly word: LineWord;
  readonly before: string;
  readonly after: string;
}

/** Marks that belong to the word behind them. */
const OPENING = /^[“‘「『《〈（(【［[〔]+$/;

/** Gives each mark to its word: `“好。”` is one item. A sentence of marks alone has none. */
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
