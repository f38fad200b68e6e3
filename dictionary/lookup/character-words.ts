/** The common words that contain a character. `prepare` reads all forms once, in steps; then a look-up is instant. */

import { readEntry } from '../glosses/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { isHan } from '../text/index.ts';
import type { Syllable } from '../types.ts';
import { linkOf, type WordLink } from './word-parts.ts';

/** Forms read in one step of `prepare`: about a millisecond. */
const STEP_FORMS = 4000;
/** Words with fewer occurrences in jieba's corpus don't help with a character. */
const COMMON_FROM = 100;
/** Words kept for each character. */
const KEPT = 24;
const MAX_LENGTH = 4;

/** The commonest words by character, over one lexicon. */
export class CharacterWords {
  private readonly lexicon: Lexicon;
  /** Forms with their frequencies, the commonest first. */
  private readonly forms = new Map<string, { readonly form: number; readonly frequency: number }[]>();
  private done = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads the lexicon; yields the share read after each step, so that other work can run. */
  *prepare(): Generator<number, void> {
    const { lexicon } = this;
    while (this.done < lexicon.profiles.forms) {
      const end = Math.min(lexicon.profiles.forms, this.done + STEP_FORMS);
      for (; this.done < end; this.done++) this.add(this.done);
      yield end / lexicon.profiles.forms;
    }
  }

  /** The most frequent words of at least two characters that contain one, without those named. */
  wordsWith(character: string, { reading, except = [], limit = 4 }: WordsWithOptions = {}): WordLink[] {
    const found: WordLink[] = [];
    for (const { form } of this.forms.get(character) ?? []) {
      if (found.length >= limit) break;
      const headword = this.lexicon.trie.textOf(form);
      const [entry] = this.lexicon.entriesOf(form);
      if (entry === undefined || except.includes(headword)) continue;
      const link = linkOf(readEntry(this.lexicon, entry), headword);
      if (reading === undefined || isReadSo(link, character, reading)) found.push(link);
    }
    return found;
  }

  private add(form: number): void {
    const { frequency, kind, own } = this.lexicon.profiles.of(form);
    if (frequency < COMMON_FROM || kind !== 'word' || !own) return;
    const characters = new Set(this.lexicon.trie.textOf(form));
    if (characters.size < 2 || characters.size > MAX_LENGTH) return;
    for (const character of characters) {
      if (!isHan(character)) continue;
      const kept = this.forms.get(character) ?? [];
      const at = kept.findIndex((other) => other.frequency < frequency);
      if (at < 0 && kept.length >= KEPT) continue;
      kept.splice(at < 0 ? kept.length : at, 0, { form, frequency });
      kept.length = Math.min(kept.length, KEPT);
      this.forms.set(character, kept);
    }
  }
}

/** Whether a character is read so in a word; in words it may have the neutral tone instead. */
function isReadSo({ form, reading }: WordLink, character: string, syllable: Syllable): boolean {
  const here = reading[[...form].indexOf(character)]?.toLowerCase();
  const wanted = syllable.toLowerCase();
  return here === wanted || (here?.endsWith('5') === true && here.slice(0, -1) === wanted.slice(0, -1));
}

interface WordsWithOptions {
  /** The reading that the character must have in them. */
  readonly reading?: Syllable | undefined;
  readonly except?: readonly string[];
  readonly limit?: number;
}
