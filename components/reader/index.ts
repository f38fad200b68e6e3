import '../theme/page.css';
import '../word-card/word-card.css';
import '../word-card/word-card-panels.css';
import './article.css';
import './library.css';
import './reader.css';

/** The practice reader. Brings its styles along: for pages of ours only. */
export type { ArticlePlace, ReaderWorld } from './ArticleView.tsx';
export type { ArticlePart, ReaderArticle } from './article.ts';
export { Reader, type ReaderProps } from './Reader.tsx';
