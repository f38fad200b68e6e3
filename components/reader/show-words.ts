/** Scrolls to words of an article and marks their sentences for a moment. */

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
  for (const sentence of found) sentence.classList.add('shown');
  setTimeout(() => {
    for (const sentence of found) sentence.classList.remove('shown');
  }, MARKED_MS);
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
