/**
 * How far phrases reach in a text of grammar words. There is no parser behind it: a phrase ends where its clause ends, or
 * where a word begins something else. All ends are exclusive; all numbers are of words.
 */
import { MAX_PHRASE_WORDS } from './clauses.ts';
import { NOUN_LIKE } from './noun-modifiers.ts';
import { LINKING, NounPhrases, TIME_ENDS } from './noun-phrases.ts';

/** A verb phrase ends before these. */
const NEXT_PHRASE = new Set(
  '并 并且 而 但 但是 从而 进而 以便 以免 然后 而且 却 不过 因此 所以 于是 则 同时'.split(' '),
);
/** What is said of the whole predicate. */
const OUTER_ADVERBS = new Set(
  '将 即将 将要 已 已经 还 也 都 正 正在 均 则 就 曾 仍 未 没 没有 尚未 必须'.split(' '),
);

/** Verbs that before a noun describe it more often than they govern it. */
const MODIFIERS = new Set(
  '服务 管理 研究 工作 生产 消费 投资 旅游 教育 培训 营业 开业 退休 交易 进口 出口 办公 救援 救灾 涉案 涉事 参赛 比赛 调查 学习 生活 运输 建设 失业 失学 受灾 隔离'.split(
    ' ',
  ),
);
const ACTOR_ENDS = /(?:方|者|人|员|部门|机构|单位|群众|学生|公司|企业)$/;
const MAX_PLACE_WORDS = 12;
const NO_PLACE = /^(?:[了把被将并]|时|时候)$/;
/** Adjectives that more often say how something is done than what it is like. */
const MANNERS = new Set(
  '准确 快速 迅速 积极 深入 及时 主动 认真 严格 全面 努力 广泛 充分 自觉 稳步 有效 有序 平稳 坚决 严厉 集中 独立 公开 正式 成功 顺利 自由 直接 单独 精准 合理 大幅 持续 不断'.split(
    ' ',
  ),
);

/** Phrases of one text. */
export class Phrases extends NounPhrases {
  /** Whether a 的 at a word makes a relative clause of what has come since `from`, so that the phrase ends before it. */
  protected endsBeforeDe(at: number, from: number, isWithin: boolean): boolean {
    if (this.isBreak(at + 1)) return true;
    // 成 了 我们 的 模式
    if (!isWithin || this.classAt(at - 1) === 'r') return false;
    const before = this.classAt(at - 1);
    return at - from > 1 || /^[vn]$/.test(before);
  }

  /** Where the verb phrase that begins at a word ends. `start` is where the whole frame begins. */
  verbPhraseEnd(from: number, start = from): number {
    const end = this.predicateEnd(from);
    // 被困 | 游客
    if (this.isAttribute(from - 1)) return from + 1;
    for (let at = from; at < end; at = this.next(at)) {
      if (this.textAt(at) === '在') at = Math.max(at, this.placeEnd(at, end) - 1);
      const { text, of } = this.words[at] ?? { text: '', of: '.' };
      if (at > from && NEXT_PHRASE.has(text) && of !== 'n') return at;
      if (at > from + 1 && TIME_ENDS.has(text) && /^[vn]$/.test(this.classAt(at - 1)) && this.isBreak(at + 1))
        return at;
      if (
        text === '的' &&
        (this.textAt(at + 1) === '是' || (at === from + 1 && /^[aq]$/.test(this.classAt(from))))
      )
        return at;
      if (text === '的' && this.endsBeforeDe(at, from, this.isRelative(start, at))) return at;
    }
    return end;
  }

  /** Whether a span is an adjective and what it describes, with no verb of its own: 最 不利 的 地方. */
  isDescription(from: number, to: number): boolean {
    const de = this.nextDe[from] ?? to;
    if (de + 1 >= to || this.classAt(to - 1) !== 'n') return false;
    for (let at = from; at < de; at++) if (!/^[Da]$/.test(this.classAt(at))) return false;
    for (let at = de + 1; at < to; at++) if (/^[vpx]$/.test(this.classAt(at))) return false;
    return true;
  }

  /** Whether a word names an act as often as it is a verb: 建设. */
  isActNoun(at: number): boolean {
    const word = this.words[at];
    return word !== undefined && (word.of === 'n' || word.tag === 'vn');
  }

  /** Where a phrase ends that tells where, 在 热闹 的 活动 中; the word 在 itself where its localizer is not found. */
  private placeEnd(from: number, limit: number): number {
    const end = Math.min(limit, from + MAX_PLACE_WORDS);
    for (let at = from + 1; at < end; at = this.next(at)) {
      if (this.isBreak(at) || NO_PLACE.test(this.textAt(at))) return from;
      if (
        this.classAt(at) === 'l' &&
        /^[中上下里内间]$/.test(this.textAt(at)) &&
        this.textAt(at + 1) !== '的'
      )
        return at + 1;
    }
    return from;
  }

