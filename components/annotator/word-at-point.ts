import { rangeOf, type TextBlock } from './text-blocks.ts';
import type { WordLabel } from './word-label.ts';

/** A word under the pointer. */
export interface PointedWord {
  readonly block: TextBlock;
  readonly label: WordLabel;
  /** The word as it stands in the text. */
  readonly form: string;
  readonly range: Range;
}

/** The text position under a point, in open shadow roots that are named too; viewport coordinates. */
export function caretAt(
  document: Document,
  { x, y }: { readonly x: number; readonly y: number },
  shadowRoots: readonly ShadowRoot[] = [],
): { node: Text; offset: number } | undefined {
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  return caret && node instanceof Text ? { node, offset: caret.offset } : undefined;
}

/** The word among a block's labels whose rectangles hold the point; an offset may lie on either side of a glyph. */
export function wordAtOffset(
  { block, labels }: { block: TextBlock; labels: readonly WordLabel[] },
  { offset, x, y }: { offset: number; x: number; y: number },
): PointedWord | undefined {
  for (const label of labels) {
    if (label.start > offset || label.end < offset) continue;
    const range = rangeOf(block, label.start, label.end);
    if (!range) continue;
    const hit = [...range.getClientRects()].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    );
    if (hit) return { block, label, form: block.text.slice(label.start, label.end), range };
  }
  return undefined;
}
