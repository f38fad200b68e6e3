import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findArticle, type PageArticle } from '../../components/page-article/index.ts';

declare global {
  /** Left by this script in its own world, which the page can't see: reads the page's article. */
  var hangjianArticle: (() => PageArticle) | undefined;
}

/** Put into a page when the reader asks for its article, and only then. */
export default defineUnlistedScript(() => {
  globalThis.hangjianArticle = () => findArticle(document);
});
