/** Places that no dictionary lists: a stem of their own and an ending, 后兴隆地村, 吉日嘎郎吐镇. */
import type { Candidates } from '../lattice/index.ts';
import { CHARACTER, classify } from '../text/index.ts';
import { COLUMN } from './name-characters.ts';
import { ADMINISTRATIVE, type NameLists, STOP } from './name-lists.ts';
import type { NameSpans } from './name-spans.ts';

/** Costs in nats; tuned on the gold news of ../shared/data. */
const COST = {
  word: 6,
  longWord: 14,
  place: 9,
  unseen: 9,
  within: -10,
  generic: 5,
  cue: -3,
  behind: -4,
  listed: -3,
  edge: -1,
} as const;
const LONGEST_STEM = 6;

/** Before an ending these count or point: 五市, 各区. */
const NOT_A_TAIL = '一二三四五六七八九十两各全本该我此每几城乡园小景片级副县旗镇村市区';
/** What leads along or around a place. */
const ALONG = '沿环環经經';
/** Endings that words have as well as places. */
const GENERIC = new Set(
  '区 區 社区 社區 桥 江 小区 海 关 召 峰 寺 岭 嶺 峡 草原 沙漠 遗址 古城 湿地 峡谷'.split(' '),
);

/** Finds the places of texts with one lexicon. */
export class PlaceFinder {
  private readonly spans: NameSpans;
  private readonly lists: NameLists;
  /** By last code unit: the endings, the longest first. */
  private readonly endings = new Map<number, string[]>();
  /** By code unit: 1 where some ending ends with it. */
  private readonly mayEnd = new Uint8Array(0x10000);

  constructor(spans: NameSpans) {
    this.spans = spans;
    this.lists = spans.lists;
    for (const ending of this.lists.placeEndings) {
      const unit = ending.charCodeAt(ending.length - 1);
      const known = this.endings.get(unit) ?? [];
      this.endings.set(
        unit,
        [...known, ending].sort((a, b) => b.length - a.length),
      );
      this.mayEnd[unit] = 1;
    }
  }

  /** Adds possible names of places anywhere in a text. */
  addPlaces(text: string, candidates: Candidates): void {
    const { lists } = this;
    const { characters, stops } = this.spans;
    for (let last = 2; last < text.length; last++) {
      const unit = text.charCodeAt(last);
      if (this.mayEnd[unit] === 0) continue;
      for (const ending of this.endings.get(unit) ?? []) {
        const stemEnd = last + 1 - ending.length;
        if (stemEnd < 2 || !text.startsWith(ending, stemEnd)) continue;
        // 县长 and 区委 are words.
        let cost = '长長'.includes(text.charAt(last + 1) || ' ') ? COST.place + COST.generic : COST.place;
        const behind = this.behindCue(text, last + 1);
        cost += behind;
        // 楼市 and 早市 are words, and so is what 力挺楼市 ends with; 准格尔旗暖水乡 is a place all the same.
        const word = ending.length === 1 ? this.wordCost(text, last) : 0;
        let unfit = false;
        let whole = 0;
        for (let at = stemEnd; at <= last; at++) whole += characters.cost(COLUMN.alone, text.charCodeAt(at));
        for (let start = stemEnd - 1; start >= 0 && start >= stemEnd - LONGEST_STEM; start--) {
          const character = text.charCodeAt(start);
          if (stops[character] === STOP.never || classify(character) !== CHARACTER.han) break;
          // 呼伦湖 湖面.
          if (start === stemEnd - 1 && (NOT_A_TAIL + ending.charAt(0)).includes(text.charAt(start))) break;
          cost += Math.min(characters.cost(COLUMN.place, character), COST.unseen);
          const stem = stemEnd - start;
          whole += characters.cost(COLUMN.alone, character);
          // Dearer than its characters one by one.
          if (cost + COST.within >= whole) continue;
          unfit ||= stops[character] === STOP.unfit;
          let cue = this.cueBefore(text, start);
          if (cue !== COST.within) {
            cue += word;
            if (cue + cost >= whole) continue;
            if (unfit) continue;
            const cued = cue < COST.edge && behind < 0;
            if (
              lists.notAStem.has(text.charAt(start)) &&
              stem < 3 &&
              !(stem === 2 && (cued || behind < COST.edge))
            )
              continue;
            if (GENERIC.has(ending) && !cued) cue += COST.generic;
          }
          if (stem === 1 && cue !== COST.within) continue;
          // 沿沙颍河 is along the river; 沿河县 is a county.
          if (stem > 2 && ALONG.includes(text.charAt(start))) continue;
          // 在建铁路大桥 is a bridge under construction.
          if (this.spans.holdsBuildingOver(text, start)) continue;
          candidates.add(start, last + 1, { cost: cost + cue, kind: 'place' });
        }
        break;
      }
    }
  }

  /** The additional cost of a place where a word ends with its ending: 楼市, 自贸区. */
  private wordCost(text: string, last: number): number {
    const { trie, profiles } = this.spans.lexicon;
    for (const length of [4, 3, 2]) {
      const word = trie.findIn(text, last + 1 - length, last + 1);
      if (word >= 0 && profiles.kindOf(word) === 'word') return length === 2 ? COST.word : COST.longWord;
    }
    return 0;
  }

  private cueBefore(text: string, start: number): number {
    if (start === 0) return COST.edge;
    const before = text.slice(Math.max(0, start - 2), start);
    if (ADMINISTRATIVE.test(before)) return COST.within;
    const { placeCues } = this.lists;
    if (placeCues.has(before) || placeCues.has(before.slice(-1))) return COST.cue;
    if (before.endsWith('、')) return COST.listed;
    return classify(text.charCodeAt(start - 1)) === CHARACTER.punctuation ? COST.edge : 0;
  }

  /** What follows a place that is not a division: 哈素海、…, 老哈河水位. */
  private behindCue(text: string, end: number): number {
    if (this.lists.behindPlace.has(text.slice(end, end + 2))) return COST.behind;
    const next = text.charAt(end);
    return next === '、' || next === '等' ? COST.edge : 0;
  }
}
