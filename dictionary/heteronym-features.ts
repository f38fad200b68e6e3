/**
 * What a sentence shows of a character's reading: the same code describes it for training and for reading.
 *
 * Context features are hashes of the characters and words around; a model weighs each for each reading. Votes say
 * that a source of the dictionary favours a reading; their weight is the vote's own, whatever the reading.
 */
import { CHARACTER, classify } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { alignReading } from './readings.ts';
import { ROOT } from './trie.ts';

/** Most context features and votes that a character has. */
export const MOST_FEATURES = 64;
export const MOST_VOTES = 24;

/** Code units that stand for all of their kind. */
const DIGIT = 0x30;
const LATIN = 0x41;
const EDGE = 1;

/** No headword that counts reaches further. */
const LONGEST_WORD = 8;
/** How far the set of characters around reaches. */
const BAG = 8;

/** The distinct readings of a form, the likeliest first: numbers of syllables without capitals. */
export interface FormReadings {
  /** One row a reading, a number for each Han character. */
  readonly rows: readonly (readonly number[])[];
  /** Whether the likeliest reading has capitals. */
  readonly capital: boolean;
}

/** A number for a syllable, whatever its capitals: a hash, so that it is the same everywhere. */
export function syllableNumber(syllable: string): number {
  let hash = 0x9dc5;
  for (let at = 0; at < syllable.length; at++) hash = mix(hash, syllable.charCodeAt(at) | 0x20);
  return hash;
}

const FORMS_KEPT = 16384;
const NO_READINGS: FormReadings = { rows: [], capital: false };

/** A text cut into words, and what one of its characters shows. Its buffers are kept for the next text. */
export class SentenceFeatures {
  /** Hashes of the context features of the character described last. */
  readonly contexts = new Int32Array(MOST_FEATURES);
  contextCount = 0;
  /** Its votes: what votes, and the number of the syllable that it votes for. */
  readonly votes = new Int32Array(MOST_VOTES);
  readonly voted = new Int32Array(MOST_VOTES);
  voteCount = 0;

  /** The text's words: where they begin, where they end, their forms or -1. */
  wordCount = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  forms = new Int32Array(256);

  private text = '';

  /** Length of the text. */
  get length(): number {
    return this.text.length;
  }

  private units = new Uint16Array(1024);
  private hashes = new Int32Array(256);
  private readonly lexicon: Lexicon;
  private readonly simplified = new Uint16Array(0x10000);
  private readonly readings = new Map<number, FormReadings>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Begins a text; its words are added in order. */
  begin(text: string): void {
    this.text = text;
    this.wordCount = 0;
    if (this.units.length < text.length) this.units = new Uint16Array(text.length * 2);
    for (let at = 0; at < text.length; at++) this.units[at] = this.plainUnit(text.charCodeAt(at));
  }

