import { splitClassifiers } from './cedict.ts';
import { decodeText, FORM_BITS, FORM_KINDS, halvesOf, readLexicon, type Section, wordsOf } from './format.ts';
import { formatPinyin } from './pinyin.ts';
import { Trie } from './trie.ts';
import type { Entry, Syllable } from './types.ts';

/** Occurrences that a headword counts for which jieba does not list. */
const UNLISTED_FREQUENCY = 0.5;

const CONFIDENCE_SHIFT = FORM_BITS.entry;
const KIND_SHIFT = CONFIDENCE_SHIFT + FORM_BITS.confidence;
const APART_SHIFT = KIND_SHIFT + FORM_BITS.kind;
const mask = (bits: number) => (1 << bits) - 1;

/** What is said of a form beside its entry. */
export interface FormFlags {
  /** 0 to 1. */
  readonly confidence: number;
  readonly kind: (typeof FORM_KINDS)[number];
  /** A form set apart is looked up, but is no word of a text. */
  readonly apart: boolean;
}

/** A form's 32 bits, as format.ts lays them out. */
export function packForm(entry: number, flags: FormFlags): number {
  const kind = FORM_KINDS.indexOf(flags.kind);
  const percent = Math.round(flags.confidence * 100);
  return entry | (percent << CONFIDENCE_SHIFT) | (kind << KIND_SHIFT) | (Number(flags.apart) << APART_SHIFT);
}

/**
 * An opened lexicon: typed arrays laid over the file's bytes, texts decoded when asked for.
 * Forms and entries are numbers; see format.ts.
 */
export class Lexicon {
  readonly trie: Trie;
  /** The cost of a form by its usage: -ln of its share of all words. */
  private readonly costs: Float64Array;
  private readonly syllables: readonly Syllable[];
  private readonly tags: readonly string[];
  private readonly forms: Uint32Array;
  private readonly usages: Uint16Array;
  private readonly usageRows: Uint32Array;
  private readonly readingOffsets: Uint32Array;
  private readonly readings: Uint16Array;
  private readonly hanPoints: Uint32Array;
  private readonly hanSyllables: Uint16Array;
  private readonly glossSpans: Uint8Array;
  private readonly glossEntries: Uint32Array;
  private readonly glossOffsets: Uint32Array;
  private readonly textOffsets: Uint32Array;
  private readonly text: Uint8Array;
  private readonly simplified: Uint32Array;
  private readonly traditional: Uint32Array;
  private readonly byTraditional: Uint32Array;

  constructor(sections: Readonly<Record<Section, Uint8Array>>) {
    this.trie = new Trie(sections);
    this.forms = wordsOf(sections.forms);
    this.usages = halvesOf(sections.usages);
    this.usageRows = wordsOf(sections.usageRows);
    this.costs = costsOf(this.usageRows);
    this.syllables = decodeText(sections.syllables, 0, sections.syllables.length).split('\n');
    this.tags = decodeText(sections.tags, 0, sections.tags.length).split('\n');
    this.readingOffsets = wordsOf(sections.readingOffsets);
    this.readings = halvesOf(sections.readings);
    this.hanPoints = wordsOf(sections.hanPoints);
    this.hanSyllables = halvesOf(sections.hanSyllables);
    this.glossSpans = sections.glossSpans;
    this.glossEntries = wordsOf(sections.glossEntries);
    this.glossOffsets = wordsOf(sections.glossOffsets);
    this.textOffsets = wordsOf(sections.textOffsets);
    this.text = sections.text;
    this.simplified = wordsOf(sections.simplified);
    this.traditional = wordsOf(sections.traditional);
    this.byTraditional = wordsOf(sections.byTraditional);
  }

  /** What a form costs on a path through a text; infinite for one set apart. */
  costOf(form: number): number {
    if (((this.forms[form] ?? 0) >> APART_SHIFT) & 1) return Number.POSITIVE_INFINITY;
    return this.costs[this.usages[form] ?? 0] ?? 0;
  }

  /** The likeliest entry of a form. */
  entryOf(form: number): number {
    return (this.forms[form] ?? 0) & mask(FORM_BITS.entry);
  }

