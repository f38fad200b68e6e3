/**
 * People and places that no dictionary lists, offered to the segmenter as candidates. What a candidate costs is -ln of
 * how likely its characters make such a name, less what the words around it say for it; so it wins only where the
 * words of the lexicon would cost more.
 */
import type { Candidates } from './candidates.ts';
import { CHARACTER, classify } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { CUE, isAddress, isEndOfByline, isHanAt, isSpaceAt, leftCue, quoted, rightCue } from './name-cues.ts';
import {
  COMPOUND_SURNAMES,
  DOUBTFUL_SURNAMES,
  JAPANESE_SURNAMES,
  NAME_PARTS,
  NEVER,
  PLACE_CUES,
  STOP,
  STOP_CHARACTERS,
  STOP_EXCEPTIONS,
} from './name-lists.ts';
import type { NameModel } from './name-model.ts';
import { addPlaces } from './place-names.ts';

/** Costs in nats; tuned on the gold news of ../shared/data. */
const COST = {
  /** A person of three characters; of two; of a compound or Japanese surname. */
  three: 7.5,
  two: 11,
  compound: 4,
  japanese: 9,
  /** A transliterated name; with a dot inside. */
  foreign: 11,
  dotted: -20,
  /** A name of Mongolian, Tibetan or Uyghur parts, and each of them. */
  parts: 8,
  part: 3,
  /** What is added where the surname is a word first, or the given name is one. */
  doubtful: 4,
  ordinaryGiven: 4,
  /** For each end that lies within a headword. */
  cut: 2.5,
  /** 李广何 is no 李广. */
  longer: -3,
  /** A pair of characters not seen in foreign names, beside the cost of the second. */
  unseenPair: 2,
  /** A byline's name. */
  byline: 6,
} as const;

/** What an unlisted character costs by itself. */
const ALONE = 22;
/** The most that cues take off. */
const MOST_CUES = CUE.title + CUE.speech;

const LONGEST_FOREIGN = 8;
/** A given name that is a headword cheaper than this is an ordinary word. */
const ORDINARY_COST = 9.5;

const FLAG = { surname: 1, compound: 2, part: 4, foreign: 8, dot: 16, byline: 32 } as const;
const DOTS = '·•‧・';

/** Finds names with the characters of one lexicon. */
export class NameFinder {
  private readonly lexicon: Lexicon;
  private readonly names: NameModel;
  /** By code unit: what may begin there. */
  private readonly flags = new Uint8Array(0x10000);
  private readonly stops = new Uint8Array(0x10000);
  /** Those that a given name may hold all the same. */
  private readonly dear = new Uint8Array(0x10000);
  /** By code unit: what the character costs as a word by itself; a name that costs more than its characters is none. */
  private readonly alone = new Float64Array(0x10000).fill(ALONE);
  private readonly longestPart: number;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.names = lexicon.names;
    for (let unit = 0x4e00; unit < 0xa000; unit++) {
      const form = lexicon.trie.find(String.fromCharCode(unit));
      if (form >= 0) this.alone[unit] = lexicon.costOf(form);
      if ((this.names.surname[unit] ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY)
        this.flag(unit, FLAG.surname);
      if (this.names.pairCost(94, unit) < Number.POSITIVE_INFINITY) this.flag(unit, FLAG.foreign);
    }
    for (const surname of [...COMPOUND_SURNAMES, ...JAPANESE_SURNAMES])
      this.flag(surname.charCodeAt(0), FLAG.compound);
    for (const part of NAME_PARTS) this.flag(part.charCodeAt(0), FLAG.part);
    for (const dot of DOTS) this.flag(dot.charCodeAt(0), FLAG.dot);
    for (const character of STOP_CHARACTERS)
      this.stops[character.charCodeAt(0)] = STOP_EXCEPTIONS.has(character) ? STOP.dear : STOP.unfit;
    for (const character of STOP_EXCEPTIONS) this.dear[character.charCodeAt(0)] = 1;
    for (const character of NEVER) this.stops[character.charCodeAt(0)] = STOP.never;
    for (const cue of '者员員生') this.flag(cue.charCodeAt(0), FLAG.byline);
    this.longestPart = Math.max(...[...NAME_PARTS].map((part) => part.length));
  }

  private flag(unit: number, flag: number): void {
    this.flags[unit] = (this.flags[unit] ?? 0) | flag;
  }

