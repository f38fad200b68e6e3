import type { PageAnnotator, startCursor } from '../../components/annotator/index.ts';
import type { PageArticle } from '../../components/page-article/index.ts';
import type { PageState } from '../../components/vocabulary/index.ts';
import type { PageCard } from '../../components/word-card/index.ts';
import type { PageSettings } from '../../vocabulary/index.ts';
import type { Texts } from './page-texts.ts';

/** What our scripts share on a page, in a world of their own that the page can't see. */
export interface OurWorld {
  /** Set for the content script before it runs: begin at once, draw like this, name anchors by this mark. */
  begin?: { readonly drawing: PageSettings; readonly mark: string } | undefined;
  /** Set by the content script once it runs: returns the state of its frame. */
  state?: () => PageState;
  /** Texts in the language that the reader chose; absent where it is the browser's. */
  texts?: Texts | undefined;
  /** Set by the script that draws labels, which comes before the content script where the page is turned on. */
  createAnnotator?: (...parts: ConstructorParameters<typeof PageAnnotator>) => PageAnnotator;
  /** Set by the card's script: the card of the page, speaking with the voice of this name. */
  createCard?: (voice: () => string) => PageCard;
  /** Set by the card's script too. */
  startCursor?: typeof startCursor;
  /** Set by the script that reads a page's article: reads it. */
  readArticle?: (() => PageArticle) | undefined;
  /** Of a tab that shows a PDF file: the file, while the reader's page takes it. */
  pdf?: Blob | undefined;
}

declare global {
  interface Window {
    /** The key, `Symbol.for('hangjian')`, also used in functions that are injected into a page and can import nothing. */
    [key: symbol]: OurWorld | undefined;
  }
}

/**
 * Returns what our scripts share. It is kept under a symbol: a name that nobody has set is looked up among the page's elements
 * (`<iframe name="hangjianState">` would be `globalThis.hangjianState`), a symbol is not.
 */
export function ourWorld(): OurWorld {
  const key = Symbol.for('hangjian');
  const world = window[key] ?? {};
  window[key] = world;
  return world;
}
