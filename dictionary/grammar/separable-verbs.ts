/** Verbs of verb and object that other words part: 帮 了 大 忙, 睡 了 一 觉, 见 过 两 次 面. */
import type { MatchPart } from './frame-matcher.ts';
import type { GrammarWord } from './grammar-words.ts';
import type { GrammarRules } from './rules.ts';

/** No more words stand between verb and object. */
const MAX_BETWEEN_WORDS = 7;

/** Behind the verb: what a verb alone has there, so that these may be one verb. */
const ASPECT = new Set('了 着 过 完 起 到 上 不 得 好 不了 不成 个 起来 一 下'.split(' '));
/** What may stand between. */
const BETWEEN = /^[qmardNnto]$/;

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
    return words.flatMap((verb, at) => {
      const objects = this.objects.get(verb.text);
      const to = objects === undefined ? -1 : objectOf(words, at, objects);
      const object = words[to];
      if (object === undefined) return [];
      const parts = [verb, object].map(({ start, end }) => ({ role: 'mark', start, end }));
      return [{ word: verb.text + object.text, parts }];
    });
  }
}

/** The object that belongs to the verb at a place; -1 where there is none or it stands right behind. */
function objectOf(words: readonly GrammarWord[], at: number, objects: ReadonlySet<string>): number {
  let hasBetween = false;
  for (let to = at + 1; to <= at + 1 + MAX_BETWEEN_WORDS; to++) {
    const word = words[to];
    if (word === undefined) return -1;
    if (objects.has(word.text)) return hasBetween ? to : -1;
    const isAspect = ASPECT.has(word.text);
    const isPossessive = word.text === '的' && to > at + 1;
    if (!isAspect && !isPossessive && !BETWEEN.test(word.of)) return -1;
    hasBetween = true;
  }
  return -1;
}
