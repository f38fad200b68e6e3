import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Scrolls a new view to its top. */
export function useTop(): void {
  useEffect(() => window.scrollTo({ top: 0, behavior: 'instant' }), []);
}

/** A reference to an element that gets the focus when it is first shown, and not again. */
export function useFocus<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
