import '../theme/page.css';
import './guide.css';

/** The help. Includes its styles: for our own pages only. */
export { Guide } from './Guide.tsx';
export type { Shortcuts } from './KeyTables.tsx';
