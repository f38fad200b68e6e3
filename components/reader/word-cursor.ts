/**
 * One tab stop for all words of an article. The cursor is the word that has it; keys move it: by word, by line, by
 * sentence, by paragraph. It is kept in the elements themselves, so that moving draws nothing again.
 */

const WORDS = '[data-token]';
const CURSOR = `${WORDS}[tabindex="0"]`;

/** Gives the tab stop to the first word on the screen, where no word has it. */
export function placeCursor(root: HTMLElement): void {
  if (root.querySelector(CURSOR)) return;
  const words = [...root.querySelectorAll<HTMLElement>(WORDS)];
  const first = words.find((word) => word.getBoundingClientRect().top >= 0) ?? words[0];
  if (first) putCursor(root, first);
}

/** The word that has the tab stop. */
export function cursorOf(root: HTMLElement): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(CURSOR) ?? undefined;
}

/** Moves the tab stop to a word. As a button it is announced as what it is; the others stay text. */
export function putCursor(root: HTMLElement, word: HTMLElement): void {
  const before = root.querySelector<HTMLElement>(CURSOR);
  if (before && before !== word) {
    before.removeAttribute('role');
    before.tabIndex = -1;
  }
  word.setAttribute('role', 'button');
  word.tabIndex = 0;
}

/**
 * A key while nothing has the focus: the words are entered by it, at the cursor where that is in sight. Returns whether
 * it is a key of theirs; Enter opens the word as it does with the focus on it.
 */
export function enterWords(root: HTMLElement, event: KeyboardEvent): boolean {
  const before = cursorOf(root);
  const isSeen = (word: HTMLElement): boolean => {
    const { top, bottom } = word.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  const word = before && isSeen(before) ? before : (wordsIn(root).find(isSeen) ?? before);
  if (!word) return false;
  const isEnter = event.key === 'Enter' && !event.shiftKey;
  if (!isEnter && !wordByKey(root, word, keyName(event)) && !event.key.startsWith('Arrow')) return false;
  putCursor(root, word);
  word.focus({ preventScroll: true });
  if (isEnter)
    word.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  return true;
}

/** A key with or without shift: `ArrowRight`, `Shift+ArrowRight`. */
export function keyName({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string {
  return shiftKey && key.length > 1 ? `Shift+${key}` : key;
}

/** The word that a key leads to from `word`; `undefined` for keys that don't move, and at the ends. */
export function wordByKey(root: HTMLElement, word: HTMLElement, key: string): HTMLElement | undefined {
  const part = word.closest<HTMLElement>('[data-part]');
  if (!part) return undefined;
  const words = wordsIn(part);
  const at = words.indexOf(word);
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return words[at + 1] ?? wordsIn(partBeside(root, part, 1))[0];
    case 'ArrowLeft':
      return words[at - 1] ?? wordsIn(partBeside(root, part, -1)).at(-1);
    case 'ArrowDown':
      return nearestInLine([...words.slice(at + 1), ...wordsIn(partBeside(root, part, 1))], word);
    case 'ArrowUp':
      return nearestInLine([...wordsIn(partBeside(root, part, -1)), ...words.slice(0, at)].reverse(), word);
    case 'Home':
      return words[0];
    case 'End':
      return words.at(-1);
    case 'Shift+ArrowRight':
      return sentenceBeside(root, word, 1);
    case 'Shift+ArrowLeft':
      return sentenceBeside(root, word, -1);
    case 'Shift+ArrowDown':
      return wordsIn(partBeside(root, part, 1))[0];
    case 'Shift+ArrowUp':
      return words[0] === word ? wordsIn(partBeside(root, part, -1))[0] : words[0];
    default:
      return undefined;
  }
}

/** The first word of the next sentence; backwards that of this one, from its first word that of the one before. */
function sentenceBeside(root: HTMLElement, word: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const sentence = word.closest<HTMLElement>('.sentence');
  const part = word.closest<HTMLElement>('[data-part]');
  if (!sentence || !part) return undefined;
  const [first] = wordsIn(sentence);
  if (step < 0 && first !== word) return first;
  const sentences = [...part.querySelectorAll<HTMLElement>('.sentence')].filter((one) => wordsIn(one)[0]);
  const beside = sentences[sentences.indexOf(sentence) + step];
  if (beside) return wordsIn(beside)[0];
  const other = partBeside(root, part, step);
  return wordsIn(step > 0 ? other : [...(other?.querySelectorAll<HTMLElement>('.sentence') ?? [])].at(-1))[0];
}

/** The next part, or the one before, that has words. */
function partBeside(root: HTMLElement, part: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
  for (let at = parts.indexOf(part) + step; at >= 0 && at < parts.length; at += step) {
    if (parts[at]?.querySelector(WORDS)) return parts[at];
  }
  return undefined;
}

function wordsIn(element: HTMLElement | undefined): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>(WORDS) ?? [])];
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
