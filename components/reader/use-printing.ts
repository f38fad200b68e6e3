import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderArticle } from './article.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { addPrintedEnglish } from './printed-english.ts';

interface Printed {
  readonly article: ReaderArticle;
  readonly drawer: ArticleDrawer | undefined;
  /** With the English of its paragraphs. */
  readonly english: boolean;
}

/** Prints the whole article with its readings, which are drawn first, and its English; also when the browser prints. */
export function usePrinting(
  root: RefObject<HTMLElement | null>,
  { article, drawer, english }: Printed,
): {
  readonly printing: boolean;
  readonly print: () => void;
} {
  const [printing, setPrinting] = useState(false);
  // What is printed may be drawn again meanwhile: only the end of printing takes the English out.
  const latest = useRef<Printed>({ article, drawer, english });
  latest.current = { article, drawer, english };
  useLayoutEffect(() => {
    let takeOut: (() => void) | undefined;
    const end = (): void => {
      takeOut?.();
      takeOut = undefined;
    };
    const begin = (): void => {
      end();
      const now = latest.current;
      if (!now.english || !now.drawer) return;
      now.drawer.drawKnown(); // drawn later it would replace the English
      if (root.current) takeOut = addPrintedEnglish(root.current, now.article);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      end();
    };
  }, [root]);
  const print = useCallback(() => {
    if (!drawer) return;
    setPrinting(true);
    void drawer.drawAll().then(() => {
      setPrinting(false);
      window.print();
    });
  }, [drawer]);
  return { printing, print };
}
