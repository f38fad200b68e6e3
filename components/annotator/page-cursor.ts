/**
 * The keyboard's cursor on the words of a page, until Escape. Drawn in our own element with
 * a closed root, so the page neither sees nor changes it.
 */
import { followKeys, isFree, isWriting, type SurfaceCard } from '../word-surface/index.ts';
import { createPageSurface, type PageBlocks } from './page-surface.ts';
import type { PointedWord } from './word-at-point.ts';

interface CursorWorld {
  readonly annotator: PageBlocks;
  readonly card: SurfaceCard<PointedWord>;
  /** Escape while no card is open stops the cursor. */
  readonly onEnd: () => void;
}

interface PageCursor {
  putOn(word: PointedWord): void;
  stop(): void;
}

/** Puts the cursor on the first visible word; `undefined` where there is no word. */
export function startCursor(
  document: Document,
  { annotator, card, onEnd }: CursorWorld,
): PageCursor | undefined {
  const surface = createPageSurface(document, annotator);
  if (!surface) return undefined;
  const stopKeys = followKeys(window, {
    surface,
    card,
    hears: (event) => !isWriting(event),
    hearsLetters: () => isFree(document),
    onEscape: onEnd,
  });
  if (card.openedBy() !== undefined) {
    const word = surface.cursor();
    if (word) card.open(word, { by: 'key' });
  }
  return {
    putOn: surface.putCursor,
    stop: () => {
      stopKeys();
      surface.remove();
    },
  };
}
