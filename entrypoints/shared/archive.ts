import { browser } from 'wxt/browser';
import { type Archive, parseWord, readCorrections, readSettings, type Word } from '../../vocabulary/index.ts';
import { CORRECTIONS_KEY } from './corrections.ts';
import { SETTINGS_KEY } from './settings.ts';
import { ASIDE_PREFIX, WORD_PREFIX } from './words.ts';

/** Everything that the reader has, as it stands in storage; for pages of ours. */
export async function readStoredArchive(): Promise<Archive> {
  const stored = await browser.storage.local.get(null);
  const words: Word[] = [];
  const unreadable: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(ASIDE_PREFIX)) unreadable[key] = value;
    if (!key.startsWith(WORD_PREFIX)) continue;
    try {
      words.push(parseWord(value));
    } catch {
      unreadable[key] = value; // kept, and exported as it is
    }
  }
  const { corrections } = readCorrections(stored[CORRECTIONS_KEY]);
  const { settings, problem } = readSettings(stored[SETTINGS_KEY]);
  const isTheirs = stored[SETTINGS_KEY] !== undefined && problem === undefined;
  return { words, corrections, unreadable, ...(isTheirs && { settings }) };
}
