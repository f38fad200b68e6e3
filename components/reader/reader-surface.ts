/** The words of an article as a surface for pointer and keys. */
import type { WordQuery } from '../../dictionary/index.ts';
import {
  isInSight,
  type PointedWords,
  type SurfaceWord,
  scrollIntoSight,
  type WordSurface,
} from '../word-surface/index.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { moveTabStop, tabStopOf } from './tab-stop.ts';

/** A word of an article. */
export interface ReaderWord extends SurfaceWord {
  readonly paragraph: HTMLElement;
  readonly element: HTMLElement;
  readonly query: WordQuery;
}

const WORDS = '[data-token]';

/** The drawn words of an article. */
export function createReaderSurface(
  root: HTMLElement,
  drawer: ArticleDrawer,
): WordSurface<ReaderWord> & PointedWords<ReaderWord> {
  const wordOf = (element: Element | null | undefined): ReaderWord | undefined => {
    if (!(element instanceof HTMLElement)) return undefined;
    const paragraph = element.closest<HTMLElement>('[data-part]');
    const { token, text } = drawer.tokenAt(element) ?? {};
    if (!paragraph || !token || text === undefined) return undefined;
    const { start, end, text: form, pinyin } = token;
    return { paragraph, element, start, end, form, query: { form, pinyin, text, start } };
  };
  const elementAt = ({ paragraph, start }: { paragraph: object; start: number }): Element | undefined =>
    paragraph instanceof HTMLElement ? drawer.wordAt(Number(paragraph.dataset.part), start) : undefined;
  const boxOf = ({ element }: ReaderWord): DOMRect | undefined => {
    const box = element.getBoundingClientRect();
    return box.width > 0 ? box : undefined;
  };
  return {
    paragraphs: () => drawer.drawnParts(),
    wordAt: ({ target }) => {
      const element = target instanceof Element ? target.closest(WORDS) : null;
      return root.contains(element) ? wordOf(element) : undefined;
    },
    wordOf: (place) => wordOf(elementAt(place)),
    boxOf,
    writingOf: () => 'horizontal',
    firstInSight: () =>
      wordOf([...root.querySelectorAll(WORDS)].find((element) => isInSight(element.getBoundingClientRect()))),
    cursor: () => wordOf(tabStopOf(root)),
    isCursorShown: () => {
      const { activeElement } = document;
      const isOnWord = activeElement?.matches(WORDS) === true && root.contains(activeElement);
      const isInCard = activeElement?.closest('.open-card') && root.querySelector(`${WORDS}[data-open]`);
      return isOnWord || Boolean(isInCard);
    },
    putCursor: ({ element }) => {
      moveTabStop(root, element);
      element.focus({ preventScroll: true });
    },
    scrollTo: (word) => scrollIntoSight(word.element, () => boxOf(word)),
  };
}
