import type { startCursor } from '../../components/annotator/index.ts';
import type { PageArticle } from '../../components/page-article/index.ts';
import type { PageState } from '../../components/vocabulary/index.ts';
import type { createPageCard } from '../../components/word-card/index.ts';
import type { PageSettings } from '../../vocabulary/index.ts';

/** What our scripts leave one another in the world that they share on a page, unseen by the page. */
export interface OurWorld {
  /** Left for the content script before it comes: begin at once, drawing so, with anchors under this mark. */
  begin?: { readonly drawing: PageSettings; readonly mark: string } | undefined;
  /** Left by the content script, which is in: what its frame is doing. */
  state?: () => PageState;
  /** Left by the card's own script. */
  createCard?: typeof createPageCard;
  /** So is this. */
  startCursor?: typeof startCursor;
  /** Left by the script that reads a page's article: reads it. */
  readArticle?: (() => PageArticle) | undefined;
}

declare global {
  interface Window {
    /** Its key is `Symbol.for('hangjian')`, in functions put into a page too, which can import nothing. */
    [key: symbol]: OurWorld | undefined;
  }
}

/**
 * What has been left in this world. Under a symbol: a name that nobody has set is looked up among the page's elements
 * (`<iframe name="hangjianState">` would be `globalThis.hangjianState`), a symbol is not.
 */
export function ourWorld(): OurWorld {
  const key = Symbol.for('hangjian');
  const world = window[key] ?? {};
  window[key] = world;
  return world;
}
