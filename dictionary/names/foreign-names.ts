/**
 * Foreign names in Chinese: transliterated (特朗普), with a dot inside (阿迪江·吐尔洪), or consisting of
 * Mongolian, Tibetan or Uyghur parts (娜仁格日勒).
 */
import type { Candidates } from '../lattice/index.ts';
import { COLUMN, type NameCharacters } from './name-characters.ts';
import { CUE, isHanAt, type NameCues, quoted } from './name-cues.ts';
import { type NameLists, STOP } from './name-lists.ts';
import { MAX_CUES, type NameSpans } from './name-spans.ts';

/** Costs in nats; tuned on the gold news of ../shared/data. */
const COST = {
  /** A transliterated name; with a dot inside. */
  foreign: 11,
  dotted: -20,
  /** A name of Mongolian, Tibetan or Uyghur parts, and each of them. */
  parts: 8,
  part: 3,
  /** A pair of characters not seen in foreign names, in addition to the cost of the second. */
  unseenPair: 2,
  /** Added after a name that is listed. */
  behindPerson: 6,
  /** Added where a name of known parts continues with another character. */
  besideParts: 8,
  /** Added after a place that is listed. */
  behindPlace: -6,
  /** Added where a dotted name begins within a word or after a name. */
  beheaded: 5,
} as const;

const LONGEST = 8;
/** Words that are common in transliterated names. */
const OFTEN_FOREIGN = new Set([...'里内多来西'].map((character) => character.charCodeAt(0)));
/** The separators of a foreign name's parts. */
export const DOTS = '·•‧・';

/** Finds foreign names with the characters of one lexicon. */
export class ForeignNames {
  private readonly spans: NameSpans;
  private readonly lists: NameLists;
  private readonly cues: NameCues;
  private readonly longestPart: number;
  private readonly characters: NameCharacters;
  private readonly stops: Uint8Array;

  constructor(spans: NameSpans) {
    this.spans = spans;
    this.lists = spans.lists;
    this.cues = spans.cues;
    this.longestPart = Math.max(0, ...[...spans.lists.nameParts].map((part) => part.length));
    this.characters = spans.characters;
    this.stops = spans.stops;
  }

  /** Names whose parts are names by themselves: 娜仁格日勒. */
  addParts(
    text: string,
    at: number,
    { from: begin, candidates }: { from: number; candidates: Candidates },
  ): void {
    const left = this.cues.left(text, at);
    const walk = (from: number, parts: number): void => {
      for (let length = 2; length <= this.longestPart && from + length <= text.length; length++) {
        if (!this.lists.nameParts.has(text.slice(from, from + length))) continue;
        const end = from + length;
        const cost = COST.parts + (parts + 1) * COST.part + left + this.cues.right(text, end);
        const enough = parts > 0 || left <= CUE.list || length > 2 || cost < COST.parts;
        if (enough && !this.spans.isListed(text, at, end)) candidates.add(at, end, { cost, kind: 'foreign' });
        // A syllable may stand between or behind: 布和额尔敦, 赛汗其其格, 萨仁图雅.
        if (parts < 3) walk(end, parts + 1);
      }
    };
    walk(begin, 0);
  }

  /** A listed person whose name has a dot there: 伊姆兰·汗 is whole behind a title too. */
  addListed(text: string, dot: number, candidates: Candidates): void {
    for (let start = Math.max(0, dot - LONGEST); start < dot; start++)
      for (let end = dot + 2; end <= Math.min(text.length, dot + 1 + LONGEST); end++)
        if (this.spans.isPerson(text, start, end))
          candidates.add(start, end, { cost: COST.dotted, kind: 'person' });
  }

  /** A transliterated name that begins here. */
  addForeign(text: string, at: number, candidates: Candidates): void {
    let before = text.charCodeAt(at);
    let cost = this.characters.cost(COLUMN.foreignStart, before);
    let alone = this.characters.cost(COLUMN.alone, before);
    let left: number | undefined;
    for (let end = at + 1; end < text.length && end < at + LONGEST; end++) {
      const unit = text.charCodeAt(end);
      // 穆里略 behind a title, though 里 is a word elsewhere.
      if (
        (this.stops[unit] ?? 0) >= STOP.unfit &&
        !(OFTEN_FOREIGN.has(unit) && this.cues.left(text, at) <= CUE.titleTail)
      )
        return;
      cost += this.pair(before, unit);
      alone += this.characters.cost(COLUMN.alone, unit);
      before = unit;
      // Dearer than its characters one by one.
      if (cost + COST.foreign + MAX_CUES >= alone) {
        if (cost > alone) return;
        continue;
      }
      left ??= this.cues.left(text, at);
      const length = end + 1 - at;
      if (length === 2 && left > CUE.title) continue;
      const whole = cost + left + COST.foreign;
      if (whole + CUE.speech >= alone) continue;
      if (this.spans.isListed(text, at, end + 1)) {
        // 梅西 is a whole name; what follows is no part of it.
        if (this.spans.isPerson(text, at, end + 1)) cost += COST.behindPerson;
        continue;
      }
      const owner = left === 0 && length > 2 && this.isBehindPlace(text, at) ? COST.behindPlace : 0;
      const cues =
        owner +
        this.cues.right(text, end + 1) +
        quoted(text, at, end + 1) +
        this.spans.cut(text, at, end + 1);
      candidates.add(at, end + 1, { cost: whole + cues, kind: 'foreign' });
    }
  }

