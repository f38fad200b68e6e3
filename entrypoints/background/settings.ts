import { localArea } from './local-area.ts';
import { SettingsStore } from './settings-store.ts';

/** The reader's settings; the background is their only writer. */
export const settings = new SettingsStore(localArea);
