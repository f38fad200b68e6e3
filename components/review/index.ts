import '../theme/page.css';
import '../word-card/card.css';
import './review.css';

/** Reviews: a round of them. Brings its styles along: for our own pages only. */
export type { ReviewPorts, ReviewView } from './ports.ts';
export { Review, type ReviewProps } from './Review.tsx';