  /** Where a phrase ends that names an act, 观众 的 热烈 欢迎; where it begins if what it ends in is none. */
  actionEnd(from: number, start: number): number {
    let begin = from;
    while (this.classAt(begin) === 'D') begin++;
    // 热烈 的 | 讨论
    const isDescribed = this.classAt(begin) === 'a' && this.textAt(begin + 1) === '的';
    const end = this.verbPhraseEnd(isDescribed ? begin + 2 : from, start);
    const word = this.words[end - 1];
    const isAct = word !== undefined && (word.of === 'v' || /^v/.test(word.tag)) && word.of !== 'D';
    return isAct ? end : from;
  }

  /**
   * Where a noun phrase from a word may end so that a verb phrase begins there: 把 垃圾 | 分类, the likeliest first.
   * The verbs of relative clauses are none: 将 原定于周三举行的会议 | 推迟.
   */
  splits(from: number): number[] {
    const end = this.predicateEnd(from);
    const found: number[] = [];
    // 通过 发放 消费券 | 刺激 消费: an act may be the means, or the reason.
    const isAct = this.classAt(from) === 'v' && /^(?:通过|因)$/.test(this.textAt(from - 1));
    if (!isAct && !this.mayBeginNoun(from, end)) return found;
    for (let at = this.next(from); at < end && at - from < MAX_PHRASE_WORDS; at = this.next(at)) {
      if (!this.beginsVerbPhrase(at, end) || !this.endsLikeNoun(from, at)) continue;
      if (/^[vai]$/.test(this.classAt(at - 1)) && !this.isNominal(at - 1, at)) continue;
      if (this.classAt(at - 1) === 'd') continue;
      // 着 一个 | 没有 战争 的 新年: what is counted is still to come.
      if (this.isCounter(at - 1) && (this.nextDe[at] ?? end) + 1 < end) continue;
      if (this.isInRelative(at, end) && !this.isWithinNoun(from)) continue;
      found.push(at);
      // 日本队 | 将 相遇: what follows is one predicate.
      if (OUTER_ADVERBS.has(this.textAt(at)) && this.classAt(at) === 'D') break;
    }
    // 组织 学生 | 参观 博物馆: a verb that may be a noun elsewhere.
    if (found.length === 0)
      for (let at = this.next(from); at < end; at = this.next(at))
        if (
          this.classAt(at) === 'v' &&
          /^[nNr)]$/.test(this.classAt(at - 1)) &&
          !this.isInRelative(at, end)
        ) {
          found.push(at);
          break;
        }
    // 以 视频 方式 | 会谈: a noun that is a verb where no other is.
    const last = end - 1;
    if (
      found.length === 0 &&
      last > from &&
      this.isPredicate(last) &&
      /^[nNrotl)]$/.test(this.classAt(last - 1))
    )
      found.push(last);
    return found;
  }

  /** Whether the mark before a word is within a noun phrase that was begun: 这 部 | 由 三位 导演 执导 的 纪录片. */
  private isWithinNoun(from: number): boolean {
    return /^(?:由|以|被|在|为|从|与|向|对)$/.test(this.textAt(from - 1)) && this.isCounter(from - 2);
  }

  /** Whether a noun phrase may begin at a word; a verb does so only with its 的. */
  protected mayBeginNoun(from: number, limit: number): boolean {
    const { of } = this.words[from] ?? { of: '.' };
    // 被 | 紧急 送往 医院
    if (this.textAt(from - 1) === '被' && (of === 'v' || (of === 'a' && this.classAt(from + 1) === 'v')))
      return false;
    if (of === 'D' && /^[aq]$/.test(this.classAt(from + 1))) return !this.words[from]?.tag.startsWith('v');
    if (/^[Dxuc]$/.test(of)) return false;
    if (of === 'v' && !this.mayDescribe(from)) return this.hasRelativeAhead(from, limit);
    if (of === 'p') return /^(?:对|关于|有关)$/.test(this.textAt(from)) && this.hasRelativeAhead(from, limit);
    return true;
  }

  /** Whether a verb may describe the noun behind it, without 的: 采访 内容. Behind 将 it tells what will happen. */
  private mayDescribe(at: number): boolean {
    if (this.isHeaded(at) || (MODIFIERS.has(this.textAt(at)) && this.classAt(at + 1) === 'n')) return true;
    if (/^[将为]$/.test(this.textAt(at - 1)) || /^[dqmr]$/.test(this.classAt(at + 1))) return false;
    return /^(?:vn|an|n)/.test(this.words[at]?.tag ?? '');
  }

  protected beginsVerbPhrase(at: number, end: number): boolean {
    const { of, text } = this.words[at] ?? { of: '.', text: '' };
    if (of === 'v') return !this.isNominal(at, end) || at + 1 >= end || !/^[nv]$/.test(this.classAt(at + 1));
    if (of === 'i' || of === 'D' || of === 'x') return true;
    if (of === 't')
      return /^[nNr]$/.test(this.classAt(at - 1)) && at + 1 < end && this.beginsVerbPhrase(at + 1, end);
    if (of === 'a')
      return at + 1 >= end || this.classAt(at + 1) === 'u' || this.isBreak(at + 1) || this.saysHow(at);
    if (of === 'p') return !LINKING.has(text);
    return false;
  }

  /** Whether an adjective says how the verb behind it is done: 准确 把握. */
  private saysHow(at: number): boolean {
    const { text, tag } = this.words[at] ?? { text: '', tag: '' };
    const behind = this.words[at + 1];
    if (behind?.of !== 'v' || text.length < 2 || !/^[nNr)]$/.test(this.classAt(at - 1))) return false;
    return (tag === 'ad' || MANNERS.has(text)) && !this.isNominal(at + 1, at + 2);
  }

  /** Whether a verb at a word lies in a relative clause that a predicate follows. */
  protected isInRelative(at: number, end: number): boolean {
    if ((this.nextDe[at + 1] ?? end) >= end) return false;
    const isPlace = this.textAt(at) === '在';
    for (let de = at + 1; de < end; de = this.next(de)) {
      if (this.textAt(de) !== '的') continue;
      let hasNoun = false;
      for (let behind = de + 1; behind < end; behind = this.next(behind)) {
        // 孩子 | 在 热闹 的 活动 中 学习
        if (isPlace && hasNoun && this.classAt(behind) === 'l') return false;
        if (hasNoun && this.beginsVerbPhrase(behind, end)) return true;
        if (NOUN_LIKE.test(this.classAt(behind)) || this.classAt(behind) === '(') hasNoun = true;
      }
    }
    return false;
  }

  /** Where the predicate begins of a clause from a word on: behind times, its subject and what says that it will, may or did. */
  predicateStart(from: number, end: number): number {
    let at = from;
    while (
      at < end &&
      /^[tDc]$/.test(this.classAt(at)) &&
      this.textAt(at + 1) !== '的' &&
      !this.isObjectMark(at)
    )
      at++;
    if ((/^[vpx]$/.test(this.classAt(at)) && !this.isActor(at, end)) || this.isObjectMark(at)) {
      // Without a subject the adverbs before the verb are its own: 积极 推动.
      while (at > from && this.classAt(at - 1) === 'D' && !OUTER_ADVERBS.has(this.textAt(at - 1))) at--;
    } else {
      const to = this.nounPhraseEnd(at, end);
      if (to < end) at = to;
    }
    return this.outerEnd(at, end);
  }

  /** Whether a verb describes who acts: 劳资 双方 | 达成 协议. */
  private isActor(at: number, end: number): boolean {
    if (!this.isNominal(at, end) || !ACTOR_ENDS.test(this.textAt(at + 1))) return false;
    return at + 2 < end && /^[vDxp]$/.test(this.classAt(at + 2));
  }

  /** Whether 将 at a word is followed by an object: 将 产量 | 提高. */
  private isObjectMark(at: number): boolean {
    return this.textAt(at) === '将' && /^[nNrdqm(]$/.test(this.classAt(at + 1));
  }

  /** Behind times, modal verbs and what says that it will, may or did. */
  outerEnd(from: number, end: number): number {
    let at = from;
    while (
      at < end &&
      (/^[xt]$/.test(this.classAt(at)) || (OUTER_ADVERBS.has(this.textAt(at)) && this.classAt(at) !== 'p')) &&
      !this.isObjectMark(at)
    )
      at++;
    return at;
  }

  /** Whether what follows a noun makes a relative clause of it, whose noun is the subject: 公司 昨天 公布 的 数据. */
  private endsInRelative(from: number, end: number): boolean {
    const de = this.nextDe[from] ?? end;
    if (de + 1 >= end || !this.hasVerb(from, de) || !this.hasPlainRelative(from, end)) return false;
    const last = this.words[end - 1];
    return last?.of === 'n' && !TIME_ENDS.has(last.text) && this.nounPhraseEnd(de + 1, end) === end;
  }

  /** The subject of a clause that ends at a word: its first noun phrase, times and adverbs before it left out. */
  subject(end: number, from = this.clauseStart(end)): [from: number, to: number] | undefined {
    let at = from;
    const start = at;
    const leads = (of: string) => /^[tc]$/.test(of) || (of === 'D' && this.classAt(at + 1) !== 'q');
    while (at < end && leads(this.classAt(at)) && this.textAt(at + 1) !== '的') at++;
    if (at === end && end > start) return [start, end];
    if (this.textAt(at + 1) === '此' && this.classAt(at) === 'p') at += 2;
    if (this.textAt(at) === '有' && at + 1 < end) at++;
    const to = this.nounPhraseEnd(at, end);
    if (to <= at) return undefined;
    return to < end && this.endsInRelative(to, end) ? [at, end] : [at, to];
  }
}
