/** The syllables of Mandarin, from the readings of the lexicon's entries. */
import type { Lexicon } from '../lexicon/index.ts';
import { isSyllable } from '../pinyin/index.ts';
import type { Syllable } from '../types.ts';

/** Syllables in small letters, `lu:4`, the most frequent in headwords first. */
export interface SyllableList {
  /** With one of the four tones. */
  readonly full: readonly Syllable[];
  /** In the neutral tone. */
  readonly neutral: readonly Syllable[];
}

/** Entries counted in one step. */
const STEP = 10_000;

/** Counts the syllables of all entries, in steps: together they take about half a second. */
export function* countSyllables(lexicon: Lexicon): Generator<void, SyllableList> {
  const counts = new Map<Syllable, number>();
  for (let entry = 0; entry < lexicon.entries; entry++) {
    if (entry % STEP === STEP - 1) yield;
    for (const part of lexicon.readingOf(entry)) {
      const syllable = part.toLowerCase();
      if (!isSyllable(part) || syllable === 'xx5' || syllable === 'r5') continue;
      counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([syllable]) => syllable);
  return {
    full: sorted.filter((syllable) => !syllable.endsWith('5')),
    neutral: sorted.filter((syllable) => syllable.endsWith('5')),
  };
}
