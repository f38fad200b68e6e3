import type { WordQuery } from '../../dictionary/index.ts';
import { isLookedUp } from '../word-surface/index.ts';

/** Words of an article that are selected. */
interface SelectedWords {
  /** The part that they stand in. */
  readonly part: HTMLElement;
  readonly range: Range;
  readonly query: WordQuery;
}

/** The selection, where it is a word or phrase of one part of the article. */
export function readSelectedWords(textOf: (part: HTMLElement) => string): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const part = partOf(range.startContainer);
  if (!part || partOf(range.endContainer) !== part) return undefined;
  const text = textOf(part);
  const [from, to] = [
    offsetIn(part, range.startContainer, range.startOffset),
    offsetIn(part, range.endContainer, range.endOffset),
  ];
  const selected = text.slice(from, to);
  const form = selected.trim();
  if (!isLookedUp(form)) return undefined;
  return { part, range, query: { form, text, start: from + selected.indexOf(form) } };
}

function partOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-part]') ?? null;
}

/** The UTF-16 offset of a DOM position in a part's text: readings, meanings and English don't count. */
function offsetIn(part: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(part, 0);
  before.setEnd(node, offset);
  const copy = before.cloneContents();
  for (const other of copy.querySelectorAll('rt, .english')) other.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  return copy.textContent?.length ?? 0;
}
