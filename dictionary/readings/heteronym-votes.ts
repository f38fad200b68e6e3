/**
 * The dictionary's readings of a character: its word, the longest headword around it and the
 * longest phrase of heteronym-phrases.ts each vote for one. HeteronymReadings says which readings a character may have.
 */

import { type Lexicon, ROOT } from '../lexicon/index.ts';
import { alignReading } from '../pinyin/index.ts';
import { mix, type Sentence } from '../segmenting/index.ts';
import type { Syllable } from '../types.ts';
import type { HeteronymFeatures } from './heteronym-features.ts';
import { HeteronymPhrases, type PhraseRows } from './heteronym-phrases.ts';

/** The readings among which a model chooses, by simplified character, the most usual first. */
export type HeteronymReadings = ReadonlyMap<string, readonly Syllable[]>;

const MAX_VOTES = 16;
/** Maximum length of a headword that counts. */
const LONGEST_WORD = 8;

const SOURCE = { path: 100, longest: 101, around: 102, pathIsLongest: 103, usual: 104, phrase: 107 } as const;

/** A form's distinct readings, the likeliest first: for each character the index of its reading, or -1. */
interface FormReadings {
  readonly rows: readonly Int8Array[];
  readonly capital: boolean;
}

const NO_READINGS: FormReadings = { rows: [], capital: false };

/** A headword at [start, end) of a sentence. */
interface LongestWord {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** Collects votes for one character after another. */
export class HeteronymVotes {
  /** Hashes of the voters, and the index of the reading voted for. */
  readonly hashes = new Int32Array(MAX_VOTES);
  readonly readings = new Int32Array(MAX_VOTES);
  count = 0;

  private readonly lexicon: Lexicon;
  private readonly candidates: HeteronymReadings;
  private readonly phrases: HeteronymPhrases;
  /** By form, filled on demand. */
  private readonly known: Int32Array;
  private readonly forms: FormReadings[] = [NO_READINGS];

  constructor(lexicon: Lexicon, candidates: HeteronymReadings, phrases: PhraseRows) {
    this.lexicon = lexicon;
    this.candidates = candidates;
    this.phrases = new HeteronymPhrases(phrases);
    this.known = new Int32Array(lexicon.profiles.forms);
  }

  /** Collects the votes for the character at `at`, in word `word`; adds them to the features too. */
  collect(sentence: Sentence, at: number, word: number, features: HeteronymFeatures): void {
    this.count = 0;
    const start = sentence.starts[word] ?? at;
    const length = (sentence.ends[word] ?? 0) - start;
    const form = length > 1 ? (sentence.forms[word] ?? -1) : -1;
    if (form >= 0) this.addForm(form, { source: SOURCE.path, place: at - start, length }, features);
    const longest = this.findLongest(sentence, at);
    const reach = longest === undefined ? 1 : longest.end - longest.start;
    if (longest !== undefined && longest.form !== form) {
      const source = length > 1 ? SOURCE.longest : SOURCE.around;
      this.addForm(longest.form, { source, place: at - longest.start, length: reach }, features);
    } else if (form >= 0)
      this.addForm(form, { source: SOURCE.pathIsLongest, place: at - start, length }, features);
    this.addPhrase(sentence, at, { reach, features });
    this.add(SOURCE.usual + Math.min(length, 2), 0);
  }

  private add(voter: number, reading: number): void {
    if (this.count >= MAX_VOTES) return;
    this.hashes[this.count] = mix(0x7afe, voter);
    this.readings[this.count++] = reading;
  }

  /** The vote of the longest phrase, besides a headword of `reach` characters. */
  private addPhrase(
    sentence: Sentence,
    at: number,
    { reach, features }: { reach: number; features: HeteronymFeatures },
  ): void {
    const phrase = this.phrases.find(sentence, at);
    if (phrase === undefined) return;
    const { reading, length } = phrase;
    const voter = (SOURCE.phrase * 16 + Math.min(length, 5) * 2 + Number(length > reach)) * 4;
    this.add(voter, reading);
    features.add(mix(mix(voter, 41), reading));
    features.add(mix(mix(SOURCE.phrase, 42), reading));
  }

  private addForm(
    form: number,
    { source, place, length }: { source: number; place: number; length: number },
    features: HeteronymFeatures,
  ): void {
    const { rows, capital } = this.readingsOf(form);
    const first = rows[0]?.[place] ?? -1;
    if (first < 0) return;
    let several = 0;
    for (let row = 1; row < rows.length; row++) if (rows[row]?.[place] !== first) several = 1;
    const voter = (source * 16 + Math.min(length, 5) * 2 + Number(capital)) * 4;
    this.add(voter + several, first);
    features.add(mix(mix(voter + several, 41), first));
    features.add(mix(mix(source, 42), first));
    if (several === 0) return;
    for (let row = 1; row < rows.length; row++) {
      const other = rows[row]?.[place] ?? -1;
      if (other < 0 || other === first) continue;
      this.add(voter + 2, other);
      features.add(mix(mix(source, 43), other));
    }
  }

  /** Returns the longest headword of several characters that covers a place on any path. */
  private findLongest(sentence: Sentence, at: number): LongestWord | undefined {
    const { trie } = this.lexicon;
    const { text } = sentence;
    let longest: LongestWord | undefined;
    let most = 1;
    for (let start = Math.max(0, at - LONGEST_WORD + 1); start <= at; start++) {
      let slot: number = ROOT;
      const limit = Math.min(text.length, start + LONGEST_WORD);
      for (let end = start; end < limit; ) {
        slot = trie.step(slot, text.charCodeAt(end));
        if (slot < 0) break;
        end++;
        if (end <= at || end - start <= most) continue;
        const form = trie.formAt(slot);
        if (form < 0) continue;
        longest = { form, start, end };
        most = end - start;
      }
    }
    return longest;
  }

  private readingsOf(form: number): FormReadings {
    const known = this.known[form] ?? 0;
    if (known > 0) return this.forms[known - 1] ?? NO_READINGS;
    this.forms.push(this.findReadings(form));
    this.known[form] = this.forms.length;
    return this.forms[this.forms.length - 1] ?? NO_READINGS;
  }

  private findReadings(form: number): FormReadings {
    const { lexicon } = this;
    const headword = lexicon.trie.textOf(form);
    const rows = new Map<string, Int8Array>();
    let capital: boolean | undefined;
    for (const entry of lexicon.entriesOf(form)) {
      const simplified = lexicon.simplifiedOf(entry);
      const parts = lexicon.readingOf(entry, simplified);
      const reading = alignReading(headword, parts);
      // Where letters or rare characters are in between, characters and syllables don't correspond.
      if (reading?.length !== headword.length) continue;
      capital ??= /^[A-Z]/.test(parts[0] ?? '');
      const row = Int8Array.from(reading, (syllable, place) => {
        const candidates = this.candidates.get(simplified.charAt(place)) ?? [];
        return candidates.indexOf(syllable.toLowerCase());
      });
      rows.set(row.join(), row);
    }
    return { rows: [...rows.values()], capital: capital ?? false };
  }
}
