/** The sentence that the reader is in: under the pointer, with the cursor, or being said. */

/** Marks the sentence that the reader is in, and no other. */
export function markSentence(root: HTMLElement | null, sentence: Element): void {
  if (sentence.hasAttribute('data-current')) return;
  root?.querySelector('[data-current]')?.removeAttribute('data-current');
  sentence.setAttribute('data-current', '');
}

/** Marks the sentence under the pointer or with the focus; returns a function that stops that. */
export function followSentence(root: HTMLElement): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const enter = ({ target }: Event): void => {
    const sentence = target instanceof Element && target.closest('.sentence');
    if (sentence) markSentence(root, sentence);
  };
  root.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && enter(event), { signal });
  root.addEventListener('click', enter, { signal });
  root.addEventListener('focusin', enter, { signal });
  return () => ended.abort();
}
