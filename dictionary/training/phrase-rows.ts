/** The phrases of @pinyin-pro/data: rows to learn from, and those that overrule what the dictionary would say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../compile/sources.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { alignReading, parseSyllable } from '../pinyin/index.ts';
import { type HeteronymReadings, LONGEST_PHRASE, type PhraseRows, phraseKey } from '../readings/index.ts';
import { isHan } from '../text/index.ts';

/** A phrase that is no headword, a syllable for each character. */
export interface ReadPhrase {
  readonly text: string;
  readonly syllables: readonly string[];
}

/** The phrases of 2 to 8 Han characters that are no headword, the shortest first. */
export function readPhrases(lexicon: Lexicon): ReadPhrase[] {
  const path = join(packageFolder('@pinyin-pro/data'), 'json', 'complete.json');
  const rows = JSON.parse(readFileSync(path, 'utf8')) as Record<string, [string, number]>; // as its types say
  const phrases: ReadPhrase[] = [];
  for (const [text, [pinyin]] of Object.entries(rows)) {
    if (text.length < 2 || text.length > 8 || ![...text].every(isHan)) continue;
    if (lexicon.trie.find(text) >= 0) continue;
    const syllables = pinyin.split(' ').map((written) => parseSyllable(written) ?? '');
    if (syllables.length === text.length) phrases.push({ text, syllables });
  }
  return phrases.sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
}

/** Characters whose tone @pinyin-pro/data writes as it is spoken. */
export const SPOKEN = new Set([...'一不七八']);

/** The phrases that are read otherwise than their longest words and shorter phrases are. */
export function findOverruling(
  phrases: readonly ReadPhrase[],
  lexicon: Lexicon,
  candidates: HeteronymReadings,
): PhraseRows {
  const dictionary = new DictionaryReader(lexicon);
  const found = new Map<string, number[]>();
  const rows = new Map<number, number>();
  for (const { text, syllables } of phrases) {
    if (text.length > LONGEST_PHRASE) continue;
    for (const [at, syllable] of syllables.entries()) {
      const character = text.charAt(at);
      const readings = candidates.get(character) ?? [];
      const reading = readings.indexOf(syllable);
      if (reading < 0 || SPOKEN.has(character)) continue;
      const said = longestFound(found, text, at) ?? readings.indexOf(dictionary.read(text, at));
      if (said === reading) continue;
      // The neutral tone is a matter of the dictionary.
      if (syllable.endsWith('5') || readings[said]?.endsWith('5')) continue;
      const known = found.get(text) ?? [];
      known[at] = reading;
      found.set(text, known);
      rows.set(phraseKey(text, at), reading);
    }
  }
  return rows;
}

/** What the longest shorter phrase around a character says of it. */
function longestFound(
  found: ReadonlyMap<string, readonly number[]>,
  text: string,
  at: number,
): number | undefined {
  for (let length = text.length - 1; length > 1; length--) {
    for (let start = Math.max(0, at - length + 1); start <= Math.min(at, text.length - length); start++) {
      const reading = found.get(text.slice(start, start + length))?.[at - start];
      if (reading !== undefined) return reading;
    }
  }
  return undefined;
}

/** What the dictionary says of characters by their longest words. */
class DictionaryReader {
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  read(text: string, at: number): string {
    const { trie } = this.lexicon;
    for (let length = text.length; length > 1; length--) {
      for (let start = Math.max(0, at - length + 1); start <= Math.min(at, text.length - length); start++) {
        const form = trie.findIn(text, start, start + length);
        if (form >= 0) return this.syllableOf(form, at - start);
      }
    }
    return this.syllableOf(trie.find(text.charAt(at)), 0);
  }

  private syllableOf(form: number, at: number): string {
    if (form < 0) return '';
    const { lexicon } = this;
    const reading = lexicon.readingOf(lexicon.entriesOf(form)[0] ?? 0);
    return (alignReading(lexicon.trie.textOf(form), reading)?.[at] ?? '').toLowerCase();
  }
}
