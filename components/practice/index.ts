import '../theme/page.css';
import '../theme/bar.css';
import './practice.css';
import './exercises.css';
import './matching.css';
import './outcome.css';
import './typing.css';

/** Practice from an article. Brings its styles along: for our own pages only. */
export { DuePractice } from './DuePractice.tsx';
export { Practice } from './Practice.tsx';
export type { PracticePorts } from './ports.ts';
