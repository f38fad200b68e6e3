/**
 * The words of a page that is off, found under the pointer: nothing is drawn, and only the block
 * under the pointer is read, once.
 */
import { blocksOf } from './changed-blocks.ts';
import { isHuge, sliceNearScreen } from './huge-blocks.ts';
import { isChinesePage, maskForeign } from './language.ts';
import { maskLabels } from './masked-labels.ts';
import { childNodes, isText } from './page-nodes.ts';
import { readContents, type TextBlock } from './text-blocks.ts';
import { offsetIn } from './text-runs.ts';
import {
  caretAt,
  elementsSeenAt,
  type Point,
  type PointedWord,
  wordAtOffset,
  wordByPlace,
} from './word-at-point.ts';
import type { WordLabel } from './word-label.ts';

/** Words of a page that is off, read block by block under the pointer. */
export interface PlainWords {
  /** The word under a point, if its block's words are known; else they are asked for, and `again` is called then. */
  wordAt(x: number, y: number, again: () => void): PointedWord | undefined;
  /** Forgets all blocks: words are asked for again. */
  forget(): void;
}

interface KnownBlock {
  readonly block: TextBlock;
  /** Absent while they are asked for; empty where the text is not Chinese. */
  labels?: readonly WordLabel[];
  /** The latest caller who asked before they were there. */
  again: () => void;
}

/** Finds words on a page; `annotate` returns the words of each text, in order. */
export function createPlainWords(
  document: Document,
  annotate: (texts: readonly string[]) => Promise<(readonly WordLabel[])[]>,
): PlainWords {
  let known = new WeakMap<Element, KnownBlock>();
  let pageIsChinese: boolean | undefined;

  const read = (element: Element, again: () => void): void => {
    const { block: whole } = readContents(element, () => false);
    if (!whole) return;
    pageIsChinese ??= isChinesePage(document);
    const chinese = maskForeign(whole, pageIsChinese);
    const block = isHuge(chinese ?? whole) ? sliceNearScreen(chinese ?? whole) : (chinese ?? whole);
    if (!chinese) {
      known.set(element, { block, labels: [], again });
      return;
    }
    const entry: KnownBlock = { block, again };
    known.set(element, entry);
    annotate([block.text]).then(
      ([labels = []]) => {
        entry.labels = maskLabels(labels, block.masked);
        entry.again();
      },
      () => known.delete(element), // asked again when the pointer comes back
    );
  };
  /** A word under empty elements that lie over it; its block is read if it is not known. */
  const wordBelow = (x: number, y: number, again: () => void): PointedWord | undefined => {
    for (const element of elementsSeenAt(document, { x, y })) {
      const text = [...childNodes(element)].find((child) => isText(child) && isOver(child, { x, y }));
      const [block] = text ? blocksOf(new Set([text])) : [];
      if (!text || !block) continue;
      const entry = known.get(block);
      if (!entry || !isAsRead(entry.block, { node: text as Text, offset: 0 })) {
        read(block, again);
        return undefined;
      }
      entry.again = again;
      return entry.labels && wordByPlace({ block: entry.block, labels: entry.labels }, { x, y });
    }
    return undefined;
  };
  return {
    wordAt: (x, y, again) => {
      const caret = caretAt(document, { x, y }, shadowRootsAt(document, x, y));
      const [element] = caret ? blocksOf(new Set([caret.node])) : [];
      if (!caret || !element) return wordBelow(x, y, again);
      const entry = known.get(element);
      if (!entry || !isAsRead(entry.block, caret)) {
        if (isOver(caret.node, { x, y })) read(element, again);
        return wordBelow(x, y, again);
      }
      entry.again = again;
      const offset = offsetIn(entry.block, caret.node, caret.offset) ?? 0; // it is in the block, as read
      const { block, labels = [] } = entry;
      return wordAtOffset({ block, labels }, { offset, x, y }) ?? wordBelow(x, y, again);
    },
    forget: () => {
      known = new WeakMap();
      pageIsChinese = undefined;
    },
  };
}

/** Whether a node's text is unchanged since it was read, and the offset is in the part that was read. */
function isAsRead({ text, runs, partial }: TextBlock, { node, offset }: Caret): boolean {
  const own = runs.filter((run) => run.node === node);
  const isSame = own.every(
    ({ start, from, length }) => text.slice(start, start + length) === node.data.slice(from, from + length),
  );
  const isInside = own.some(({ from, length }) => offset >= from && offset <= from + length);
  return own.length > 0 && isSame && (isInside || !partial);
}

interface Caret {
  readonly node: Text;
  readonly offset: number;
}

/** Whether a node's text is painted at a point. */
function isOver(node: Node, { x, y }: Point): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** The open shadow roots under a point, from the outside in. */
function shadowRootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = document.elementFromPoint(x, y)?.shadowRoot;
  while (root) {
    roots.push(root);
    root = root.elementFromPoint(x, y)?.shadowRoot;
    if (root && roots.includes(root)) break;
  }
  return roots;
}
