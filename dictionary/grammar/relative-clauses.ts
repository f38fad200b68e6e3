/** Where the relative clause before a 的 begins. Numbers of words; ends are exclusive. */
import { countBefore } from './counts.ts';
import type { Phrases } from './phrases.ts';

type Span = [from: number, to: number];

const MAX_RELATIVE_WORDS = 14;
/** What a length of time follows. */
const LASTS =
  /^(?:持续|长达|历时|为期|价值|连续|时隔|积压|沉寂|失踪|失联|相隔|阔别|尘封|拖欠|停产|停工|闲置|中断)$/;
/** Behind these a noun and its verb are no relative clause: 要求 公司 整改 的 通知. */
const PIVOTS =
  /^(?:要求|鼓励|支持|帮助|组织|呼吁|建议|让|使|令|请|派|有|允许|推动|促使|引导|邀请|命令|责令|说|称|认为|表示)$/;
const MAX_SUBJECT_WORDS = 3;
/** Prepositions that relative clauses hold. */
const INNER = /^[由对以在从被]$/;
/** Behind these an object follows; a verb there begins its relative clause: 找到 | 解决 分歧 的 办法. */
const GOVERNS = /[到出成为]$|^(?:提供|缺乏|面临|具有|采取|寻找|发现|购买|关闭|审理|采访|选择)$/;
/** What is said of the whole predicate is in no relative clause. */
const OUTER = /^(?:将|已|已经|也|都|就|仍|还|并|正|正在|则|却|均|曾|曾经|才|便)$/;
/** Behind these a verb phrase before 的 is a relative clause. */
const STRONG = /^(?:关于|根据|按照|依据|[了着过])$/;
/** Behind these a subject and its verb are one: 根据 双方 签署 的 协议. */
const CITING = /^(?:根据|依据|按照|据|关于|随着|除|除了|[了着过])$/;
/** Nouns that make a phrase of degree or time of what stands before them. */
const NO_HEADS = /^(?:程度|地步|时候|同时|时)$/;
const NO_RELATIVE = new Set(
  '是 并非 不是 用 有 作为 根据 等 没有 可能 失踪 像 让 使 令 到 跨 成为 按 按照 依照 依据'.split(' '),
);

/** A relative clause before its 的: a verb phrase, 拖欠 的 工资, with what is before its verb, 由 学生 设计 的 机器人. */
export function relativeBefore(phrases: Phrases, de: number): Span | undefined {
  return lastingBefore(phrases, de) ?? clauseBefore(phrases, de) ?? objectGapBefore(phrases, de);
}

/** What lasts, or measures: 持续 多日, 长达 八 个 月. */
function lastingBefore(phrases: Phrases, de: number): Span | undefined {
  const counted = countBefore(phrases.words, de);
  const from = (/^[多数几半]./.test(phrases.textAt(de - 1)) && counted === de ? de - 1 : counted) - 1;
  return from + 1 < de && LASTS.test(phrases.textAt(from)) ? [from, de] : undefined;
}

/**
 * A subject and its verb, whose object is the noun behind 的: 高于 | 央行 设定 的 目标, 是 | 海洋 面临 的 威胁. What stands
 * before governs a noun phrase, or the clause begins and goes on behind 的.
 */
function objectGapBefore(phrases: Phrases, de: number): Span | undefined {
  if (phrases.classAt(de - 1) !== 'v' || NO_HEADS.test(phrases.textAt(de + 1))) return undefined;
  if (phrases.textAt(de - 1).length < 2 || phrases.isActNoun(de - 1)) return undefined;
  const clause = phrases.clauseStart(de);
  let subject = de - 1;
  while (subject > clause && /^[Dxt]$/.test(phrases.classAt(subject - 1))) subject--;
  let from = subject;
  while (from > clause && subject - from < MAX_SUBJECT_WORDS && /^[nNro]$/.test(phrases.classAt(from - 1)))
    from--;
  if (from === subject || OUTER.test(phrases.textAt(de - 2))) return undefined;
  if (/^(?:本|该)$/.test(phrases.textAt(from - 1))) from--;
  const before = phrases.textAt(from - 1);
  if (from === clause) return phrases.isFollowed(de) ? [from, de] : undefined;
  const governs =
    (phrases.classAt(from - 1) === 'v' && !PIVOTS.test(before)) ||
    /^[了着过]$/.test(before) ||
    CITING.test(before);
  return governs ? [from, de] : undefined;
}

