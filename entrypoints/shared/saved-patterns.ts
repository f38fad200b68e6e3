/** The saved patterns of grammar as our own pages read and watch them. The background writes. */
import { browser } from 'wxt/browser';
import { PATTERN_PREFIX, PATTERNS_KEY } from '../../vocabulary/index.ts';
import { parsePattern, type SavedPattern } from '../../vocabulary/patterns/index.ts';
import { readIds } from './reader-storage.ts';

/** What is stored of patterns. */
export interface StoredPatterns {
  /** Saved last first. */
  readonly patterns: readonly SavedPattern[];
  /** How many this version can't read; they stay as they are. */
  readonly unreadable: number;
}

/** Reads all saved patterns, whatever else is stored. */
export async function loadSavedPatterns(): Promise<StoredPatterns> {
  const keys = (await loadPatternIds()).map((id) => PATTERN_PREFIX + id);
  const stored = keys.length > 0 ? await browser.storage.local.get(keys) : {};
  const patterns = keys.flatMap((key) => readOne(stored[key]));
  patterns.sort((a, b) => b.savedAt - a.savedAt);
  return { patterns, unreadable: Object.keys(stored).length - patterns.length };
}

/** The ids of all saved patterns. */
export async function loadPatternIds(): Promise<string[]> {
  return readIds((await browser.storage.local.get(PATTERNS_KEY))[PATTERNS_KEY]);
}

/** Calls back whenever one is written or removed; returns what stops it. */
export function watchSavedPatterns(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    const isOurs = (key: string): boolean => key === PATTERNS_KEY || key.startsWith(PATTERN_PREFIX);
    if (area === 'local' && Object.keys(changes).some(isOurs)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function readOne(value: unknown): SavedPattern[] {
  try {
    return [parsePattern(value)];
  } catch {
    return []; // counted
  }
}
