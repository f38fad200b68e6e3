import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Scrolls a new view to its top. */
export function useTop(): void {
  useLayoutEffect(() => window.scrollTo({ top: 0, behavior: 'instant' }), []);
}

/** A reference to an element that gets the focus as it is first drawn, and not again: keys typed at once go there. */
export function useFocus<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useLayoutEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
