/** Readings of Taiwan, from CC-CEDICT's notes among an entry's glosses. */
import type { Lexicon } from '../lexicon/index.ts';
import type { Syllable } from '../types.ts';
import type { FoundWord } from './found-word.ts';

/** A word's reading in Taiwan; `undefined` where it is the usual one, or there is no note. */
export function readingInTaiwan(lexicon: Lexicon, word: FoundWord): readonly Syllable[] | undefined {
  const headword = lexicon.trie.textOf(word.form);
  if (word.kind === 'name' || word.reading.length !== headword.length) return undefined;
  const whole = taiwanReading(lexicon.glossesOf(word.entry));
  const reading =
    whole.length === word.reading.length
      ? whole
      : word.reading.map((syllable, at) => characterInTaiwan(lexicon, headword.charAt(at), syllable));
  return reading.some((syllable, at) => syllable !== word.reading[at]) ? reading : undefined;
}

/** 期 qi1 is qi2 in all its words. */
function characterInTaiwan(lexicon: Lexicon, character: string, syllable: Syllable): Syllable {
  const form = lexicon.trie.find(character);
  for (const entry of form < 0 ? [] : lexicon.entriesOf(form)) {
    const own = lexicon.readingOf(entry);
    if (own.length !== 1 || own[0] !== syllable) continue;
    const [other, ...more] = taiwanReading(lexicon.glossesOf(entry));
    if (other !== undefined && more.length === 0) return other;
  }
  return syllable;
}

/** The reading of `Taiwan pr. [qi2]` among an entry's glosses, where it holds for all its senses; empty where there is none. */
function taiwanReading(glosses: readonly string[]): Syllable[] {
  const [, reading = ''] = /^Taiwan pr\. \[([^\]]+)\]/m.exec(glosses.join('\n')) ?? [];
  return reading.match(/[A-Za-z:]+[1-5]/g) ?? [];
}
