import '../theme/page.css';
import '../word-card/card.css';
import './review.css';

/** A round of reviews. Includes its styles: for our own pages only. */
export type { ReviewPorts, ReviewView } from './ports.ts';
export { Review, type ReviewProps } from './Review.tsx';
