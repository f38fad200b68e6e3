/** What stands before the head of a noun phrase: relative clauses, verbs of compounds, amounts. Numbers of words. */
import { Clauses } from './clauses.ts';

/** So far ahead a 的 is looked for that makes a relative clause of what stands before it. */
const MAX_RELATIVE_WORDS = 14;
export const NOUN_LIKE = /^[nNrtlmqo]$/;
/** Behind a verb these are the head of a compound, seldom its object: 处理 厂, 退休 年龄. */
const COMPOUND_HEADS = new Set(
  '厂 场 器 机 费 率 量 权 期 室 员 年龄 期限 人员 机构 部门 过程 当局 流程'.split(' '),
);
const DURATIONS = /^(?:[年月日天周秒]|小时|分钟|时间|星期|个月)$/;
/** Words that no relative clause of an object holds. */
const OWN_CLAUSE = /^(?:[了着把被将来去并]|用于|以便|供)$/;
const SAYS_RELATIVE = new Set(['的', '之']);

/** The modifiers of nouns in one text. */
export class NounModifiers extends Clauses {
  /** Whether behind a 的 there is a noun with a predicate of its own. */
  isFollowed(de: number): boolean {
    const end = this.clauseEnd(de + 1);
    let hasNoun = false;
    for (let at = de + 1; at < end; at = this.next(at)) {
      const of = this.classAt(at);
      if (hasNoun && /^[vxDpi]$/.test(of)) return !this.isNominal(at, end);
      if (hasNoun && of === 'a' && at + 1 >= end) return true;
      if (NOUN_LIKE.test(of) || of === '(') hasNoun = true;
    }
    return false;
  }

  /**
   * Whether what stands since `start` is a relative clause, as its 的 at `de` tells: a verb or a determiner goes before it, or
   * the clause goes on with a predicate behind it.
   */
  protected isRelative(start: number, de: number): boolean {
    if (!this.hasVerb(start, de)) return false;
    // 公布 昨日 | 签署 的 协议
    let left = start - 1;
    while (this.classAt(left) === 't') left--;
    const before = this.words[left];
    const governs = this.classAt(start) === 'p' || this.classAt(start) === 'D' ? /^[vdp]$/ : /^[dp]$/;
    if (before !== undefined && (governs.test(before.of) || before.text === '、' || this.isCounter(left)))
      return true;
    if (before?.text === '了' && this.classAt(start) === 'p') return true;
    // 寄来 | 装 着 子弹 的 信封
    if (before?.of === 'v' && /[来到出见]$/.test(before.text) && /^[着了过]$/.test(this.textAt(start + 1)))
      return true;
    // 关闭 位于 北部 的 工厂
    if (before?.of === 'v' && /[于自]$/.test(this.textAt(start))) return true;
    if (before !== undefined && !this.isBreak(left) && before.of !== '(') return false;
    return this.isFollowed(de);
  }

  /** Whether a word counts things: 名, 一个. */
  protected isCounter(at: number): boolean {
    if (/^[次回遍趟度番]$/.test(this.textAt(at)) && this.textAt(at - 2) === '第') return false;
    return this.classAt(at) === 'm' || /^[一两][个位名种条项家座场]$/.test(this.textAt(at));
  }

  /** Whether a verb describes the noun behind it: 申请 期限. */
  isHeaded(at: number): boolean {
    return this.textAt(at).length === 2 && COMPOUND_HEADS.has(this.textAt(at + 1));
  }

  /** Whether a verb behind a noun is more likely part of a compound: 产品 检测, at the end or before a noun. */
  protected isNominal(at: number, end: number): boolean {
    const word = this.words[at];
    if (word?.of !== 'v') return false;
    if (at + 1 < end && this.isHeaded(at)) return true;
    if (/^[回来去赴返].$/.test(word.text)) return false;
    if (!/^(?:vn|an|n|l)/.test(word.tag)) return false;
    return at + 1 >= end || /^[nv、cl]$/.test(this.classAt(at + 1)) || this.isBreak(at + 1);
  }

  /** Whether a 的 behind soon makes a relative clause of what begins at a word. */
  protected hasRelativeAhead(from: number, limit: number): boolean {
    const end = Math.min(limit, from + MAX_RELATIVE_WORDS);
    for (let at = from; at < end; at = this.next(at)) {
      if (this.isBreak(at)) return false;
      if (SAYS_RELATIVE.has(this.textAt(at))) return at + 1 < limit && !this.isBreak(at + 1);
    }
    return false;
  }

  /** Whether 的 follows, directly or behind more verbs: 产业工人 拼搏 奋进 的 篇章. */
  protected hasDeBehindVerbs(from: number): boolean {
    let at = from;
    while (at < from + 2 && /^[va]$/.test(this.classAt(at))) at++;
    return this.textAt(at) === '的';
  }

  /** The next 的 of a clause from a word on, or its end. */
  deOrEnd(from: number): number {
    return Math.min(this.nextDe[from] ?? from, this.clauseEnd(from));
  }

  /** Whether a span is a length of time: 两 年. */
  protected isLength(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (!/^[qmD]$/.test(this.classAt(at)) && !DURATIONS.test(this.textAt(at))) return false;
    return this.classAt(from) === 'q' || this.classAt(from + 1) === 'q';
  }

  /** Where the head of a phrase begins: behind its last 的. */
  protected headStart(from: number, to: number): number {
    let at = to;
    while (at > from && this.textAt(at - 1) !== '的') at--;
    return at;
  }

  /** Whether a phrase begins with a number of things, not with a length of time: 一 条. */
  protected isCounted(from: number, to: number): boolean {
    let at = from;
    while (at < to && /^[qmd]$/.test(this.classAt(at))) at++;
    return at > from && at < to && !DURATIONS.test(this.textAt(at - 1)) && !DURATIONS.test(this.textAt(at));
  }

  /** Whether the noun of a relative clause that a verb begins in is still to come: 一 条 推进 联动 的 路子. */
  protected hasPlainRelative(at: number, limit: number): boolean {
    const de = this.nextDe[at] ?? limit;
    if (de + 1 >= limit || de - at > MAX_RELATIVE_WORDS || !/^[nNaoqmdt(]$/.test(this.classAt(de + 1)))
      return false;
    for (let within = at; within < de; within = this.next(within))
      if (this.isBreak(within) || OWN_CLAUSE.test(this.textAt(within))) return false;
    return true;
  }

  /** Whether 前 or 后 tells of the noun behind it: 赛 前 培训. */
  protected isBeforeNoun(at: number): boolean {
    return (
      this.textAt(at - 1).length === 1 && this.textAt(at).length === 1 && /^[nv]$/.test(this.classAt(at + 1))
    );
  }
}
