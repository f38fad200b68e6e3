import { BitVector, RowCounts } from './bits.ts';
import { splitClassifiers } from './cedict.ts';
import {
  BLOCK_ENTRIES,
  FORM_KINDS,
  halvesOf,
  PROFILE_BITS,
  packPicks,
  pickedEntry,
  READING_END,
  readLexicon,
  type Section,
  unpackPicks,
  wordsOf,
} from './format.ts';
import { decodeGlossText, decodeUtf8, skipTexts, TEXT_END } from './gloss-text.ts';
import { NameModel } from './name-model.ts';
import { formatPinyin } from './pinyin.ts';
import { type Fit, fitSenses, type Role } from './senses.ts';
import { Trie } from './trie.ts';
import type { Entry, Syllable } from './types.ts';
import { groupOfTag, WordModel } from './word-model.ts';

/** Occurrences that a headword counts for which jieba does not list. */
const UNLISTED_FREQUENCY = 0.5;

/** The same for a name: news has more of them than jieba's corpus, which lacks 高雄. */
const UNLISTED_NAME = 12;

/** The sum of the frequencies in jieba's list, 60,101,964, rounded: what it shifts is the cost of one word more. */
const TOTAL_FREQUENCY = 6e7;

/** What is known of a form beside its entries. */
export interface FormProfile {
  /** Occurrences in jieba's corpus; 0 where it does not list the word. */
  readonly frequency: number;
  /** HSK 2.0 level, 0 for none. */
  readonly hsk: number;
  /** Index into the tags. */
  readonly tag: number;
  /** How sure its likeliest reading is, in percent. */
  readonly confidence: number;
  readonly kind: (typeof FORM_KINDS)[number];
  /** A form set apart is looked up, but is no word of a text. */
  readonly apart: boolean;
  /** Whether its likeliest entry has it for simplified headword. */
  readonly own: boolean;
}

/** A row of profileRows. */
export function packProfile(profile: FormProfile): readonly [frequency: number, rest: number] {
  let rest = 0;
  let shift = 0;
  const add = (value: number, bits: number): void => {
    if (value < 0 || value >= 1 << bits) throw new RangeError(`${value} does not fit into ${bits} bits`);
    rest |= value << shift;
    shift += bits;
  };
  add(profile.hsk, PROFILE_BITS.hsk);
  add(profile.tag, PROFILE_BITS.tag);
  add(profile.confidence, PROFILE_BITS.confidence);
  add(FORM_KINDS.indexOf(profile.kind), PROFILE_BITS.kind);
  add(Number(profile.apart), PROFILE_BITS.apart);
  add(Number(profile.own), PROFILE_BITS.own);
  return [profile.frequency, rest];
}

function unpackProfile(frequency: number, packed: number): FormProfile {
  let rest = packed;
  const take = (bits: number): number => {
    const value = rest & ((1 << bits) - 1);
    rest >>>= bits;
    return value;
  };
  return {
    frequency,
    hsk: take(PROFILE_BITS.hsk),
    tag: take(PROFILE_BITS.tag),
    confidence: take(PROFILE_BITS.confidence),
    kind: FORM_KINDS[take(PROFILE_BITS.kind)] ?? 'word',
    apart: take(PROFILE_BITS.apart) === 1,
    own: take(PROFILE_BITS.own) === 1,
  };
}

/** Where a gloss is to stand: above which form, in which role. */
export interface GlossContext {
  readonly form: number;
  readonly role?: Role | undefined;
}

/**
 * An opened lexicon: typed arrays laid over the file's bytes, texts decoded when asked for.
 * Forms and entries are numbers; see format.ts.
 */
