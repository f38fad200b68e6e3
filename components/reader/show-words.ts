/** Scrolls to words of an article and marks their sentences for a moment. */

import { sentenceStarts } from '../../vocabulary/index.ts';

const MARKED_MS = 2500;

/** Shows a quotation of the article in its text; all sentences of a longer one are marked. */
export function showWords(root: HTMLElement, quote: string): void {
  const sentences = [...root.querySelectorAll<HTMLElement>('.sentence')];
  const texts = sentences.map(textOf);
  const whole = texts.join('');
  const wanted = quote.replaceAll(/\s/g, '');
  const start = whole.indexOf(wanted);
  if (start < 0) return;
  const end = start + wanted.length;
  let from = 0;
  const found = sentences.filter((_, at) => {
    const to = from + (texts[at]?.length ?? 0);
    const meets = from < end && to > start;
    from = to;
    return meets;
  });
  found[0]?.scrollIntoView({ block: 'center' });
  mark(found);
}

interface TextPlace {
  readonly part: number;
  /** In the part's text, UTF-16 units. */
  readonly offset: number;
  readonly text: string;
}

/** Marks the sentence at a place of an article for a moment; returns what takes the mark off. */
export function markSentence(root: HTMLElement, { part, offset, text }: TextPlace): () => void {
  const starts = sentenceStarts(text).filter((start) => start < text.length);
  const number = starts.findLastIndex((start) => start <= offset);
  const sentences = root.querySelectorAll<HTMLElement>(`[data-part="${part}"] .sentence`);
  const sentence = sentences[Math.max(0, number)];
  return sentence ? mark([sentence]) : () => undefined;
}

function mark(sentences: readonly HTMLElement[]): () => void {
  for (const sentence of sentences) sentence.classList.add('shown');
  const unmark = (): void => {
    for (const sentence of sentences) sentence.classList.remove('shown');
  };
  const timer = setTimeout(unmark, MARKED_MS);
  return () => {
    clearTimeout(timer);
    unmark();
  };
}

/** The Chinese of a sentence: without readings, meanings, English and the line of words. */
function textOf(sentence: HTMLElement): string {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('rt, .english, .sentence-line')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode()) text += walker.currentNode.nodeValue ?? '';
  return text.replaceAll(/\s/g, '');
}
