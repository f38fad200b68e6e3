/** Phrases that stand before the first mark of a frame. Numbers of words; ends are exclusive. */
import { countBefore } from './counts.ts';
import type { Phrases } from './phrases.ts';

type Span = [from: number, to: number];

const MAX_RELATIVE_WORDS = 14;

/** The place before 着: 大厅里 挂着. */
export function placeBefore(phrases: Phrases, end: number): Span | undefined {
  const start = phrases.clauseStart(end);
  const last = phrases.words[end - 1];
  if (last === undefined || end <= start) return undefined;
  const isPlace =
    last.of === 'l' || /^(?:s|f|ns)$/.test(last.tag) || /[里上下中内外前后旁边口面处]$/.test(last.text);
  const from = phrases.textAt(start) === '在' ? start + 1 : start;
  return isPlace && phrases.nounPhraseEnd(from, end) === end ? [from, end] : undefined;
}

/** What is before 前 or 后: an amount, 三年; a time, 年底; an act, 比赛 结束. */
export function eventBefore(phrases: Phrases, end: number): Span | undefined {
  const { words } = phrases;
  const counted = countBefore(words, end);
  if (counted < end) return [counted, end];
  const last = words[end - 1];
  if (last === undefined) return undefined;
  if (last.of === 't' || last.tag === 't') return [end - 1, end];
  // 赛 前, 会 后
  if (last.of === 'n' && last.text.length === 1 && last.end === phrases.words[end]?.start)
    return [end - 1, end];
  if (phrases.classAt(end + 1) === 'q') return undefined;
  const start = phrases.clauseStart(end);
  let from = start;
  while (from < end && (/^[cD]$/.test(phrases.classAt(from)) || /^(?:在|当|自从|直到|等)$/.test(phrases.textAt(from))))
    from++;
  const isAlone = start + 1 === end && last.of === 'n' && phrases.classAt(end + 1) === ',';
  if (isAlone) return [start, end];
  for (let at = from; at < end - 1; at++) {
    if (/[于在]$/.test(phrases.textAt(at)) && phrases.textAt(at) !== '在') return undefined;
    // 球员 在 接受 治疗 | 后
    if (phrases.textAt(at) === '在') {
      if (!/^[vt]$/.test(phrases.classAt(at + 1))) return undefined;
      from = at + 1;
    }
  }
  return phrases.isPredicate(end - 1) || phrases.hasVerb(from, end) ? [from, end] : undefined;
}

/** A relative clause before its 的: a verb phrase, 拖欠 的 工资, with what is before its verb, 由 学生 设计 的 机器人. */
export function relativeBefore(phrases: Phrases, de: number): Span | undefined {
  const clause = phrases.clauseStart(de);
  const edge = relativeEdge(phrases, clause, de);
  let from = edge;
  while (from < de && phrases.classAt(from) === 't') from++;
  const isInner = INNER.test(phrases.textAt(from));
  const starts = /^[va]$/.test(phrases.classAt(from)) || isInner || saysHow(phrases, from);
  const isShort = SUBJECT.test(phrases.classAt(from)) && from + 2 === de && CITING.test(phrases.textAt(edge - 1));
  if ((!starts && !isShort) || NO_RELATIVE.has(phrases.textAt(from))) return undefined;
  if (phrases.classAt(from) === 'a' && phrases.classAt(from + 1) !== 'v') return undefined;
  // One of several such clauses, or an adjective before the noun: 提出 宝贵 的 建议.
  if (/^[、c]$/.test(phrases.classAt(edge - 1)) || from === de || /^[aD]$/.test(phrases.classAt(de - 1))) return undefined;
  let verbs = 0;
  for (let at = from; at < de; at = phrases.next(at)) {
    if (/^[让使令把将是有]$/.test(phrases.textAt(at))) return undefined;
    if (phrases.classAt(at) === 'v' && phrases.textAt(at) !== '在') verbs++;
  }
  if (verbs === 0) return undefined;
  // 要求 参加 考试 的 学生: the first verb may govern the noun, unless a predicate follows.
  const isGoverned = STRONG.test(phrases.textAt(edge - 1)) || /^[md]$/.test(phrases.classAt(edge - 1)) || phrases.classAt(de - 1) === 'v' || phrases.isFollowed(de);
  const isOne = verbs === 1 || isInner || (verbs === 2 && phrases.isFollowed(de) && /^n$/.test(phrases.classAt(de + 1)));
  return isGoverned && isOne ? [from, de] : undefined;
}

