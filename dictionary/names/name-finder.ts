/**
 * People and places that no dictionary lists, added to the segmenter's candidates. The cost of a candidate is -ln of
 * how likely its characters form such a name, less what the words around it say for it; so it wins only where the
 * words of the lexicon would cost more.
 */
import type { Candidates } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { CHARACTER, classify } from '../text/index.ts';
import { addAddressed, addByline, addSurnamed } from './addressed-names.ts';
import { addFamiliar } from './familiar-names.ts';
import { DOTS, ForeignNames } from './foreign-names.ts';
import { COLUMN, type NameCharacters } from './name-characters.ts';
import { CUE, type NameCues, quoted } from './name-cues.ts';
import { type NameLists, STOP } from './name-lists.ts';
import { type Finding, MAX_CUES, NameSpans } from './name-spans.ts';
import { PlaceFinder } from './place-names.ts';

/** Costs in nats; tuned on the gold news of ../shared/data. */
const COST = {
  /** A person of three characters; of two; of a compound or Japanese surname. */
  three: 7.5,
  two: 11,
  compound: 4,
  japanese: 9,
  /** Added where the surname is a word first, or the given name is one. */
  doubtful: 4,
  ordinaryGiven: 4,
  /** 李广何 is no 李广. */
  longer: -6,
  behindForeign: 5,
  /** 一张网 is no 张网. */
  counted: 8,
  /** 李某. */
  anonymous: 6,
  /** A third character of a Japanese given name. */
  third: 5,
  /** A Japanese given name of one character. */
  singleJapanese: 4,
  /** What acts: 顾方舟 研制出疫苗. */
  acting: -2,
} as const;

const FLAG = {
  surname: 1,
  compound: 2,
  part: 4,
  foreign: 8,
  dot: 16,
  byline: 32,
  /** Second of a compound surname; within a foreign name. */
  compoundInside: 64,
  foreignInside: 128,
} as const;
/** The possible beginnings of a search. */
const BEGINS = FLAG.surname | FLAG.compound | FLAG.part | FLAG.foreign;
/** The surname that also counts sheets, and what precedes it then. */
const SHEET = '张'.charCodeAt(0);
const COUNTS = '一两几二三四五六七八九十百千半每这那多整';
const AND = '和'.charCodeAt(0);
/** The one frequent given name with that character. */
const FROM = '从從';
const PEACE = '和平';
const TO = '向';
const ONE_OF = /^一[案事家行]/;
/** Characters of Japanese given names that no Chinese one has. */
const JAPANESE_GIVEN = new Set([...'和太也之人大一二三介央']);
/** What 长 may head: 署长, 市长. */
const HEADED =
  /[署部局厅廳司处處科院校会會市县縣区區省州镇鎮乡鄉村组組队隊团團班行馆館所站社庭家店厂廠船机機董事]/;
/** 李某 and 王某某. */
const ANONYMOUS = '某'.charCodeAt(0);

