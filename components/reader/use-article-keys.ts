import { useEffect } from 'preact/hooks';

/** What keys do in an article, wherever the focus is but in a field. */
export interface ArticleKeys {
  readonly next: () => void;
  readonly listen: (what: 'sentence' | 'all') => void;
  readonly toggleFocus: () => void;
  /** Closes the panel of settings, if it is open. */
  readonly closePanel: () => boolean;
  /** Shows or hides the English of the sentence one is in. */
  readonly english: () => void;
  /** The same for all sentences. */
  readonly allEnglish: () => void;
  /** Shows or hides the sentence one is in, word by word. */
  readonly words: () => void;
}

/** Listens to the keys of an article. `blocked`: a card is open, whose keys go first. */
export function useArticleKeys(keys: ArticleKeys, blocked: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // A card that opened under the pointer has no key for English.
      if (blocked && event.key.toLowerCase() !== 'e') return;
      const { target } = event;
      const isField =
        target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
      if (isField && event.key !== 'Escape') return;
      if (!blocked && event.key === 'Escape' && keys.closePanel()) {
        event.preventDefault();
        return;
      }
      const act = actionOf(event.key, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function actionOf(
  key: string,
  { next, listen, toggleFocus, english, allEnglish, words }: ArticleKeys,
): (() => void) | undefined {
  switch (key) {
    case 'n':
      return next;
    case 'l':
      return () => listen('sentence');
    case 'L':
      return () => listen('all');
    case 'e':
      return english;
    case 'E':
      return allEnglish;
    case 'w':
      return words;
    case 'f':
      return toggleFocus;
    default:
      return undefined;
  }
}
