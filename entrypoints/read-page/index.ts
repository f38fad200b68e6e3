import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findArticle } from '../../components/page-article/index.ts';
import { ourWorld } from '../shared/our-world.ts';

/** Injected when the reader asks for a page's article, and only then. */
export default defineUnlistedScript(() => {
  ourWorld().readArticle = () => findArticle(document);
});
