/** The keyboard's cursor on the words of a surface: keys move it, open its word's card, and act on the word. */
import { isInSight } from './sight.ts';
import { placeInLine, type Step, stepFrom, type WordAt } from './steps.ts';
import type { CardAct, Paragraph, SurfaceCard, SurfaceWord, WordSurface, Writing } from './surface.ts';

/** What the keyboard's cursor needs of its surface and its card. */
export interface CursorPorts<W extends SurfaceWord> {
  readonly surface: WordSurface<W>;
  readonly card: SurfaceCard<W>;
  /** Whether the cursor may take a key: nothing else that takes keys has the focus. */
  readonly hears: (event: KeyboardEvent) => boolean;
  /** Whether it may take a letter: nothing on the page has the focus, and the cursor is in sight. */
  readonly hearsLetters: (event: KeyboardEvent) => boolean;
  /** Whether Space opens the word, like a button, rather than scrolls. */
  readonly opensBySpace?: (event: KeyboardEvent) => boolean;
  /** Escape while no card is open; without this the cursor leaves that key alone. */
  readonly onEscape?: () => void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'next-line',
  ArrowUp: 'previous-line',
  'Shift+ArrowRight': 'next-sentence',
  'Shift+ArrowLeft': 'previous-sentence',
  'Shift+ArrowDown': 'next-paragraph',
  'Shift+ArrowUp': 'previous-paragraph',
  Home: 'paragraph-start',
  End: 'paragraph-end',
};

/** Arrows where lines run from top to bottom: mapped to the horizontal arrow in the same direction of reading. */
const TURNED: Readonly<Record<Writing, Readonly<Record<string, string>>>> = {
  horizontal: {},
  'vertical-rl': {
    ArrowDown: 'ArrowRight',
    ArrowUp: 'ArrowLeft',
    ArrowLeft: 'ArrowDown',
    ArrowRight: 'ArrowUp',
  },
  'vertical-lr': {
    ArrowDown: 'ArrowRight',
    ArrowUp: 'ArrowLeft',
    ArrowRight: 'ArrowDown',
    ArrowLeft: 'ArrowUp',
  },
};

const ACTS: Readonly<Record<string, CardAct>> = { s: 'save', k: 'known', p: 'play', w: 'line' };

/** Listens to keys before anything else does; returns a function that stops it. */
export function followKeys<W extends SurfaceWord>(window: EventTarget, ports: CursorPorts<W>): () => void {
  const { surface, card } = ports;
  const open = (act?: CardAct): void => {
    const word = surface.cursor();
    if (word) card.open(word, { by: 'key', ...(act && { act }) });
  };
  const put = (word: W): void => {
    surface.putCursor(word);
    surface.scrollTo(word);
  };
  /** Shows the cursor where the reader is; returns whether there is a word. */
  const enter = (): boolean => {
    const before = surface.cursor();
    const box = before && surface.boxOf(before);
    const word = box && isInSight(box) ? before : (surface.firstInSight() ?? before);
    if (word) put(word);
    return word !== undefined;
  };
  const move = (step: Step): void => {
    const word = wordFrom(surface, step) ?? surface.cursor() ?? surface.firstInSight();
    if (!word) return;
    put(word);
    if (card.openedBy() !== undefined) card.open(word, { by: 'key' });
  };
  /** Handles a key; returns whether it was the cursor's. */
  const take = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    const isOpen = card.openedBy() !== undefined;
    const isShown = surface.isCursorShown();
    const step = stepBy(event, surface);
    if (step) {
      if (!isShown) return enter();
      move(step);
      return true;
    }
    if (shiftKey) return false;
    const isSpace = key === ' ' && ports.opensBySpace?.(event) === true;
    if ((key === 'Enter' || isSpace) && !card.isOn(event)) {
      if (!isShown && !enter()) return false;
      open();
      return true;
    }
    if (isOpen) return false; // from here on keys are the card's
    const act = Object.hasOwn(ACTS, key) ? ACTS[key] : undefined;
    if (act && ports.hearsLetters(event)) open(act);
    else if (key === 'Escape' && ports.onEscape) ports.onEscape();
    else return false;
    return true;
  };
  const onKey = (event: Event): void => {
    const key = event as KeyboardEvent; // of a keydown
    if (!key.isTrusted || key.ctrlKey || key.metaKey || key.altKey || key.isComposing) return;
    if (!ports.hears(key) || !take(key)) return;
    key.preventDefault();
    key.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

/** The step of a key, by the direction in which the cursor's paragraph is written. */
function stepBy<W extends SurfaceWord>(
  { key, shiftKey }: KeyboardEvent,
  surface: WordSurface<W>,
): Step | undefined {
  const word = surface.cursor();
  const turned = (word && TURNED[surface.writingOf(word)][key]) ?? key;
  const name = shiftKey ? `Shift+${turned}` : turned;
  return Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
}

/** The word that a step leads to; `undefined` at the ends, and where the cursor's word is gone. */
function wordFrom<W extends SurfaceWord>(surface: WordSurface<W>, step: Step): W | undefined {
  const word = surface.cursor();
  const paragraphs = surface.paragraphs();
  const at = word && findWord(paragraphs, word);
  if (!at) return surface.firstInSight();
  const wordAt = ({ paragraph, word: index }: WordAt): W | undefined => {
    const { element, words = [] } = paragraphs[paragraph] ?? {};
    const span = words[index];
    return element && span ? surface.wordOf({ paragraph: element, ...span }) : undefined;
  };
  const writing = surface.writingOf(word);
  const next = stepFrom(paragraphs, at, {
    step,
    boxOf: (one) => {
      const found = wordAt(one);
      const box = found && surface.boxOf(found);
      return box && placeInLine(box, writing);
    },
  });
  return next && wordAt(next);
}

/** The present place of a word: its paragraph may have been read again, or others have come before it. */
function findWord(paragraphs: readonly Paragraph[], word: SurfaceWord): WordAt | undefined {
  const paragraph = paragraphs.findIndex(({ element }) => element === word.paragraph);
  const index = paragraphs[paragraph]?.words.findIndex(({ start }) => start >= word.start) ?? -1;
  return index < 0 ? undefined : { paragraph, word: index };
}

/** Whether a key goes into a text, or to a list that it chooses from. */
export function isWriting(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Whether nothing has the focus: a focused element may be an editor that can't be recognized. */
export function isFree(document: Document): boolean {
  const { activeElement, body, documentElement } = document;
  return activeElement === null || activeElement === body || activeElement === documentElement;
}
