import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** A panel under the bar. */
export interface Panel {
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly toggle: () => void;
  /** Closes it, and returns whether it was open. */
  readonly close: () => boolean;
}

/** A panel, closed at first, and the button that has the focus again once it is closed. */
function usePanel(): Panel {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): boolean => {
    if (!isOpen) return false;
    setOpen(false);
    button.current?.focus();
    return true;
  };
  return { isOpen, button, toggle: () => setOpen((open) => !open), close };
}

/** The panels under the bar of an article. */
export interface Panels {
  readonly settings: Panel;
  /** Of a book: its list of contents, and the search in it. */
  readonly contents: Panel;
  /** Of a PDF file: its pages as they are printed. */
  readonly pages: Panel;
  /** Closes one of them, and returns whether one was open. */
  readonly close: () => boolean;
}

/** The panels of an article, closed at first. */
export function usePanels(): Panels {
  const settings = usePanel();
  const contents = usePanel();
  const pages = usePanel();
  const close = (): boolean => contents.close() || settings.close() || pages.close();
  return { settings, contents, pages, close };
}