  addWord(start: number, end: number, form: number): void {
    const at = this.wordCount++;
    if (at >= this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.forms[at] = form;
    let hash = 0x51ed27;
    for (let unit = start; unit < end && unit < start + 12; unit++) hash = mix(hash, this.units[unit] ?? 0);
    this.hashes[at] = hash;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const copy = (old: Int32Array) => {
      const larger = new Int32Array(size);
      larger.set(old);
      return larger;
    };
    this.starts = copy(this.starts);
    this.ends = copy(this.ends);
    this.forms = copy(this.forms);
    this.hashes = copy(this.hashes);
  }

  /** A code unit of the text in simplified script, figures and Latin letters as one of their kind. */
  unitAt(at: number): number {
    return this.units[at] ?? EDGE;
  }

  private plainUnit(unit: number): number {
    const known = this.simplified[unit] ?? 0;
    if (known !== 0) return known;
    const plain = this.findPlainUnit(unit);
    this.simplified[unit] = plain;
    return plain;
  }

  private findPlainUnit(unit: number): number {
    const kind = classify(unit);
    if (kind === CHARACTER.digit) return DIGIT;
    if (kind === CHARACTER.latin) return LATIN;
    if (kind === CHARACTER.space) return 0x20;
    const form = kind === CHARACTER.han ? this.lexicon.trie.find(String.fromCharCode(unit)) : -1;
    const forms =
      form < 0 ? [] : this.lexicon.entriesOf(form).map((entry) => this.lexicon.simplifiedOf(entry));
    const own = String.fromCharCode(unit);
    // What is also a simplified character stays: 著 of 著名, 乾 of 乾隆.
    return (forms.includes(own) ? own : (forms[0] ?? own)).charCodeAt(0) || EDGE;
  }

  /** The readings of a form. */
  readingsOf(form: number): FormReadings {
    const known = this.readings.get(form);
    if (known !== undefined) return known;
    if (this.readings.size >= FORMS_KEPT) this.readings.clear();
    const found = form < 0 ? NO_READINGS : this.findReadings(form);
    this.readings.set(form, found);
    return found;
  }

  private findReadings(form: number): FormReadings {
    const { lexicon } = this;
    const headword = lexicon.trie.textOf(form);
    const rows = new Map<string, readonly number[]>();
    let capital: boolean | undefined;
    for (const entry of lexicon.entriesOf(form)) {
      const parts = lexicon.readingOf(entry);
      const row = alignReading(headword, parts)?.map((syllable) => syllableNumber(syllable));
      if (row === undefined) continue;
      capital ??= /^[A-Z]/.test(parts[0] ?? '');
      rows.set(row.join(), row);
    }
    return { rows: [...rows.values()], capital: capital ?? false };
  }

  /**
   * Describes the character at `at`, in word `word`. What lies outside [low, high) is the sentence's edge, or,
   * where the text is only a phrase out of some sentence, is left out.
   */
  describe(
    at: number,
    word: number,
    { low, high, phrase }: { low: number; high: number; phrase: boolean },
  ): void {
    this.contextCount = 0;
    this.voteCount = 0;
    const target = mix(0x2545f, this.units[at] ?? 0);
    this.addCharacters(target, at, { low, high, phrase });
    this.addWords(target, at, word, { low, high, phrase });
    if (!phrase) this.addVotes(target, at, word, { low, high });
  }

  private addContext(hash: number): void {
    if (this.contextCount < MOST_FEATURES) this.contexts[this.contextCount++] = hash;
  }

  private addCharacters(target: number, at: number, { low, high, phrase }: Span): void {
    const { units } = this;
    const has = (offset: number) => !phrase || (at + offset >= low && at + offset < high);
    const unit = (offset: number) => {
      const place = at + offset;
      return place < low || place >= high ? EDGE : (units[place] ?? EDGE);
    };
    this.addContext(mix(target, 1));
    const a4 = unit(-4);
    const a3 = unit(-3);
    const a2 = unit(-2);
    const a1 = unit(-1);
    const b1 = unit(1);
    const b2 = unit(2);
    const b3 = unit(3);
    const b4 = unit(4);
    if (has(-1)) this.addContext(mix(mix(target, 2), a1));
    if (has(-2)) this.addContext(mix(mix(target, 3), a2));
    if (has(-3)) this.addContext(mix(mix(target, 4), a3));
    if (has(-4)) this.addContext(mix(mix(target, 5), a4));
    if (has(1)) this.addContext(mix(mix(target, 6), b1));
    if (has(2)) this.addContext(mix(mix(target, 7), b2));
    if (has(3)) this.addContext(mix(mix(target, 8), b3));
    if (has(4)) this.addContext(mix(mix(target, 9), b4));
    if (has(-1) && has(1)) this.addContext(mix(mix(mix(target, 10), a1), b1));
    if (has(-2)) {
      const pair = mix(mix(mix(target, 11), a2), a1);
      this.addContext(pair);
      if (has(-3)) this.addContext(mix(mix(pair, 12), a3));
      if (has(1)) this.addContext(mix(mix(pair, 13), b1));
      if (has(-3)) this.addContext(mix(mix(mix(target, 14), a3), a2));
    }
    if (has(2)) {
      const pair = mix(mix(mix(target, 15), b1), b2);
      this.addContext(pair);
      if (has(3)) this.addContext(mix(mix(pair, 16), b3));
      if (has(-1)) this.addContext(mix(mix(pair, 17), a1));
      if (has(3)) this.addContext(mix(mix(mix(target, 18), b2), b3));
    }
    const bag = mix(target, 19);
    for (let place = Math.max(low, at - BAG); place < at + BAG + 1 && place < high; place++) {
      const seen = units[place] ?? EDGE;
      if (place !== at && seen >= 0x3400) this.addContext(mix(bag, seen));
    }
  }

  private addWords(target: number, at: number, word: number, span: Span): void {
    const start = this.starts[word] ?? at;
    const end = this.ends[word] ?? at + 1;
    const own = this.hashes[word] ?? 0;
    const near = (index: number) => {
      if (index < 0 || index >= this.wordCount) return EDGE;
      const inside = (this.starts[index] ?? 0) >= span.low && (this.ends[index] ?? 0) <= span.high;
      return inside ? (this.hashes[index] ?? EDGE) : EDGE;
    };
    this.addContext(mix(mix(mix(target, 20), own), at - start));
    this.addContext(mix(mix(target, 21), Math.min(end - start, 4) * 8 + Math.min(at - start, 7)));
    if (span.phrase) return;
    const before = near(word - 1);
    const after = near(word + 1);
    if (end - start === 1) {
      this.addContext(mix(mix(target, 22), before));
      this.addContext(mix(mix(target, 23), after));
      this.addContext(mix(mix(mix(target, 24), before), after));
      this.addContext(mix(mix(mix(target, 25), near(word - 2)), before));
      this.addContext(mix(mix(mix(target, 26), after), near(word + 2)));
      const lengths = this.lengthOf(word - 1) * 8 + this.lengthOf(word + 1);
      this.addContext(mix(mix(target, 27), lengths));
    } else {
      this.addContext(mix(mix(target, 28), before));
      this.addContext(mix(mix(target, 29), after));
    }
  }

  private lengthOf(word: number): number {
    if (word < 0 || word >= this.wordCount) return 0;
    return Math.min((this.ends[word] ?? 0) - (this.starts[word] ?? 0), 4);
  }

  private addVotes(
    target: number,
    at: number,
    word: number,
    { low, high }: { low: number; high: number },
  ): void {
    const start = this.starts[word] ?? at;
    const form = this.forms[word] ?? -1;
    const length = (this.ends[word] ?? 0) - start;
    const pathVote = length > 1 ? this.voteOf(form, start, at, length) : -1;
    if (pathVote >= 0) this.addFormVotes(target, 100, pathVote);
    const longest = this.findLongest(at, { low, high });
    if (longest >= 0 && longest !== form) {
      const vote = this.voteOf(longest, this.longestStart, at, this.longestEnd - this.longestStart);
      if (vote >= 0) this.addFormVotes(target, length > 1 ? 101 : 102, vote);
    } else if (pathVote >= 0) this.addFormVotes(target, 103, pathVote);
    const single = this.readingsOf(this.lexicon.trie.find(this.text.charAt(at)));
    const first = single.rows[0]?.[0];
    if (first !== undefined)
      this.addVote(target, 104 + Math.min(length, 2) * 2 + Number(single.rows.length > 1), first);
  }

  private votedForm: FormReadings = NO_READINGS;
  private votedAt = 0;
  private votedClass = 0;

  /** Makes a form ready to vote; -1 where it has nothing to say. */
  private voteOf(form: number, start: number, at: number, length: number): number {
    if (form < 0) return -1;
    const readings = this.readingsOf(form);
    if (readings.rows.length === 0) return -1;
    let place = at - start;
    // Characters without a syllable come first in few headwords (T恤).
    const row = readings.rows[0] ?? [];
    if (row.length !== length) place -= length - row.length;
    if (place < 0 || place >= row.length) return -1;
    this.votedForm = readings;
    this.votedAt = place;
    this.votedClass = Math.min(length, 5) * 2 + Number(readings.capital);
    return place;
  }

  private addFormVotes(target: number, source: number, _vote: number): void {
    const { rows } = this.votedForm;
    const place = this.votedAt;
    const first = rows[0]?.[place] ?? 0;
    let several = 0;
    for (const row of rows) if (row[place] !== first) several = 1;
    const what = source * 64 + this.votedClass * 4;
    this.addVote(target, what + several, first);
    this.addContext(mix(mix(mix(target, what + 64 * 64), first + 7), several));
    this.addContext(mix(mix(target, source + 64 * 65), first + 7));
    if (several === 1) {
      for (const row of rows) {
        const other = row[place] ?? 0;
        if (other !== first) this.addVote(target, what + 2, other);
      }
    }
  }

  private addVote(target: number, what: number, syllable: number): void {
    if (this.voteCount + 2 > MOST_VOTES) return;
    this.votes[this.voteCount] = mix(0x7afe, what);
    this.voted[this.voteCount++] = syllable;
    this.votes[this.voteCount] = mix(mix(target, 0x7afe), what);
    this.voted[this.voteCount++] = syllable;
  }

  private longestStart = 0;
  private longestEnd = 0;

  /** The longest headword that covers a place on any path, or -1. */
  private findLongest(at: number, { low, high }: { low: number; high: number }): number {
    const { trie } = this.lexicon;
    const { text } = this;
    let longest = -1;
    let most = 1;
    for (let start = Math.max(low, at - LONGEST_WORD + 1); start <= at; start++) {
      let slot = ROOT;
      const limit = Math.min(high, start + LONGEST_WORD);
      for (let end = start; end < limit; ) {
        slot = trie.step(slot, text.charCodeAt(end));
        if (slot < 0) break;
        end++;
        if (end <= at || end - start <= most) continue;
        const form = trie.formAt(slot);
        if (form < 0) continue;
        longest = form;
        most = end - start;
        this.longestStart = start;
        this.longestEnd = end;
      }
    }
    return longest;
  }
}

interface Span {
  readonly low: number;
  readonly high: number;
  readonly phrase: boolean;
}

/** One step of a hash of 32 bits. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
}
