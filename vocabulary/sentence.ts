/** Where a sentence ends in Chinese text: full stops, also after them a closing quote or bracket; line breaks. */
const ENDS = /[。！？!?；;…\n]+[”’」』）)】》]*/g;

/** A sentence around a word and where the word starts in it, UTF-16 code units. */
export interface SentenceAt {
  readonly sentence: string;
  readonly offset: number;
}

/**
 * The sentence of a text that holds `[start, end)`, without the white space around it.
 * A word that itself runs over a sentence's end keeps all of both.
 */
export function sentenceAt(text: string, start: number, end: number): SentenceAt {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(ENDS)) {
    const boundary = match.index + match[0].length;
    if (boundary <= start) from = boundary;
    else if (boundary >= end) {
      to = boundary;
      break;
    }
  }
  const before = text.slice(from, start).trimStart();
  return { sentence: before + text.slice(start, to).trimEnd(), offset: before.length };
}

/** Where the sentences of a text begin, UTF-16 code units; 0 is the first. */
export function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(ENDS)].map((match) => match.index + match[0].length)];
}
