/** When this device exchanges words with the reader's other devices. */
import { browser } from 'wxt/browser';
import { splitWordId, type WordFacts, wordId } from '../../vocabulary/index.ts';
import { isWithdrawn } from '../shared/data-consent.ts';
import { freshId } from '../shared/fresh-id.ts';
import { DeviceSync } from './device-sync.ts';
import { localArea } from './local-area.ts';
import { backups, words } from './services.ts';
import { settings } from './stores.ts';
import { findWords } from './words.ts';

/** How long a round waits for more changes: well below the time after which an idle worker is stopped. */
const AFTER_MS = 10_000;

/** The exchange between this reader's devices. */
export const deviceSync = new DeviceSync({
  local: localArea,
  remote: browser.storage.sync,
  store: words,
  settings,
  factsOf,
  makeBackup: () => backups.make('sync'),
  now: () => Date.now(),
  freshId,
});

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Plans a round: something was changed here or on another device, or the worker has just started. */
export function syncSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void deviceSync.round().catch(() => undefined), AFTER_MS); // a failed round is tried again
}

/** Stops the exchange when the reader withdraws the consent to it, in the browser's own settings of the extension. */
export async function stopWithdrawn(removed: object): Promise<void> {
  if (isWithdrawn('devices', removed)) await deviceSync.turn(false);
}

/** The dictionary's entries of words, by id. */
async function factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, WordFacts>> {
  const found = await findWords(ids.map((id) => splitWordId(id).headword));
  return new Map(found.flat().map((facts) => [wordId(facts), facts]));
}
