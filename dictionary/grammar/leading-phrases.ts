/** Phrases that stand before the first mark of a frame. Numbers of words; ends are exclusive. */
import { countBefore } from './counts.ts';
import type { Phrases } from './phrases.ts';

type Span = [from: number, to: number];

/** The place before 着: 大厅里 挂着. */
export function placeBefore(phrases: Phrases, end: number): Span | undefined {
  const start = phrases.clauseStart(end);
  const last = phrases.words[end - 1];
  if (last === undefined || end <= start) return undefined;
  if (/方$/.test(last.text)) return undefined;
  const isPlace =
    last.of === 'l' ||
    /^(?:末尾|末端|正中|两侧|中央|四周|周围|顶端|尽头|中间)$/.test(last.text) ||
    /^(?:s|f|ns)$/.test(last.tag) ||
    /[里上下中内外前后旁边口面处]$/.test(last.text);
  const from = /^(?:在|发现|看到|只见|看见)$/.test(phrases.textAt(start)) ? start + 1 : start;
  return isPlace && phrases.nounPhraseEnd(from, end) === end ? [from, end] : undefined;
}

/** Single nouns that name what happens. */
const EVENTS = /^[赛会课节饭战婚术选灾震病产睡餐班夜午年月周冬夏春秋世生死考]$/;

/** What is before 前 or 后: an amount, 三年; a time, 年底; an act, 比赛 结束. */
export function eventBefore(phrases: Phrases, end: number): Span | undefined {
  const { words } = phrases;
  const counted = countBefore(words, end);
  if (counted < end) {
    // 火箭 升空 十 分钟 | 后
    const clause = phrases.clauseStart(end);
    const isSince =
      counted > clause &&
      phrases.isPredicate(counted - 1) &&
      phrases.textAt(counted - 1).length > 1 &&
      phrases.textAt(end) !== '前' &&
      !/^(?:超过|达到|已经|长达|大约)$/.test(phrases.textAt(counted - 1));
    if (!isSince) return [counted, end];
  }
  const last = words[end - 1];
  if (last === undefined) return undefined;
  if (last.of === 't' || last.tag === 't') return [end - 1, end];
  // 赛 前, 会 后; but 到 站 后
  if (last.of === 'n' && last.text.length === 1 && last.end === phrases.words[end]?.start) {
    if (EVENTS.test(last.text)) return [end - 1, end];
    if (!phrases.hasVerb(phrases.clauseStart(end), end - 1)) return undefined;
  }
  if (phrases.classAt(end + 1) === 'q' && phrases.textAt(end) === '前') return undefined;
  const start = phrases.clauseStart(end);
  let from = start;
  while (
    from < end &&
    (phrases.classAt(from) === 'c' ||
      /^(?:在|当|自从|直到|等|已|已经|就|都|也|还|又|再|才|刚|刚刚)$/.test(phrases.textAt(from)))
  )
    from++;
  const isAlone = start + 1 === end && last.of === 'n' && phrases.classAt(end + 1) === ',';
  if (isAlone) return [start, end];
  for (let at = from; at < end - 1; at++) {
    // 进行 了 | 正式 运营 前 的 评估
    if (phrases.textAt(at) === '了' && phrases.textAt(end + 1) === '的') from = at + 1;
    if (/[于在]$/.test(phrases.textAt(at)) && phrases.textAt(at) !== '在') return undefined;
    // 先 下 | 后 上
    if (phrases.textAt(at) === '先' && phrases.textAt(end) === '后') return undefined;
    // 球员 在 接受 治疗 | 后
    if (phrases.textAt(at) === '在') {
      if (!/^[vt]$/.test(phrases.classAt(at + 1))) return undefined;
      from = at + 1;
    }
  }
  return phrases.isPredicate(end - 1) || phrases.hasVerb(from, end) ? [from, end] : undefined;
}

/** The item of a list before 、. */
export function itemBefore(phrases: Phrases, end: number): Span | undefined {
  let from = end;
  for (;;) {
    const before = phrases.previous(from);
    const of = phrases.classAt(before);
    // 公开 收费标准 、: a verb that another one governs describes the noun.
    const isInner =
      (of === 'v' && phrases.classAt(from) === 'n' && phrases.classAt(before - 1) === 'v') ||
      // 关税 减免 及 数据 流动
      (of === 'v' && from === end && phrases.classAt(before - 1) === 'n' && phrases.isActNoun(before));
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
