import { keyName, putCursor, wordByKey } from './word-cursor.ts';

/** How a word was opened: a pointer resting on it, a click, a finger, or the keyboard. */
export type OpenedBy = 'hover' | 'click' | 'touch' | 'key';

interface WordHandlers {
  readonly onOpen: (word: HTMLElement, by: OpenedBy) => void;
  /** The pointer has left the word. */
  readonly onLeave: () => void;
  /** The reader is in this sentence now: by pointer or by cursor. */
  readonly onSentence: (sentence: HTMLElement) => void;
  /** How long a mouse rests on a word before its card opens, in milliseconds; infinite for never. */
  readonly openDelay: () => number;
}

/** Listens to pointer and keyboard on the words of an article; returns what stops it. */
export function listenToWords(
  root: HTMLElement,
  { onOpen, onLeave, onSentence, openDelay }: WordHandlers,
): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const enter = (target: EventTarget | null): void => {
    const sentence = target instanceof Element && target.closest<HTMLElement>('.sentence');
    if (sentence) onSentence(sentence);
  };
  const onOver = (event: PointerEvent): void => {
    clearTimeout(resting);
    const word = wordAt(event);
    if (event.pointerType === 'mouse') enter(event.target);
    if (!word || event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const delay = openDelay();
    if (Number.isFinite(delay)) resting = setTimeout(() => onOpen(word, 'hover'), delay);
  };
  const onOut = (event: PointerEvent): void => {
    clearTimeout(resting);
    if (wordAt(event)) onLeave();
  };
  const onClick = (event: MouseEvent): void => {
    enter(event.target);
    const word = wordAt(event);
    const selecting = !(window.getSelection()?.isCollapsed ?? true);
    if (!word || selecting) return;
    clearTimeout(resting);
    putCursor(root, word);
    onOpen(word, event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'click');
  };
  const onKey = (event: KeyboardEvent): void => {
    const word = wordAt(event);
    if (!word || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = wordByKey(root, word, keyName(event));
    if (next) {
      putCursor(root, next);
      next.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.shiftKey) onOpen(word, 'key');
    else return;
    event.preventDefault();
  };

  root.addEventListener('pointerover', onOver, { signal });
  root.addEventListener('pointerout', onOut, { signal });
  root.addEventListener('click', onClick, { signal });
  root.addEventListener('keydown', onKey, { signal });
  root.addEventListener('focusin', ({ target }) => enter(target), { signal });
  return () => {
    clearTimeout(resting);
    ended.abort();
  };
}

function wordAt(event: Event): HTMLElement | undefined {
  return (event.target instanceof Element && event.target.closest<HTMLElement>('[data-token]')) || undefined;
}
