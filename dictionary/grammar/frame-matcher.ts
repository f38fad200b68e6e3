/** Looks for a frame at a place of a text. */
import {
  CONDITIONS,
  isBareVerb,
  isStem,
  LOCALIZERS,
  MEANS,
  markEnd,
  meetsCondition,
  suffixOf,
  THEMES,
} from './frame-marks.ts';
import type { Frame, FrameElement, PhraseKind } from './frame-notation.ts';
import type { GrammarWord } from './grammar-word.ts';
import type { Phrases } from './phrases.ts';
import { firstSpan, lastSpan, type RoleElement } from './role-spans.ts';

/** No gap between two marks is wider. */
const MAX_GAP_WORDS = 40;

/** An element of a match: UTF-16 code units. */
export interface MatchPart {
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

/** Within so many words the word of a list comes soon. */
const SOON_WORDS = 2;

/** One attempt at one place. */
class Attempt {
  private readonly frame: Frame;
  private readonly phrases: Phrases;
  private readonly words: readonly GrammarWord[];
  /** The word of the first mark. */
  private readonly start: number;
  readonly parts: MatchPart[] = [];

  constructor(frame: Frame, phrases: Phrases, start: number) {
    this.frame = frame;
    this.phrases = phrases;
    this.words = phrases.words;
    this.start = start;
  }

  run(): readonly MatchPart[] | undefined {
    if (!this.holds('before', this.start - 1)) return undefined;
    if (!this.matchFrom(this.frame.anchor, this.start)) return undefined;
    const leading = this.matchLeading();
    return leading === undefined ? undefined : [...leading, ...this.parts];
  }

  private holds(side: 'before' | 'behind', at: number): boolean {
    return this.frame.conditions.every(
      (condition) =>
        condition.side !== side || meetsCondition(this.phrases, at, condition.test) !== condition.isNegative,
    );
  }

  /** Matches the elements from a place on at a word; its parts stay where it fits. */
  private matchFrom(place: number, at: number): boolean {
    const element = this.frame.elements[place];
    if (element === undefined) return this.holds('behind', at);
    const kept = this.parts.length;
    const fits =
      element.type === 'role'
        ? this.matchRole(element, place, at)
        : element.type === 'suffix'
          ? this.matchSuffix(element, place, at)
          : this.matchMark(element, place, at);
    if (fits) return true;
    this.parts.length = kept;
    return element.isOptional && this.matchFrom(place + 1, at);
  }

  private matchMark(
    element: Extract<FrameElement, { type: 'mark' | 'comma' }>,
    place: number,
    at: number,
  ): boolean {
    if (element.type === 'comma')
      return this.phrases.classAt(at) === ',' && this.matchFrom(place + 1, at + 1);
    const end = markEnd(this.words, at, element.test);
    if (end < 0) return false;
    if (element.isShown) this.add('mark', at, end);
    return this.matchFrom(place + 1, end);
  }

  private matchSuffix(
    { role, test, except, only }: Extract<FrameElement, { type: 'suffix' }>,
    place: number,
    at: number,
  ): boolean {
    const word = this.words[at];
    if (word === undefined || except.has(word.text)) return false;
    // 实习 记者, in one word.
    if (word.text.length > 3 && except.has(word.text.slice(-2))) return false;
    const suffix = only.size > 0 && !only.has(word.text) ? undefined : suffixOf(word, test);
    if (suffix !== undefined) {
      const cut = word.end - suffix.length;
      // Of a long compound only what is right before: 人口 老龄 化.
      const start = word.text.length - suffix.length > 3 ? cut - 2 : word.start;
      if (role !== '_') this.parts.push({ role, start, end: cut });
      this.parts.push({ role: 'mark', start: cut, end: word.end });
      return this.matchFrom(place + 1, at + 1);
    }
    const behind = this.words[at + 1];
    const text = word.text + (behind?.text ?? '');
    if (behind === undefined || behind.of === 'd' || !test.texts.has(behind.text) || except.has(text))
      return false;
    if (only.size > 0 && !only.has(text)) return false;
    if (!only.has(text) && !isStem(word, test)) return false;
    if (role !== '_') this.add(role, at, at + 1);
    this.add('mark', at + 1, at + 2);
    return this.matchFrom(place + 1, at + 2);
  }

