/** What a text is cut into before anything is said of it: headwords, names, figures; and how long names are joined. */
import { type CandidateKind, Candidates } from './candidates.ts';
import { CHARACTER, type CharacterClass } from './characters.ts';
import { addCountryPairs } from './country-pairs.ts';
import { addDoubles } from './doubles.ts';
import { ENDS_ORGANIZATION, FormTraits, PLACE_JOINS, TRAIT } from './form-traits.ts';
import type { Lexicon } from './lexicon.ts';
import { maybeOff, mendPieces } from './mends.ts';
import { CUE, leftCue } from './name-cues.ts';
import { NameFinder } from './names.ts';
import { addNumbers } from './numbers.ts';
import { joinOrganizations, organizationTraits } from './organizations.ts';
import { joinPlaces, placeTraits } from './places.ts';
import { candidateOf, Segmenter } from './segmenter.ts';

/** A piece of a text: code units [start, end). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The headword that it is, or -1. */
  readonly form: number;
  /** The class of its first character. */
  readonly first: CharacterClass;
  /** What it is where no headword says so. */
  readonly kind: CandidateKind | 'organization' | undefined;
  /** What a long name is joined from. */
  readonly parts: readonly Piece[] | undefined;
  /** Bits of `TRAIT`. */
  readonly traits: number;
}

/** A name that won so often, and in such a share of the places where it may stand, is one everywhere. */
const SURE_WINS = 2;
const SURE_SHARE = 0.4;
/** What may stand behind a name of a list, and what one is made cheaper by. */
const LIST_ENDS = '、等和与，。；';
const LIST_BONUS = 6;
/** What a sure name is made cheaper by. */
const SURE_BONUS = 14;

/** Cuts texts with one lexicon. */
export class Cutter {
  private readonly lexicon: Lexicon;
  private readonly segmenter: Segmenter;
  private readonly finder: NameFinder;
  private readonly candidates = new Candidates();
  private readonly traits: FormTraits;
  /** Whether the last pieces hold names that no dictionary lists, and what may be joined. */
  private hasName = false;
  private mayJoinPlaces = false;
  private hasEnding = false;
  private isOff = false;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new Segmenter(lexicon);
    this.finder = new NameFinder(lexicon);
    this.traits = new FormTraits(lexicon, [placeTraits, organizationTraits]);
  }

  /** The pieces of a text in order; they cover it. */
  cut(text: string): Piece[] {
    const { candidates } = this;
    candidates.clear(text.length);
    this.finder.addNames(text, candidates);
    addCountryPairs(text, candidates);
    addNumbers(text, candidates);
    addDoubles(text, candidates, this.lexicon);
    let pieces = this.findPieces(text);
    if (this.hasName) {
      const listed = this.trustLists(text, pieces);
      if (this.trustRepeated(text, pieces) || listed) pieces = this.findPieces(text);
    }
    if (this.isOff) pieces = mendPieces(text, pieces, this.lexicon);
    if (this.mayJoinPlaces) pieces = joinPlaces(text, pieces, this.lexicon);
    return this.hasEnding ? joinOrganizations(text, pieces, this.lexicon) : pieces;
  }

  private findPieces(text: string): Piece[] {
    const pieces: Piece[] = [];
    this.hasName = false;
    this.mayJoinPlaces = false;
    this.hasEnding = false;
    this.isOff = false;
    let hasPlace = false;
    let before = 0;
    this.segmenter.segment(text, this.candidates, (start, end, form, first) => {
      const candidate = candidateOf(form);
      let kind: Piece['kind'];
      let traits = 0;
      if (candidate >= 0) {
        kind = this.candidates.kinds[candidate];
        if (kind === 'foreign') kind = this.finder.foreignKind(text, start, end);
        this.hasName ||= kind === 'person' || kind === 'place';
        if (kind === 'place') traits = TRAIT.place;
      } else if (form >= 0 && first === CHARACTER.han) {
        traits = this.traits.of(form, text, { start, end });
        this.hasEnding ||= (traits & ENDS_ORGANIZATION) !== 0;
      }
      hasPlace ||= (traits & TRAIT.place) !== 0;
      this.mayJoinPlaces ||=
        ((before & TRAIT.place) !== 0 && (traits & PLACE_JOINS) !== 0) ||
        (hasPlace && (traits & (TRAIT.township | TRAIT.joinedEnding)) !== 0);
      before = traits;
      const piece = { start, end, form: candidate < 0 ? form : -1, first, kind, parts: undefined, traits };
      if (end - start < 3 && '门門们們'.includes(text.charAt(end - 1))) {
        const last = pieces.at(-1);
        this.isOff ||= last !== undefined && maybeOff(text, last, piece);
      }
      pieces.push(piece);
    });
    return pieces;
  }

  /** Makes people cheaper that stand in a list behind one: 邓颖超、康克清、蔡畅等; whether any is. */
  private trustLists(text: string, pieces: readonly Piece[]): boolean {
    const { candidates } = this;
    let changed = false;
    for (const [index, { end, form, kind }] of pieces.entries()) {
      if (text.charAt(end) !== '、') continue;
      // Behind the mark stands one already: nothing would change.
      if (pieces[index + 2]?.start === end + 1 && pieces[index + 2]?.kind === 'person') continue;
      if (kind !== 'person' && (form < 0 || this.lexicon.profiles.kindOf(form) !== 'person')) continue;
      for (let at = candidates.first(end + 1); at >= 0; at = candidates.next(at)) {
        const behind = text.charAt(candidates.ends[at] ?? 0);
        if (candidates.kinds[at] !== 'person' || !LIST_ENDS.includes(behind || '。')) continue;
        candidates.costs[at] = (candidates.costs[at] ?? 0) - LIST_BONUS;
        changed = true;
      }
    }
    return changed;
  }

  /** Makes names cheaper that won often; whether any of their other places may change. */
  private trustRepeated(text: string, pieces: readonly Piece[]): boolean {
    const wins = new Map<string, number>();
    for (const { start, end, kind } of pieces) {
      if (kind !== 'person' && kind !== 'place') continue;
      const name = text.slice(start, end);
      // Behind a title a name is sure at once.
      const weight = leftCue(text, start) <= CUE.title ? SURE_WINS : 1;
      wins.set(name, (wins.get(name) ?? 0) + weight);
    }
    if (wins.size === 0) return false;
    const places = new Map<string, number[]>();
    const { candidates } = this;
    const lengths = new Set([...wins].filter(([, won]) => won >= SURE_WINS).map(([name]) => name.length));
    if (lengths.size === 0) return false;
    for (let start = 0; start < text.length; start++) {
      for (let at = candidates.first(start); at >= 0; at = candidates.next(at)) {
        const end = candidates.ends[at] ?? 0;
        if (!lengths.has(end - start)) continue;
        const name = text.slice(start, end);
        if (wins.has(name)) places.set(name, [...(places.get(name) ?? []), at]);
      }
    }
    let changed = false;
    for (const [name, found] of places) {
      const won = wins.get(name) ?? 0;
      if (won < SURE_WINS || won >= found.length || won < SURE_SHARE * found.length) continue;
      for (const at of found) candidates.costs[at] = (candidates.costs[at] ?? 0) - SURE_BONUS;
      changed = true;
    }
    return changed;
  }
}