export class Lexicon {
  readonly trie: Trie;
  readonly names: NameModel;
  /** What neighbours say for words. */
  readonly wordModel: WordModel;
  private readonly sections: Readonly<Record<Section, Uint8Array>>;
  private readonly profiles: Uint16Array;
  private readonly profileRows: Uint32Array;
  /** By row of profileRows: the cost of a form on a path, -ln of its share of all words. */
  private readonly costs: Float64Array;
  /** By row of profileRows. */
  private readonly kinds: readonly FormProfile['kind'][];
  private readonly entryCounts: RowCounts;
  private readonly variantCounts: RowCounts;
  private readonly variants: Uint32Array;
  private readonly syllables: readonly Syllable[];
  private readonly readings: Uint16Array;
  private readonly readingBlocks: Uint32Array;
  private readonly glossEntries: Uint32Array;
  private readonly picks: Uint32Array;
  /** Split when the first text is asked for. */
  private textBlocks: Uint32Array | undefined;
  private words: readonly string[] | undefined;
  private tags: readonly string[] | undefined;
  /** Counted and turned round when first asked for. */
  private entryTotal: number | undefined;
  private variantRows: Int32Array | undefined;
  private tagHashes: Int32Array | undefined;

  constructor(sections: Readonly<Record<Section, Uint8Array>>) {
    this.trie = new Trie(sections);
    this.names = new NameModel(sections);
    this.sections = sections;
    this.profiles = halvesOf(sections.profiles);
    this.profileRows = wordsOf(sections.profileRows);
    this.costs = costsOf(this.profileRows);
    this.wordModel = new WordModel(sections.wordModel, (unit) => this.names.simplify(unit));
    const groups = linesOf(sections.tags).map(groupOfTag);
    this.trie.setCosts(
      (form) => this.costOf(form) - (this.wordModel.words.get(form) ?? 0),
      (form) => groups[this.tagOf(form)] ?? 0,
    );
    this.kinds = Array.from(
      this.costs,
      (_, row) => unpackProfile(0, this.profileRows[row * 2 + 1] ?? 0).kind,
    );
    this.entryCounts = new RowCounts(new BitVector(wordsOf(sections.entryCounts)));
    this.variantCounts = new RowCounts(new BitVector(wordsOf(sections.variantCounts)));
    this.variants = wordsOf(sections.variants);
    this.syllables = linesOf(sections.syllables);
    this.readings = halvesOf(sections.readings);
    this.readingBlocks = blocksOf(this.readings.length, (at) => (this.readings[at] ?? 0) >= READING_END);
    this.glossEntries = wordsOf(sections.glossEntries);
    this.picks = wordsOf(sections.glossPicks);
  }

  /** What a form's frequency makes it cost on a path through a text; infinite for one set apart. */
  costOf(form: number): number {
    return this.costs[this.profiles[form] ?? 0] ?? 0;
  }

  /** How many forms there are. */
  get forms(): number {
    return this.profiles.length;
  }

  /** What a form names, without the rest of its profile. */
  kindOf(form: number): FormProfile['kind'] {
    return this.kinds[this.profiles[form] ?? 0] ?? 'word';
  }

  /** What else is known of a form. */
  profileOf(form: number): FormProfile {
    const row = (this.profiles[form] ?? 0) * 2;
    return unpackProfile(this.profileRows[row] ?? 0, this.profileRows[row + 1] ?? 0);
  }

  private tagOf(form: number): number {
    return unpackProfile(0, this.profileRows[(this.profiles[form] ?? 0) * 2 + 1] ?? 0).tag;
  }

  /** jieba's part of speech of a form, empty where it does not list the word. */
  partOfSpeech(form: number): string {
    this.tags ??= linesOf(this.sections.tags);
    return this.tags[this.profileOf(form).tag] ?? '';
  }

  /** A number for jieba's part of speech of a form, the same whatever else the lexicon holds. */
  tagHashOf(form: number): number {
    this.tagHashes ??= this.hashTags();
    return this.tagHashes[this.profiles[form] ?? 0] ?? 0;
  }