  /** Adds what may be a name anywhere in a text. */
  addNames(text: string, candidates: Candidates): void {
    for (let at = 0; at < text.length; at++) {
      const flags = this.flags[text.charCodeAt(at)] ?? 0;
      if (flags === 0) continue;
      if ((flags & FLAG.byline) !== 0) this.addByline(text, at + 1, candidates);
      if ((flags & FLAG.dot) !== 0) this.addDotted(text, at, candidates);
      if ((flags & (FLAG.surname | FLAG.compound | FLAG.part | FLAG.foreign)) === 0) continue;
      if ((flags & FLAG.surname) !== 0) this.addPerson(text, at, candidates);
      if ((flags & FLAG.compound) !== 0) this.addCompound(text, at, candidates);
      if ((flags & FLAG.part) !== 0) this.addParts(text, at, { from: at, candidates });
      else if (
        (flags & FLAG.surname) !== 0 &&
        ((this.flags[text.charCodeAt(at + 1)] ?? 0) & FLAG.part) !== 0 &&
        leftCue(text, at) <= CUE.title
      )
        this.addParts(text, at, { from: at + 1, candidates });
      if ((flags & FLAG.foreign) !== 0) this.addForeign(text, at, candidates);
    }
    addPlaces(text, { names: this.names, stops: this.stops, alone: this.alone, candidates });
  }

  private addPerson(text: string, at: number, candidates: Candidates): void {
    const surname = text.charAt(at);
    const first = text.charCodeAt(at + 1);
    const second = text.charCodeAt(at + 2);
    if (text.charAt(at + 1) === '某') {
      const end = text.charAt(at + 2) === '某' ? at + 3 : at + 2;
      candidates.add(at, end, { cost: COST.byline, kind: 'person' });
      return;
    }
    const single = this.given('single', first);
    if (single === Number.POSITIVE_INFINITY && this.given('middle', first) === Number.POSITIVE_INFINITY)
      return;
    const [middle, last] = [this.given('middle', first), this.given('last', second)];
    const alone = (this.alone[text.charCodeAt(at)] ?? ALONE) + (this.alone[first] ?? ALONE);
    const own = this.names.surname[text.charCodeAt(at)] ?? Number.POSITIVE_INFINITY;
    const mayTwo = own + COST.three + 1 + single + MOST_CUES < alone;
    const mayThree =
      own + COST.three + COST.longer + middle + last + MOST_CUES < alone + (this.alone[second] ?? ALONE);
    if (!mayTwo && !mayThree) return;
    const left = leftCue(text, at);
    const base = own + left + (left > CUE.titleTail && DOUBTFUL_SURNAMES.has(surname) ? COST.doubtful : 0);
    const two = base + (left <= CUE.title ? COST.three + 1 : COST.two) + single;
    if (two + CUE.speech < alone) this.addPersonAt(text, [at, at + 2], { cost: two, candidates, left });
    const three = base + COST.three + middle + last;
    if (three + COST.longer + CUE.speech < alone + (this.alone[second] ?? ALONE)) {
      const ordinary = left > CUE.title && this.isOrdinary(text.slice(at + 1, at + 3));
      this.addPersonAt(text, [at, at + 3], {
        cost:
          three +
          (ordinary ? COST.ordinaryGiven : 0) +
          (this.isPerson(text.slice(at, at + 2)) ? COST.longer : 0),
        candidates,
        left,
      });
    }
  }

  private addPersonAt(
    text: string,
    [start, end]: readonly [number, number],
    { cost, candidates, left }: { cost: number; candidates: Candidates; left: number },
  ): void {
    if (end > text.length || isAddress(text, start, end)) return;
    const form = this.lexicon.trie.find(text.slice(start, end));
    // Never over what is listed: 高山 and 王国 are words; names among them are found by their entries.
    if (form >= 0 && !(left <= CUE.title && this.lexicon.costOf(form) > 11)) return;
    candidates.add(start, end, {
      cost: cost + rightCue(text, end) + quoted(text, start, end) + this.cut(text, start, end),
      kind: 'person',
    });
  }

  private given(role: 'middle' | 'last' | 'single', unit: number): number {
    if (Number.isNaN(unit)) return Number.POSITIVE_INFINITY;
    if (this.dear[unit] === 1) return (this.names[role][unit] ?? Number.POSITIVE_INFINITY) + 1.5;
    return (this.stops[unit] ?? 0) >= STOP.unfit
      ? Number.POSITIVE_INFINITY
      : (this.names[role][unit] ?? Number.POSITIVE_INFINITY);
  }

