import '../theme/page.css';
import '../word-card/word-card.css';
import '../word-card/word-card-panels.css';
import './vocabulary.css';

/** The vocabulary in the popup, and the switches over it. Brings its styles along: for pages of ours only. */
export { PageControls } from './PageControls.tsx';
export { countWords, describePage, type PageStatus, type SiteStatus } from './page-state.ts';
export { Switch } from './Switch.tsx';
export { UndoBar } from './UndoBar.tsx';
export { Vocabulary, type VocabularyProps } from './Vocabulary.tsx';
