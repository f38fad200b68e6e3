/**
 * The words of a page that is off, found where the pointer rests: nothing is drawn, and no text is read but the block
 * under the pointer, once.
 */
import { blocksOf } from './changed-blocks.ts';
import { isHuge, sliceNearScreen } from './huge-blocks.ts';
import { isChineseBlock, isChinesePage } from './language.ts';
import { readContents, type TextBlock, type TextRun } from './text-blocks.ts';
import { caretAt, type PointedWord, wordAtOffset } from './word-at-point.ts';
import type { WordLabel } from './word-label.ts';

export interface PlainWords {
  /** The word under a point, of a block whose words are known; else they are asked for, and `again` is called then. */
  wordAt(x: number, y: number, again: () => void): PointedWord | undefined;
  /** Forgets all blocks: words are to be asked for anew. */
  forget(): void;
}

interface KnownBlock {
  readonly block: TextBlock;
  /** Absent while they are asked for; none where the text is not Chinese. */
  labels?: readonly WordLabel[];
  /** Whoever asked last while they were not there. */
  again: () => void;
}

/** Finds words on a page; `annotate` answers the words of each text, in order. */
export function createPlainWords(
  document: Document,
  annotate: (texts: readonly string[]) => Promise<(readonly WordLabel[])[]>,
): PlainWords {
  let known = new WeakMap<Element, KnownBlock>();
  let pageIsChinese: boolean | undefined;

  const read = (element: Element, again: () => void): void => {
    const { block: whole } = readContents(element, () => false);
    if (!whole) return;
    const block = isHuge(whole) ? sliceNearScreen(whole) : whole;
    pageIsChinese ??= isChinesePage(document);
    if (!isChineseBlock(element, block.text, pageIsChinese)) {
      known.set(element, { block, labels: [], again });
      return;
    }
    const entry: KnownBlock = { block, again };
    known.set(element, entry);
    annotate([block.text]).then(
      ([labels = []]) => {
        entry.labels = labels;
        entry.again();
      },
      () => known.delete(element), // asked again when the pointer comes back
    );
  };
  return {
    wordAt: (x, y, again) => {
      const caret = caretAt(document, { x, y }, shadowRootsAt(document, x, y));
      if (!caret) return undefined;
      const [element] = blocksOf(new Set([caret.node]));
      if (!element) return undefined;
      const entry = known.get(element);
      const run = entry?.block.runs.find(({ node }) => node === caret.node);
      if (!entry || !run || !isAsRead(entry.block, run, caret.offset)) {
        read(element, again);
        return undefined;
      }
      entry.again = again;
      if (!entry.labels) return undefined;
      const offset = run.start + caret.offset;
      return wordAtOffset({ block: entry.block, labels: entry.labels }, { offset, x, y });
    },
    forget: () => {
      known = new WeakMap();
      pageIsChinese = undefined;
    },
  };
}

/** Whether a node's text is still what was read of it, and what was read holds the offset: it may be a part only. */
function isAsRead({ text }: TextBlock, { node, start }: TextRun, offset: number): boolean {
  const from = Math.max(0, start);
  const to = Math.min(text.length, start + node.length);
  const isInside = start + offset >= 0 && start + offset <= text.length;
  return isInside && text.slice(from, to) === node.data.slice(from - start, to - start);
}

/** The open shadow roots that a point lies in, from the outside in. */
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
