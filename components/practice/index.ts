import '../theme/page.css';
import '../theme/bar.css';
import './practice.css';
import './exercises.css';
import './matching.css';
import './outcome.css';
import './patterns.css';
import './typing.css';

/** Practice with an article. Includes its styles: for our own pages only. */
export { DuePractice } from './DuePractice.tsx';
export { PatternRound, type PatternRoundProps } from './PatternRound.tsx';
export { Practice, type PracticeProps } from './Practice.tsx';
export type { PracticePorts } from './ports.ts';
export type { PatternRoundPorts } from './use-pattern-round.ts';
