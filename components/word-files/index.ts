import '../theme/page.css';
import './word-files.css';

/** Import and export: export, import, backups, words marked in bulk. Brings its styles along: for our own pages only. */
export type { WordFilesPorts } from './ports.ts';
export { count, size } from './texts.ts';
export { WordFiles } from './WordFiles.tsx';