  /** By row of profileRows. */
  private hashTags(): Int32Array {
    const tags = linesOf(this.sections.tags).map((tag) =>
      [...tag].reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), 7),
    );
    return Int32Array.from(
      this.costs,
      (_, row) => tags[unpackProfile(0, this.profileRows[row * 2 + 1] ?? 0).tag] ?? 0,
    );
  }

  /** The entries of a form: the likeliest first. */
  entriesOf(form: number): number[] {
    const own: number[] = [];
    const [first, end] = this.entryCounts.rowsOf(form);
    for (let entry = first; entry < end; entry++) own.push(entry);
    const others = [...this.variants.subarray(...this.variantCounts.rowsOf(form))];
    return this.profileOf(form).own ? [...own, ...others] : [...others, ...own];
  }

  /** The parts of an entry's reading. */
  readingOf(entry: number): Syllable[] {
    let at = this.readingBlocks[Math.floor(entry / BLOCK_ENTRIES)] ?? 0;
    for (let left = entry % BLOCK_ENTRIES; left > 0; at++)
      if ((this.readings[at] ?? 0) >= READING_END) left--;
    const parts: Syllable[] = [];
    for (;;) {
      const part = this.readings[at++] ?? READING_END;
      parts.push(this.syllables[part & (READING_END - 1)] ?? '');
      if (part >= READING_END) return parts;
    }
  }

  /** The model that chooses readings; heteronyms.ts reads it. */
  get heteronyms(): Uint8Array {
    return this.sections.heteronyms;
  }

  /** The simplified headword of an entry. */
  simplifiedOf(entry: number): string {
    return this.trie.textOf(this.entryCounts.ownerOf(entry));
  }

  /** What to show of an entry of a form, in a role where one is known; empty where it has no sense. */
  glossOf(entry: number, at: GlossContext): string {
    const row = search(this.glossEntries, entry);
    if (row >= 0) return this.textAt(wordsOf(this.sections.glossOffsets)[row] ?? 0);
    return this.fitOf(entry, this.textOf(entry).split('/'), at).gloss;
  }

  private fitOf(entry: number, senses: readonly string[], { form, role }: GlossContext): Fit {
    const row = this.picks[lowerBound(this.picks, packPicks(entry, [0, 0, 0]))] ?? 0;
    const picks = pickedEntry(row) === entry ? unpackPicks(row) : [];
    return fitSenses(senses, {
      picks,
      role: role ?? (picks.length === 0 ? this.usualRole(form) : undefined),
    });
  }

  /** A noun by jieba's tag; its other tags say too little. */
  private usualRole(form: number): Role | undefined {
    return this.partOfSpeech(form) === 'n' ? 'noun' : undefined;
  }

  /** The syllable of a Han character that is no headword; `xx5` where no source knows it. */
  syllableOf(point: number): Syllable {
    const row = search(wordsOf(this.sections.hanPoints), point);
    return this.syllables[halvesOf(this.sections.hanSyllables)[row] ?? -1] ?? 'xx5';
  }

  /** A whole entry, for a card. */
  readEntry(entry: number): Entry {
    const form = this.entryCounts.ownerOf(entry);
    const { hsk } = this.profileOf(form);
    const partOfSpeech = this.partOfSpeech(form);
    const reading = this.readingOf(entry);
    const glosses = this.textOf(entry).split('/');
    const { senses, classifiers } = splitClassifiers(glosses);
    const fit = senses.indexOf(glosses[this.fitOf(entry, glosses, { form }).first] ?? '');
    return {
      ...this.headwordOf(entry),
      reading,
      pinyin: formatPinyin(reading),
      senses: senses.map((gloss) => ({ gloss })),
      classifiers,
      ...(hsk === 0 ? {} : { hsk }),
      ...(partOfSpeech === '' ? {} : { partOfSpeech }),
      gloss: this.glossOf(entry, { form }),
      ...(fit < 0 ? {} : { fit }),
    };
  }

  /** How many entries there are. */
  get entries(): number {
    this.entryTotal ??= this.readings.reduce((total, part) => total + Number(part >= READING_END), 0);
    return this.entryTotal;
  }

  /** Both spellings of an entry's headword, and how often it was counted. */
  headwordOf(entry: number): Pick<Entry, 'simplified' | 'traditional' | 'frequency'> {
    const form = this.entryCounts.ownerOf(entry);
    const simplified = this.trie.textOf(form);
    const variant = this.variantOf(entry);
    const traditional = variant < 0 ? simplified : this.trie.textOf(this.variantCounts.ownerOf(variant));
    return { simplified, traditional, frequency: this.profileOf(form).frequency };
  }

  /** The row of the variants that an entry has, -1 where it is written alike. */
  private variantOf(entry: number): number {
    if (this.variantRows === undefined) {
      this.variantRows = new Int32Array(this.entries).fill(-1);
      for (const [row, variant] of this.variants.entries()) this.variantRows[variant] = row;
    }
    return this.variantRows[entry] ?? -1;
  }

  /** All that an entry says, in its order. */
  glossesOf(entry: number): string[] {
    return this.textOf(entry).split('/');
  }

  /** The glosses of an entry as the source has them, between slashes. */
  textOf(entry: number): string {
    this.textBlocks ??= textBlocksOf(this.sections.texts);
    const block = this.textBlocks[Math.floor(entry / BLOCK_ENTRIES)] ?? 0;
    return this.textAt(skipTexts(this.sections.texts, block, entry % BLOCK_ENTRIES));
  }

  private textAt(offset: number): string {
    this.words ??= linesOf(this.sections.words);
    return decodeGlossText(this.sections.texts, offset, this.words);
  }
}

