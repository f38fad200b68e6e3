import '../theme/page.css';
import './voice-panel.css';

/** The voice pack in the settings. Includes its styles: for our own pages only. */
export type { VoicePackPorts } from './ports.ts';
export { VoicePackPanel } from './VoicePackPanel.tsx';
