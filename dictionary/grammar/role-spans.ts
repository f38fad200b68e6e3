/** How far the role of a frame reaches. Numbers of words; ends are exclusive. */
import { countBefore, countEnd } from './counts.ts';
import type { FrameElement } from './frame-notation.ts';
import {
  chunkBefore,
  eventBefore,
  itemBefore,
  itemsBefore,
  placeBefore,
  speakerBefore,
} from './leading-phrases.ts';
import type { Phrases } from './phrases.ts';
import { relativeBefore } from './relative-clauses.ts';

/** A role of a frame. */
export type RoleElement = Extract<FrameElement, { type: 'role' }>;

/** What ends in these is shown, not said: 表示 衷心 感谢. */
const FEELINGS = new Set(
  '痛心 感谢 欢迎 遗憾 支持 同情 慰问 祝贺 哀悼 不满 愤怒 抗议 谴责 关切 担忧 敬意 歉意 赞赏 满意 反对 理解 同意 怀疑 惊讶 震惊 失望 乐观 认可 肯定 尊重 感激 谢意 祝福 钦佩'.split(
    ' ',
  ),
);
/** What nouns of people end in. */
const PEOPLE = /[人员者们民生师手友客童长]$/;
/** No sentence is read further. */
const MAX_SENTENCE_WORDS = 80;

/** How far a role reaches from a word that nothing follows; the frame's first mark is the word `start`. */
export function lastSpan(
  phrases: Phrases,
  { kind, classes, holds }: RoleElement,
  { from, start }: { from: number; start: number },
): [from: number, to: number] | undefined {
  const some = (to: number): [number, number] | undefined => (to > from ? [from, to] : undefined);
  const of = phrases.classAt(from);
  switch (kind) {
    case 'clause':
      return some(phrases.questionEnd(from));
    case 'any':
      return some(phrases.clauseEnd(from));
    case 'clauses':
      return some(sentenceEnd(phrases, from));
    case 'speech': {
      const begin = /^[,:]$/.test(of) ? from + 1 : from;
      const isQuoted = phrases.classAt(begin) === '(' && !phrases.isBreak(begin);
      const to = isQuoted ? phrases.next(begin) : sentenceEnd(phrases, begin);
      const isSaid = isQuoted || begin > from || !FEELINGS.has(phrases.textAt(to - 1));
      return to > begin && isSaid && (isQuoted || phrases.hasVerb(begin, to)) ? [begin, to] : undefined;
    }
    case 'noun':
      return /^[nNro(]$/.test(of) && !phrases.isBreak(from) ? [from, phrases.next(from)] : undefined;
    case 'verb':
      return /^[vai]$/.test(of) ? [from, from + 1] : undefined;
    case 'word':
      return classes === '' || classes.includes(of) ? [from, from + 1] : undefined;
    case 'one': {
      const noun = of === 'm' ? from + 1 : from;
      return /^[nNromt]$/.test(phrases.classAt(noun)) ? [from, noun + 1] : undefined;
    }
    case 'compound':
      return some(phrases.compoundEnd(from));
    case 'thing':
      return some(thingEnd(phrases, from, start));
    case 'unit': {
      let at = from;
      while (/^[qm]$/.test(phrases.classAt(at))) at++;
      return some(phrases.compoundEnd(at));
    }
    case 'upto': {
      // 对 该国 的 | 制裁 决议: what goes on is another noun.
      for (let at = from; at < from + 4 && !phrases.isBreak(at); at++)
        if (holds?.has(phrases.textAt(at)) && !(phrases.classAt(at + 1) === 'n' && phrases.isBreak(at + 2)))
          return [from, at + 1];
      return undefined;
    }
    // 几 代人 | 的 努力
    case 'counted':
      return some(phrases.nounPhraseEnd(from, phrases.deOrEnd(from)));
    case 'count':
      return some(countEnd(phrases.words, from));
    case 'num':
      return of === 'q'
        ? some(Math.max(countEnd(phrases.words, from), phrases.nounPhraseEnd(from, phrases.deOrEnd(from))))
        : undefined;
    case 'np':
      return some(nounEnd(phrases, from, start));
    default:
      return verbalSpan(phrases, kind, { from, start });
  }
}

/** Where the noun that a relative clause describes ends; where it begins if there is none. */
function thingEnd(phrases: Phrases, from: number, start: number): number {
  if (/^[有是在说]$/.test(phrases.textAt(from))) return from;
  if (phrases.classAt(from) === 'r') return from + 1;
  let to = phrases.nounPhraseEnd(from, undefined, start);
  // 村民 | 情绪 十分 激动
  if (to - 1 > from && PEOPLE.test(phrases.textAt(to - 2)) && /^[Da]$/.test(phrases.classAt(to))) to--;
  if (/^[nNo)r]$/.test(phrases.classAt(to - 1))) return to;
  // 合唱团 | 一 票 难 求
  const run = phrases.compoundEnd(from);
  return phrases.classAt(run - 1) === 'n' ? run : from;
}

