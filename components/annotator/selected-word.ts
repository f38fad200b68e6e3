/** Text that the reader has selected, as something to look up. */
import { isLookedUp } from '../word-surface/index.ts';
import { isText } from './page-nodes.ts';
import type { TextBlock } from './text-blocks.ts';
import { offsetIn } from './text-runs.ts';

/** A selection with its place. */
export interface SelectedWord {
  readonly form: string;
  readonly range: Range;
  /** The text of its block and where it starts there; on a page that is off that of its text node. */
  readonly text?: string;
  readonly start?: number;
}

/** The selected Chinese word or phrase; `undefined` where none is selected, too much, or text that is being written. */
export function readSelection(
  document: Document,
  blocks: readonly { readonly block: TextBlock }[] = [],
): SelectedWord | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const selected = range.toString();
  const form = selected.trim();
  if (!isLookedUp(form)) return undefined;
  const { startContainer, startOffset } = range;
  if (startContainer.parentElement?.closest('input, textarea, [contenteditable]')) return undefined;
  const offset = startOffset + selected.indexOf(form);
  const node = { text: startContainer.nodeValue ?? '', start: offset };
  const place = placeInBlock(blocks, startContainer, offset) ?? node;
  const whole = place.text.startsWith(form, place.start) ? place : {};
  return { form, range: range.cloneRange(), ...whole };
}

/** The block that contains a node's text, as its labels were made from it. */
function placeInBlock(
  blocks: readonly { readonly block: TextBlock }[],
  node: Node,
  offset: number,
): { readonly text: string; readonly start: number } | undefined {
  if (!isText(node)) return undefined;
  for (const { block } of blocks) {
    const start = block.element.contains(node) ? offsetIn(block, node, offset) : undefined;
    if (start !== undefined) return { text: block.text, start };
  }
  return undefined;
}
