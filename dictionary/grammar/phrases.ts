/**
 * How far phrases reach in a text of grammar words. There is no parser behind it: a phrase ends where its clause ends, or
 * where a word begins something else. All ends are exclusive; all numbers are of words.
 */
import type { GrammarWord } from './grammar-words.ts';

/** No phrase is longer. Without a bound, text that never ends a sentence would be walked again and again. */
const MAX_PHRASE_WORDS = 40;
/** So far ahead a 的 is looked for that makes a relative clause of what stands before it. */
const MAX_RELATIVE_WORDS = 14;

const NOUN_LIKE = /^[nNrtlmqo]$/;
/** Behind a noun these begin a predicate, or another phrase. */
const LINKING = new Set(['和', '与', '及', '以及', '或', '或者', '同', '跟', '暨']);
/** A verb phrase ends before these. */
const NEXT_PHRASE = new Set(
  '并 并且 而 但 但是 从而 进而 以便 以免 然后 而且 却 不过 因此 所以 于是 则 同时'.split(' '),
);
/** What is said of the whole predicate. */
const OUTER_ADVERBS = new Set('将 已 已经 还 也 都 正 正在 均 则 就 曾 仍 未 没 没有 尚未 必须'.split(' '));
/** At the end of a clause these are no part of its verb phrase. */
const FINAL = new Set('了 吗 呢 吧 啊 的'.split(' '));
/** With these a phrase tells when: 赶到 现场 | 时. */
const TIME_ENDS = new Set('时 时候 之前 之后 以前 以后 期间 以来 前 后'.split(' '));
const SAYS_RELATIVE = new Set(['的', '之']);

/** Phrases of one text. */
export class Phrases {
  readonly words: readonly GrammarWord[];

  constructor(words: readonly GrammarWord[]) {
    this.words = words;
  }

  classAt(at: number): string {
    return this.words[at]?.of ?? '.';
  }

  textAt(at: number): string {
    return this.words[at]?.text ?? '';
  }

  /** Whether no phrase goes on past the word: the end of a sentence or clause, a colon, a bracket that closes around. */
  isBreak(at: number): boolean {
    const word = this.words[at];
    if (word === undefined) return true;
    if (word.of === '(') return word.mate < 0;
    return word.of === ')' || word.of === '.' || word.of === ',' || word.of === ':' || word.of === '-';
  }

  /** Whether a sentence ends with the word, or the quotation around does. */
  isSentenceEnd(at: number): boolean {
    const of = this.classAt(at);
    return of === '.' || of === ')' || (of === '(' && (this.words[at]?.mate ?? -1) < 0);
  }

  /** The word behind, a bracket or quotation counting as one. */
  next(at: number): number {
    const word = this.words[at];
    return word !== undefined && word.of === '(' && word.mate > at ? word.mate + 1 : at + 1;
  }

  /** The word before, a bracket or quotation counting as one: the number of its opening mark. */
  previous(at: number): number {
    const word = this.words[at - 1];
    return word !== undefined && word.of === ')' && word.mate >= 0 ? word.mate : at - 1;
  }

  /** Where the clause that holds a word ends. */
  clauseEnd(from: number): number {
    let at = from;
    while (at - from < MAX_PHRASE_WORDS && !this.isBreak(at)) at = this.next(at);
    return Math.min(at, this.words.length);
  }

  /** Where the clause begins that goes on at a word. */
  clauseStart(end: number): number {
    let at = end;
    while (end - at < MAX_PHRASE_WORDS && at > 0) {
      const before = this.previous(at);
      // An opening mark that is met from behind is one that holds the clause.
      if (this.isBreak(before) || (this.classAt(before) === '(' && before === at - 1)) break;
      at = before;
    }
    return at;
  }

  /** Leaves marks at the edges of a phrase out. */
  trim(from: number, to: number): [from: number, to: number] {
    let [start, end] = [from, to];
    while (start < end && /^[,、.:-]$/.test(this.classAt(start))) start++;
    while (end > start && /^[,、.:-]$/.test(this.classAt(end - 1))) end--;
    return [start, end];
  }

