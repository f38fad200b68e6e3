import { useCallback, useState } from 'preact/hooks';
import type { ArticleDrawer } from './article-drawer.ts';

/** Prints the whole article with its readings, which are drawn first. */
export function usePrinting(drawer: ArticleDrawer | undefined): {
  readonly printing: boolean;
  readonly print: () => void;
} {
  const [printing, setPrinting] = useState(false);
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
