/** Places that no dictionary lists: a stem of their own and what they are, 后兴隆地村, 吉日嘎郎吐镇. */
import type { Candidates } from './candidates.ts';
import { CHARACTER, classify } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { COLUMN, type NameCharacters } from './name-characters.ts';
import {
  ADMINISTRATIVE,
  BEHIND_PLACE,
  NOT_A_STEM,
  PLACE_CUES,
  PLACE_ENDINGS,
  STOP,
  words,
} from './name-lists.ts';

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
/** Endings that words have as well as places. */
const GENERIC = words('区 區 社区 社區 桥 江 小区 海 关 召 峰 寺 岭 嶺 峡 草原 沙漠 遗址 古城 湿地 峡谷');

/** By last code unit: the endings, the longest first. */
const ENDINGS = new Map<number, string[]>();
for (const ending of PLACE_ENDINGS) {
  const unit = ending.charCodeAt(ending.length - 1);
  ENDINGS.set(
    unit,
    [...(ENDINGS.get(unit) ?? []), ending].sort((a, b) => b.length - a.length),
  );
}
const MAY_END = new Uint8Array(0x10000);
for (const unit of ENDINGS.keys()) MAY_END[unit] = 1;

/** What a place costs more where a word ends with its ending: 楼市, 自贸区. */
function wordCost(text: string, last: number, lexicon: Lexicon): number {
  for (const length of [4, 3, 2]) {
    const word = lexicon.trie.findIn(text, last + 1 - length, last + 1);
    if (word >= 0 && lexicon.profiles.kindOf(word) === 'word')
      return length === 2 ? COST.word : COST.longWord;
  }
  return 0;
}

/** Adds what may be the name of a place. */
export function addPlaces(
  text: string,
  {
    characters,
    lexicon,
    candidates,
  }: { characters: NameCharacters; lexicon: Lexicon; candidates: Candidates },
): void {
  const { stops } = characters;
  for (let last = 2; last < text.length; last++) {
    const unit = text.charCodeAt(last);
    if (MAY_END[unit] === 0) continue;
    for (const ending of ENDINGS.get(unit) ?? []) {
      const stemEnd = last + 1 - ending.length;
      if (stemEnd < 2 || !text.startsWith(ending, stemEnd)) continue;
      // 县长 and 区委 are words.
      let cost = '长長'.includes(text.charAt(last + 1) || ' ') ? COST.place + COST.generic : COST.place;
      const behind = rightCue(text, last + 1);
      cost += behind;
      // 楼市 and 早市 are words, and so is what 力挺楼市 ends with; 准格尔旗暖水乡 is a place all the same.
      const word = ending.length === 1 ? wordCost(text, last, lexicon) : 0;
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
        let cue = placeCue(text, start);
        if (cue !== COST.within) {
          cue += word;
          if (cue + cost >= whole) continue;
          if (unfit) continue;
          const cued = cue < COST.edge && behind < 0;
          if (NOT_A_STEM.has(text.charAt(start)) && stem < 3 && !(stem === 2 && (cued || behind < COST.edge)))
            continue;
          if (GENERIC.has(ending) && !cued) cue += COST.generic;
        }
        if (stem === 1 && cue !== COST.within) continue;
        candidates.add(start, last + 1, { cost: cost + cue, kind: 'place' });
      }
      break;
    }
  }
}

function placeCue(text: string, start: number): number {
  if (start === 0) return COST.edge;
  const before = text.slice(Math.max(0, start - 2), start);
  if (ADMINISTRATIVE.test(before)) return COST.within;
  if (PLACE_CUES.has(before) || PLACE_CUES.has(before.slice(-1))) return COST.cue;
  if (before.endsWith('、')) return COST.listed;
  return classify(text.charCodeAt(start - 1)) === CHARACTER.punctuation ? COST.edge : 0;
}

/** What stands behind a place, of those that are no division: 哈素海、…, 老哈河水位. */
function rightCue(text: string, end: number): number {
  if (BEHIND_PLACE.has(text.slice(end, end + 2))) return COST.behind;
  const next = text.charAt(end);
  return next === '、' || next === '等' ? COST.edge : 0;
}
