import { localArea } from './local-area.ts';
import { PracticeStore } from './practice-store.ts';

/** The only writer of practice sets. */
export const practice = new PracticeStore(localArea);
