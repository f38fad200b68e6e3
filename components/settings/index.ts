import '../theme/page.css';
import './settings.css';
import './options.css';
import './sample.css';

/** Settings: the parts of their page, and the few in the popup. Includes its styles: for our own pages only. */
export { AboutSettings } from './AboutSettings.tsx';
export { CardSettings } from './CardSettings.tsx';
export { Choice } from './Choice.tsx';
export { HelpChoice } from './HelpChoice.tsx';
export { PageSettings } from './LabelSettings.tsx';
export { LevelChoice } from './LevelChoice.tsx';
export { LevelSettings } from './LevelSettings.tsx';
export { QuickSettings } from './QuickSettings.tsx';
export { ReviewSettings } from './ReviewSettings.tsx';
export { type ReadSample, Sample, type SampleWord } from './Sample.tsx';
export { SettingsFrame } from './SettingsFrame.tsx';
export { SettingsSection } from './SettingsSection.tsx';
export type { SiteAccessProps } from './SiteAccess.tsx';
export type { SiteHelpProps } from './SiteHelp.tsx';
export { VoiceChoice } from './VoiceChoice.tsx';
