import '../theme/page.css';
import '../word-card/card.css';
import './bulk-bar.css';
import './popup.css';
import './saved-patterns.css';
import './switch.css';
import './vocabulary.css';
import './word-list.css';

/** The vocabulary in the popup, and the switches above it. Includes its styles: for our own pages only. */
export { describeDay, describeDue as describeWordDue, describeNext, formatInterval } from './due-text.ts';
export { FadedWords } from './FadedWords.tsx';
export { FirstSteps } from './FirstSteps.tsx';
export { ListKeys } from './ListKeys.tsx';
export { type CutSentence, cutSentence, linkAddress } from './meeting.ts';
export { NewestWords } from './NewestWords.tsx';
export { PageControls } from './PageControls.tsx';
export { PageForecast } from './PageForecast.tsx';
export type { PageOn, PageState, SiteStatus } from './page-state.ts';
export type { WordPorts } from './ports.ts';
export { SaveAll } from './SaveAll.tsx';
export { SavedPatterns } from './SavedPatterns.tsx';
export { Switch } from './Switch.tsx';
export { Tabs } from './Tabs.tsx';
export { Today } from './Today.tsx';
export { UndoBar } from './UndoBar.tsx';
export { Vocabulary } from './Vocabulary.tsx';
export type { HskLevels } from './word-order.ts';
