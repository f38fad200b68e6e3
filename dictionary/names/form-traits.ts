/** What a headword may be in a long name: a place, an organisation, an ending of either. Computed once for each form. */
import type { Lexicon } from '../lexicon/index.ts';

/** Bits; a form may have several. */
export const TRAIT = {
  place: 1,
  organization: 2,
  /** 镇 and 嘎查, after a stem of words. */
  township: 4,
  /** 街道, after a place; 市, after a place without such an ending. */
  joinedEnding: 8,
  bareEnding: 16,
  /** Turns any name before it into an organisation; only a place; is a part of one. */
  strong: 32,
  weak: 64,
  branch: 128,
  /** May begin a listed office of a division; may end one and its holder. */
  opensOffice: 512,
  holdsOffice: 1024,
  /** Is two words in some places. */
  mayFall: 2048,
} as const;

/** Ends a place or stands within an address. */
export const PLACE_JOINS = TRAIT.place | TRAIT.joinedEnding | TRAIT.bareEnding;
/** Ends an organisation. */
export const ENDS_ORGANIZATION = TRAIT.strong | TRAIT.weak | TRAIT.branch;

const ASKED = 256;

/** Returns what the headword `own` may be, in bits of `TRAIT`. */
export type TraitRule = (own: string) => number;

/** The traits of the forms of a lexicon, computed on demand. */
export class FormTraits {
  private readonly lexicon: Lexicon;
  private readonly rules: readonly TraitRule[];
  private readonly known: Uint16Array;

  constructor(lexicon: Lexicon, rules: readonly TraitRule[]) {
    this.lexicon = lexicon;
    this.rules = rules;
    this.known = new Uint16Array(lexicon.profiles.forms);
  }

  /** The traits of the form at [start, end) of a text. */
  of(form: number, text: string, { start, end }: { start: number; end: number }): number {
    const known = this.known[form] ?? 0;
    if (known !== 0) return known;
    const kind = this.lexicon.profiles.kindOf(form);
    let traits = ASKED;
    if (kind === 'place') traits |= TRAIT.place;
    if (kind === 'organization') traits |= TRAIT.organization;
    const own = text.slice(start, end);
    for (const rule of this.rules) traits |= rule(own);
    this.known[form] = traits;
    return traits;
  }
}
