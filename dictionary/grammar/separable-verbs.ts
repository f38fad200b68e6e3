/** Verbs of verb and object that other words part: 帮 了 大 忙, 睡 了 一 觉, 见 过 两 次 面. */
import type { MatchPart } from './frame-matcher.ts';
import type { GrammarWord } from './grammar-word.ts';
import type { GrammarRules } from './rules.ts';

/** No more words stand between verb and object. */
const MAX_BETWEEN_WORDS = 7;

/** Behind the verb: what a verb alone has there, so that these may be one verb. */
const ASPECT = new Set(
  '了 着 过 完 起 上 不了 不成 个 起来 一 下 不 得 着 到 很 太 尽 够 遍 足 这么 那么 好几'.split(' '),
);
/** What may stand between. */
const BETWEEN = /^[qmarNntod]$/;

/** What hangs on a verb in one word with it. */
const ENDS = new Set([...'了过着起完上好碎透死尽够遍满光错破足下到']);

interface SeparableVerb {
  readonly word: string;
  /** With its marks, in the order of the text. */
  readonly parts: readonly MatchPart[];
}

/** Finds verbs of a list whose parts stand apart. */
export class SeparableVerbs {
  /** By verb, its objects. */
  private readonly objects = new Map<string, Set<string>>();

  constructor(verbs: GrammarRules['separable']) {
    for (const [verb, object] of verbs) {
      const objects = this.objects.get(verb) ?? new Set();
      this.objects.set(verb, objects.add(object));
    }
  }

  /** Returns those of a text, in its order. */
  find(words: readonly GrammarWord[]): SeparableVerb[] {
    const found: SeparableVerb[] = [];
    for (let at = 0; at < words.length; at++) {
      const verb = words[at];
      const one = verb === undefined ? undefined : this.at(words, at, verb);
      if (one !== undefined) found.push(one);
    }
    return found;
  }

  private at(words: readonly GrammarWord[], at: number, verb: GrammarWord): SeparableVerb | undefined {
    // 记录 | 下 这 场 雪: a result.
    if (verb.of === 'u' || (/^[下上起出]$/.test(verb.text) && words[at - 1]?.of === 'v')) return undefined;
    const { text } = verb;
    const stem = text.length > 1 && ENDS.has(text.charAt(text.length - 1)) ? text.slice(0, -1) : text;
    const objects = this.objects.get(stem);
    if (objects === undefined) return undefined;
    const found = objectOf(words, at, { objects, hasAspect: stem !== text });
    if (found === undefined) return undefined;
    const parts = [
      { role: 'mark', start: verb.start, end: verb.start + stem.length },
      { role: 'mark', start: found.end - found.object.length, end: found.end },
    ];
    return { word: stem + found.object, parts };
  }
}

/** Before an object in one word with it: 一面, 大亏, 夜班. */
const BEFORE_OBJECT = /^[一大小两几个口夜半多早晚重轻恶闷冤长老新旧好坏真假硬冷热深高低远近双单]$/;

/** The object that belongs to the verb at a place; `undefined` where there is none or it stands right behind. */
function objectOf(
  words: readonly GrammarWord[],
  at: number,
  { objects, hasAspect }: { objects: ReadonlySet<string>; hasAspect: boolean },
): { object: string; end: number } | undefined {
  let hasBetween = hasAspect;
  for (let to = at + 1; to <= at + 1 + MAX_BETWEEN_WORDS; to++) {
    const word = words[to];
    if (word === undefined) return undefined;
    const isHeaded = word.text.length === 2 && BEFORE_OBJECT.test(word.text.charAt(0));
    const object = objects.has(word.text) ? word.text : isHeaded ? word.text.slice(1) : '';
    // 背 出 三 名 老人: counted.
    const isMeasure = word.of === 'm' && /^[nN]$/.test(words[to + 1]?.of ?? '.');
    // 唱 着 队 歌: one noun.
    const left = words[to - 1];
    const isCompound =
      word.text.length === 1 &&
      left?.of === 'n' &&
      left.text.length === 1 &&
      to - 1 > at &&
      !/^[qm]$/.test(words[to - 2]?.of ?? '');
    if (objects.has(object))
      return hasBetween && !isMeasure && !isCompound ? { object, end: word.end } : undefined;
    // 握 了 握 手
    const isAspect = ASPECT.has(word.text) || (word.text === words[at]?.text && hasBetween);
    const isPossessive = word.text === '的' && to > at + 1;
    if (!isAspect && !isPossessive && !BETWEEN.test(word.of)) return undefined;
    hasBetween = true;
  }
  return undefined;
}
