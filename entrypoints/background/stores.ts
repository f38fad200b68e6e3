/** The stores of settings, corrections and practice sets: the only writers of each. */
import { CorrectionsStore } from './corrections-store.ts';
import { localArea } from './local-area.ts';
import { PracticeStore } from './practice-store.ts';
import { SettingsStore } from './settings-store.ts';

/** The reader's settings. */
export const settings = new SettingsStore(localArea);
/** What the reader has corrected in the dictionary. */
export const corrections = new CorrectionsStore(localArea);
/** The last practice set of each article. */
export const practice = new PracticeStore(localArea);
