import { sampleText } from './language.ts';

/** Which share of a page's text is Chinese, 0 to 1. */
export function pageShare(document: Document): number {
  return chineseShare(sampleText(document));
}

/** Which share of a text's letters are Chinese characters, 0 to 1; a Latin word of five letters counts as two. */
export function chineseShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const weight = han + (letters - han) * LETTER_WEIGHT;
  return weight === 0 ? 0 : han / weight;
}

const LETTER_WEIGHT = 0.4;
