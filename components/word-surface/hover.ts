/** Which word the pointer rests on: its card opens after a moment, and closes a moment after the pointer has left. */
import { CARD_LINGER_MS } from '../../vocabulary/index.ts';
import { isPinned, isSameWord, type SurfaceCard, type SurfaceWord } from './surface.ts';

interface HoverPorts<W extends SurfaceWord> {
  readonly card: Pick<SurfaceCard<W>, 'open' | 'close' | 'openedBy'>;
  /** How long the pointer rests before a card opens, in milliseconds; infinite for never. */
  readonly openDelay: () => number;
  /** Called when the pointer comes onto a word; its card may be wanted soon. */
  readonly onNear?: (() => void) | undefined;
}

/** Cards that open under a resting pointer. */
export interface Hover<W extends SurfaceWord> {
  /** The pointer is on a word, or on none. */
  point(word: W | undefined): void;
  /** The pointer is on the card: nothing opens or closes. */
  hold(): void;
  /** Called on a click, which cancels what was about to happen; `word` is the one under the pointer. */
  settle(word: W | undefined): void;
  stop(): void;
}

/** Opens and closes a card as the pointer comes and goes. */
export function createHover<W extends SurfaceWord>({ card, openDelay, onNear }: HoverPorts<W>): Hover<W> {
  let word: W | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let isOnCard = false;

  const keepOpen = (): void => {
    clearTimeout(closing);
    closing = undefined;
  };
  const hold = (): void => {
    clearTimeout(opening);
    keepOpen();
  };
  const rest = (next: W): void => {
    // The pointer had left the word, maybe for its card, which a key has closed meanwhile.
    const isBack = (closing !== undefined || isOnCard) && card.openedBy() === undefined;
    isOnCard = false;
    keepOpen();
    if (isPinned(card) || (isSameWord(word, next) && !isBack)) return;
    word = next;
    clearTimeout(opening);
    const delay = openDelay();
    if (delay > 0 && Number.isFinite(delay)) onNear?.();
    if (delay === 0) card.open(next, { by: 'hover' });
    else if (Number.isFinite(delay)) opening = setTimeout(() => card.open(next, { by: 'hover' }), delay);
  };
  const leave = (): void => {
    isOnCard = false;
    clearTimeout(opening);
    if (!word || isPinned(card)) return;
    if (card.openedBy() === undefined) {
      word = undefined; // a key closed its card: it opens again when the pointer comes back
      return;
    }
    closing ??= setTimeout(() => {
      closing = undefined;
      word = undefined;
      if (!isPinned(card)) card.close(); // a key may have moved it on meanwhile
    }, CARD_LINGER_MS);
  };
  return {
    point: (next) => (next ? rest(next) : leave()),
    hold: () => {
      hold();
      isOnCard = true;
    },
    settle: (next) => {
      hold();
      word = next;
    },
    stop: hold,
  };
}
