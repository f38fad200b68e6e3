import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { CARD_LINGER_MS } from '../../vocabulary/index.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { placeCursor, putCursor, wordByKey } from './word-cursor.ts';
import { listenToWords, type OpenedBy } from './word-events.ts';

/** The word whose card is open. */
export interface OpenWord {
  /** What it stands beside: the word in the text, or a word of a list. */
  readonly element: HTMLElement;
  readonly by: OpenedBy;
  readonly query: WordQuery;
}

export interface WordOpener {
  readonly open: OpenWord | undefined;
  readonly openWord: (word: OpenWord) => void;
  readonly close: () => void;
  /** The pointer is on the card, or has left it. */
  readonly holdOpen: (held: boolean) => void;
  /** From inside the card: to the word a key leads to, its card opened in place of this one. */
  readonly moveBy: (key: string) => boolean;
}

interface WordsOf {
  readonly drawer: ArticleDrawer | undefined;
  readonly drawn: boolean;
  /** How long a mouse rests on a word before its card opens, in milliseconds; one and the same function. */
  readonly openDelay: () => number;
}

/** Opens and closes the card of an article's words; marks the sentence that the reader is in. */
export function useOpenWord(
  root: RefObject<HTMLElement | null>,
  { drawer, drawn, openDelay }: WordsOf,
): WordOpener {
  const [open, setOpen] = useState<OpenWord>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const openWord = useCallback((word: OpenWord): void => {
    clearTimeout(leaving.current);
    setOpen((before) => (word.by === 'hover' && before && before.by !== 'hover' ? before : word));
  }, []);
  const openElement = useCallback(
    (element: HTMLElement, by: OpenedBy): void => {
      const found = drawer?.tokenAt(element);
      if (!found) return;
      const { token, text } = found;
      openWord({
        element,
        by,
        query: { form: token.text, pinyin: token.pinyin, text, start: token.start },
      });
    },
    [drawer, openWord],
  );
  const linger = useCallback(() => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(
      () => setOpen((word) => (word?.by === 'hover' ? undefined : word)),
      CARD_LINGER_MS,
    );
  }, []);

  useEffect(() => {
    if (!root.current || !drawer) return undefined;
    const onSentence = (sentence: HTMLElement): void => markSentence(root.current, sentence);
    return listenToWords(root.current, { onOpen: openElement, onLeave: linger, onSentence, openDelay });
  }, [root, drawer, openElement, linger, openDelay]);
  useEffect(() => {
    if (root.current && drawn) placeCursor(root.current);
  }, [root, drawn]);

  // A word that is open looks so.
  useEffect(() => {
    open?.element.setAttribute('data-open', '');
    return () => open?.element.removeAttribute('data-open');
  }, [open]);

  const close = useCallback(() => {
    setOpen(undefined);
    if (open && open.by !== 'hover' && open.element.isConnected) open.element.focus({ preventScroll: true });
  }, [open]);
  const holdOpen = useCallback(
    (held: boolean) => {
      if (held) clearTimeout(leaving.current);
      else linger();
    },
    [linger],
  );
  const moveBy = (key: string): boolean => {
    const next = root.current && open && wordByKey(root.current, open.element, key);
    if (!root.current || !next) return false;
    putCursor(root.current, next);
    next.scrollIntoView({ block: 'nearest' });
    openElement(next, 'key');
    return true;
  };
  return { open, openWord, close, holdOpen, moveBy };
}

/** Marks the sentence that the reader is in, and no other. */
export function markSentence(root: HTMLElement | null, sentence: HTMLElement): void {
  if (sentence.hasAttribute('data-current')) return;
  root?.querySelector('[data-current]')?.removeAttribute('data-current');
  sentence.setAttribute('data-current', '');
}
