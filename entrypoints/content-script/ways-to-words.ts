/** The ways to a word's card: the pointer, a click or touch, a selection, the keyboard's cursor. */
import {
  type PageBlocks,
  type PointedWord,
  readSelection,
  type SelectedWord,
} from '../../components/annotator/index.ts';
import type { CardWord } from '../../components/word-card/index.ts';
import { followPointer, type PointerPorts, type SurfaceCard } from '../../components/word-surface/index.ts';
import { type OurWorld, ourWorld } from '../shared/our-world.ts';
import type { LazyCard } from './lazy-card.ts';

/** Pointer, keys and selection on a page, each of which opens the card. */
export interface WaysToWords {
  /** Follows the pointer from now on. */
  start(): void;
  /** Shows or hides the keyboard's cursor on the words. */
  toggleCursor(): void;
  /** Opens the card on the selection, also on a page that is off; returns whether a word is selected. */
  openSelection(): boolean;
  /** Closes the card and stops following pointer and keys. */
  stop(): void;
}

type Pointer = PointerPorts<PointedWord>;

interface Page {
  readonly card: LazyCard;
  /** The annotated words; absent on a page that was never on. */
  readonly annotator: () => PageBlocks | undefined;
  readonly wordAt: Pointer['words']['wordAt'];
  readonly isHoverOnly: NonNullable<Pointer['isHoverOnly']>;
  readonly onNear: NonNullable<Pointer['onNear']>;
  readonly openDelay: Pointer['openDelay'];
  /** Called with the reason when the cursor could not be loaded. */
  readonly onFailure: (error: unknown) => void;
}

/** Creates the ways to the words of this page. */
export function createWaysToWords({ card, annotator, wordAt, onFailure, ...pointer }: Page): WaysToWords {
  let stopPointer: (() => void) | undefined;
  let cursor: ReturnType<NonNullable<OurWorld['startCursor']>>;
  /** The cursor was asked for, and its script is being fetched. */
  let cursorIsComing = false;

  const surfaceCard: SurfaceCard<PointedWord> = {
    open: (word, opening) => card.open({ ...toCardWord(toSelected(word)), ...opening }),
    close: card.close,
    openedBy: card.openedBy,
    isOn: card.isOnCard,
  };
  const openSelection = (): boolean => {
    const selected = readSelection(document, annotator()?.blocks);
    if (selected) card.open({ ...toCardWord(selected), by: 'click' });
    return selected !== undefined;
  };
  const endCursor = (): void => {
    cursor?.stop();
    if (cursor) card.close();
    cursor = undefined;
  };
  const toggleCursor = (): void => {
    if (cursor) {
      endCursor();
      return;
    }
    cursorIsComing = !cursorIsComing;
    card.load().then(() => {
      const words = cursorIsComing && annotator();
      if (words)
        cursor = ourWorld().startCursor?.(document, {
          annotator: words,
          card: surfaceCard,
          onEnd: endCursor,
        });
      cursorIsComing = false;
    }, onFailure);
  };
  return {
    start: () => {
      stopPointer ??= followPointer(document, {
        ...pointer,
        words: { wordAt },
        card: surfaceCard,
        openSelection,
        onChosen: (word) => cursor?.putOn(word),
        onPointed: (word) => annotator()?.pointAt(word),
      });
    },
    toggleCursor,
    openSelection,
    stop: () => {
      stopPointer?.();
      stopPointer = undefined;
      endCursor();
      cursorIsComing = false;
      card.close();
    },
  };
}

type QueriedWord = SelectedWord & { readonly pinyin?: string };

function toSelected({ block, label, form, range }: PointedWord): QueriedWord {
  const { syllables, start } = label;
  // Where part of the word is masked, its pinyin is incomplete.
  const pinyin = syllables.every(Boolean) ? syllables.join('') : '';
  return { form, range, text: block.text, start, ...(pinyin && { pinyin }) };
}

function toCardWord({ range, ...query }: QueriedWord): Pick<CardWord, 'query' | 'range'> {
  return { query, range };
}
