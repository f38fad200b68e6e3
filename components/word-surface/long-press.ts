/** A finger that rests on a linked word asks for its card; a tap follows the link. */

/** A finger that rests at least this long, and moves no further than this, is a long press. */
const LONG_PRESS_MS = 450;
const SLOP_PX = 10;
/** Menus and clicks that a long press causes come within this time of the card's opening. */
const AFTER_PRESS_MS = 1200;

interface PressPorts {
  /** Whether a finger may ask for a card here. */
  readonly isWanted: (event: PointerEvent) => boolean;
  /** Called when the finger has rested long enough; returns whether a card opens. */
  readonly onPress: (event: PointerEvent) => boolean;
}

/** Follows fingers until the signal aborts. */
export function followLongPress(
  document: EventTarget,
  window: EventTarget,
  { isWanted, onPress, signal }: PressPorts & { readonly signal: AbortSignal },
): void {
  let press: { readonly timer: ReturnType<typeof setTimeout>; readonly down: PointerEvent } | undefined;
  let pressedAt = Number.NEGATIVE_INFINITY;
  const end = (): void => {
    clearTimeout(press?.timer);
    press = undefined;
  };
  const onDown = (down: PointerEvent): void => {
    end();
    pressedAt = Number.NEGATIVE_INFINITY; // what follows belongs to another touch
    if (!down.isTrusted || down.pointerType !== 'touch' || !down.isPrimary || !isWanted(down)) return;
    const timer = setTimeout(() => {
      if (onPress(down)) pressedAt = performance.now();
    }, LONG_PRESS_MS);
    press = { timer, down };
  };
  const onDrag = ({ clientX, clientY, pointerType }: PointerEvent): void => {
    if (!press || pointerType !== 'touch') return;
    if (Math.hypot(clientX - press.down.clientX, clientY - press.down.clientY) > SLOP_PX) end();
  };
  /** Prevents what the browser does on a long press, or when the finger is lifted. */
  const onAfterPress = (event: Event): void => {
    if (!event.isTrusted || performance.now() - pressedAt > AFTER_PRESS_MS) return;
    if (event.type === 'click') pressedAt = Number.NEGATIVE_INFINITY;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const listen = (target: EventTarget, type: string, listener: unknown, capture = false): void =>
    target.addEventListener(type, listener as EventListener, { signal, capture });
  listen(document, 'pointerdown', onDown);
  listen(document, 'pointermove', onDrag);
  for (const type of ['pointerup', 'pointercancel']) listen(document, type, end);
  for (const type of ['click', 'contextmenu']) listen(window, type, onAfterPress, true);
  signal.addEventListener('abort', end);
}
