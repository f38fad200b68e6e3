import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What a key does; nothing where it is not the card's now. */
export type CardKeys = Readonly<Record<string, (() => void) | undefined>>;

interface Heard {
  /** Where keys are heard; by default in the card alone. */
  readonly from: EventTarget | undefined;
  readonly card: RefObject<HTMLElement | null>;
  /** Whether a letter hit there is the card's. */
  readonly takesKeys: (event: KeyboardEvent) => boolean;
}

/** Hears the card's keys, before the page does. Escape is always the card's, the others only while nothing is written. */
export function useCardKeys({ from, card, takesKeys }: Heard, keys: CardKeys): void {
  // With the drawing itself: the first key may come before the browser is idle.
  useLayoutEffect(() => {
    const source = from ?? card.current;
    const onKey = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || !isBareKey(event)) return;
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      const isTaken = event.key === 'Escape' || (!event.shiftKey && !isWritten(event) && takesKeys(event));
      if (!act || !isTaken) return;
      act();
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    source?.addEventListener('keydown', onKey, { capture: true });
    return () => source?.removeEventListener('keydown', onKey, { capture: true });
  });
}

/** A key pressed by hand, alone. */
function isBareKey(event: KeyboardEvent): boolean {
  return event.isTrusted && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

/** A key that goes into a text. */
function isWritten(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
