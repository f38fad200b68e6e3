/** How the pointer opens a card: by resting on a word, a click, a tap, a long press on a link, a selection. */
import { createHover } from './hover.ts';
import { followLongPress } from './long-press.ts';
import type { PointedWords, SurfaceCard, SurfaceWord } from './surface.ts';

/** What following the pointer needs of its surface and its card. */
export interface PointerPorts<W extends SurfaceWord> {
  readonly words: PointedWords<W>;
  readonly card: SurfaceCard<W>;
  /** How long the pointer rests before a card opens, in milliseconds; infinite for never. */
  readonly openDelay: () => number;
  /** Called when the pointer comes onto a word; its card may be wanted soon. */
  readonly onNear?: () => void;
  /** The pointer is on a word, or on none. */
  readonly onPointed?: (word: W | undefined) => void;
  /** Only resting opens a card: clicks and selections are left to the page. */
  readonly isHoverOnly?: () => boolean;
  /** Called with a selection: opens the card on it, if it is short and Chinese; returns `false` where it is not. */
  readonly openSelection: () => boolean;
  /** The reader has clicked or tapped a word. */
  readonly onChosen?: (word: W) => void;
}

/** A pointer that has moved this far between down and up, in CSS pixels, has selected text. */
const DRAG_PX = 6;

/** Follows the pointer over a document; returns a function that stops it. Events made by scripts don't count. */
export function followPointer<W extends SurfaceWord>(document: Document, ports: PointerPorts<W>): () => void {
  const { words, card, isHoverOnly = () => false } = ports;
  const hover = createHover<W>(ports);
  const ended = new AbortController();
  const { signal } = ended;
  /** Counts the pointer's moves: answers to questions from before the last move are dropped. */
  let moves = 0;
  let down: PointerEvent | undefined;

  const point = (word: W | undefined): void => {
    hover.point(word);
    ports.onPointed?.(word);
  };
  const look = (event: PointerEvent): void => {
    const mine = moves;
    point(words.wordAt(event, () => mine === moves && look(event)));
  };
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (card.isOn(event)) {
      hover.hold();
      return;
    }
    // Browsers send one such event a frame, so batching would save nothing.
    moves += 1;
    look(event);
  };
  const open = (word: W, by: 'click' | 'touch'): void => {
    ports.onChosen?.(word);
    card.open(word, { by });
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || card.isOn(event)) return;
    moves += 1;
    // The word remains the one under the pointer, so that its card does not open again at once.
    const word = words.wordAt(event, () => undefined);
    hover.settle(word);
    if (isHoverOnly() || isControl(event.target)) card.close();
    else if (ports.openSelection()) return;
    else if (word && !isDrag(down, event)) open(word, isTouch(event) ? 'touch' : 'click');
    else card.close();
  };
  const onAway = (): void => {
    moves += 1;
    point(undefined);
  };
  const listen = (target: EventTarget, type: string, listener: unknown): void =>
    target.addEventListener(type, listener as EventListener, { signal });
  followLongPress(document, document.defaultView ?? document, {
    signal,
    isWanted: (event) => isControl(event.target) && !card.isOn(event) && !isHoverOnly(),
    onPress: (event) => {
      const word = words.wordAt(event, () => undefined);
      hover.settle(word);
      if (word) open(word, 'touch');
      return word !== undefined;
    },
  });
  listen(document, 'pointerdown', (event: PointerEvent) => {
    down = event;
  });
  listen(document, 'pointermove', onMove);
  listen(document, 'click', onClick);
  listen(document.documentElement, 'pointerleave', onAway);
  return () => {
    hover.stop();
    ended.abort();
  };
}

function isDrag(down: PointerEvent | undefined, { clientX, clientY }: MouseEvent): boolean {
  return down !== undefined && Math.hypot(clientX - down.clientX, clientY - down.clientY) > DRAG_PX;
}

function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}

/** A click on links and controls does what the page wants, and nothing else. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, select, textarea, summary, label') !== null
  );
}
