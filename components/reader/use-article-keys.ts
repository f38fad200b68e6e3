import { useLayoutEffect } from 'preact/hooks';

/** What keys do in an article, wherever the focus is except in a field. */
export interface ArticleKeys {
  readonly next: () => void;
  readonly listen: (what: 'sentence' | 'all') => void;
  /** Absent while nothing is read aloud. */
  readonly listening?: ListeningKeys | undefined;
  readonly toggleFocus: () => void;
  /** Closes the panel of settings, if it is open. */
  readonly closePanel: () => boolean;
  /** Shows or hides the English of the present sentence. */
  readonly english: () => void;
  /** The same for all sentences. */
  readonly allEnglish: () => void;
  /** Shows or hides the words of the present sentence. */
  readonly words: () => void;
}

/** What keys do while the article is read aloud. */
interface ListeningKeys {
  readonly step: (by: 1 | -1) => void;
  readonly changeSpeed: (by: 1 | -1) => void;
  readonly changeRepeats: () => void;
  readonly toggleHidden: () => void;
  /** Shows the covered sentence that the reader is in. */
  readonly showSentence: () => void;
  readonly close: () => void;
}

/** Listens to the keys of an article. `blocked`: a card is open, whose keys go first. */
export function useArticleKeys(keys: ArticleKeys, blocked: boolean): void {
  // In the same step as drawing: the first key after a card closes may come before the browser is idle.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // A card that opened under the pointer has no key for English.
      if (blocked && event.key.toLowerCase() !== 'e') return;
      if (event.key !== 'Escape' && isForField(event)) return;
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

/** Whether a key is typed into a field. A list of the listening bar takes what chooses one of its options, no more. */
function isForField({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLSelectElement && target.closest('.listening-bar'))
    return [...target.options].some(({ text }) => text.toLowerCase().startsWith(key.toLowerCase()));
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

function actionOf(
  key: string,
  { next, listen, listening, toggleFocus, english, allEnglish, words }: ArticleKeys,
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
      return listening && listeningActionOf(key, listening);
  }
}

function listeningActionOf(key: string, keys: ListeningKeys): (() => void) | undefined {
  switch (key) {
    case ',':
      return () => keys.step(-1);
    case '.':
      return () => keys.step(1);
    case '-':
      return () => keys.changeSpeed(-1);
    case '+':
    case '=':
      return () => keys.changeSpeed(1);
    case 'r':
      return keys.changeRepeats;
    case 'h':
      return keys.toggleHidden;
    case 'v':
      return keys.showSentence;
    case 'Escape':
      return keys.close;
    default:
      return undefined;
  }
}
