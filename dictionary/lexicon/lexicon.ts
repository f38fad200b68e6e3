import type { Entry, Syllable } from '../types.ts';
import { BitVector, RowCounts } from './bits.ts';
import { EntryReadings } from './entry-readings.ts';
import { FormProfiles } from './form-profiles.ts';
import {
  asUint16,
  asUint32,
  BLOCK_ENTRIES,
  OTHER_SPELLING,
  packPicks,
  pickedEntry,
  readLexicon,
  type Section,
  unpackPicks,
} from './format.ts';
import { decodeGlossText, decodeLines, skipTexts, TEXT_END } from './gloss-text.ts';
import { NameModel } from './name-model.ts';
import { type OwnSense, OwnSenses } from './own-senses.ts';
import { Trie } from './trie.ts';
import { WordLevels } from './word-levels.ts';
import { WordLists } from './word-lists.ts';
import { groupOfTag, WordModel } from './word-model.ts';

/**
 * An opened lexicon: typed arrays over the file's bytes; texts are decoded on demand.
 * Forms and entries are numbers; see format.ts.
 */
export class Lexicon {
  readonly trie: Trie;
  readonly names: NameModel;
  /** What is known of forms besides their entries. */
  readonly profiles: FormProfiles;
  /** The weights of words by their neighbours. */
  readonly wordModel: WordModel;
  private readonly own: OwnSenses;
  /** How hard words are. */
  readonly levels: WordLevels;
  /** The short lists of the rules. */
  readonly lists: WordLists;
  private readonly sections: Readonly<Record<Section, Uint8Array>>;
  private readonly entryCounts: RowCounts;
  private readonly variantCounts: RowCounts;
  private readonly variants: Uint32Array;
  private readonly readings: EntryReadings;
  private readonly glossEntries: Uint32Array;
  private readonly picks: Uint32Array;
  /** Split on first use. */
  private textBlocks: Uint32Array | undefined;
  private words: readonly string[] | undefined;
  /** Counted and inverted on first use. */
  private entryTotal: number | undefined;
  private variantRows: Int32Array | undefined;

  constructor(sections: Readonly<Record<Section, Uint8Array>>) {
    this.trie = new Trie(sections);
    this.names = new NameModel(sections);
    this.sections = sections;
    this.lists = new WordLists(sections.lists);
    this.own = new OwnSenses(new BitVector(asUint32(sections.ownEntries)), sections.ownTexts);
    this.profiles = new FormProfiles(sections);
    this.levels = new WordLevels(sections.levels, this.profiles.forms);
    this.wordModel = new WordModel(sections.wordModel, (unit) => this.names.simplify(unit));
    const groupOf = this.profiles.byTag(groupOfTag);
    this.trie.setCosts(
      (form) => this.profiles.costOf(form) - (this.wordModel.words.get(form) ?? 0),
      (form) => groupOf(form) ?? 0,
    );
    this.entryCounts = new RowCounts(new BitVector(asUint32(sections.entryCounts)));
    this.variantCounts = new RowCounts(new BitVector(asUint32(sections.variantCounts)));
    this.variants = asUint32(sections.variants);
    this.readings = new EntryReadings(sections);
    this.glossEntries = asUint32(sections.glossEntries);
    this.picks = asUint32(sections.glossPicks);
  }

  /** What a form costs on a path, its own weight included. */
  costOf(form: number): number {
    return this.profiles.costOf(form) - (this.wordModel.words.get(form) ?? 0);
  }

  /** The entries of a form: the likeliest first. */
  entriesOf(form: number): number[] {
    const own: number[] = [];
    const [first, end] = this.entryCounts.rowsOf(form);
    for (let entry = first; entry < end; entry++) own.push(entry);
    const rows = this.variants.subarray(...this.variantCounts.rowsOf(form));
    const others = Array.from(rows, (row) => row % OTHER_SPELLING);
    return this.profiles.of(form).own ? [...own, ...others] : [...others, ...own];
  }

  /** Whether a form is the simplified headword of an entry. */
  isHeadword(form: number): boolean {
    const [first, end] = this.entryCounts.rowsOf(form);
    return end > first;
  }

