import { within } from '../../components/in-time/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { BackupShelf } from './backup-shelf.ts';

/** Longest time that the browser's database may take to answer a question, and to store a backup. */
const ANSWER_MS = 10_000;
const STORE_MS = 120_000;

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
  const limit = <T>(answer: Promise<T>, ms: number): Promise<T> => within(answer, ms, t('backups.silent'));
  return {
    list: () => limit(shelf.list(), answerMs),
    texts: () => limit(shelf.texts(), answerMs),
    put: (backup, snapshot) => limit(shelf.put(backup, snapshot), storeMs),
    read: (time) => limit(shelf.read(time), storeMs),
    remove: (times) => limit(shelf.remove(times), answerMs),
  };
}
