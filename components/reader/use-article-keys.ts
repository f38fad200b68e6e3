import { useEffect } from 'preact/hooks';

/** What keys do in an article, wherever the focus is but in a field. */
export interface ArticleKeys {
  readonly next: () => void;
  readonly listen: (what: 'sentence' | 'all') => void;
  readonly toggleFocus: () => void;
  /** Puts the focus on the word that has the cursor, and moves it by a key; whether that key moves or opens. */
  readonly toWords: (key: KeyboardEvent) => boolean;
  /** Closes the panel of settings, if it is open. */
  readonly closePanel: () => boolean;
}

/** Listens to the keys of an article. `blocked`: a card is open, whose keys go first. */
export function useArticleKeys(keys: ArticleKeys, blocked: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (blocked || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      const isField =
        target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
      if (isField && event.key !== 'Escape') return;
      if (event.key === 'Escape' ? keys.closePanel() : isFree(target) && keys.toWords(event)) {
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

/** Whether nothing has the focus, as on opening: what has it hears keys of its own. */
function isFree(target: EventTarget | null): boolean {
  return target === document.body || target === document.documentElement;
}

function actionOf(key: string, { next, listen, toggleFocus }: ArticleKeys): (() => void) | undefined {
  switch (key) {
    case 'n':
      return next;
    case 'l':
      return () => listen('sentence');
    case 'L':
      return () => listen('all');
    case 'f':
      return toggleFocus;
    default:
      return undefined;
  }
}