  private matchRole(element: RoleElement, place: number, from: number): boolean {
    if (/^[、.]$/.test(this.phrases.classAt(from))) return false;
    const next = this.frame.elements[place + 1];
    if (next === undefined) return this.matchLast(element, from);
    // What may be missing is looked for first, then left out.
    for (let behind = place + 1; ; behind++) {
      const wanted = this.frame.elements[behind];
      if (wanted === undefined) return this.matchLast(element, from);
      for (const end of this.gaps(element, wanted, from)) {
        if (!this.holdsWord(element, [from, end.end])) continue;
        const kept = this.parts.length;
        this.addRole(element, [from, end.end]);
        if (this.matchFrom(behind, end.to)) return true;
        this.parts.length = kept;
      }
      if (!wanted.isOptional) return false;
    }
  }

  private holdsWord({ holds, lacks, kind }: RoleElement, [from, to]: readonly [number, number]): boolean {
    if (lacks?.has(this.phrases.textAt(from))) return false;
    if (holds === undefined || kind === 'upto') return true;
    const last = kind === 'soon' ? Math.min(to, from + SOON_WORDS) : to;
    return this.words.slice(from, last).some(({ text }) => holds.has(text));
  }

  private matchLast(element: RoleElement, from: number): boolean {
    const span = lastSpan(this.phrases, element, { from, start: this.start });
    if (span === undefined || !this.holdsWord(element, span)) return false;
    this.addRole(element, span);
    return this.holds('behind', span[1]);
  }

  /** Where a role that others follow may end, and where they then begin. */
  private *gaps(
    element: RoleElement,
    next: FrameElement,
    from: number,
  ): Generator<{ end: number; to: number }> {
    const { kind } = element;
    if (/^(?:noun|verb|count|word)$/.test(kind)) {
      const span = lastSpan(this.phrases, element, { from, start: this.start });
      if (span !== undefined) yield { end: span[1], to: span[1] };
    } else if (next.type === 'role' && next.kind === 'action') {
      const [, to] = lastSpan(this.phrases, next, { from, start: this.start }) ?? [];
      if (to !== undefined) {
        // 受到 部分 议员 的 | 猛烈 抨击
        let end = to - 1;
        while (end > from && /^[aD]$/.test(this.phrases.classAt(end - 1))) end--;
        if (end > from) yield { end, to: end };
      }
    } else if (next.type === 'role') {
      const splits = this.phrases.splits(from);
      // 通过 讲座 、 展览 等 方式 | 宣传
      const means = splits.filter((at) => MEANS.has(this.phrases.textAt(at - 1)));
      for (const at of [...means, ...splits])
        if (!this.isTime(from, at) && !isBareVerb(this.phrases, from, at)) yield { end: at, to: at };
    } else yield* this.gapsToMark(kind, next, from);
  }

  /** Whether a span is nothing but a time, where who or what is asked for: 要求 月底 前 | 提出 报告. */
  private isTime(from: number, to: number): boolean {
    if (/^(?:[于在比较与和跟同从以自当至]|截至|随着|关于)$/.test(this.phrases.textAt(from - 1))) return false;
    for (let at = from; at < to; at++) if (!/^[tl]$/.test(this.phrases.classAt(at))) return false;
    return true;
  }

  private *gapsToMark(
    kind: PhraseKind,
    next: FrameElement,
    from: number,
  ): Generator<{ end: number; to: number }> {
    const { phrases } = this;
    let comma = -1;
    const isLocal = kind === 'np' && next.type === 'mark' && LOCALIZERS.test([...next.test.texts][0] ?? '');
    for (let at = from; at - from < MAX_GAP_WORDS && at < this.words.length; at = phrases.next(at)) {
      if (at > from && this.mayBegin(next, at)) {
        let end = comma > from ? comma : at;
        // 为 老人 免费 | 提供 午餐: how it is done is no part of the noun phrase.
        if (kind === 'np') while (end - 1 > from && this.phrases.classAt(end - 1) === 'D') end--;
        if (this.fits(kind, from, end) && !(isLocal && this.isOtherPlace(next, at))) yield { end, to: at };
        if (isLocal) return;
      }
      // 在 墙 上 | 书 下
      if (isLocal && at > from && this.isLocalizer(at)) return;
      if (phrases.isSentenceEnd(at)) return;
      if (phrases.isBreak(at)) {
        if (kind !== 'clauses' && kind !== 'acts') return;
        comma = at;
      }
    }
  }

