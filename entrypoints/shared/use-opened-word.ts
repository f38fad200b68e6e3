import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';

function focusRow(): void {
  document
    .querySelector<HTMLElement>('[aria-posinset] [tabindex="0"], [aria-posinset][tabindex="0"]')
    ?.focus();
}

interface OpenedWord {
  readonly opened: WordQuery | undefined;
  readonly open: (query: WordQuery) => void;
  readonly close: () => void;
}

/** The word whose card is open in one of our own pages; when it closes, the focus returns to where it was opened. */
export function useOpenedWord(): OpenedWord {
  const [opened, setOpened] = useState<WordQuery>();
  const from = useRef<Element | null>(null);
  const open = useCallback((query: WordQuery) => {
    from.current = document.activeElement;
    setOpened(query);
  }, []);
  const close = useCallback(() => setOpened(undefined), []);
  useLayoutEffect(() => {
    if (opened || !(from.current instanceof HTMLElement)) return;
    from.current.focus();
    // A list that is shown again draws its rows again: the row that Tab would reach gets the focus.
    if (document.activeElement !== from.current) requestAnimationFrame(focusRow);
  }, [opened]);
  return { opened, open, close };
}
