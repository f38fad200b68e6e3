/**
 * One tab stop for all words of an article. The cursor is the word that has it; arrows move it: by word, by
 * line, to the ends of a part. It is kept in the elements themselves, so that moving draws nothing anew.
 */

const WORDS = 'ruby';

/** Gives the tab stop to the first word, where no word has it. */
export function placeCursor(root: HTMLElement): void {
  if (root.querySelector(`${WORDS}[tabindex="0"]`)) return;
  const first = root.querySelector<HTMLElement>(WORDS);
  if (first) putCursor(root, first);
}

/** Moves the tab stop to a word. As a button it is announced as what it is; the others stay text. */
export function putCursor(root: HTMLElement, word: HTMLElement): void {
  const before = root.querySelector<HTMLElement>(`${WORDS}[tabindex="0"]`);
  if (before && before !== word) {
    before.removeAttribute('role');
    before.tabIndex = -1;
  }
  word.setAttribute('role', 'button');
  word.tabIndex = 0;
}

/** The word that a key leads to from `word`; `undefined` for keys that don't move, and at the ends. */
export function wordByKey(root: HTMLElement, word: HTMLElement, key: string): HTMLElement | undefined {
  const words = [...root.querySelectorAll<HTMLElement>(WORDS)];
  const at = words.indexOf(word);
  switch (key) {
    case 'ArrowRight':
      return words[at + 1];
    case 'ArrowLeft':
      return words[at - 1];
    case 'ArrowDown':
      return nearestInLine(words.slice(at + 1), word);
    case 'ArrowUp':
      return nearestInLine(words.slice(0, at).reverse(), word);
    case 'Home':
      return inSamePart(words, word)[0];
    case 'End':
      return inSamePart(words, word).at(-1);
    default:
      return undefined;
  }
}

/** Of the first line that is not the word's own, the word above or below it. */
function nearestInLine(others: readonly HTMLElement[], word: HTMLElement): HTMLElement | undefined {
  const here = word.getBoundingClientRect();
  const middle = here.left + here.width / 2;
  let line: number | undefined;
  let nearest: HTMLElement | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const { left, width, bottom } = other.getBoundingClientRect();
    if (Math.abs(bottom - here.bottom) < here.height / 2) continue;
    if (line !== undefined && Math.abs(bottom - line) > here.height / 2) break;
    line = bottom;
    const apart = Math.abs(left + width / 2 - middle);
    if (apart < distance) [nearest, distance] = [other, apart];
  }
  return nearest;
}

function inSamePart(words: readonly HTMLElement[], word: HTMLElement): HTMLElement[] {
  const part = word.closest('[data-part]');
  return words.filter((other) => part?.contains(other));
}
