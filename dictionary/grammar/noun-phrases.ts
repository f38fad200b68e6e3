/** Where noun phrases end. All ends are exclusive; all numbers are of words. */
import { NOUN_LIKE, NounModifiers } from './noun-modifiers.ts';

/** Behind a noun these begin a predicate, or another phrase. */
export const LINKING = new Set(['和', '与', '及', '以及', '或', '或者', '同', '跟', '暨']);
/** Verbs that are no noun at the end of a phrase. */
const NEVER_NOUNS = new Set(
  '进行 举行 召开 完成 组成 举办 开始 结束 成立 开放 前来 出席 报名 推出 上市 实施 兴起 出台 重组 落地 发生 上映 播出 启动 公布 发布 参加 离开'.split(
    ' ',
  ),
);
/** With these a phrase tells when: 赶到 现场 | 时. */
export const TIME_ENDS = new Set('时 时候 之前 之后 以前 以后 期间 以来 前 后'.split(' '));

/** What a word does to a noun phrase; `relative`: a relative clause begins, whose noun is still to come. */
type NounStep = 'head' | 'last' | 'on' | 'stop' | 'relative';

/** Noun phrases of one text. */
export class NounPhrases extends NounModifiers {
  /** Whether a phrase can be the name of a thing: it ends in a noun, or in a verb that is used as one. */
  endsLikeNoun(from: number, to: number): boolean {
    if (to <= from) return false;
    const last = this.words[to - 1];
    if (last === undefined) return false;
    if (last.of === ')') return true;
    if (NOUN_LIKE.test(last.of) || last.text === '等' || last.text === '者') return true;
    return /^[vai]$/.test(last.of);
  }

  /** Where the noun phrase that begins at a word ends; `from` where none does. */
  nounPhraseEnd(from: number, limit = this.clauseEnd(from), start = from): number {
    let end = from;
    let hasHead = false;
    let at = from;
    while (at < limit) {
      if (this.isBreak(at)) break;
      const step = this.nounStep(at, { limit, start, from, hasHead });
      if (step === 'stop') break;
      if (step === 'relative') {
        at = (this.nextDe[at] ?? at) + 1;
        hasHead = false;
        continue;
      }
      hasHead = step === 'head';
      at = this.next(at);
      if (step !== 'on') end = at;
    }
    return end;
  }

  /** What a word does to a noun phrase: it is its head, it may be the last, it goes on, or it is not part of it. */
  protected nounStep(
    at: number,
    { limit, start, from, hasHead }: { limit: number; start: number; from: number; hasHead: boolean },
  ): NounStep {
    const { of, text } = this.words[at] ?? { of: '.', text: '' };
    const behind = this.classAt(at + 1);
    switch (of) {
      case 'n':
      case 'N':
      case 'o':
      case '(':
      case 'l':
        if (text === '来' && at > from) return 'stop';
        return TIME_ENDS.has(text) &&
          at > from &&
          /^[nNvai]$/.test(this.classAt(at - 1)) &&
          this.textAt(at + 1) !== '的' &&
          !this.isBeforeNoun(at)
          ? 'stop'
          : 'head';
      case 'd':
        if (text === '各' && this.textAt(from - 1) === '各') return 'stop';
        return hasHead && /^(?:全部|所有|其他|每|这|那|该|此)$/.test(text) ? 'stop' : 'last';
      case 'm':
      case 'q':
        return 'last';
      case 'r':
        return hasHead && this.textAt(at + 1) !== '的' && /^[nN]$/.test(this.classAt(at - 1))
          ? 'stop'
          : 'head';
      case 't':
        if (at === from && behind === 'v' && this.hasPlainRelative(at + 1, limit)) return 'on';
        return hasHead && !/^[t、]$/.test(this.classAt(at - 1)) && behind !== 'n' ? 'stop' : 'head';
      case '、':
        return hasHead && start < from && behind === 'v' && !this.isNominal(at + 1, limit) ? 'stop' : 'on';
      case 'u':
        return this.particleStep(at, { limit, start, from, hasHead });
      case 'c':
        return LINKING.has(text) && at > from ? 'on' : 'stop';
      case 'p':
        if (this.isAttribute(at)) return 'on';
        if (LINKING.has(text) && hasHead && !this.hasVerbAfterNoun(at + 1, limit)) return 'on';
        if (!this.hasRelativeAhead(at, limit) || (hasHead && !/^[对向在与]$/.test(text))) return 'stop';
        if (!hasHead) return start < from && this.hasPlainRelative(at, limit) ? 'relative' : 'on';
        if (this.isOfPredicate(at, limit)) return 'stop';
        return this.hasPlainRelative(at, limit) ? 'relative' : 'on';
      case 'a':
      case 'i':
        if (!hasHead) return of === 'a' && /^[nv]$/.test(behind) ? 'last' : 'head';
        if (at + 1 >= limit && text.length === 1) return 'head';
        return /^[nav]$/.test(behind) || this.textAt(at + 1) === '的' ? 'on' : 'stop';
      case 'v':
        return this.verbStep(at, { limit, start, from, hasHead });
      default:
        if (of === 'D' && behind === 'a' && (at === from || this.textAt(at + 2) === '的')) return 'on';
        return !hasHead && this.hasRelativeAhead(at, limit) ? 'on' : 'stop';
    }
  }

