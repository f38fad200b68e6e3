import { asUint16, asUint32, FORM_KINDS, PROFILE_BITS } from './format.ts';
import { decodeLines } from './gloss-text.ts';

/** The number of occurrences of a headword that jieba does not list. */
const UNLISTED_FREQUENCY = 0.5;

/** The same for a name: news has more of them than jieba's corpus, which lacks 高雄. */
const UNLISTED_NAME = 12;

/** The sum of the frequencies in jieba's list, 60,101,964, rounded: it determines the cost of one word more. */
const TOTAL_FREQUENCY = 6e7;

/** What is known of a form besides its entries. */
export interface FormProfile {
  /** Occurrences in jieba's corpus; 0 where it does not list the word. */
  readonly frequency: number;
  /** HSK 2.0 level, 0 for none. */
  readonly hsk: number;
  /** Index into the tags. */
  readonly tag: number;
  /** Confidence of its likeliest reading, in percent. */
  readonly confidence: number;
  readonly kind: (typeof FORM_KINDS)[number];
  /** A form set apart can be looked up, but is not a word of a text. */
  readonly apart: boolean;
  /** Whether it is the simplified headword of its likeliest entry. */
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

/** The sections that profiles are read from. */
export interface ProfileSections {
  readonly profiles: Uint8Array;
  readonly profileRows: Uint8Array;
  readonly tags: Uint8Array;
}

/** The profiles of all forms, unpacked on demand; forms share the few different ones. */
export class FormProfiles {
  private readonly profiles: Uint16Array;
  private readonly rows: Uint32Array;
  /** By row: the cost of a form on a path, -ln of its share of all words. */
  private readonly costs: Float64Array;
  /** By row. */
  private readonly kinds: readonly FormProfile['kind'][];
  /** By row: the index of its tag. */
  private readonly tagRows: Uint8Array;
  private readonly tags: readonly string[];
  /** By row; made when first asked for. */
  private tagHashes: Int32Array | undefined;

  constructor(sections: ProfileSections) {
    this.profiles = asUint16(sections.profiles);
    this.rows = asUint32(sections.profileRows);
    this.tags = decodeLines(sections.tags);
    const count = this.rows.length >> 1;
    const unpacked = Array.from({ length: count }, (_, row) => this.unpackRow(row));
    this.costs = Float64Array.from(unpacked, costOfProfile);
    this.kinds = unpacked.map(({ kind }) => kind);
    this.tagRows = Uint8Array.from(unpacked, ({ tag }) => tag);
  }

  /** How many forms there are. */
  get forms(): number {
    return this.profiles.length;
  }

  /** The cost of a form on a path through a text, by its frequency; infinite for one set apart. */
  costOf(form: number): number {
    return this.costs[this.profiles[form] ?? 0] ?? 0;
  }

  /** The kind of name that a form is, without the rest of its profile. */
  kindOf(form: number): FormProfile['kind'] {
    return this.kinds[this.profiles[form] ?? 0] ?? 'word';
  }

  /** The profile of a form. */
  of(form: number): FormProfile {
    return this.unpackRow(this.profiles[form] ?? 0);
  }

  /** jieba's part of speech of a form, empty where it does not list the word. */
  partOfSpeech(form: number): string {
    return this.tags[this.tagRows[this.profiles[form] ?? 0] ?? 0] ?? '';
  }

  /** Maps the part of speech of each form by a function, which is called once for each part of speech. */
  byTag<T>(read: (tag: string) => T): (form: number) => T | undefined {
    const values = this.tags.map(read);
    return (form) => values[this.tagRows[this.profiles[form] ?? 0] ?? 0];
  }

  /** A number for jieba's part of speech of a form, the same whatever else the lexicon holds. */
  tagHashOf(form: number): number {
    this.tagHashes ??= this.hashTags();
    return this.tagHashes[this.profiles[form] ?? 0] ?? 0;
  }

  private hashTags(): Int32Array {
    const hashes = this.tags.map((tag) =>
      [...tag].reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), 7),
    );
    return Int32Array.from(this.tagRows, (tag) => hashes[tag] ?? 0);
  }

  private unpackRow(row: number): FormProfile {
    return unpackProfile(this.rows[row * 2] ?? 0, this.rows[row * 2 + 1] ?? 0);
  }
}

/** -ln of a profile's share of all words. */
function costOfProfile({ frequency, apart, kind }: FormProfile): number {
  if (apart) return Number.POSITIVE_INFINITY;
  const least = kind === 'word' ? UNLISTED_FREQUENCY : UNLISTED_NAME;
  return Math.log(TOTAL_FREQUENCY / Math.max(frequency, least));
}