/** Where the first of each BLOCK_ENTRIES rows begins, of rows that end where `isEnd` says. */
function blocksOf(length: number, isEnd: (at: number) => boolean): Uint32Array {
  const blocks = [0];
  for (let at = 0, left = BLOCK_ENTRIES; at < length; at++) {
    if (!isEnd(at) || --left > 0) continue;
    blocks.push(at + 1);
    left = BLOCK_ENTRIES;
  }
  return Uint32Array.from(blocks);
}

/** The same of texts. A card waits for this in a fresh worker, so that it does not go byte by byte. */
function textBlocksOf(texts: Uint8Array): Uint32Array {
  const blocks = [0];
  let left = BLOCK_ENTRIES;
  for (let at = texts.indexOf(TEXT_END); at >= 0; at = texts.indexOf(TEXT_END, at + 1)) {
    if (--left > 0) continue;
    blocks.push(at + 1);
    left = BLOCK_ENTRIES;
  }
  return Uint32Array.from(blocks);
}

function linesOf(section: Uint8Array): string[] {
  return decodeUtf8(section, 0, section.length).split('\n');
}

function costsOf(profileRows: Uint32Array): Float64Array {
  const costs = new Float64Array(profileRows.length >> 1);
  for (let row = 0; row < costs.length; row++) {
    const { frequency, apart, kind } = unpackProfile(
      profileRows[row * 2] ?? 0,
      profileRows[row * 2 + 1] ?? 0,
    );
    costs[row] = apart
      ? Number.POSITIVE_INFINITY
      : Math.log(TOTAL_FREQUENCY / Math.max(frequency, kind === 'word' ? UNLISTED_FREQUENCY : UNLISTED_NAME));
  }
  return costs;
}

/** The row of a value in an ascending table, or -1. */
function search(table: Uint32Array, value: number): number {
  const row = lowerBound(table, value);
  return table[row] === value ? row : -1;
}

/** The first row of an ascending table that is not below a value. */
function lowerBound(table: Uint32Array, value: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table[middle] ?? 0) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Opens a compiled lexicon; its header and checksum are verified (a few ms), nothing is parsed.
 * @throws LexiconFormatError
 */
export function openLexicon(bytes: ArrayBuffer | Uint8Array): Lexicon {
  return new Lexicon(readLexicon(bytes));
}
