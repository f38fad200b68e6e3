/** The annotated words of a page as a surface for the keyboard's cursor. */
import { scrollIntoSight, type WordSurface, type Writing } from '../word-surface/index.ts';
import type { Annotated } from './annotated.ts';
import { createCursorMark } from './cursor-mark.ts';
import { firstInSight } from './first-word.ts';
import { type PointedWord, pointedWord } from './word-at-point.ts';

/** The annotated blocks of a page, in the order of the document. */
export interface PageBlocks {
  readonly blocks: readonly Annotated[];
  blockOf(element: Element): Annotated | undefined;
  /** Shows the help of a word that has it on hover. */
  pointAt(word: PointedWord | undefined): void;
}

/** The words of a page, for pointer and keys. */
export interface PageSurface extends WordSurface<PointedWord> {
  /** Takes the cursor off the page. */
  remove(): void;
}

/** Puts the cursor on the first visible word; `undefined` where there is no word. */
export function createPageSurface(document: Document, page: PageBlocks): PageSurface | undefined {
  const first = (): PointedWord | undefined => {
    const found = firstInSight(page.blocks);
    return found && pointedWord(found.block, found.label);
  };
  let word = first();
  if (!word) return undefined;
  const mark = createCursorMark(document);
  const surface: PageSurface = {
    // More words are annotated as the page scrolls, and drawn again as it changes.
    paragraphs: () =>
      page.blocks.map(({ block: { element, text }, labels }) => ({ element, text, words: labels })),
    wordOf: ({ paragraph, start, end }) => {
      const { block, labels = [] } = page.blockOf(paragraph as Element) ?? {}; // one of `paragraphs()`
      const label = labels.find((one) => one.start === start && one.end === end);
      return block && label && pointedWord(block, label);
    },
    boxOf: ({ range }) => [...range.getClientRects()].find(({ width }) => width > 0),
    writingOf: ({ block }) => writingOf(block.element),
    firstInSight: first,
    cursor: () => word,
    isCursorShown: () => true,
    putCursor: (next) => {
      word = next;
      mark.put(next);
      page.pointAt(next);
    },
    scrollTo: (next) => scrollIntoSight(next.range.startContainer.parentElement, () => surface.boxOf(next)),
    remove: () => {
      mark.remove();
      page.pointAt(undefined);
    },
  };
  surface.putCursor(word);
  surface.scrollTo(word);
  return surface;
}

function writingOf(element: Element): Writing {
  const { writingMode } = getComputedStyle(element);
  if (!/^(vertical|sideways)/.test(writingMode)) return 'horizontal';
  return writingMode.endsWith('lr') ? 'vertical-lr' : 'vertical-rl';
}