/** Where what may be a relative clause begins: behind what cannot be in it. */
function relativeEdge(phrases: Phrases, clause: number, de: number): number {
  let from = de;
  // 积压 多年 的 案件
  while (from > clause && /^[qm]$/.test(phrases.classAt(from - 1))) from--;
  while (from > clause && de - from < MAX_RELATIVE_WORDS) {
    const before = phrases.previous(from);
    const of = phrases.classAt(before);
    // 从事 这 项 研究 的 人: what is counted is an object.
    const isOfObject = /^[nNm]$/.test(phrases.classAt(from)) && from < de && phrases.classAt(before - 1) !== 'c';
    if (/^[了着过的、]$/.test(phrases.textAt(before)) || of === 'c' || (/^[md]$/.test(of) && !isOfObject)) break;
    // 住 在 附近 的 居民
    const hangs = /^[于在到向自]$/.test(phrases.textAt(before)) && /^[va]$/.test(phrases.classAt(before - 1));
    if (of === 'p' && !hangs && (!INNER.test(phrases.textAt(before)) || /^[vtaD]$/.test(phrases.classAt(from)))) break;
    from = before;
  }
  return from;
}

/** Whether an adverb before a verb begins a relative clause: 刚 毕业 的 大学生. */
function saysHow(phrases: Phrases, at: number): boolean {
  return phrases.classAt(at) === 'D' && /^(?:[刚新未]|尚未|即将|相互|共同|不断)$/.test(phrases.textAt(at)) && phrases.classAt(at + 1) === 'v';
}

/** Behind these a subject and its verb are a relative clause: 根据 双方 签署 的 协议. */
const CITING = /^(?:根据|依据|按照|据|关于|随着|除|除了|[了着过])$/;
/** Behind these a verb phrase before 的 is a relative clause. */
const STRONG = /^(?:关于|根据|按照|依据|[了着过])$/;
/** Prepositions that begin relative clauses. */
const INNER = /^[由对以]$/;
const SUBJECT = /^[nNr]$/;
const NO_RELATIVE = new Set('是 并非 不是 有 作为 根据 等 没有 可能 失踪 像 让 使 令 在 到 跨 成为'.split(' '));

/** The item of a list before 、. */
export function itemBefore(phrases: Phrases, end: number): Span | undefined {
  let from = end;
  for (;;) {
    const before = phrases.previous(from);
    const of = phrases.classAt(before);
    // 公开 收费标准 、: a verb that another one governs describes the noun.
    const isInner = of === 'v' && phrases.classAt(from) === 'n' && phrases.classAt(before - 1) === 'v';
    if (before < 0 || phrases.isBreak(before) || (!/^[nNotqma()]$/.test(of) && !isInner)) break;
    from = before;
  }
  return from < end ? [from, end] : undefined;
}

/** The noun phrase right before a word, up to the verb that governs it: 是 | 世界 上 最 繁忙 的 港口. */
export function chunkBefore(phrases: Phrases, end: number): Span | undefined {
  const start = phrases.clauseStart(end);
  let from = end;
  while (from > start) {
    const before = phrases.previous(from);
    const of = phrases.classAt(before);
    const isVerb = of === 'v' && phrases.textAt(before + 1) !== '的';
    if (isVerb || /^[pxc]$/.test(of) || (of === 'D' && phrases.classAt(from) !== 'a')) break;
    from = before;
  }
  while (from < end && /^[u、]$/.test(phrases.classAt(from))) from++;
  return from < end ? [from, end] : undefined;
}

/** A list of items before a word. */
export function itemsBefore(phrases: Phrases, end: number): Span | undefined {
  let span = itemBefore(phrases, end);
  while (span !== undefined && phrases.classAt(span[0] - 1) === '、') {
    const more = itemBefore(phrases, span[0] - 1);
    if (more === undefined) break;
    span = [more[0], end];
  }
  return span;
}

/** Who speaks behind a quotation. */
export function speakerBefore(phrases: Phrases, end: number): Span | undefined {
  let from = end;
  while (from > 0 && !phrases.isBreak(from - 1) && phrases.classAt(from - 1) !== ')') from--;
  return from < end && phrases.nounPhraseEnd(from, end) === end ? [from, end] : undefined;
}
