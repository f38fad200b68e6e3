/** The ways to a word's card: the pointer, a click or touch, a selection, the keyboard's cursor. */
import {
  followPointer,
  type HoverPorts,
  type PageAnnotator,
  type PointedWord,
  readSelection,
  type SelectedWord,
} from '../../components/annotator/index.ts';
import type { CardWord } from '../../components/word-card/index.ts';
import { ourWorld } from '../shared/our-world.ts';
import type { LazyCard } from './card.ts';

export interface WaysToWords {
  /** Follows the pointer from now on. */
  start(): void;
  /** Puts the keyboard's cursor on the words, or takes it away. */
  toggleCursor(): void;
  /** Opens the card on what is selected, on a page that is off too; returns whether there is a word. */
  openSelection(): boolean;
  /** Closes the card and lets pointer and keys alone. */
  stop(): void;
}

interface Page {
  readonly card: LazyCard;
  readonly annotator: PageAnnotator;
  readonly wordAt: HoverPorts['wordAt'];
  readonly isHoverOnly: HoverPorts['isHoverOnly'];
  readonly onNear: NonNullable<HoverPorts['onNear']>;
  readonly openDelay: HoverPorts['openDelay'];
  /** Hears why the cursor could not be had. */
  readonly onFailure: (error: unknown) => void;
}

/** The ways to the words of this page. */
export function createWaysToWords({
  card,
  annotator,
  wordAt,
  isHoverOnly,
  onNear,
  openDelay,
  onFailure,
}: Page): WaysToWords {
  let stopPointer: (() => void) | undefined;
  let stopCursor: (() => void) | undefined;
  /** It was asked for, and its script is on its way. */
  let cursorIsComing = false;

  const openSelection = (): boolean => {
    const selected = readSelection(document, annotator.blocks);
    if (selected) card.open(toCardWord(selected));
    return selected !== undefined;
  };
  const toggleCursor = (): void => {
    if (stopCursor) {
      stopCursor();
      return;
    }
    cursorIsComing = !cursorIsComing;
    card.load().then(() => {
      if (cursorIsComing) startCursor();
      cursorIsComing = false;
    }, onFailure);
  };
  const startCursor = (): void => {
    stopCursor = ourWorld().startCursor?.(document, {
      blocks: () => annotator.blocks,
      onOpen: (word, act) =>
        card.open({ ...toCardWord(toSelected(word)), takesFocus: true, ...(act && { act }) }),
      isCardOpen: card.isOpen,
      isOnCard: card.isOnCard,
      onEnd: () => {
        stopCursor = undefined;
        card.close();
      },
    });
  };
  return {
    start: () => {
      stopPointer ??= followPointer(document, {
        wordAt,
        isHoverOnly,
        onNear,
        onRest: (word, by) => card.open({ ...toCardWord(toSelected(word)), byTouch: by?.byTouch ?? false }),
        onLeave: card.close,
        isOnCard: card.isOnCard,
        isOpen: card.isOpen,
        openDelay,
        onSelected: openSelection,
      });
    },
    toggleCursor,
    openSelection,
    stop: () => {
      stopPointer?.();
      stopPointer = undefined;
      stopCursor?.();
      cursorIsComing = false;
      card.close();
    },
  };
}

type QueriedWord = SelectedWord & { readonly pinyin?: string };

function toSelected({ block, label, form, range }: PointedWord): QueriedWord {
  const { syllables, start } = label;
  // Where a part of the word is masked its pinyin is not whole.
  const pinyin = syllables.every(Boolean) ? syllables.join('') : '';
  return { form, range, text: block.text, start, ...(pinyin && { pinyin }) };
}

function toCardWord({ range, ...query }: QueriedWord): CardWord {
  return { query, range };
}
