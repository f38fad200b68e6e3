import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a part of the page: when the control that has it is taken away, the first that `selector` finds in
 * the part gets it, now or once it is there. Who has no focus in the part is given none.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, selector: string): void {
  const isHeld = useRef(false);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      isHeld.current = target instanceof Node && (part.current?.contains(target) ?? false);
    };
    const onFocusOut = ({ target }: FocusEvent): void => {
      // Browsers differ in whether a control that is taken away tells so. One that is still there was left by the reader.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected && document.activeElement === document.body)
          isHeld.current = false;
      });
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, [part]);
  useEffect(() => {
    if (!isHeld.current || document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  });
}