  /** Whether a phrase holds a verb outside of quotations. */
  hasVerb(from: number, to: number): boolean {
    for (let at = from; at < to; at = this.next(at)) if (this.isPredicate(at)) return true;
    return false;
  }

  /** Whether a word can be what a clause says of its subject. */
  isPredicate(at: number): boolean {
    const word = this.words[at];
    return word !== undefined && (/^[via]$/.test(word.of) || (/^v/.test(word.tag) && word.of === 'n'));
  }

  /** Whether a phrase can be the name of a thing: it ends in a noun, or in a verb that is used as one. */
  endsLikeNoun(from: number, to: number): boolean {
    if (to <= from) return false;
    const last = this.words[to - 1];
    if (last === undefined) return false;
    if (last.of === ')') return true;
    if (NOUN_LIKE.test(last.of) || last.text === '等' || last.text === '者') return true;
    return /^[vai]$/.test(last.of);
  }

  /** Whether a 的 at a word makes a relative clause of what has come since `from`, so that the phrase ends before it. */
  private endsBeforeDe(at: number, from: number, isWithin: boolean): boolean {
    if (this.isBreak(at + 1)) return true;
    if (!isWithin) return false;
    const before = this.classAt(at - 1);
    return at - from > 1 || /^[vn]$/.test(before);
  }

  /**
   * Whether what stands since `start` is a relative clause, as its 的 at `de` tells: a verb or a determiner goes before it, or
   * the clause goes on with a predicate behind it.
   */
  private isRelative(start: number, de: number): boolean {
    if (!this.hasVerb(start, de)) return false;
    const before = this.words[start - 1];
    if (before !== undefined && (/^[vdmqp]$/.test(before.of) || before.text === '了' || before.text === '、'))
      return true;
    return this.isFollowed(de);
  }

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

  /** Whether a verb behind a noun is more likely part of a compound: 产品 检测, at the end or before a noun. */
  private isNominal(at: number, end: number): boolean {
    const word = this.words[at];
    if (word?.of !== 'v') return false;
    if (!/^(?:vn|an|n|l)/.test(word.tag)) return false;
    return at + 1 >= end || /^[nv、c]$/.test(this.classAt(at + 1)) || this.isBreak(at + 1);
  }

  /** Where the clause that holds a word ends, but for the particles at its end: 更 方便 | 了. */
  predicateEnd(from: number): number {
    let end = this.clauseEnd(from);
    while (end - 1 > from && FINAL.has(this.textAt(end - 1)) && this.classAt(end - 2) !== 'p') end--;
    return end;
  }

  /** Where the clause ends, but for what makes a question of it. */
  questionEnd(from: number): number {
    const end = this.clauseEnd(from);
    return end - 1 > from && /^[吗呢吧]$/.test(this.textAt(end - 1)) ? end - 1 : end;
  }

  /** Where the verb phrase that begins at a word ends. `start` is where the whole frame begins. */
  verbPhraseEnd(from: number, start = from): number {
    const end = this.predicateEnd(from);
    for (let at = from; at < end; at = this.next(at)) {
      const { text, of } = this.words[at] ?? { text: '', of: '.' };
      if (at > from && NEXT_PHRASE.has(text) && of !== 'n') return at;
      if (text === '的' && this.textAt(at + 1) === '是') return at;
      if (text === '的' && this.endsBeforeDe(at, from, this.isRelative(start, at))) return at;
    }
    return end;
  }

  /** Where a phrase ends that names an act, 观众 的 热烈 欢迎; where it begins if what it ends in is none. */
  actionEnd(from: number, start: number): number {
    const end = this.verbPhraseEnd(from, start);
    const word = this.words[end - 1];
    const isAct = word !== undefined && (word.of === 'v' || /^v/.test(word.tag)) && word.of !== 'D';
    return isAct ? end : from;
  }

