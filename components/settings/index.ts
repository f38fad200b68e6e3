import '../theme/page.css';
import './settings.css';

/** Settings: the whole form, and the few in the popup. Includes its styles: for our own pages only. */
export { Choice } from './Choice.tsx';
export { HelpChoice } from './HelpChoice.tsx';
export { LevelChoice } from './LevelChoice.tsx';
export { QuickSettings } from './QuickSettings.tsx';
export { type ReadSample, Sample, type SampleWord } from './Sample.tsx';
export { SettingsForm } from './SettingsForm.tsx';
export type { SiteAccessProps } from './SiteAccess.tsx';
export type { SiteHelpProps } from './SiteHelp.tsx';