  /** The same of a verb. */
  private verbStep(
    at: number,
    { limit, start, from, hasHead }: { limit: number; start: number; from: number; hasHead: boolean },
  ): NounStep {
    const text = this.textAt(at);
    if (!hasHead) return this.firstVerbStep(at, { limit, start, from });
    if (this.hasDeBehindVerbs(at + 1) && at + 2 < limit) return 'on';
    if (start < from && this.isCounted(from, at) && this.hasPlainRelative(at, limit)) return 'relative';
    // 送到 北京 | 检测
    if (start < from && at - 1 === from && this.classAt(from) === 'N' && this.words[from]?.tag === 'ns')
      return 'stop';
    if (
      this.isNominal(at, limit) ||
      (at + 1 >= limit && text.length === 1 && start < from && !/^[来去]$/.test(text))
    )
      return 'head';
    // 人才 支撑 和 科技 动力
    const isItem = /^[c、]$/.test(this.classAt(at + 1)) && this.isNounRun(at + 2, limit);
    if (start < from && text.length === 2 && isItem && !NEVER_NOUNS.has(text)) return 'head';
    // 手机 支付, at the end of its clause.
    return start < from &&
      /^[na]$/.test(this.classAt(at - 1)) &&
      !NEVER_NOUNS.has(text) &&
      text.length > 1 &&
      !this.isCounted(this.headStart(from, at), at) &&
      (at + 1 >= limit || this.isBreak(at + 1))
      ? 'head'
      : 'stop';
  }

  /** Whether a preposition behind a noun belongs to what is said of it: 受访者 | 对 目前 的 工作 不 满意. */
  private isOfPredicate(at: number, limit: number): boolean {
    const de = this.nextDe[at] ?? limit;
    const end = de + 1 < limit ? this.compoundEnd(de + 1) : limit;
    return end < limit && !this.isBreak(end) && /^[vaxDi]$/.test(this.classAt(end));
  }

  /** The same of a verb that no head stands before. */
  private firstVerbStep(
    at: number,
    { limit, start, from }: { limit: number; start: number; from: number },
  ): NounStep {
    if (start < from && this.hasPlainRelative(at, limit)) return 'relative';
    // 近 一半 | 是 儿童
    const isAmount = at > from && /^[qm]$/.test(this.classAt(at - 1));
    // 两 名 | 昏迷 男女
    const isDescribing =
      this.isCounter(at - 1) &&
      this.classAt(at + 1) === 'n' &&
      !/^(?:来自|是|有|在|成为|.)$/.test(this.textAt(at));
    if (isAmount && isDescribing) return 'on';
    return isAmount && at + 1 < limit && !this.isNominal(at, limit) ? 'stop' : 'head';
  }

  /** The same of a particle. */
  private particleStep(
    at: number,
    { limit, start, from, hasHead }: { limit: number; start: number; from: number; hasHead: boolean },
  ): 'head' | 'on' | 'stop' {
    const text = this.textAt(at);
    if (text === '等') return 'head';
    if (text === '所') return 'on';
    if (text === '的' || text === '之') {
      if (at === from || this.isBreak(at + 1)) return 'stop';
      // 两 年 的 低迷
      if (this.isLength(from, at))
        return start < from && this.isRelative(start, at) && !/^(?:时间|功夫|工夫)$/.test(this.textAt(at + 1))
          ? 'stop'
          : 'on';
      if (
        (hasHead || this.classAt(at - 1) === 'q') &&
        text === '的' &&
        this.classAt(at - 1) !== 'a' &&
        start < from &&
        this.isRelative(start, at)
      )
        return 'stop';
      return 'on';
    }
    return /^[vu]$/.test(this.classAt(at - 1)) && this.hasRelativeAhead(at, limit) ? 'on' : 'stop';
  }

  /** Whether 被 and one verb describe the noun behind them: 被困 游客. */
  protected isAttribute(at: number): boolean {
    return (
      this.textAt(at) === '被' &&
      /^[困捕害盗劫骗毁埋拐淹绑裁窃弃俘]$/.test(this.textAt(at + 1)) &&
      this.classAt(at + 2) === 'n' &&
      this.textAt(at + 3) !== '的'
    );
  }

  /** Whether the noun phrase behind 与 or 同 is followed by what is done with them. */
  protected hasVerbAfterNoun(from: number, limit: number): boolean {
    let hasNoun = false;
    for (let at = from; at < limit; at = this.next(at)) {
      const of = this.classAt(at);
      if (hasNoun && /^[vx]$/.test(of) && !this.isNominal(at, limit)) return true;
      if (NOUN_LIKE.test(of) || of === '(') hasNoun = true;
    }
    return false;
  }

  /** Whether a span is nouns and marks of a list alone. */
  isNounRun(from: number, to: number): boolean {
    for (let at = from; at < to; at = this.next(at))
      if (!/^[nNotqma(、c]$/.test(this.classAt(at)) && !this.isNominal(at, to)) return false;
    return to > from;
  }

  /** Where a run of nouns ends: 核心 部件. */
  compoundEnd(from: number): number {
    let at = from;
    while (/^[nNoa]$/.test(this.classAt(at)) || (at > from && this.isNominal(at, this.clauseEnd(at)))) at++;
    while (at > from && this.classAt(at - 1) === 'a') at--;
    return at;
  }
}