  /** A foreign name in a place's position, or the stem of a listed place (准格尔旗), is a place. */
  foreignKind(text: string, start: number, end: number): 'person' | 'place' {
    const name = text.slice(start, end);
    const isStem = (ending: string) => this.spans.isListed(name + ending, 0, name.length + ending.length);
    if (name.length > 2 && ['旗', '县', '市', '州', '区', '镇'].some(isStem)) return 'place';
    const before = text.charAt(start - 1);
    const cued =
      this.lists.placeCues.has(before) ||
      this.lists.placeCues.has(text.slice(Math.max(0, start - 2), start)) ||
      this.lists.behindPlace.has(text.slice(end, end + 2)) ||
      (this.cues.right(text, end) > CUE.speechCharacter && this.isBehindPlace(text, start));
    return cued && before !== '于' ? 'place' : 'person';
  }

  /** Whether a listed place ends there: 匈牙利 before 塞格德. */
  private isBehindPlace(text: string, start: number): boolean {
    const { trie } = this.spans.lexicon;
    for (let length = 2; length <= 4; length++) {
      const form = start < length ? -1 : trie.findIn(text, start - length, start);
      if (form >= 0 && this.spans.lexicon.profiles.kindOf(form) === 'place') return true;
    }
    return false;
  }

  private pair(first: number, second: number): number {
    const known = this.spans.lexicon.names.pairCost(first, second);
    return Math.min(known, this.characters.cost(COLUMN.foreign, second) + COST.unseenPair);
  }

  /** Names with a dot inside; both ends are tried, since nothing marks them. */
  addDotted(text: string, dot: number, candidates: Candidates): void {
    if (!isHanAt(text, dot - 1) || !isHanAt(text, dot + 1)) return;
    // 《破·地獄》 is a title, and nobody.
    if (text.charAt(dot - 2) === '《') return;
    const lefts = this.dottedCosts(text, dot, -1);
    // Only from the name's first dot: 穆罕默德·本·萨勒曼.
    for (let back = 1; back <= lefts.length; back++)
      if (DOTS.includes(text.charAt(dot - back - 1)) && text.charAt(dot - back - 1) !== '') return;
    let last = dot;
    for (let at = dot + 1; at < text.length && at - last <= LONGEST; at++) {
      if (DOTS.includes(text.charAt(at)) && isHanAt(text, at + 1)) last = at;
      else if (!isHanAt(text, at)) break;
    }
    const rights = this.dottedCosts(text, last, 1);
    for (const [back, left] of lefts.entries()) {
      const start = dot - back - 1;
      const cue = this.cues.left(text, start) + this.beheaded(text, start);
      for (const [forth, right] of rights.entries()) {
        const end = last + forth + 2;
        if (this.spans.isListed(text, start, end)) continue;
        candidates.add(start, end, {
          cost:
            COST.dotted + left + right + cue + this.cues.right(text, end) + this.spans.cut(text, start, end),
          kind: 'person',
        });
      }
    }
  }

  /** The additional cost of a dotted name whose head is left outside: 约瑟 夫·斐迪南, 玛丽 埃尔·扎格尼斯. */
  private beheaded(text: string, start: number): number {
    if (!isHanAt(text, start - 1)) return 0;
    if (start > 0 && this.spans.holdsWordOver(text, start)) return COST.beheaded;
    return [2, 3].some((length) => start >= length && this.spans.isPerson(text, start - length, start))
      ? COST.beheaded
      : 0;
  }

  /** Costs at one, two, ... characters from a dot. */
  private dottedCosts(text: string, dot: number, step: 1 | -1): number[] {
    const costs: number[] = [];
    let cost = 0;
    let wasWhole = false;
    for (let at = dot + step; costs.length < LONGEST && isHanAt(text, at); at += step) {
      const unit = text.charCodeAt(at);
      if (this.stops[unit] === STOP.never) break;
      const known = step > 0 ? text.slice(dot + 1, at + 1) : text.slice(at, dot);
      const isWhole = this.isParts(known);
      if (isWhole) cost = Math.min(cost, 2 * known.length - 2);
      // 热西提 is whole; what stands beside it is no part of it.
      if (wasWhole && !isWhole) cost += COST.besideParts;
      wasWhole = isWhole;
      cost += isWhole
        ? 2
        : Math.min(this.characters.cost(COLUMN.foreign, unit), this.stops[unit] === STOP.unfit ? 10 : 12);
      costs.push(cost);
    }
    return costs;
  }

  /** Whether a name consists of parts only. */
  private isParts(name: string): boolean {
    if (name.length < 2) return false;
    for (let length = Math.min(name.length, this.longestPart); length > 1; length--) {
      const rest = name.slice(length);
      if (this.lists.nameParts.has(name.slice(0, length)) && (rest === '' || this.isParts(rest))) return true;
    }
    return false;
  }
}