  /** The parts of an entry's reading. Whoever has its simplified headword passes it: it need not be read again. */
  readingOf(entry: number, simplified = this.simplifiedOf(entry)): Syllable[] {
    return this.readings.of(entry, simplified);
  }

  /** The model that chooses among our own senses; glosses/sense-model.ts reads it. */
  get senseModel(): Uint8Array {
    return this.sections.senses;
  }

  /** The model that chooses readings; heteronyms.ts reads it. */
  get heteronyms(): Uint8Array {
    return this.sections.heteronyms;
  }

  /** The simplified headword of an entry. */
  simplifiedOf(entry: number): string {
    return this.trie.textOf(this.entryCounts.ownerOf(entry));
  }

  /** The gloss that an entry takes from the entry it refers to; `undefined` where it has its own. */
  borrowedGlossOf(entry: number): string | undefined {
    const row = search(this.glossEntries, entry);
    return row < 0 ? undefined : this.textAt(asUint32(this.sections.glossOffsets)[row] ?? 0);
  }

  /** Indices of the senses of an entry that were put first by hand; empty for none. */
  picksOf(entry: number): number[] {
    const row = this.picks[lowerBound(this.picks, packPicks(entry, [0, 0, 0]))] ?? 0;
    return pickedEntry(row) === entry ? unpackPicks(row) : [];
  }

  /** The syllable of a Han character that is not a headword; `xx5` where no source knows it. */
  syllableOf(point: number): Syllable {
    const row = search(asUint32(this.sections.hanPoints), point);
    return this.readings.syllables[asUint16(this.sections.hanSyllables)[row] ?? -1] ?? 'xx5';
  }

  /** How many entries there are. */
  get entries(): number {
    this.entryTotal ??= this.readings.count();
    return this.entryTotal;
  }

  /** Both spellings of an entry's headword, the form of the simplified one, and how often it was counted. */
  headwordOf(entry: number): Pick<Entry, 'simplified' | 'traditional' | 'frequency'> & { form: number } {
    const form = this.entryCounts.ownerOf(entry);
    const simplified = this.trie.textOf(form);
    const variant = this.variantOf(entry);
    const traditional = variant < 0 ? simplified : this.trie.textOf(this.variantCounts.ownerOf(variant));
    return { form, simplified, traditional, frequency: this.profiles.of(form).frequency };
  }

  /** The row of an entry's variants, -1 where both forms are equal. */
  private variantOf(entry: number): number {
    if (this.variantRows === undefined) {
      this.variantRows = new Int32Array(this.entries).fill(-1);
      for (const [row, variant] of this.variants.entries())
        if (variant < OTHER_SPELLING) this.variantRows[variant] = row;
    }
    return this.variantRows[entry] ?? -1;
  }

  /** The senses of an entry in CC-CEDICT, in its order; `[]` for an entry that it lacks. */
  glossesOf(entry: number): string[] {
    const text = this.textOf(entry);
    return text === '' ? [] : text.split('/');
  }

  /** Our own senses of an entry, commonest first; `[]` where there are none. */
  ownSensesOf(entry: number): readonly OwnSense[] {
    return this.own.of(entry, this.decodeWords);
  }

  /** The glosses of an entry as the source has them, between slashes. */
  textOf(entry: number): string {
    this.textBlocks ??= textBlocksOf(this.sections.texts);
    const block = this.textBlocks[Math.floor(entry / BLOCK_ENTRIES)] ?? 0;
    return this.textAt(skipTexts(this.sections.texts, block, entry % BLOCK_ENTRIES));
  }

  private readonly decodeWords = (): readonly string[] => {
    this.words ??= decodeLines(this.sections.words);
    return this.words;
  };

  private textAt(offset: number): string {
    return decodeGlossText(this.sections.texts, offset, this.decodeWords());
  }
}

/**
 * Where the first of each BLOCK_ENTRIES texts begins. A card waits for this in a fresh worker, so it is found without
 * going through every byte.
 */
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
