import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What a key does; `undefined` where it is not the card's now. */
export type CardKeys = Readonly<Record<string, (() => void) | undefined>>;

interface Heard {
  /** Where keys are listened to; by default in the card alone. */
  readonly from: EventTarget | undefined;
  readonly card: RefObject<HTMLElement | null>;
  /** Whether a letter typed there is for the card. */
  readonly takesKeys: (event: KeyboardEvent) => boolean;
}

/** Handles the card's keys before the page does. Escape is always the card's, the others only while nothing is written. */
export function useCardKeys({ from, card, takesKeys }: Heard, keys: CardKeys): void {
  // In the same step as drawing: the first key may come before the browser is idle.
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

/** Whether a key was pressed by hand, without modifiers. */
function isBareKey(event: KeyboardEvent): boolean {
  return event.isTrusted && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

/** Whether a key goes into a text. */
function isWritten(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
