import { browser } from 'wxt/browser';
import { byNewest, parseWord, type Word } from '../../vocabulary/index.ts';

/** Words live in `storage.local`, one key a word. */
export const WORD_PREFIX = 'word:';

/** What could not be read when a word was written in its place: kept under the operation's id and the word's. */
export const ASIDE_PREFIX = 'word-aside:';

/** The vocabulary as it stands in storage; what can't be read is counted and kept. */
export interface StoredWords {
  readonly words: readonly Word[];
  readonly unreadable: number;
}

/** Reads all words, newest first. For pages of the extension; the background is the only writer. */
export async function readWords(): Promise<StoredWords> {
  const stored = await browser.storage.local.get(null);
  const words: Word[] = [];
  let unreadable = 0;
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(ASIDE_PREFIX)) unreadable += 1;
    if (!key.startsWith(WORD_PREFIX)) continue;
    try {
      words.push(parseWord(value));
    } catch {
      unreadable += 1; // said to the reader; the stored data stays as it is
    }
  }
  return { words: words.sort(byNewest), unreadable };
}

/** Calls back whenever a word is written or removed; returns what stops it. */
export function watchWords(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(WORD_PREFIX))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