  /** What else is known of a form. */
  flagsOf(form: number): FormFlags {
    const packed = this.forms[form] ?? 0;
    return {
      confidence: ((packed >> CONFIDENCE_SHIFT) & mask(FORM_BITS.confidence)) / 100,
      kind: FORM_KINDS[(packed >> KIND_SHIFT) & mask(FORM_BITS.kind)] ?? 'word',
      apart: ((packed >> APART_SHIFT) & 1) === 1,
    };
  }

  /** The parts of an entry's reading. */
  readingOf(entry: number): Syllable[] {
    const parts: Syllable[] = [];
    const end = this.readingOffsets[entry + 1] ?? 0;
    for (let at = this.readingOffsets[entry] ?? 0; at < end; at++) {
      parts.push(this.syllables[this.readings[at] ?? 0] ?? '');
    }
    return parts;
  }

  /** The sense of an entry to show first; empty where it has none. */
  glossOf(entry: number): string {
    const start = this.glossSpans[entry * 2] ?? 0;
    const length = this.glossSpans[entry * 2 + 1] ?? 0;
    if (length > 0) return this.textOf(entry).slice(start, start + length);
    const row = search(this.glossEntries, (at) => (this.glossEntries[at] ?? 0) >= entry);
    if (this.glossEntries[row] !== entry) return '';
    const offset = this.glossOffsets[row] ?? 0;
    return decodeText(this.text, offset, this.text.indexOf(SEPARATOR, offset));
  }

  /** The syllable of a Han character that is no headword; `xx5` where no source knows it. */
  syllableOf(point: number): Syllable {
    const row = search(this.hanPoints, (at) => (this.hanPoints[at] ?? 0) >= point);
    if (this.hanPoints[row] !== point) return 'xx5';
    return this.syllables[this.hanSyllables[row] ?? 0] ?? 'xx5';
  }

  /** The entries of a form: the likeliest first, then the others in the order of the compiler. */
  entriesOf(form: number): number[] {
    const found: number[] = [];
    const best = this.entryOf(form);
    let at = search(this.simplified, (entry) => (this.simplified[entry] ?? 0) >= form);
    for (; this.simplified[at] === form; at++) found.push(at);
    const traditionalOf = (row: number) => this.traditional[this.byTraditional[row] ?? 0] ?? 0;
    at = search(this.byTraditional, (row) => traditionalOf(row) >= form);
    for (; at < this.byTraditional.length && traditionalOf(at) === form; at++) found.push(this.byTraditional[at] ?? 0);
    return [best, ...found.filter((entry) => entry !== best)];
  }

  /** A whole entry, for a card. */
  readEntry(entry: number): Entry {
    const form = this.simplified[entry] ?? 0;
    const row = (this.usages[form] ?? 0) * 2;
    const hsk = (this.usageRows[row + 1] ?? 0) & 0xff;
    const tag = this.tags[(this.usageRows[row + 1] ?? 0) >> 8] ?? '';
    const reading = this.readingOf(entry);
    const { senses, classifiers } = splitClassifiers(this.textOf(entry).split('/'));
    return {
      simplified: this.trie.textOf(form),
      traditional: this.trie.textOf(this.traditional[entry] ?? 0),
      reading,
      pinyin: formatPinyin(reading),
      senses: senses.map((gloss) => ({ gloss })),
      classifiers,
      ...(hsk === 0 ? {} : { hsk }),
      frequency: this.usageRows[row] ?? 0,
      ...(tag === '' ? {} : { partOfSpeech: tag }),
      gloss: this.glossOf(entry),
    };
  }

  private textOf(entry: number): string {
    return decodeText(this.text, this.textOffsets[entry] ?? 0, this.textOffsets[entry + 1] ?? 0);
  }
}

function costsOf(usageRows: Uint32Array): Float64Array {
  const costs = new Float64Array(usageRows.length >> 1);
  for (let row = 0; row < costs.length; row++) {
    costs[row] = Math.log(TOTAL_FREQUENCY / Math.max(usageRows[row * 2] ?? 0, UNLISTED_FREQUENCY));
  }
  return costs;
}

/** The sum of the frequencies in jieba's list, 60,101,967, rounded: it only shifts the cost of a word's boundary. */
const TOTAL_FREQUENCY = 6e7;

const SEPARATOR = '\n'.charCodeAt(0);

/** The first row of an ascending table for which `reached` holds. */
function search(table: Uint32Array, reached: (row: number) => boolean): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
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
