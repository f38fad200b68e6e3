import type { RefObject } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { sentenceInSight } from './sentence-english.ts';

/**
 * Covers an article's sentences while it is read aloud; a click or tap on one shows it. Screen readers and the keyboard's cursor
 * always have the text. Returns a function that shows the sentence that the reader is in, or covers it again.
 */
export function useCoveredText(root: RefObject<HTMLElement | null>, covered: boolean): () => void {
  useEffect(() => {
    const article = root.current;
    if (!article || !covered) return undefined;
    const show = (event: MouseEvent): void => {
      const { target } = event;
      const sentence = target instanceof Element ? target.closest<HTMLElement>('.sentence') : null;
      if (!sentence || sentence.dataset.shown !== undefined) return;
      // What is under the cover can't be clicked.
      event.stopPropagation();
      event.preventDefault();
      sentence.dataset.shown = '';
    };
    article.addEventListener('click', show, { capture: true });
    return () => {
      article.removeEventListener('click', show, { capture: true });
      for (const shown of article.querySelectorAll<HTMLElement>('[data-shown]')) delete shown.dataset.shown;
    };
  }, [root, covered]);
  return useCallback((): void => {
    const sentence = root.current ? sentenceInSight(root.current) : undefined;
    if (!sentence) return;
    if (sentence.dataset.shown === undefined) sentence.dataset.shown = '';
    else delete sentence.dataset.shown;
  }, [root]);
}