/** Where a noun phrase ends, unless what begins is none: 穿上 | 热泪盈眶, 打 了 | 个, 睡 着 | 后. */
function nounEnd(phrases: Phrases, from: number, start: number): number {
  const to = phrases.nounPhraseEnd(from, undefined, start);
  const first = phrases.words[from];
  if (first === undefined || first.of === 'i') return from;
  const isQuality = first.of === 'a' && first.tag.startsWith('a');
  return to === from + 1 && (isQuality || /^[个场次阵前后时一]$/.test(first.text)) ? from : to;
}

/** The same of a role that a verb phrase fills; others are noun phrases. */
function verbalSpan(
  phrases: Phrases,
  kind: RoleElement['kind'],
  { from, start }: { from: number; start: number },
): [from: number, to: number] | undefined {
  const some = (to: number): [number, number] | undefined => (to > from ? [from, to] : undefined);
  const of = phrases.classAt(from);
  switch (kind) {
    case 'deed': {
      // 推动 经济 建设: a noun, if nothing else is with it.
      const to = phrases.verbPhraseEnd(from, start);
      return (to === from + 1 && phrases.isActNoun(from)) || !phrases.hasVerb(from, to)
        ? undefined
        : some(to);
    }
    case 'soon':
    case 'vp': {
      let to = phrases.verbPhraseEnd(from, start);
      // 将 通过 检查 、 检测 ， 开展 整治: the verb comes in the next clause.
      if (
        /^(?:通过|经过|围绕|针对)$/.test(phrases.textAt(from)) &&
        phrases.classAt(to) === ',' &&
        /^[vpDx]$/.test(phrases.classAt(to + 1))
      )
        to = phrases.verbPhraseEnd(to + 1, start);
      // 对 投资人 | 最 不利 的 地方
      if (phrases.isDescription(from, to)) return undefined;
      return phrases.hasVerb(from, to) || /^(?:不|毫不|很|没)$/.test(phrases.textAt(from))
        ? some(to)
        : undefined;
    }
    case 'pred': {
      const begin = phrases.predicateStart(from, phrases.clauseEnd(from));
      const to = phrases.verbPhraseEnd(begin, start);
      return to > begin && phrases.hasVerb(begin, to) ? [begin, to] : undefined;
    }
    case 'action': {
      if (phrases.textAt(from) === '了') return undefined;
      const to = phrases.actionEnd(from, start);
      return to > from ? [from, to] : undefined;
    }
    case 'long':
    case 'act': {
      if (
        !/^[vpD]$/.test(of) ||
        (of === 'D' && phrases.classAt(from + 1) === 'a' && phrases.textAt(from + 2) === '的')
      )
        return undefined;
      // 吆喝着自己烧制的杯盏: what was fired is no act.
      if (of === 'v' && phrases.textAt(from + 1) === '的') return undefined;
      const to = phrases.verbPhraseEnd(from, start);
      // 写 着 | 对 女儿 的 嘱咐
      const de = phrases.deOrEnd(from);
      if (/^[对向给]$/.test(phrases.textAt(from)) && de < to && phrases.compoundEnd(de + 1) === to)
        return undefined;
      return phrases.hasVerb(from, to) && (kind === 'act' || to > from + 1) ? some(to) : undefined;
    }
    case 'quality':
      return /^[aD]$/.test(of) ? some(phrases.verbPhraseEnd(from, start)) : undefined;
    case 'degree':
      return of === 'q' ? undefined : some(phrases.verbPhraseEnd(from, start));
    case 'state':
      return some(phrases.verbPhraseEnd(from, start));
    default:
      return some(phrases.nounPhraseEnd(from, undefined, start));
  }
}

function sentenceEnd(phrases: Phrases, from: number): number {
  let at = from;
  while (at - from < MAX_SENTENCE_WORDS && !phrases.isSentenceEnd(at)) at = phrases.next(at);
  return Math.min(at, phrases.words.length);
}

/** How far a role reaches that leads. */
export function firstSpan(
  phrases: Phrases,
  { kind, classes }: RoleElement,
  end: number,
): [from: number, to: number] | undefined {
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
      return classes === '' || classes.includes(of) ? [end - 1, end] : undefined;
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
      const from = countBefore(phrases.words, end);
      return from < end ? [from, end] : undefined;
    }
    default: {
      const from = of !== 'c' && phrases.classAt(start) === 'c' ? start + 1 : start;
      return from < end ? [from, end] : undefined;
    }
  }
}