  private isOrdinary(word: string): boolean {
    const form = this.lexicon.trie.find(word);
    return form >= 0 && this.lexicon.costOf(form) < ORDINARY_COST;
  }

  private isPerson(word: string): boolean {
    const form = this.lexicon.trie.find(word);
    return form >= 0 && this.lexicon.kindOf(form) === 'person';
  }

  /** What a name costs more that cuts through words at its ends: 李安獲 before 頒. */
  private cut(text: string, start: number, end: number): number {
    const { trie } = this.lexicon;
    const after = end < text.length && trie.find(text.slice(end - 1, end + 1)) >= 0 ? COST.cut : 0;
    return start > 0 && trie.find(text.slice(start - 1, start + 1)) >= 0 ? after + COST.cut : after;
  }

  private addCompound(text: string, at: number, candidates: Candidates): void {
    for (const length of [2, 3, 4]) {
      const surname = text.slice(at, at + length);
      const chinese = COMPOUND_SURNAMES.has(surname);
      const japanese = JAPANESE_SURNAMES.has(surname);
      if (!chinese && !japanese) continue;
      const left = leftCue(text, at);
      let cost = (chinese ? COST.compound : COST.japanese) + 5 + left;
      for (let end = at + length + 1; end <= at + length + (japanese ? 3 : 2) && end <= text.length; end++) {
        const unit = text.charCodeAt(end - 1);
        if ((this.stops[unit] ?? 0) >= STOP.unfit || classify(unit) !== CHARACTER.han) break;
        cost += Math.min(this.given('last', unit), 10);
        if (this.lexicon.trie.find(text.slice(at, end)) < 0)
          candidates.add(at, end, {
            cost: cost + rightCue(text, end) + this.cut(text, at, end),
            kind: 'person',
          });
      }
    }
  }

  /** Names made of parts that are names by themselves: 娜仁格日勒. */
  private addParts(
    text: string,
    at: number,
    { from: begin, candidates }: { from: number; candidates: Candidates },
  ): void {
    const left = leftCue(text, at);
    const walk = (from: number, parts: number): void => {
      for (let length = 2; length <= this.longestPart && from + length <= text.length; length++) {
        if (!NAME_PARTS.has(text.slice(from, from + length))) continue;
        const end = from + length;
        const cost = COST.parts + (parts + 1) * COST.part + left + rightCue(text, end);
        const enough = parts > 0 || left <= CUE.list || length > 2 || cost < COST.parts;
        if (enough && this.lexicon.trie.find(text.slice(at, end)) < 0)
          candidates.add(at, end, { cost, kind: 'foreign' });
        // A syllable may stand between or behind: 布和额尔敦, 赛汗其其格, 萨仁图雅.
        if (parts < 3) walk(end, parts + 1);
      }
    };
    walk(begin, 0);
  }

  private addForeign(text: string, at: number, candidates: Candidates): void {
    let before = text.charCodeAt(at);
    let cost = this.names.pairCost(94, before);
    let alone = this.alone[before] ?? ALONE;
    let left: number | undefined;
    for (let end = at + 1; end < text.length && end < at + LONGEST_FOREIGN; end++) {
      const unit = text.charCodeAt(end);
      if ((this.stops[unit] ?? 0) >= STOP.unfit) return;
      cost += this.pair(before, unit);
      alone += this.alone[unit] ?? ALONE;
      before = unit;
      // Dearer than its characters one by one.
      if (cost + COST.foreign + MOST_CUES >= alone) {
        if (cost > alone) return;
        continue;
      }
      left ??= leftCue(text, at);
      const length = end + 1 - at;
      if (length === 2 && left > CUE.title) continue;
      const whole = cost + left + COST.foreign;
      if (whole + CUE.speech >= alone || this.lexicon.trie.find(text.slice(at, end + 1)) >= 0) continue;
      const cues = rightCue(text, end + 1) + quoted(text, at, end + 1) + this.cut(text, at, end + 1);
      candidates.add(at, end + 1, { cost: whole + cues, kind: 'foreign' });
    }
  }