/** Finds names with the characters of one lexicon. */
export class NameFinder {
  private readonly lexicon: Lexicon;
  private readonly spans: NameSpans;
  readonly lists: NameLists;
  /** The cues next to names. */
  readonly cues: NameCues;
  private readonly foreign: ForeignNames;
  private readonly places: PlaceFinder;
  /** By code unit: what may begin there. */
  private readonly flags = new Uint8Array(0x10000);
  private readonly doubtful = new Uint8Array(0x10000);
  private readonly characters: NameCharacters;
  private readonly stops: Uint8Array;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.spans = new NameSpans(lexicon);
    this.lists = this.spans.lists;
    this.cues = this.spans.cues;
    this.foreign = new ForeignNames(this.spans);
    this.places = new PlaceFinder(this.spans);
    this.characters = this.spans.characters;
    this.stops = this.spans.stops;
    for (let unit = 0x4e00; unit < 0xa000; unit++) {
      if (this.has(COLUMN.surname, unit)) this.flag(unit, FLAG.surname);
      if (this.has(COLUMN.foreignStart, unit)) this.flag(unit, FLAG.foreign);
      if (lexicon.names.mayBeForeign(unit)) this.flag(unit, FLAG.foreignInside);
    }
    for (const surname of [...this.lists.compoundSurnames, ...this.lists.japaneseSurnames]) {
      this.flag(surname.charCodeAt(0), FLAG.compound);
      this.flag(surname.charCodeAt(1), FLAG.compoundInside);
    }
    for (const part of this.lists.nameParts) this.flag(part.charCodeAt(0), FLAG.part);
    for (const dot of DOTS) this.flag(dot.charCodeAt(0), FLAG.dot);
    for (const surname of this.lists.doubtfulSurnames) this.doubtful[surname.charCodeAt(0)] = 1;
    for (const cue of '者员員生') this.flag(cue.charCodeAt(0), FLAG.byline);
  }

  private has(column: number, unit: number): boolean {
    return this.characters.cost(column, unit) < Number.POSITIVE_INFINITY;
  }

  private flag(unit: number, flag: number): void {
    this.flags[unit] = (this.flags[unit] ?? 0) | flag;
  }

  /** Adds possible names anywhere in a text. */
  addNames(text: string, candidates: Candidates): void {
    const finding = { spans: this.spans, doubtful: this.doubtful, candidates };
    for (let at = 0; at < text.length; at++) {
      const flags = this.flags[text.charCodeAt(at)] ?? 0;
      addFamiliar(text, at, finding);
      if (flags === 0) continue;
      if ((flags & FLAG.byline) !== 0) addByline(text, at + 1, finding);
      if ((flags & FLAG.dot) !== 0) {
        this.foreign.addListed(text, at, candidates);
        this.foreign.addDotted(text, at, candidates);
      }
      if ((flags & BEGINS) === 0) continue;
      const next = this.flags[text.charCodeAt(at + 1)] ?? 0;
      if ((flags & FLAG.surname) !== 0) {
        addAddressed(text, [at, at + 1], finding);
        addSurnamed(text, at, finding);
        this.addPerson(text, at, candidates);
      }
      if ((flags & FLAG.compound) !== 0 && (next & FLAG.compoundInside) !== 0)
        this.addCompound(text, at, finding);
      if ((flags & FLAG.part) !== 0) this.foreign.addParts(text, at, { from: at, candidates });
      else if (
        (flags & FLAG.surname) !== 0 &&
        (next & FLAG.part) !== 0 &&
        this.cues.left(text, at) <= CUE.title
      )
        this.foreign.addParts(text, at, { from: at + 1, candidates });
      if ((flags & FLAG.foreign) !== 0 && (next & FLAG.foreignInside) !== 0)
        this.foreign.addForeign(text, at, candidates);
    }
    this.places.addPlaces(text, candidates);
  }

  private addPerson(text: string, at: number, candidates: Candidates): void {
    const unit = text.charCodeAt(at);
    // 记者从华丰公司获悉: from where, far oftener than a reporter named Cong.
    if (FROM.includes(text.charAt(at)) && text.charAt(at - 1) === '者') return;
    // 代表向科室主任行贿: to whom.
    if (text.charAt(at) === TO && this.spans.isListed(text, at + 1, at + 3)) return;
    const first = text.charCodeAt(at + 1);
    const second = text.charCodeAt(at + 2);
    if (first === ANONYMOUS) {
      const end = second === ANONYMOUS ? at + 3 : at + 2;
      if (this.doubtful[unit] === 0 || this.cues.left(text, at) <= CUE.titleTail)
        candidates.add(at, end, { cost: COST.anonymous, kind: 'person' });
      return;
    }
    // 王和平, though no other name holds 和.
    if (first === AND && text.startsWith(PEACE, at + 1) && this.cues.left(text, at) <= CUE.list)
      this.addPersonAt(text, [at, at + 3], {
        cost: COST.compound,
        candidates,
        left: this.cues.left(text, at),
      });
    const { rows, costs } = this.characters;
    const row = rows[unit] ?? 0;
    const firstRow = rows[first] ?? 0;
    const secondRow = rows[second] ?? 0;
    const own = costs[row + COLUMN.surname] ?? 0;
    const two = own + (costs[firstRow + COLUMN.single] ?? 0);
    const three =
      own + COST.three + (costs[firstRow + COLUMN.middle] ?? 0) + (costs[secondRow + COLUMN.last] ?? 0);
    // More expensive than their characters one by one, whatever is around them.
    const aloneTwo = (costs[row + COLUMN.alone] ?? 0) + (costs[firstRow + COLUMN.alone] ?? 0);
    const aloneThree = aloneTwo + (costs[secondRow + COLUMN.alone] ?? 0);
    const mayTwo = two + COST.three + 1 + MAX_CUES < aloneTwo;
    const mayThree = three + COST.longer + MAX_CUES < aloneThree;
    if (!mayTwo && !mayThree) return;
    // 和 after a title joins it to what follows: 朋友和家人.
    const left = unit === AND ? Math.max(this.cues.left(text, at), CUE.list) : this.cues.left(text, at);
    const doubtful = this.doubtful[unit] === 1;
    const base =
      left +
      (left > CUE.titleTail && doubtful ? COST.doubtful : 0) +
      (unit === SHEET && COUNTS.includes(text.charAt(at - 1) || ' ') ? COST.counted : 0);
    const costTwo = two + base + (left <= CUE.title ? COST.three + 1 : COST.two);
    if (costTwo + CUE.speech < aloneTwo)
      this.addPersonAt(text, [at, at + 2], { cost: costTwo, candidates, left });
    const costThree = three + base;
    if (costThree + COST.longer + CUE.speech < aloneThree) {
      const ordinary = (left > CUE.title || doubtful) && this.spans.isOrdinary(text, at + 1, at + 3);
      const cost =
        costThree +
        (ordinary ? COST.ordinaryGiven : 0) +
        (this.spans.isPerson(text, at, at + 2) ? this.longerCost(unit, first, second) : 0);
      if (cost + CUE.speech < aloneThree) this.addPersonAt(text, [at, at + 3], { cost, candidates, left });
    }
  }

  /** 李广何 is not 李广, but what follows 梅西 is not part of his name, nor 将 after 苏林. */
  private longerCost(first: number, second: number, third: number): number {
    const isForeign = this.lexicon.names.pairCost(first, second) < Number.POSITIVE_INFINITY;
    return isForeign || this.stops[third] ? COST.behindForeign : COST.longer;
  }

  private addPersonAt(
    text: string,
    [start, end]: readonly [number, number],
    { cost, candidates, left }: { cost: number; candidates: Candidates; left: number },
  ): void {
    if (end > text.length || this.cues.isAddress(text, start, end)) return;
    // 诉刘鑫一案 is a case, 刘鑫一家 a family.
    if (end - start > 2 && ONE_OF.test(text.slice(end - 1, end + 1))) return;
    const form = this.lexicon.trie.findIn(text, start, end);
    // Never over a listed word: 高山 and 王国 are words; names among them are found by their entries.
    const { profiles } = this.lexicon;
    if (form >= 0 && (profiles.of(form).kind === 'place' || left > CUE.title || profiles.costOf(form) <= 11))
      return;
    const right = this.cues.right(text, end);
    const acts = left <= CUE.edge && right === 0 && this.spans.isVerb(text, end, end + 2) ? COST.acting : 0;
    candidates.add(start, end, {
      cost: cost + right + acts + quoted(text, start, end) + this.spans.cut(text, start, end),
      kind: 'person',
    });
  }

  private addCompound(text: string, at: number, finding: Finding): void {
    const { candidates } = finding;
    for (const length of [2, 3, 4]) {
      const surname = text.slice(at, at + length);
      const chinese = this.lists.compoundSurnames.has(surname);
      const japanese = this.lists.japaneseSurnames.has(surname);
      if (!chinese && !japanese) continue;
      // 署长|孙梅君 is no 长孙.
      if (/^[长長]/.test(surname) && HEADED.test(text.charAt(at - 1))) continue;
      const left = this.cues.left(text, at);
      addAddressed(text, [at, at + length], finding);
      let cost = (chinese ? COST.compound : COST.japanese) + 5 + left;
      for (let end = at + length + 1; end <= at + length + (japanese ? 3 : 2) && end <= text.length; end++) {
        const unit = text.charCodeAt(end - 1);
        const isJapanese = japanese && end > at + length + 1 && JAPANESE_GIVEN.has(text.charAt(end - 1));
        if (((this.stops[unit] ?? 0) >= STOP.unfit && !isJapanese) || classify(unit) !== CHARACTER.han) break;
        cost += isJapanese ? 3 : Math.min(this.characters.cost(COLUMN.last, unit), 10);
        if (end > at + length + 2) cost += COST.third;
        const single = japanese && end === at + length + 1 ? COST.singleJapanese : 0;
        if (this.lists.notAPerson.has(text.slice(at + length, end))) continue;
        const ordinary = end - at - length > 1 && this.spans.isOrdinary(text, at + length, end);
        if (!this.spans.isListed(text, at, end))
          candidates.add(at, end, {
            cost:
              cost +
              single +
              (ordinary ? 2 * COST.ordinaryGiven : 0) +
              this.cues.right(text, end) +
              this.spans.cut(text, at, end),
            kind: 'person',
          });
      }
    }
  }

  /** The kind of a foreign name: a person, or a place in a place's position. */
  foreignKind(text: string, start: number, end: number): 'person' | 'place' {
    return this.foreign.foreignKind(text, start, end);
  }
}
