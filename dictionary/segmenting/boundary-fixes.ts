/** Boundaries that the lattice, which sees only a word's neighbours, misplaces by one character. */

import type { Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { TRAIT } from '../names/index.ts';
import { CHARACTER } from '../text/index.ts';

/** 工信部 门将 加强 is 部门 将; a goalkeeper behind a ministry there is none. */
const GATE = /^[门門][将將]?$/;
const PEOPLE = /^人[们們]$/;
/** Within these 中 belongs to the word before: 工作中 将继续, 企业中 国有企业. */
const WITHIN = /^(?:中[将將]|中国|中國|中央)$/;
/** 预算中 央企; 中央企业 is a word. */
const ENTERPRISE = /^企(?![业業])/;
const GENERAL_BEFORE = /(?:[军陆海空]|为|名|位|衔|授|的|是|任)$/;
const STATE_OWNED = /^(?:有(?:企业|资产|资本|控股|独资|银行)|有(?:企業|資產|資本|銀行))/;

/** A year or month behind a name belongs to it: 县长 王大 年 长期. */
const PERIOD = /^[年月]$/;
/** 彰化縣 長 is the head of Changhua. */
const HEAD = /^[长長]$/;
const DIVISION = /[县縣市区區乡鄉镇鎮]$/;
/** 谋杀罪 成 at a clause's end: who is found guilty. */
const GUILTY = /^成$/;

/** 卢拉周 三 is Lula on Wednesday. */
const DAY = /^[一二三四五六日]$/;

/** 保证金 先生 is Mr Jin, who is promised to. */
const TITLE = /^(?:先生|女士|小姐|太太)$/;
/** A surname with a higher cost is not one at a word's end. */
const USUAL_SURNAME = 5;

/** The segments that `isMisplaced` checks: these of one character, of two those that end with them. */
export const MISPLACED_CHARACTERS = '门門年月长長成一二三四五六日';
export const MISPLACED_ENDS = '们們將将国國央生士姐太';

/** Whether the boundary between two segments may be misplaced: 文旅部 门, 老 人们. */
export function isMisplaced(text: string, before: Segment, segment: Segment): boolean {
  const own = text.slice(segment.start, segment.end);
  if (PEOPLE.test(own)) return before.first === CHARACTER.han;
  if (WITHIN.test(own)) return isWithin(text, before, segment);
  if (HEAD.test(own))
    return (
      (before.traits & TRAIT.place) !== 0 &&
      before.form >= 0 &&
      before.end - before.start > 2 &&
      DIVISION.test(text.slice(before.start, before.end))
    );
  if (GUILTY.test(own))
    return text.charAt(before.end - 1) === '罪' && !/^\p{Script=Han}/u.test(text.slice(segment.end));
  if (DAY.test(own))
    return before.kind === 'person' && /.{2}[周週]$/.test(text.slice(before.start, before.end));
  if (PERIOD.test(own)) return before.kind === 'person' && before.end - before.start === 2;
  if (TITLE.test(own)) return before.form >= 0 && before.end - before.start > 2;
  return (
    GATE.test(own) && (before.traits & TRAIT.organization) !== 0 && '部'.includes(text.charAt(before.end - 1))
  );
}

/** Whether 中将 or 中国 is 中 after a word, and another word. */
function isWithin(text: string, before: Segment, { start, end }: Segment): boolean {
  if (before.first !== CHARACTER.han || before.end - before.start < 2) return false;
  if (/国|國/.test(text.charAt(start + 1))) return STATE_OWNED.test(text.slice(end));
  if (text.charAt(start + 1) === '央') return ENTERPRISE.test(text.slice(end));
  // A general has a name, or ends the clause.
  return !GENERAL_BEFORE.test(text.slice(0, start)) && /^\p{Script=Han}{2}/u.test(text.slice(end));
}

/** Moves misplaced boundaries to where words meet: 文旅 部门, 老人 们. */
export function fixBoundaries(text: string, segments: readonly Segment[], lexicon: Lexicon): Segment[] {
  const fixed: Segment[] = [];
  /** Where the second character of 中国 begins that belongs to what follows; -1 for none. */
  let rest = -1;
  for (const segment of segments) {
    const before = fixed.at(-1);
    if (rest >= 0) {
      const whole = lexicon.trie.findIn(text, rest, segment.end);
      if (whole >= 0) fixed.push(segmentOf(rest, segment.end, whole));
      else fixed.push(...wordsIn(text, rest, rest + 1, lexicon), segment);
      rest = -1;
      continue;
    }
    if (before === undefined || !isMisplaced(text, before, segment)) {
      fixed.push(segment);
      continue;
    }
    if (WITHIN.test(text.slice(segment.start, segment.end))) {
      fixed.push(...wordsIn(text, segment.start, segment.start + 1, lexicon));
      rest = segment.start + 1;
      continue;
    }
    const own = text.slice(segment.start, segment.end);
    if (PERIOD.test(own)) {
      fixed.splice(-1, 1, { ...before, end: segment.end });
      continue;
    }
    if (TITLE.test(own)) {
      fixed.splice(-1, 1, ...splitSurname(text, before, lexicon), segment);
      continue;
    }
    if (DAY.test(own)) {
      const end = before.end - 1;
      const form = lexicon.trie.findIn(text, before.start, end);
      const name = form < 0 ? { ...before, end } : segmentOf(before.start, end, form);
      fixed.splice(-1, 1, name, ...wordsIn(text, end, segment.end, lexicon));
      continue;
    }
    const boundary = before.end + (PEOPLE.test(own) ? 1 : -1);
    const left = wordsIn(text, before.start, boundary, lexicon);
    const right =
      own.length === 2 && GATE.test(own)
        ? [
            ...wordsIn(text, boundary, boundary + 2, lexicon),
            ...wordsIn(text, boundary + 2, segment.end, lexicon),
          ]
        : wordsIn(text, boundary, segment.end, lexicon);
    // 年轻 人们 stays where no headword is 年轻人.
    if (boundary > before.end && left.length > 1) fixed.push(segment);
    else fixed.splice(-1, 1, ...left, ...right);
  }
  return rest < 0 ? fixed : [...fixed, ...wordsIn(text, rest, rest + 1, lexicon)];
}

/** 保证金 as 保证 and the surname 金, if it is one and the rest a word; else unchanged. */
function splitSurname(text: string, segment: Segment, lexicon: Lexicon): Segment[] {
  const { start, end } = segment;
  const rest = lexicon.trie.findIn(text, start, end - 1);
  const cost = lexicon.names.cost('surname', text.charCodeAt(end - 1));
  if (rest < 0 || cost > USUAL_SURNAME) return [segment];
  const surname = { ...segmentOf(end - 1, end, -1), kind: 'person' as const };
  return [segmentOf(start, end - 1, rest), surname];
}

/** A headword, or the characters of a span one by one. */
export function wordsIn(text: string, start: number, end: number, lexicon: Lexicon): Segment[] {
  const whole = lexicon.trie.findIn(text, start, end);
  if (whole >= 0) return [segmentOf(start, end, whole)];
  const segments: Segment[] = [];
  for (let at = start; at < end; at++)
    segments.push(segmentOf(at, at + 1, lexicon.trie.findIn(text, at, at + 1)));
  return segments;
}

function segmentOf(start: number, end: number, form: number): Segment {
  return { start, end, form, first: CHARACTER.han, kind: undefined, parts: undefined, traits: 0 };
}
