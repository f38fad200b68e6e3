import '../theme/page.css';
import './own-texts.css';

/** Texts that the reader adds: pasted, opened, dropped. Includes its styles: for our own pages only. */
export { type AddedFile, AddText } from './AddText.tsx';
export type { BookPorts } from './BookDraft.tsx';
export type { PdfPorts } from './PdfDraft.tsx';