  /** Whether a localizer ends the place that 在 begins. */
  private isLocalizer(at: number): boolean {
    return (
      this.phrases.classAt(at) === 'l' &&
      LOCALIZERS.test(this.phrases.textAt(at)) &&
      this.phrases.textAt(at + 1) !== '的'
    );
  }

  /** Whether 下 tells where something is, 在 树 下, not under what it is done: 在 老师 的 帮助 下. */
  private isOtherPlace(next: FrameElement, at: number): boolean {
    if (next.type !== 'mark') return false;
    // 在 江 中
    if (next.test.texts.has('中'))
      return /^[江墓河海湖山水林校家城店库厂园村空雨雪风屋洞]$/.test(this.phrases.textAt(at - 1));
    if (!next.test.texts.has('下')) return false;
    const word = this.words[at - 1];
    return (
      word === undefined ||
      !(/^(?:v|an|ad|a)/.test(word.tag) || CONDITIONS.test(word.text) || word.of === 'v')
    );
  }

  /** Whether an element can begin at a word. */
  private mayBegin(element: FrameElement, at: number): boolean {
    if (element.type === 'comma') return this.phrases.classAt(at) === ',';
    return element.type === 'mark' ? markEnd(this.words, at, element.test) > 0 : true;
  }

  private fits(kind: PhraseKind, from: number, to: number): boolean {
    if (to <= from || this.phrases.classAt(from) === 'u') return false;
    if (kind === 'acts') return /^[vpDxi]$/.test(this.phrases.classAt(from));
    if (kind === 'np') return this.phrases.endsLikeNoun(from, to) && !this.isFinished(from, to);
    if (kind === 'nouns') return this.phrases.isNounRun(from, to);
    if (kind === 'theme') return THEMES.has(this.phrases.textAt(to - 1));
    if (kind === 'means') return MEANS.has(this.phrases.textAt(to - 1));
    if (kind === 'whole') return this.phrases.nounPhraseEnd(from, to) === to;
    return kind !== 'vp' || this.phrases.hasVerb(from, to);
  }

  /** Whether a span holds an act that is done, outside of a relative clause: 音乐 产生 了 浓厚. */
  private isFinished(from: number, to: number): boolean {
    let at = to - 1;
    while (at > from && !/^[了的]$/.test(this.phrases.textAt(at))) at--;
    return at > from && this.phrases.textAt(at) === '了';
  }

  /** The roles before the first mark, from it to the left; `undefined` where one is missing. */
  private matchLeading(): readonly MatchPart[] | undefined {
    const parts: MatchPart[] = [];
    let end = this.start;
    for (let place = this.frame.anchor - 1; place >= 0; place--) {
      const element = this.frame.elements[place];
      if (element?.type === 'comma') {
        if (this.phrases.classAt(end - 1) === ',') end--;
        else if (!element.isOptional) return undefined;
      } else if (element?.type === 'role') {
        const span = firstSpan(this.phrases, element, end);
        if (span === undefined || !this.holdsWord(element, span)) {
          if (element.isOptional) continue;
          return undefined;
        }
        if (element.role !== '_') parts.unshift(this.partOf(element.role, span));
        end = span[0];
      }
    }
    return parts;
  }

  private addRole({ role }: RoleElement, [from, to]: readonly [number, number]): void {
    if (role === '_') return;
    const [start, end] = this.phrases.trim(from, to);
    if (start < end) this.add(role, start, end);
  }

  private add(role: string, from: number, to: number): void {
    this.parts.push(this.partOf(role, [from, to]));
  }

  private partOf(role: string, [from, to]: readonly [number, number]): MatchPart {
    return { role, start: this.words[from]?.start ?? 0, end: this.words[to - 1]?.end ?? 0 };
  }
}

/** Returns the parts of a frame whose first mark is the word at a place; `undefined` where it does not fit. */
export function matchFrame(frame: Frame, phrases: Phrases, at: number): readonly MatchPart[] | undefined {
  return new Attempt(frame, phrases, at).run();
}
