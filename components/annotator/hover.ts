/** Which word the pointer rests on; the card's opening and closing follow from it. */
import { CARD_LINGER_MS } from '../../vocabulary/index.ts';
import type { PointedWord } from './word-at-point.ts';

/** A finger rests so long before it is no tap, and may tremble so far, in CSS pixels. */
const LONG_PRESS_MS = 450;
const SLOP_PX = 10;
/** Menus and clicks that a long press brings about come within so long of the card's opening. */
const AFTER_PRESS_MS = 1200;

export interface HoverPorts {
  /** `again` is to be called when a word that was not known is known now. */
  wordAt(x: number, y: number, again: () => void): PointedWord | undefined;
  /** The pointer has come onto a word; its card may be wanted soon. */
  onNear?(): void;
  /** The pointer rests on a word, or has clicked it. */
  onRest(word: PointedWord, by?: { readonly byTouch: boolean }): void;
  /** It has left the word, and is not over anything of ours. */
  onLeave(): void;
  /** Whether an event comes from our own card. */
  isOnCard(event: Event): boolean;
  /** A card opened by a click stays until the reader closes it; whether it is open still. */
  isOpen(): boolean;
  /** How long the pointer rests before a card opens, in milliseconds; infinite for never. */
  openDelay(): number;
  /** Only resting opens a card: clicks and selections are the page's alone. */
  isHoverOnly(): boolean;
  /** A short piece of Chinese is selected: what becomes of it; `false` for nothing. */
  onSelected(): boolean;
}

/** Follows the pointer until stopped. Only events of the reader's own count, not ones that the page made. */
export function followPointer(document: Document, ports: HoverPorts): () => void {
  let word: PointedWord | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  /** The card was asked for by a click, not by resting. */
  let pinned = false;
  /** Counts the pointer's moves: what was asked before the last of them is dropped. */
  let moves = 0;
  const isPinned = (): boolean => {
    pinned &&= ports.isOpen();
    return pinned;
  };

  const rest = (next: PointedWord): void => {
    // It had left the word, and its card was closed by a key meanwhile.
    const isBack = closing !== undefined && !ports.isOpen();
    clearTimeout(closing);
    closing = undefined;
    const isSame = word?.label === next.label && word.block === next.block;
    if (isPinned() || (isSame && !isBack)) return;
    word = next;
    clearTimeout(opening);
    const delay = ports.openDelay();
    if (delay > 0 && Number.isFinite(delay)) ports.onNear?.();
    if (delay === 0) ports.onRest(next);
    else if (Number.isFinite(delay)) opening = setTimeout(() => ports.onRest(next), delay);
  };
  const leave = (): void => {
    clearTimeout(opening);
    if (!word || isPinned()) return;
    if (!ports.isOpen()) {
      word = undefined; // its card was closed by a key: it opens again when the pointer comes back
      return;
    }
    closing ??= setTimeout(() => {
      closing = undefined;
      word = undefined;
      ports.onLeave();
    }, CARD_LINGER_MS);
  };
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (ports.isOnCard(event)) {
      clearTimeout(closing);
      clearTimeout(opening);
      closing = undefined;
      return;
    }
    // Browsers send one such event a frame, so there is nothing to be saved up.
    moves += 1;
    look(event.clientX, event.clientY);
  };
  const look = (x: number, y: number): void => {
    const mine = moves;
    const found = ports.wordAt(x, y, () => mine === moves && look(x, y));
    if (found) rest(found);
    else leave();
  };
  const onTap = (event: MouseEvent): void => {
    if (!event.isTrusted || ports.isOnCard(event)) return;
    moves += 1;
    clearTimeout(opening);
    clearTimeout(closing);
    closing = undefined;
    if (ports.isHoverOnly()) {
      pinned = false;
      ports.onLeave(); // the word stays the one pointed at, so that it does not open again at once
      return;
    }
    const found = ports.wordAt(event.clientX, event.clientY, () => undefined);
    word = found;
    pinned = !isActive(event.target);
    if (pinned && ports.onSelected()) return;
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (pinned && found) ports.onRest(found, { byTouch });
    else ports.onLeave();
  };
  const onAway = (): void => {
    moves += 1;
    leave();
  };
  // A finger that rests on a linked word asks for its card; a tap follows the link.
  let press:
    | { readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number }
    | undefined;
  let pressedAt = Number.NEGATIVE_INFINITY;
  const endPress = (): void => {
    clearTimeout(press?.timer);
    press = undefined;
  };
  const onDown = (event: PointerEvent): void => {
    endPress();
    pressedAt = Number.NEGATIVE_INFINITY; // what comes now is of another touch
    if (!event.isTrusted || event.pointerType !== 'touch' || !event.isPrimary || !isActive(event.target))
      return;
    if (ports.isOnCard(event) || ports.isHoverOnly()) return;
    const { clientX: x, clientY: y } = event;
    const timer = setTimeout(() => {
      const found = ports.wordAt(x, y, () => undefined);
      if (!found) return;
      pressedAt = performance.now();
      word = found;
      pinned = true;
      ports.onRest(found, { byTouch: true });
    }, LONG_PRESS_MS);
    press = { timer, x, y };
  };
  const onDrag = ({ clientX, clientY, pointerType }: PointerEvent): void => {
    if (!press || pointerType !== 'touch') return;
    if (Math.hypot(clientX - press.x, clientY - press.y) > SLOP_PX) endPress();
  };
  /** What the browser does on a long press, or with the finger going up, is not wanted any more. */
  const onAfterPress = (event: Event): void => {
    if (!event.isTrusted || performance.now() - pressedAt > AFTER_PRESS_MS) return;
    if (event.type === 'click') pressedAt = Number.NEGATIVE_INFINITY;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('pointerdown', onDown, { passive: true });
  for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, endPress);
  document.addEventListener('pointermove', onDrag, { passive: true });
  for (const type of ['click', 'contextmenu'] as const)
    window.addEventListener(type, onAfterPress, { capture: true });
  document.addEventListener('pointermove', onMove, { passive: true });
  document.addEventListener('click', onTap);
  document.documentElement.addEventListener('pointerleave', onAway);

  return () => {
    clearTimeout(opening);
    clearTimeout(closing);
    endPress();
    document.removeEventListener('pointerdown', onDown);
    for (const type of ['pointerup', 'pointercancel'] as const) document.removeEventListener(type, endPress);
    document.removeEventListener('pointermove', onDrag);
    for (const type of ['click', 'contextmenu'] as const)
      window.removeEventListener(type, onAfterPress, { capture: true });
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('click', onTap);
    document.documentElement.removeEventListener('pointerleave', onAway);
  };
}

/** Links and controls do on a click what the page wants of them, no more. */
function isActive(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, select, textarea, summary, label') !== null
  );
}