  /** Whether a 的 behind soon makes a relative clause of what begins at a word. */
  private hasRelativeAhead(from: number, limit: number): boolean {
    const end = Math.min(limit, from + MAX_RELATIVE_WORDS);
    for (let at = from; at < end; at = this.next(at)) {
      if (this.isBreak(at)) return false;
      if (SAYS_RELATIVE.has(this.textAt(at))) return at + 1 < limit && !this.isBreak(at + 1);
    }
    return false;
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
      hasHead = step === 'head';
      at = this.next(at);
      if (step !== 'on') end = at;
    }
    return end;
  }

  /** What a word does to a noun phrase: it is its head, it may be the last, it goes on, or it is not part of it. */
  private nounStep(
    at: number,
    { limit, start, from, hasHead }: { limit: number; start: number; from: number; hasHead: boolean },
  ): 'head' | 'last' | 'on' | 'stop' {
    const { of, text } = this.words[at] ?? { of: '.', text: '' };
    const behind = this.classAt(at + 1);
    switch (of) {
      case 'n':
      case 'N':
      case 'o':
      case '(':
      case 'l':
        return TIME_ENDS.has(text) && at > from && /^[nNvai]$/.test(this.classAt(at - 1)) ? 'stop' : 'head';
      case 'd':
        return hasHead ? 'stop' : 'last';
      case 'm':
      case 'q':
        return 'last';
      case 'r':
        return hasHead && this.textAt(at + 1) !== '的' && /^[nN]$/.test(this.classAt(at - 1))
          ? 'stop'
          : 'head';
      case 't':
        return hasHead && !/^[t、]$/.test(this.classAt(at - 1)) && behind !== 'n' ? 'stop' : 'head';
      case '、':
        return hasHead && behind === 'v' && !this.isNominal(at + 1, limit) ? 'stop' : 'on';
      case 'u':
        if (text === '等') return 'head';
        if (text === '所') return 'on';
        if (text === '的' || text === '之') {
          if (at === from || this.isBreak(at + 1)) return 'stop';
          if (hasHead && text === '的' && this.hasVerbBefore(start, from) && this.isRelative(start, at))
            return 'stop';
          return 'on';
        }
        return /^[vu]$/.test(this.classAt(at - 1)) && this.hasRelativeAhead(at, limit) ? 'on' : 'stop';
      case 'c':
        return LINKING.has(text) && at > from ? 'on' : 'stop';
      case 'p':
        if (LINKING.has(text) && hasHead && !this.hasVerbAfterNoun(at + 1, limit)) return 'on';
        return this.hasRelativeAhead(at, limit) && (!hasHead || /^[对向在与]$/.test(text)) ? 'on' : 'stop';
      case 'a':
      case 'i':
        if (!hasHead || (at + 1 >= limit && text.length === 1)) return 'head';
        return /^[nav]$/.test(behind) || this.textAt(at + 1) === '的' ? 'on' : 'stop';
      case 'v':
        if (!hasHead) return 'head';
        if (this.textAt(at + 1) === '的' && at + 2 < limit) return 'on';
        if (this.isNominal(at, limit) || (at + 1 >= limit && text.length === 1 && start < from))
          return 'head';
        // 手机 支付, at the end of its clause.
        return start < from && text.length > 1 && (at + 1 >= limit || this.isBreak(at + 1)) ? 'head' : 'stop';
      default:
        if (of === 'D' && behind === 'a' && this.textAt(at + 2) === '的') return 'on';
        return !hasHead && this.hasRelativeAhead(at, limit) ? 'on' : 'stop';
    }
  }

  private hasVerbBefore(start: number, from: number): boolean {
    return start < from;
  }

  /** Whether the noun phrase behind 与 or 同 is followed by what is done with them. */
  private hasVerbAfterNoun(from: number, limit: number): boolean {
    let hasNoun = false;
    for (let at = from; at < limit; at = this.next(at)) {
      const of = this.classAt(at);
      if (hasNoun && /^[vx]$/.test(of) && !this.isNominal(at, limit)) return true;
      if (NOUN_LIKE.test(of) || of === '(') hasNoun = true;
    }
    return false;
  }

  /**
   * Where a noun phrase from a word may end so that a verb phrase begins there: 把 垃圾 | 分类, the likeliest first.
   * The verbs of relative clauses are none: 将 原定于周三举行的会议 | 推迟.
   */
  splits(from: number): number[] {
    const end = this.predicateEnd(from);
    const found: number[] = [];
    if (!this.mayBeginNoun(from, end)) return found;
    for (let at = this.next(from); at < end && at - from < MAX_PHRASE_WORDS; at = this.next(at)) {
      if (!this.beginsVerbPhrase(at, end) || !this.endsLikeNoun(from, at)) continue;
      if (/^[vai]$/.test(this.classAt(at - 1)) && !this.isNominal(at - 1, at)) continue;
      if (this.classAt(at - 1) === 'd') continue;
      if (this.isInRelative(at, end)) continue;
      found.push(at);
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

  /** Whether a noun phrase may begin at a word; a verb does so only with its 的. */
  private mayBeginNoun(from: number, limit: number): boolean {
    const { of } = this.words[from] ?? { of: '.' };
    if (of === 'D' && this.classAt(from + 1) === 'a') return true;
    if (/^[Dxuc]$/.test(of)) return false;
    if (of === 'v' && !/^(?:vn|an|n)/.test(this.words[from]?.tag ?? ''))
      return this.hasRelativeAhead(from, limit);
    if (of === 'p') return this.hasRelativeAhead(from, limit);
    return true;
  }

  private beginsVerbPhrase(at: number, end: number): boolean {
    const { of, text } = this.words[at] ?? { of: '.', text: '' };
    if (of === 'v') return !this.isNominal(at, end) || at + 1 >= end || !/^[nv]$/.test(this.classAt(at + 1));
    if (of === 'i' || of === 'D' || of === 'x') return true;
    if (of === 't')
      return /^[nNr]$/.test(this.classAt(at - 1)) && at + 1 < end && this.beginsVerbPhrase(at + 1, end);
    if (of === 'a') return at + 1 >= end || this.classAt(at + 1) === 'u' || this.isBreak(at + 1);
    if (of === 'p') return !LINKING.has(text);
    return false;
  }

  /** Whether a verb at a word lies in a relative clause that a predicate follows. */
  private isInRelative(at: number, end: number): boolean {
    for (let de = at + 1; de < end; de = this.next(de)) {
      if (this.textAt(de) !== '的') continue;
      let hasNoun = false;
      for (let behind = de + 1; behind < end; behind = this.next(behind)) {
        if (hasNoun && this.beginsVerbPhrase(behind, end)) return true;
        if (NOUN_LIKE.test(this.classAt(behind)) || this.classAt(behind) === '(') hasNoun = true;
      }
    }
    return false;
  }

  /** Where the predicate begins of a clause from a word on: behind times, its subject and what says that it will, may or did. */
  predicateStart(from: number, end: number): number {
    let at = from;
    while (at < end && /^[tDc]$/.test(this.classAt(at))) at++;
    if (!/^[vpx]$/.test(this.classAt(at))) {
      const to = this.nounPhraseEnd(at, end);
      if (to < end) at = to;
    }
    while (at < end && (this.classAt(at) === 'x' || OUTER_ADVERBS.has(this.textAt(at)))) at++;
    return at;
  }

  /** Where a run of nouns ends: 核心 部件. */
  compoundEnd(from: number): number {
    let at = from;
    while (/^[nNoa]$/.test(this.classAt(at)) || (at > from && this.isNominal(at, this.clauseEnd(at)))) at++;
    while (at > from && this.classAt(at - 1) === 'a') at--;
    return at;
  }

  /** The subject of a clause that ends at a word: its first noun phrase, times and adverbs before it left out. */
  subject(end: number): [from: number, to: number] | undefined {
    let at = this.clauseStart(end);
    while (at < end && /^[tDc]$/.test(this.classAt(at))) at++;
    const to = this.nounPhraseEnd(at, end);
    return to > at ? [at, to] : undefined;
  }
}