  /** A foreign name that stands where places do, or is the stem of a listed place (准格尔旗), is one. */
  foreignKind(text: string, start: number, end: number): 'person' | 'place' {
    const name = text.slice(start, end);
    const isStem = (ending: string) => this.lexicon.trie.find(name + ending) >= 0;
    if (name.length > 2 && ['旗', '县', '市', '州', '区', '镇'].some(isStem)) return 'place';
    const before = text.charAt(start - 1);
    const cued = PLACE_CUES.has(before) || PLACE_CUES.has(text.slice(Math.max(0, start - 2), start));
    return cued && before !== '于' ? 'place' : 'person';
  }

  private pair(first: number, second: number): number {
    const known = this.names.pairCost(first, second);
    return Math.min(known, (this.names.foreign[second] ?? Number.POSITIVE_INFINITY) + COST.unseenPair);
  }

  /** Names with a dot inside; both ends are tried, for nothing marks them. */
  private addDotted(text: string, dot: number, candidates: Candidates): void {
    if (!isHanAt(text, dot - 1) || !isHanAt(text, dot + 1)) return;
    const lefts = this.dottedCosts(text, dot, -1);
    // Only from the name's first dot: 穆罕默德·本·萨勒曼.
    for (let back = 1; back <= lefts.length; back++)
      if (DOTS.includes(text.charAt(dot - back - 1)) && text.charAt(dot - back - 1) !== '') return;
    let last = dot;
    for (let at = dot + 1; at < text.length && at - last <= LONGEST_FOREIGN; at++) {
      if (DOTS.includes(text.charAt(at)) && isHanAt(text, at + 1)) last = at;
      else if (!isHanAt(text, at)) break;
    }
    const rights = this.dottedCosts(text, last, 1);
    for (const [back, left] of lefts.entries()) {
      const start = dot - back - 1;
      const cue = leftCue(text, start);
      for (const [forth, right] of rights.entries()) {
        const end = last + forth + 2;
        if (this.lexicon.trie.find(text.slice(start, end)) >= 0) continue;
        candidates.add(start, end, {
          cost: COST.dotted + left + right + cue + rightCue(text, end) + this.cut(text, start, end),
          kind: 'person',
        });
      }
    }
  }

  /** Costs of one, two, ... characters away from a dot. */
  private dottedCosts(text: string, dot: number, step: 1 | -1): number[] {
    const costs: number[] = [];
    let cost = 0;
    for (let at = dot + step; costs.length < LONGEST_FOREIGN && isHanAt(text, at); at += step) {
      const unit = text.charCodeAt(at);
      if (this.stops[unit] === STOP.never) break;
      const known = step > 0 ? text.slice(dot + 1, at + 1) : text.slice(at, dot);
      if (this.isParts(known)) cost = Math.min(cost, 2 * known.length - 2);
      cost += this.isParts(known)
        ? 2
        : Math.min(
            this.names.foreign[unit] ?? Number.POSITIVE_INFINITY,
            this.stops[unit] === STOP.unfit ? 10 : 12,
          );
      costs.push(cost);
    }
    return costs;
  }

  /** Whether a name is made of parts only. */
  private isParts(name: string): boolean {
    if (name.length < 2) return false;
    for (let length = Math.min(name.length, this.longestPart); length > 1; length--) {
      const rest = name.slice(length);
      if (NAME_PARTS.has(name.slice(0, length)) && (rest === '' || this.isParts(rest))) return true;
    }
    return false;
  }

  /** `记者 若谷 ` between blanks: a name whatever its characters. */
  private addByline(text: string, at: number, candidates: Candidates): void {
    if (!isSpaceAt(text, at) || !/(?:记者|記者|讯员|訊員|习生)$/.test(text.slice(Math.max(0, at - 2), at)))
      return;
    let start = at;
    for (let name = 0; name < 4; name++) {
      while (isSpaceAt(text, start) || text.charAt(start) === '、') start++;
      let end = start;
      while (end - start < 5 && isHanAt(text, end)) end++;
      if (end - start < 2 || end - start > 4) return;
      if (!isEndOfByline(text, end) || this.isOrdinary(text.slice(start, end))) return;
      const kept = text.charAt(end - 1) === '摄' || text.charAt(end - 1) === '攝' ? end - 1 : end;
      if (kept - start >= 2 && this.lexicon.trie.find(text.slice(start, start + 2)) !== -2) {
        const known =
          (this.names.surname[text.charCodeAt(start)] ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY;
        if (known || end - start === 2) candidates.add(start, kept, { cost: COST.byline, kind: 'person' });
      }
      start = end;
    }
  }
}
