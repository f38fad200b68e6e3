import '../theme/page.css';
import './corrections.css';

/** What the reader has corrected, as a list. Brings its styles along: for our own pages only. */
export { CorrectionList } from './CorrectionList.tsx';
