/** Finds the article of a page, as parts of text. No styles, no Preact: it runs on pages of others too. */

export { COPIED, LEFT_OUT } from './copy-document.ts';
export { partsOfElement, SKIPPED, tidy } from './element-parts.ts';
export { findArticle, findArticleIn, type PageArticle } from './find-article.ts';
export { type ArticleBlock, finishParts } from './finish-parts.ts';
