import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import {
  type CardAct,
  followKeys,
  followPointer,
  isFree,
  isWriting,
  type OpenedBy,
  type SurfaceCard,
} from '../word-surface/index.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { followSentence } from './current-sentence.ts';
import { createReaderSurface, type ReaderWord } from './reader-surface.ts';
import { readSelectedWords } from './selected-words.ts';
import { placeTabStop } from './tab-stop.ts';

/** The word whose card is open. */
export interface OpenWord {
  /** The element of the word in the text, or of a word in a list. */
  readonly element: HTMLElement;
  /** What is selected in that element. */
  readonly range?: Range;
  readonly by: OpenedBy;
  readonly act?: CardAct;
  readonly query: WordQuery;
}

/** The word whose card is open in the reader, and ways to open and close it. */
export interface WordOpener {
  readonly open: OpenWord | undefined;
  readonly openWord: (word: OpenWord) => void;
  readonly close: () => void;
}

interface WordsOf {
  readonly drawer: ArticleDrawer | undefined;
  readonly drawn: boolean;
  /** How long a mouse rests on a word before its card opens, in milliseconds; the same function in every render. */
  readonly openDelay: () => number;
}

/** Opens and closes the card of an article's words; marks the sentence that the reader is in. */
export function useOpenWord(
  root: RefObject<HTMLElement | null>,
  { drawer, drawn, openDelay }: WordsOf,
): WordOpener {
  const [open, setOpen] = useState<OpenWord>();
  /** The same, known at once and not only when it is drawn. */
  const current = useRef<OpenWord>(undefined);
  const openWord = useCallback((word: OpenWord): void => {
    current.current = word;
    setOpen(word);
  }, []);
  const close = useCallback((): void => {
    const { by, element } = current.current ?? {};
    current.current = undefined;
    setOpen(undefined);
    if (by !== 'hover' && element?.isConnected && isFocusInCard()) element.focus({ preventScroll: true });
  }, []);
  const card = useMemo<SurfaceCard<ReaderWord>>(
    () => ({
      open: ({ element, query }, opening) => openWord({ element, query, ...opening }),
      close,
      openedBy: () => current.current?.by,
      // The clicked element may be gone by now, so its ancestors can't be searched.
      isOn: (event) => event.composedPath().some((one) => isCard(one)),
    }),
    [openWord, close],
  );

  useEffect(() => {
    const article = root.current;
    if (!article || !drawer) return undefined;
    const surface = createReaderSurface(article, drawer);
    const openSelection = (): boolean => {
      const found = readSelectedWords((part) => drawer.textOf(part));
      if (found) openWord({ element: found.part, range: found.range, query: found.query, by: 'click' });
      return found !== undefined;
    };
    const stops = [
      followPointer(document, {
        words: surface,
        card,
        openDelay,
        openSelection,
        onChosen: surface.putCursor,
      }),
      followKeys(window, {
        surface,
        card,
        hears: (event) =>
          !isWriting(event) && (isFree(document) || isIn(event.target, '[data-token], .open-card')),
        // `w` shows the sentence in the text, not on the card.
        hearsLetters: ({ target, key }) => key !== 'w' && isIn(target, '[data-token]'),
        opensBySpace: ({ target }) => isIn(target, '[data-token]'),
      }),
      followSentence(article),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [root, drawer, card, openWord, openDelay]);
  useEffect(() => {
    if (root.current && drawn) placeTabStop(root.current);
  }, [root, drawn]);

  // The word of the open card is marked.
  useEffect(() => {
    open?.element.setAttribute('data-open', '');
    return () => open?.element.removeAttribute('data-open');
  }, [open]);
  return { open, openWord, close };
}

/** Whether a part of an event's path is the card, or a control that opens it. */
function isCard(part: EventTarget): boolean {
  return part instanceof Element && part.matches('.open-card, [data-opens-card]');
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function isFocusInCard(): boolean {
  return isFree(document) || isIn(document.activeElement, '.open-card');
}
