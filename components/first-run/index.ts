import '../theme/page.css';
import '../settings/settings.css';
import '../word-card/card.css';
import './first-run.css';

/** The first run: three steps from a sentence to the reader's first page. Includes its styles: for our own pages only. */
export { FirstRun } from './FirstRun.tsx';
export type { FirstRunPorts } from './ports.ts';
