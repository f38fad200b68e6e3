/** From one annotated word to the next: by word, by sentence, over the ends of blocks. Pure. */
import { sentenceStarts } from '../../vocabulary/index.ts';

/** The words of a text, in order. */
export interface TextWords {
  readonly text: string;
  readonly labels: readonly { readonly start: number; readonly end: number }[];
}

/** A word as the index of its text and its index there. */
export interface WordAt {
  readonly text: number;
  readonly word: number;
}

export type Step = 'next' | 'previous' | 'next-sentence' | 'previous-sentence';

/** The word a step leads to; `undefined` at the ends. */
export function stepFrom(texts: readonly TextWords[], at: WordAt, step: Step): WordAt | undefined {
  if (step === 'next') return wordAfter(texts, at);
  if (step === 'previous') return wordBefore(texts, at);
  const starts = sentenceFirsts(texts, at.text);
  if (step === 'next-sentence') {
    const next = starts.find((word) => word > at.word);
    return next === undefined
      ? wordAfter(texts, { text: at.text, word: Number.POSITIVE_INFINITY })
      : { text: at.text, word: next };
  }
  const before = starts.findLast((word) => word < at.word);
  if (before !== undefined) return { text: at.text, word: before };
  const last = wordBefore(texts, { text: at.text, word: 0 });
  if (!last) return undefined;
  return {
    text: last.text,
    word: sentenceFirsts(texts, last.text).findLast((word) => word <= last.word) ?? 0,
  };
}

function wordAfter(texts: readonly TextWords[], { text, word }: WordAt): WordAt | undefined {
  if (word + 1 < (texts[text]?.labels.length ?? 0)) return { text, word: word + 1 };
  const next = texts.findIndex(({ labels }, index) => index > text && labels.length > 0);
  return next < 0 ? undefined : { text: next, word: 0 };
}

function wordBefore(texts: readonly TextWords[], { text, word }: WordAt): WordAt | undefined {
  if (word > 0) return { text, word: word - 1 };
  const before = texts.findLastIndex(({ labels }, index) => index < text && labels.length > 0);
  return before < 0 ? undefined : { text: before, word: (texts[before]?.labels.length ?? 1) - 1 };
}

/** The first word of each sentence of a text. */
function sentenceFirsts(texts: readonly TextWords[], index: number): number[] {
  const { text, labels } = texts[index] ?? { text: '', labels: [] };
  const firsts = sentenceStarts(text).map((from) => labels.findIndex(({ start }) => start >= from));
  return [...new Set(firsts)].filter((word) => word >= 0);
}
