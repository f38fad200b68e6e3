/** A sentence with the place of a word in it. */
export interface SentenceAt {
  readonly sentence: string;
  /** UTF-16 offset of the word in the sentence. */
  readonly offset: number;
}

/** Ends a sentence, with the quotation marks and brackets that close after it. */
const SENTENCE_END = /[。！？!?…]+[”’」』）)》]*|\n+/g;

/** The sentence of `text` that holds the word at `start`, without the spaces around it. */
export function sentenceAt(text: string, start: number): SentenceAt {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end > start) {
      to = end;
      break;
    }
    from = end;
  }
  const cut = text.slice(from, to);
  const indent = cut.length - cut.trimStart().length;
  return { sentence: cut.trim(), offset: start - from - indent };
}
