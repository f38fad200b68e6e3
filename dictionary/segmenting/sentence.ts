/** A segmented text as features see it: its characters in one script, its words as hashes. */
import type { CandidateKind, Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { CHARACTER, classify } from '../text/index.ts';

/** The unit before and after a sentence. */
export const EDGE = 1;
/** The unit of every figure; the next one is that of every Latin letter. */
export const FIGURE_UNIT = 0x30;
/** The code unit that stands for any Latin letter in features. */
export const LATIN_UNIT = 0x41;
/** Marks that represent all of their kind. */
const SAME: readonly (readonly [string, string])[] = [
  ['。！？!?\n\r…', String.fromCharCode(EDGE)],
  ['“”"「」『』‘’《》〈〉【】', '“'],
  // A byline in brackets, a blank or a dash starts a new clause, as a comma does.
  ['（）()[]〔〕,;；:：—－-●■◆▲|　 \t', '，'],
];

/** The hash of a word that is a name or a figure. */
const KIND_HASHES: Readonly<Record<Exclude<CandidateKind, 'user' | 'compound'> | 'organization', number>> = {
  person: 0x1001,
  foreign: 0x1001,
  place: 0x1002,
  pair: 0x1002,
  side: 0x1003,
  organization: 0x1003,
  number: 0x1004,
  plan: 0x1004,
  doubled: 0x1005,
};

/** Range of the units of Han characters, those beyond the first plane included, up to the full-width marks. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0xfaff;

/** Whether a code unit of a sentence is a Han character. */
export function isHanUnit(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

/** One step of a hash of 32 bits. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
}

/** Its buffers are kept for the next text. */
export class Sentence {
  text = '';
  /** The text's code units: simplified script, all figures and all Latin letters alike. */
  units = new Uint16Array(1024);
  /** The text's words: where they begin, where they end, their forms or -1, their hashes. */
  wordCount = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  forms = new Int32Array(256);
  hashes = new Int32Array(256);
  readonly lexicon: Lexicon;
  private readonly plainUnits = new Uint16Array(0x10000);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    for (const [units, one] of SAME)
      for (const unit of units) this.plainUnits[unit.charCodeAt(0)] = one.charCodeAt(0);
  }

  /** Begins a text; its words are added in order. */
  begin(text: string): void {
    this.text = text;
    this.wordCount = 0;
    if (this.units.length < text.length) this.units = new Uint16Array(text.length * 2);
    const { units, plainUnits } = this;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      units[at] = plainUnits[unit] || this.findPlainUnit(unit);
    }
  }

  /** Adds the words of a segmented text; of joined ones their parts. */
  addSegments(segments: readonly Segment[]): void {
    for (const segment of segments) {
      if (segment.parts === undefined) this.addWord(segment.start, segment.end, segment.form, segment.kind);
      else this.addSegments(segment.parts);
    }
  }

  addWord(start: number, end: number, form: number, kind?: Segment['kind']): void {
    const at = this.wordCount++;
    if (at >= this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.forms[at] = form;
    let hash = 0x51ed27;
    if (kind === undefined || kind === 'user' || kind === 'compound') {
      const { units } = this;
      if (end === start + 1 && units[start] === EDGE) hash = EDGE;
      else for (let unit = start; unit < end && unit < start + 12; unit++) hash = mix(hash, units[unit] ?? 0);
    } else hash = KIND_HASHES[kind];
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

  /** The unit at an index; the edge outside of the text. */
  unitAt(at: number): number {
    return at < 0 || at >= this.text.length ? EDGE : (this.units[at] ?? EDGE);
  }

  private findPlainUnit(unit: number): number {
    const plain = this.plainUnit(unit);
    this.plainUnits[unit] = plain;
    return plain;
  }

  private plainUnit(unit: number): number {
    const kind = classify(unit);
    if (kind === CHARACTER.digit) return FIGURE_UNIT;
    if (kind === CHARACTER.latin) return LATIN_UNIT;
    if (kind === CHARACTER.space) return '，'.charCodeAt(0);
    const own = String.fromCharCode(unit);
    const form = kind === CHARACTER.han ? this.lexicon.trie.find(own) : -1;
    const forms =
      form < 0 ? [] : this.lexicon.entriesOf(form).map((entry) => this.lexicon.simplifiedOf(entry));
    // Those that are also simplified characters stay: 著 of 著名, 乾 of 乾隆.
    return (forms.includes(own) ? own : (forms[0] ?? own)).charCodeAt(0) || EDGE;
  }
}
