import '../theme/page.css';
import '../theme/bar.css';
import '../word-card/card.css';
import './article.css';
import './article-words.css';
import './article-questions.css';
import './article-parts.css';
import './library.css';
import './listening.css';
import './print.css';
import './reader.css';
import './themes.css';

/** The practice reader. Includes its styles: for our own pages only. */
export { type ReaderArticle, titleOf } from './article.ts';
export type { ReaderState, ReaderWorld } from './ports.ts';
export { Reader } from './Reader.tsx';
export { ReaderProblem } from './ReaderProblem.tsx';