/** A verb phrase before its 的, with what is before its verb. */
function clauseBefore(phrases: Phrases, de: number): Span | undefined {
  const clause = phrases.clauseStart(de);
  const edge = relativeEdge(phrases, clause, de);
  // One of several such clauses, or an adjective before the noun: 提出 宝贵 的 建议.
  if (/^[、c]$/.test(phrases.classAt(edge - 1)) || /^[aDt]$/.test(phrases.classAt(de - 1))) return undefined;
  if (NO_HEADS.test(phrases.textAt(de + 1)) || /^[前后]$/.test(phrases.textAt(de - 1))) return undefined;
  let from = edge;
  while (from < de && phrases.classAt(from) === 't') from++;
  if (phrases.textAt(from) === '在' && isPlaceAround(phrases, de)) from++;
  while (from < de && phrases.classAt(from) === 't') from++;
  // 留 过 | 学 的 人
  if (from + 1 === de && phrases.textAt(from).length === 1) return undefined;
  if (from >= de || NO_RELATIVE.has(phrases.textAt(from))) return undefined;
  if (phrases.classAt(from) === 'a' && phrases.classAt(from + 1) !== 'v') return undefined;
  const verbs = verbsIn(phrases, from, de);
  if (verbs === 0 || isOfPlace(phrases, from, de)) return undefined;
  const isFollowed = phrases.isFollowed(de);
  if (/^[nNr]$/.test(phrases.classAt(from)))
    return hasGap(phrases, { from, edge, clause, de, isFollowed }) ? [from, de] : undefined;
  const before = phrases.textAt(edge - 1);
  // 此次 出访 的 收获: a noun.
  if (from + 1 === de && /^(?:此次|[次场轮番项届起种])$/.test(before) && phrases.isActNoun(from))
    return undefined;
  // 摸 了 摸 孩子 的 头
  if (/^[了一]$/.test(before) && phrases.textAt(edge - 2) === phrases.textAt(from)) return undefined;
  const isInner = INNER.test(phrases.textAt(from));
  if (/^[在从被]$/.test(phrases.textAt(from)) && phrases.classAt(de - 1) !== 'v') return undefined;
  if (!/^[vaD]$/.test(phrases.classAt(from)) && !isInner) return undefined;
  // 要求 参加 考试 的 学生: the first verb may govern the noun, unless a predicate follows.
  const isCounted = edge > clause && /^[md]$/.test(phrases.classAt(edge - 1));
  const isObject = edge > clause && (isCounted || STRONG.test(before) || GOVERNS.test(before));
  const isGoverned = isObject || phrases.classAt(de - 1) === 'v' || isFollowed;
  const isOne =
    verbs === 1 || isInner || isObject || (verbs === 2 && isFollowed && phrases.classAt(de + 1) === 'n');
  return isGoverned && isOne ? [from, de] : undefined;
}

/** Whether what is before 的 is only the place that 在 before it begins: 人员 在 军营 的 被褥. */
function isOfPlace(phrases: Phrases, from: number, de: number): boolean {
  for (let at = de - 1; at > from; at--) {
    if (/^[va]$/.test(phrases.classAt(at)) && phrases.textAt(at) !== '在') return false;
    if (phrases.textAt(at) === '在') return phrases.classAt(at - 1) === 'n';
  }
  return false;
}

/** How many verbs a clause has; 0 for one that holds words of another predicate. */
function verbsIn(phrases: Phrases, from: number, de: number): number {
  let verbs = 0;
  for (let at = from; at < de; at = phrases.next(at)) {
    if (/^[让使令把将是有]$/.test(phrases.textAt(at))) return 0;
    if (phrases.classAt(at) === 'v' && !/^[在到]$/.test(phrases.textAt(at))) verbs++;
  }
  return verbs;
}

/** Whether a clause with a subject lacks its object, which the noun behind 的 is: 公司 昨天 公布 | 的 数据. */
function hasGap(
  phrases: Phrases,
  {
    from,
    edge,
    clause,
    de,
    isFollowed,
  }: { from: number; edge: number; clause: number; de: number; isFollowed: boolean },
): boolean {
  if (phrases.classAt(de - 1) !== 'v' || verbsIn(phrases, from, de) !== 1) return false;
  const isShort = de - from <= 4;
  return edge > clause ? CITING.test(phrases.textAt(edge - 1)) && isShort : isFollowed && isShort;
}

/** Whether the noun behind 的 ends in what 在 before asks for: 在 昨晚 举行 的 决赛 中. */
function isPlaceAround(phrases: Phrases, de: number): boolean {
  const to = phrases.nounPhraseEnd(de + 1, undefined, de);
  return [to - 1, to].some(
    (at) => phrases.classAt(at) === 'l' || /^(?:时|期间|方面|基础)$/.test(phrases.textAt(at)),
  );
}

/** Where what may be a relative clause begins: behind what cannot be in it. */
function relativeEdge(phrases: Phrases, clause: number, de: number): number {
  let from = de;
  // 积压 多年 的 案件
  while (from > clause && /^[qm]$/.test(phrases.classAt(from - 1))) from--;
  while (from > clause && de - from < MAX_RELATIVE_WORDS) {
    const before = phrases.previous(from);
    if (isEdge(phrases, before, from, de)) break;
    from = before;
  }
  return from;
}

function isEdge(phrases: Phrases, before: number, from: number, de: number): boolean {
  const [text, of, right] = [phrases.textAt(before), phrases.classAt(before), phrases.classAt(from)];
  if (/^[了着过的、]$/.test(text) || of === 'c' || (of === 'D' && OUTER.test(text))) return true;
  // 从事 这 项 研究 的 人: what is counted is an object.
  if (/^[md]$/.test(of)) return !/^[nNm]$/.test(right) || from === de;
  if (of === 'v' && /^[vDxp]$/.test(right) && (GOVERNS.test(text) || /.[于自]$/.test(phrases.textAt(from))))
    return true;
  // 住 在 附近 的 居民
  const hangs = /^[于在到向自]$/.test(text) && /^[va]$/.test(phrases.classAt(before - 1));
  if (of !== 'p' || hangs) return false;
  return !INNER.test(text) || (text !== '被' && text !== '在' && /^[vtaD]$/.test(right));
}
