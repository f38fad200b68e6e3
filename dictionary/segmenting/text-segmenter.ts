/** Splits a text into segments: headwords, names and figures on the cheapest path, then long names joined. */
import { Candidates, candidateOf, type OnWord, PathFinder, type Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import {
  CountryPairs,
  CUE,
  ENDS_ORGANIZATION,
  FormTraits,
  joinOffices,
  joinOrganizations,
  joinPlaces,
  NameFinder,
  OrganizationLists,
  officeTraits,
  organizationTraits,
  PLACE_JOINS,
  placeTraits,
  TRAIT,
} from '../names/index.ts';
import { addNumbers } from '../numbers/index.ts';
import { CHARACTER } from '../text/index.ts';
import { fixBoundaries, isMisplaced, MISPLACED_CHARACTERS, MISPLACED_ENDS } from './boundary-fixes.ts';
import { CompoundFinder } from './compounds.ts';
import { DoubleFinder } from './doubles.ts';
import { LoosePairs } from './loose-pairs.ts';
import { splitOf, splitTraits, splitWords } from './split-words.ts';
import { type FindWords, UserWords } from './user-words.ts';

/** A name that won this often, and in this share of its possible places, is a name everywhere. */
const SURE_WINS = 2;
const SURE_SHARE = 0.4;
/** What may follow a name in a list, and by how much the next one is cheaper. */
const LIST_ENDS = '、等和与，。；';
const LIST_BONUS = 6;
/** By how much a sure name is cheaper. */
const SURE_BONUS = 14;

/** The segments of a text, and which of the later steps they need. */
interface Found {
  readonly segments: Segment[];
  /** Some segment is a person or place that no dictionary lists. */
  readonly hasName: boolean;
  /** Two segments may be one address. */
  readonly mayJoinPlaces: boolean;
  /** Some segment may end an organisation. */
  readonly hasEnding: boolean;
  /** Some segment may end a listed office. */
  readonly mayBeOffice: boolean;
  /** Some boundary may be misplaced. */
  readonly isMisplaced: boolean;
  /** Some headword is two words at its place. */
  readonly isSplit: boolean;
}

/** Segments texts with one lexicon. Its buffers are reused from text to text; nothing else is kept. */
export class TextSegmenter {
  private readonly lexicon: Lexicon;
  private readonly paths: PathFinder;
  private readonly finder: NameFinder;
  private readonly candidates = new Candidates();
  private readonly pairs: CountryPairs;
  private readonly organizations: OrganizationLists;
  private readonly doubles: DoubleFinder;
  private readonly compounds: CompoundFinder;
  private readonly loose: LoosePairs;
  private readonly userWords: UserWords;
  private readonly traits: FormTraits;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.paths = new PathFinder(lexicon);
    this.finder = new NameFinder(lexicon);
    this.pairs = new CountryPairs(lexicon);
    this.doubles = new DoubleFinder(lexicon);
    this.compounds = new CompoundFinder(lexicon);
    this.loose = new LoosePairs(lexicon);
    this.userWords = new UserWords(lexicon);
    this.organizations = new OrganizationLists(lexicon.lists);
    this.traits = new FormTraits(lexicon, [
      placeTraits,
      officeTraits,
      splitTraits,
      (own) => organizationTraits(own, this.organizations),
    ]);
  }

  /** Returns the segments of a text in order; they cover it without gaps. `findWords` adds words. */
  segment(text: string, findWords?: FindWords): Segment[] {
    const { candidates, lexicon } = this;
    candidates.clear(text.length);
    this.finder.addNames(text, candidates);
    this.pairs.addPairs(text, candidates);
    addNumbers(text, candidates);
    this.doubles.addDoubles(text, candidates);
    this.compounds.addCompounds(text, candidates);
    if (findWords) this.userWords.addWords(text, candidates, findWords);
    let found = this.findSegments(text);
    if (found.hasName) {
      const listed = this.trustLists(text, found.segments);
      if (this.trustRepeated(text, found.segments) || listed) found = this.findSegments(text);
    }
    let { segments } = found;
    if (found.isSplit) segments = splitWords(text, segments, lexicon);
    if (found.isMisplaced) segments = fixBoundaries(text, segments, lexicon);
    if (found.mayJoinPlaces) segments = joinPlaces(text, segments, { lexicon, lists: this.finder.lists });
    if (found.hasEnding) segments = joinOrganizations(text, segments, { lexicon, lists: this.organizations });
    if (found.mayBeOffice) segments = joinOffices(text, segments, lexicon);
    return this.loose.join(text, this.compounds.joinCompounds(text, segments, candidates));
  }

  private findSegments(text: string): Found {
    const segments: Segment[] = [];
    let [hasName, mayJoinPlaces, hasEnding, misplaced] = [false, false, false, false];
    let [mayBeOffice, isSplit] = [false, false];
    let hasPlace = false;
    let before = 0;
    const onWord: OnWord = (start, end, form, first) => {
      const candidate = candidateOf(form);
      if (candidate >= 0 && this.candidates.kinds[candidate] === 'compound') {
        const whole = this.lexicon.trie.findIn(text, start, end);
        if (whole >= 0) {
          onWord(start, end, whole, first);
          return;
        }
        // Its words take part in the later steps by themselves.
        onWord(start, end - 1, this.lexicon.trie.findIn(text, start, end - 1), first);
        onWord(end - 1, end, this.lexicon.trie.findIn(text, end - 1, end), first);
        return;
      }
      let kind: Segment['kind'];
      let traits = 0;
      if (candidate >= 0) {
        kind = this.candidates.kinds[candidate];
        if (kind === 'foreign') kind = this.finder.foreignKind(text, start, end);
        hasName ||= kind === 'person' || kind === 'place';
        if (kind === 'place') traits = TRAIT.place;
      } else if (form >= 0 && first === CHARACTER.han) {
        traits = this.traits.of(form, text, { start, end });
        hasEnding ||= (traits & ENDS_ORGANIZATION) !== 0;
      }
      hasPlace ||= (traits & TRAIT.place) !== 0;
      mayJoinPlaces ||=
        ((before & TRAIT.place) !== 0 && (traits & PLACE_JOINS) !== 0) ||
        (hasPlace && (traits & (TRAIT.township | TRAIT.joinedEnding)) !== 0);
      before = traits;
      const segment = { start, end, form: candidate < 0 ? form : -1, first, kind, parts: undefined, traits };
      const misplacedEnds = end - start === 1 ? MISPLACED_CHARACTERS : MISPLACED_ENDS;
      if (end - start < 3 && misplacedEnds.includes(text.charAt(end - 1))) {
        const last = segments.at(-1);
        misplaced ||= last !== undefined && isMisplaced(text, last, segment);
      }
      if ((traits & TRAIT.mayFall) !== 0) isSplit ||= splitOf(text, segment) !== undefined;
      mayBeOffice ||= (traits & (TRAIT.opensOffice | TRAIT.holdsOffice)) !== 0;
      segments.push(segment);
    };
    this.paths.findWords(text, this.candidates, onWord);
    return { segments, hasName, mayJoinPlaces, hasEnding, mayBeOffice, isMisplaced: misplaced, isSplit };
  }

  /** Makes people cheaper that follow another in a list: 邓颖超、康克清、蔡畅等; returns whether there are any. */
  private trustLists(text: string, segments: readonly Segment[]): boolean {
    const { candidates } = this;
    let changed = false;
    for (const [index, { end, form, kind }] of segments.entries()) {
      if (text.charAt(end) !== '、') continue;
      // Behind the mark stands one already: nothing would change.
      if (segments[index + 2]?.start === end + 1 && segments[index + 2]?.kind === 'person') continue;
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

  /** Makes names cheaper that won often; returns whether any of their other places may change. */
  private trustRepeated(text: string, segments: readonly Segment[]): boolean {
    const wins = new Map<string, number>();
    const sure = new Map<string, number>();
    for (const { start, end, kind } of segments) {
      if (kind !== 'person' && kind !== 'place') continue;
      const name = text.slice(start, end);
      // After a title, or before a verb of speaking, a name is sure at once.
      const { cues } = this.finder;
      const isSure = cues.left(text, start) <= CUE.title || cues.right(text, end) <= CUE.speech;
      wins.set(name, (wins.get(name) ?? 0) + 1);
      sure.set(name, (sure.get(name) ?? 0) + (isSure ? SURE_WINS : 1));
    }
    if (wins.size === 0) return false;
    const places = new Map<string, number[]>();
    const { candidates } = this;
    const lengths = new Set([...sure].filter(([, won]) => won >= SURE_WINS).map(([name]) => name.length));
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
      const weight = sure.get(name) ?? 0;
      if (weight < SURE_WINS || won >= found.length || weight < SURE_SHARE * found.length) continue;
      for (const at of found) candidates.costs[at] = (candidates.costs[at] ?? 0) - SURE_BONUS;
      changed = true;
    }
    return changed;
  }
}
