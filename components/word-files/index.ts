import '../theme/page.css';
import './word-files.css';

export { size } from './file-texts.ts';
/** Import and export: files, backups, words marked in bulk. Includes its styles: for our own pages only. */
export type { WordFilesPorts } from './ports.ts';
export { WordFiles } from './WordFiles.tsx';
