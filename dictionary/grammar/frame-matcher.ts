/** Looks for a frame at a place of a text. */

import { countBefore, countEnd } from './counts.ts';
import type { Frame, FrameElement, PhraseKind, WordTest } from './frame-notation.ts';
import type { GrammarWord } from './grammar-words.ts';
import {
  chunkBefore,
  eventBefore,
  itemBefore,
  itemsBefore,
  placeBefore,
  relativeBefore,
  speakerBefore,
} from './leading-phrases.ts';
import type { Phrases } from './phrases.ts';

/** No gap between two marks is wider. */
const MAX_GAP_WORDS = 40;

/** An element of a match: UTF-16 code units. */
export interface MatchPart {
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

type RoleElement = Extract<FrameElement, { type: 'role' }>;

/** One attempt at one place; made anew for each. */
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
    if (behind === undefined || !test.texts.has(behind.text) || except.has(word.text + behind.text))
      return false;
    if (!isStem(word, test)) return false;
    if (role !== '_') this.add(role, at, at + 1);
    this.add('mark', at + 1, at + 2);
    return this.matchFrom(place + 1, at + 2);
  }

  private matchRole(element: RoleElement, place: number, from: number): boolean {
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

  private holdsWord({ holds, kind }: RoleElement, [from, to]: readonly [number, number]): boolean {
    if (holds === undefined || kind === 'upto') return true;
    return this.words.slice(from, to).some(({ text }) => holds.has(text));
  }

  private matchLast(element: RoleElement, from: number): boolean {
    const span = this.lastSpan(element, from);
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
      const span = this.lastSpan(element, from);
      if (span !== undefined) yield { end: span[1], to: span[1] };
    } else if (next.type === 'role' && next.kind === 'action') {
      const [, to] = this.lastSpan(next, from) ?? [];
      if (to !== undefined && to - 1 > from) yield { end: to - 1, to: to - 1 };
    } else if (next.type === 'role') {
      for (const at of this.phrases.splits(from)) yield { end: at, to: at };
    } else yield* this.gapsToMark(kind, next, from);
  }

  private *gapsToMark(
    kind: PhraseKind,
    next: FrameElement,
    from: number,
  ): Generator<{ end: number; to: number }> {
    const { phrases } = this;
    let comma = -1;
    for (let at = from; at - from < MAX_GAP_WORDS && at < this.words.length; at = phrases.next(at)) {
      if (at > from && this.mayBegin(next, at)) {
        const end = comma > from ? comma : at;
        if (this.fits(kind, from, end)) yield { end, to: at };
      }
      if (phrases.isSentenceEnd(at)) return;
      if (phrases.isBreak(at)) {
        if (kind !== 'clauses') return;
        comma = at;
      }
    }
  }

  /** Whether an element can begin at a word. */
  private mayBegin(element: FrameElement, at: number): boolean {
    if (element.type === 'comma') return this.phrases.classAt(at) === ',';
    return element.type === 'mark' ? markEnd(this.words, at, element.test) > 0 : true;
  }

  private fits(kind: PhraseKind, from: number, to: number): boolean {
    if (to <= from) return false;
    if (kind === 'np') return this.phrases.endsLikeNoun(from, to);
    if (kind === 'whole') return this.phrases.nounPhraseEnd(from, to) === to;
    return kind !== 'vp' || this.phrases.hasVerb(from, to);
  }

  /** How far a role reaches that nothing follows. */
  private lastSpan(
    { kind, classes, holds }: RoleElement,
    from: number,
  ): [from: number, to: number] | undefined {
    const { phrases } = this;
    const some = (to: number): [number, number] | undefined => (to > from ? [from, to] : undefined);
    const of = phrases.classAt(from);
    switch (kind) {
      case 'np':
        return some(phrases.nounPhraseEnd(from, undefined, this.start));
      case 'vp': {
        const to = phrases.verbPhraseEnd(from, this.start);
        return phrases.hasVerb(from, to) ? some(to) : undefined;
      }
      case 'pred': {
        const begin = phrases.predicateStart(from, phrases.clauseEnd(from));
        const to = phrases.verbPhraseEnd(begin, this.start);
        return to > begin && phrases.hasVerb(begin, to) ? [begin, to] : undefined;
      }
      case 'action': {
        const to = phrases.actionEnd(from, this.start);
        return to > from ? [from, to] : undefined;
      }
      case 'clause':
        return some(phrases.questionEnd(from));
      case 'any':
        return some(phrases.clauseEnd(from));
      case 'clauses':
        return some(this.sentenceEnd(from));
      case 'speech': {
        const begin = /^[,:]$/.test(of) ? from + 1 : from;
        const isQuoted = phrases.classAt(begin) === '(' && !phrases.isBreak(begin);
        const to = isQuoted ? phrases.next(begin) : this.sentenceEnd(begin);
        return to > begin ? [begin, to] : undefined;
      }
      case 'noun':
        return /^[nNro(]$/.test(of) && !phrases.isBreak(from) ? [from, phrases.next(from)] : undefined;
      case 'verb':
        return /^[vai]$/.test(of) ? [from, from + 1] : undefined;
      case 'word':
        return classes === '' || classes.includes(of) ? [from, from + 1] : undefined;
      case 'one': {
        const noun = of === 'm' ? from + 1 : from;
        return /^[nNrom]$/.test(phrases.classAt(noun)) ? [from, noun + 1] : undefined;
      }
      case 'compound':
        return some(phrases.compoundEnd(from));
      case 'act': {
        if (!/^[vpD]$/.test(of)) return undefined;
        const to = phrases.verbPhraseEnd(from, this.start);
        return phrases.hasVerb(from, to) ? some(to) : undefined;
      }
      case 'upto': {
        for (let at = from; at < from + 4 && !phrases.isBreak(at); at++)
          if (holds?.has(phrases.textAt(at))) return [from, at + 1];
        return undefined;
      }
      case 'count':
        return some(countEnd(this.words, from));
      case 'num':
        return of === 'q'
          ? some(Math.max(countEnd(this.words, from), phrases.nounPhraseEnd(from)))
          : undefined;
      case 'state':
        return some(phrases.verbPhraseEnd(from, this.start));
      default:
        return some(phrases.nounPhraseEnd(from, undefined, this.start));
    }
  }

  private sentenceEnd(from: number): number {
    let at = from;
    while (at - from < 2 * MAX_GAP_WORDS && !this.phrases.isSentenceEnd(at)) at = this.phrases.next(at);
    return Math.min(at, this.words.length);
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
        const span = this.firstSpan(element, end);
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

  /** How far a role reaches that leads. */
  private firstSpan({ kind, classes }: RoleElement, end: number): [from: number, to: number] | undefined {
    const { phrases } = this;
    const start = phrases.clauseStart(end);
    const of = phrases.classAt(end - 1);
    switch (kind) {
      case 'np':
        return phrases.subject(end);
      case 'vp':
        return phrases.hasVerb(start, end) ? [start, end] : undefined;
      case 'pred': {
        const from = phrases.predicateStart(start, end);
        return from < end && phrases.hasVerb(from, end) ? [from, end] : undefined;
      }
      case 'verb':
        return /^[vai]$/.test(of) ? [end - 1, end] : undefined;
      case 'noun': {
        const from = phrases.previous(end);
        return from >= start && /^[nNro)]$/.test(of) ? [from, end] : undefined;
      }
      case 'word':
        return classes.includes(of) ? [end - 1, end] : undefined;
      case 'place':
        return placeBefore(phrases, end);
      case 'event':
        return eventBefore(phrases, end);
      case 'rel':
        return relativeBefore(phrases, end);
      case 'item':
        return itemBefore(phrases, end);
      case 'quote': {
        const from = phrases.previous(end);
        return of === ')' && from < end - 1 ? [from, end] : undefined;
      }
      case 'items':
        return itemsBefore(phrases, end);
      case 'chunk':
        return chunkBefore(phrases, end);
      case 'compound': {
        const from = chunkBefore(phrases, end)?.[0] ?? end;
        return from < end ? [from, end] : undefined;
      }
      case 'speaker':
        return speakerBefore(phrases, end);
      case 'count': {
        const from = countBefore(this.words, end);
        return from < end ? [from, end] : undefined;
      }
      default: {
        const from = of !== 'c' && phrases.classAt(start) === 'c' ? start + 1 : start;
        return from < end ? [from, end] : undefined;
      }
    }
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

/** Where a mark ends that begins at a word; -1 where none does. */
function markEnd(words: readonly GrammarWord[], at: number, test: WordTest): number {
  const word = words[at];
  if (word === undefined) return -1;
  if (test.any) return test.classes.includes(word.of) ? at + 1 : -1;
  let text = word.text;
  let end = -1;
  for (let next = at + 1; ; next++) {
    if (test.texts.has(text) && (test.classes === '' || test.classes.includes(word.of))) end = next;
    const behind = words[next];
    if (behind === undefined || !test.beginnings.has(text)) return end;
    text += behind.text;
  }
}

/** The suffix of a test that a word of one more character at least ends in. */
function suffixOf(word: GrammarWord, test: WordTest): string | undefined {
  if (word.end - word.start !== word.text.length) return undefined;
  if (test.classes !== '' && !test.classes.includes(word.of)) return undefined;
  for (const text of test.texts) if (word.text.length > text.length && word.text.endsWith(text)) return text;
  return undefined;
}

function isStem(word: GrammarWord, test: WordTest): boolean {
  return test.classes === '' ? /^[va]$/.test(word.of) : test.classes.includes(word.of);
}

function meetsCondition(phrases: Phrases, at: number, test: WordTest): boolean {
  if (test.edge && phrases.isBreak(at)) return true;
  const word = phrases.words[at];
  if (word === undefined) return false;
  return test.texts.has(word.text) || (test.classes !== '' && test.classes.includes(word.of));
}
