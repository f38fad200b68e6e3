import '../theme/page.css';
import './own-texts.css';

/** Texts that the reader adds: pasted, opened, dropped. Includes its styles: for our own pages only. */
export { AddText } from './AddText.tsx';
export type { BookPorts } from './BookDraft.tsx';
