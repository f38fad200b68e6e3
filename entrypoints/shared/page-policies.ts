/**
 * The policies of the messages that content scripts may send: timeouts, and what they change. They are apart from the
 * messages, whose checks a content script need not load.
 */
import { READS, SAVES, SAVES_HERE, SPEAKS, TRANSLATES, WRITES, WRITES_HERE } from './message.ts';

/** The policy of each message that content scripts may send, by name. */
export const PAGE_POLICIES = {
  annotate: READS,
  lookUp: READS,
  noteRead: WRITES_HERE,
  noteLookUp: WRITES_HERE,
  keepHelp: WRITES_HERE,
  keepCardMore: WRITES,
  saveWord: SAVES,
  removeWord: SAVES,
  savePattern: SAVES_HERE,
  removePattern: SAVES_HERE,
  undoChange: SAVES,
  markWord: SAVES,
  wordsWith: READS,
  correct: WRITES,
  restoreCorrection: WRITES,
  setRoom: READS,
  isWanted: READS,
  tellState: READS,
  enterFrames: READS,
  loadLabels: READS,
  loadCard: READS,
  texts: READS,
  translate: TRANSLATES,
  say: SPEAKS,
  openTranslatorPage: READS,
};
