import '../theme/page.css';
import '../settings/settings.css';
import '../word-card/card.css';
import './first-run.css';

/** The first run: three steps from a sentence to a page of one's own. Brings its styles along: for pages of ours only. */
export { FirstRun } from './FirstRun.tsx';
export type { FirstRunPorts } from './ports.ts';
