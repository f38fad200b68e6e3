import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Token } from '../../dictionary/index.ts';
import type { ReaderArticle } from './article.ts';
import { putCursor, wordByKey } from './word-cursor.ts';
import { listenToWords, type OpenedBy } from './word-events.ts';

/** The word whose card is open. */
export interface OpenWord {
  readonly element: HTMLElement;
  readonly by: OpenedBy;
  readonly token: Token;
  /** The text of its part. */
  readonly text: string;
}

export interface WordOpener {
  readonly open: OpenWord | undefined;
  readonly close: () => void;
  /** The pointer is on the card, or has left it. */
  readonly holdOpen: (held: boolean) => void;
  /** From inside the card: to the word a key leads to, its card opened in place of this one. */
  readonly moveBy: (key: string) => boolean;
}

/** How long a card opened by hovering waits for the pointer to come to it. */
const LINGER_MS = 240;

interface OpenableText {
  readonly article: ReaderArticle;
  readonly tokens: readonly (readonly Token[])[] | undefined;
  /** How long a mouse rests on a word before its card opens, in milliseconds. */
  readonly openDelay: () => number;
}

/** Opens and closes the card of an article's words. */
export function useOpenWord(
  root: RefObject<HTMLElement | null>,
  { article, tokens, openDelay }: OpenableText,
): WordOpener {
  const [open, setOpen] = useState<OpenWord>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const openWord = useCallback(
    (element: HTMLElement, by: OpenedBy): void => {
      clearTimeout(leaving.current);
      const part = Number(element.closest<HTMLElement>('[data-part]')?.dataset.part);
      const token = tokens?.[part]?.[Number(element.dataset.token)];
      const text = article.parts[part]?.text;
      if (!token || text === undefined) return;
      setOpen((before) =>
        by === 'hover' && before && before.by !== 'hover' ? before : { element, by, token, text },
      );
    },
    [article, tokens],
  );
  const linger = useCallback(() => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(
      () => setOpen((word) => (word?.by === 'hover' ? undefined : word)),
      LINGER_MS,
    );
  }, []);

  useEffect(() => {
    // Tokens that come anew, after a correction, leave the card open.
    setOpen((word) => (word?.element.isConnected ? word : undefined));
    if (!root.current || !tokens) return undefined;
    return listenToWords(root.current, { onOpen: openWord, onLeave: linger, openDelay });
  }, [root, tokens, openWord, linger, openDelay]);

  // A word that is open looks so.
  useEffect(() => {
    open?.element.setAttribute('data-open', '');
    return () => open?.element.removeAttribute('data-open');
  }, [open]);

  const close = useCallback(() => {
    setOpen(undefined);
    if (open && open.by !== 'hover') open.element.focus({ preventScroll: true });
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
    openWord(next, 'key');
    return true;
  };
  return { open, close, holdOpen, moveBy };
}
