import '../theme/page.css';
import './corrections.css';

/** The list of the reader's corrections. Includes its styles: for our own pages only. */
export { CorrectionList } from './CorrectionList.tsx';
