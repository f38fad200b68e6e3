import '../theme/page.css';
import './corrections.css';

/** What the reader has corrected, as a list. Brings its styles along: for pages of ours only. */
export { CorrectionList } from './CorrectionList.tsx';
