/**
 * One tab stop for all words of an article: the word that has the keyboard's cursor. It is stored in the elements
 * themselves, so that moving it draws nothing again.
 */

const WORDS = '[data-token]';
const STOP = `${WORDS}[tabindex="0"]`;

/** Gives the tab stop to the first word on the screen, where no word has it. */
export function placeTabStop(root: HTMLElement): void {
  if (tabStopOf(root)) return;
  const words = [...root.querySelectorAll<HTMLElement>(WORDS)];
  const first = words.find((word) => word.getBoundingClientRect().top >= 0) ?? words[0];
  if (first) moveTabStop(root, first);
}

/** The word that has the tab stop. */
export function tabStopOf(root: HTMLElement): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(STOP) ?? undefined;
}

/** Moves the tab stop to a word. As a button it is announced as such; the others stay text. */
export function moveTabStop(root: HTMLElement, word: HTMLElement): void {
  const before = tabStopOf(root);
  if (before && before !== word) {
    before.removeAttribute('role');
    before.tabIndex = -1;
  }
  word.setAttribute('role', 'button');
  word.tabIndex = 0;
}

/** Remembers the tab stop of a part that is about to be drawn again. Returns a function that restores it. */
export function keepTabStop(part: HTMLElement): () => void {
  const word = tabStopOf(part);
  if (!word) return () => undefined;
  const { token } = word.dataset;
  const focused = document.activeElement === word;
  return () => {
    const again = part.querySelector<HTMLElement>(`[data-token="${token}"]`);
    if (!again) return;
    moveTabStop(part, again);
    if (focused) again.focus({ preventScroll: true });
  };
}
