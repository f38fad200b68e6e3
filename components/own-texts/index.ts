import '../theme/page.css';
import './own-texts.css';

/** Texts that the reader brings along: pasted, opened, dropped. Brings its styles along: for our own pages only. */
export { AddText } from './AddText.tsx';
