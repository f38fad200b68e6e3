/**
 * Words in order, which pointer and keys can reach: the pinyin on a page of others, the ruby of the reader. Each is
 * a surface; the pointer (`pointer.ts`) and the keyboard's cursor (`cursor.ts`) are written once, for any surface.
 */

/** A word with its place. Offsets are UTF-16 code units into its paragraph's text. */
export interface SurfaceWord {
  /** The element that holds the paragraph. */
  readonly paragraph: object;
  readonly start: number;
  readonly end: number;
  /** The word as it is written in the text. */
  readonly form: string;
}

/** A paragraph with its words in order. */
export interface Paragraph {
  readonly element: object;
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

/** Which way the lines of a paragraph run. */
export type Writing = 'horizontal' | 'vertical-rl' | 'vertical-lr';

/** Where an event happened, in CSS pixels of the viewport. */
export type PointerPlace = Pick<MouseEvent, 'clientX' | 'clientY' | 'target'>;

/** Finds the word under a pointer. */
export interface PointedWords<W extends SurfaceWord> {
  /** Call `again` when a word that was not known is known. */
  wordAt(place: PointerPlace, again: () => void): W | undefined;
}

/** The words of one text, in reading order. */
export interface WordSurface<W extends SurfaceWord = SurfaceWord> {
  /** The paragraphs whose words can be reached now. */
  paragraphs(): readonly Paragraph[];
  /** The word at a place of `paragraphs()`; `undefined` where the text has changed meanwhile. */
  wordOf(place: Omit<SurfaceWord, 'form'>): W | undefined;
  /** Its rectangle in the viewport, the first where it has several; `undefined` where it is not laid out. */
  boxOf(word: W): DOMRect | undefined;
  writingOf(word: W): Writing;
  /** The word with which reading would begin. */
  firstInSight(): W | undefined;
  /** The word that has the cursor. */
  cursor(): W | undefined;
  /** Whether the reader sees the cursor: if not, the first key only shows it. */
  isCursorShown(): boolean;
  /** Puts the cursor on a word, and has a screen reader say it. */
  putCursor(word: W): void;
  /** Scrolls until the word is in the window, away from its edges. */
  scrollTo(word: W): void;
}

/** How a card was opened: a pointer resting on its word, a click, a finger, or the keyboard. */
export type OpenedBy = 'hover' | 'click' | 'touch' | 'key';

/** What to do with a word as soon as its card is shown. */
export type CardAct = 'save' | 'known' | 'play' | 'line';

/** How a card is opened on a word. */
export interface Opening {
  readonly by: OpenedBy;
  readonly act?: CardAct;
}

/** The one card of a surface. */
export interface SurfaceCard<W extends SurfaceWord = SurfaceWord> {
  /** Opens it, in place of the word it was open on. */
  open(word: W, opening: Opening): void;
  close(): void;
  /** `undefined` while it is closed; a card that is about to open counts as open. */
  openedBy(): OpenedBy | undefined;
  /** Whether an event comes from the card, or from a control that opens it itself. */
  isOn(event: Event): boolean;
}

/** Whether a card stays until the reader closes it; one opened by hovering goes with the pointer. */
export function isPinned(card: Pick<SurfaceCard, 'openedBy'>): boolean {
  const by = card.openedBy();
  return by !== undefined && by !== 'hover';
}

/** Whether two are the same word of the same text. */
export function isSameWord(a: SurfaceWord | undefined, b: SurfaceWord | undefined): boolean {
  return a?.paragraph === b?.paragraph && a?.start === b?.start && a?.end === b?.end && a?.form === b?.form;
}
