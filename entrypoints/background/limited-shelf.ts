import { within } from '../../components/in-time/index.ts';
import type { BackupShelf } from './backup-shelf.ts';

/** Longest time that the browser's database may take to answer a question, and to store a backup. */
const ANSWER_MS = 10_000;
const STORE_MS = 120_000;

const SILENT = "The browser's database for backups does not answer. Restart the browser, and try again.";

/**
 * A shelf with time limits: in private windows and broken profiles IndexedDB never answers.
 * @throws {Error} in plain words, from each of its functions
 */
export function limitWaiting(
  shelf: BackupShelf,
  {
    answerMs = ANSWER_MS,
    storeMs = STORE_MS,
  }: { readonly answerMs?: number; readonly storeMs?: number } = {},
): BackupShelf {
  return {
    list: () => within(shelf.list(), answerMs, SILENT),
    texts: () => within(shelf.texts(), answerMs, SILENT),
    put: (backup, snapshot) => within(shelf.put(backup, snapshot), storeMs, SILENT),
    read: (time) => within(shelf.read(time), storeMs, SILENT),
    remove: (times) => within(shelf.remove(times), answerMs, SILENT),
  };
}
