import { CorrectionsStore } from './corrections-store.ts';
import { localArea } from './local-area.ts';

/** The reader's corrections; the background is their only writer. */
export const corrections = new CorrectionsStore(localArea);
