/** What the words beside a word tell of it. */
import type { GrammarWord, WordClass } from './grammar-word.ts';

/** What hangs on a verb and makes one word with it: 种 起 了. */
const RESULTS = new Set([...'到起出成住掉完开见入进满碎破断倒错光死']);
/** The same, only before 了 or 过: 当 上 了. */
const RESULTS_BEFORE_ASPECT = new Set([...'上下好回']);

/** Two words that are one verb. */
const PAIRS = new Set('建言献策 招商引资 以工代赈 救死扶伤 排忧解难 保驾护航'.split(' '));

/** Mends what the words beside tell: 上 赛季 is no place, 种 起 one verb, 握 了 握手 holds 握 twice. */
export function fixInPlace(words: readonly GrammarWord[]): GrammarWord[] {
  const fixed: GrammarWord[] = [];
  words.forEach((word, at) => {
    const before = fixed[fixed.length - 1];
    const behind = words[at + 1];
    if (word.text.length > 2) {
      fixed.push(word.of === 'l' ? classed(word, before, behind) : word);
      return;
    }
    const isResult =
      RESULTS.has(word.text) ||
      (RESULTS_BEFORE_ASPECT.has(word.text) && /^[了过完]$/.test(behind?.text ?? '')) ||
      // 播 下 种子
      (word.text === '下' &&
        before?.of === 'v' &&
        before.text.length === 1 &&
        /^[nqdma(]$/.test(behind?.of ?? ''));
    const hangs =
      isResult &&
      before !== undefined &&
      before.end === word.start &&
      (before.of === 'v' || /^[当上下]$/.test(before.text));
    const last = word.text.charAt(0);
    const first = fixed[fixed.length - 2]?.text === last ? last : before?.text === last ? last : '';
    if (hangs && before.text.length < 3) {
      fixed[fixed.length - 1] = joined(before, word);
    } else if (
      word.text.length === 2 &&
      first !== '' &&
      fixed[fixed.length - 2]?.text === first &&
      /^[了一]$/.test(before?.text ?? '')
    ) {
      fixed.push(...halves(word, 'v'));
    } else if (before?.text.length === 2 && PAIRS.has(before.text + word.text)) {
      fixed[fixed.length - 1] = joined(before, word);
    } else if (word.text === '人' && before?.text === '为' && /^[ai]$/.test(behind?.of ?? '')) {
      // 为人 正直: how one is.
      fixed[fixed.length - 1] = { ...before, end: word.end, text: '为人', of: 'n', tag: 'n' };
    } else if (
      /^不[清好到了住起开上下见懂完动着出]$/.test(word.text) &&
      before?.of === 'v' &&
      (before.text.length === 1 || /[起了住上]$/.test(word.text))
    ) {
      fixed.push(...halves(word, 'D'));
    } else if (/^得[到了出起住见下上]$/.test(word.text) && before?.of === 'v' && before.text.length === 1) {
      fixed.push(...halves(word, 'u'));
    } else if (word.text === '正在' && /^[nN]$/.test(behind?.of ?? '')) {
      const [first, second] = halves(word, 'D');
      if (first !== undefined && second !== undefined)
        fixed.push({ ...first, standsAlone: true }, { ...second, of: 'p' });
    } else fixed.push(classed(word, before, behind));
  });
  return fixed;
}

/** Prepositions that are verbs where a clause has no other. */
const VERBAL = /^(?:通过|经过|面对|给|挨|用)$/;
/** A clause that one of these begins may be no more than a phrase. */
const PHRASAL =
  /^(?:在|从|自|对|对于|关于|据|根据|按|按照|除|除了|与|和|随着|由于|因|因为|为|为了|作为|以|经|受)$/;

/**
 * Gives clauses without a predicate one: the last word that is a verb elsewhere, behind a noun or an adverb, 小城 由 基地 | 转型.
 * Clauses of nouns alone stay.
 */
export function fixPredicates(words: GrammarWord[]): void {
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (word !== undefined && !/^[,.:]$/.test(word.of)) continue;
    const clause = words.slice(from, at);
    if (clause.length > 2 && !clause.some(({ of }) => /^[vai()-]$/.test(of))) {
      const last = clause.findLastIndex(
        ({ of, tag, text }, place) =>
          place > 0 &&
          (VERBAL.test(text) || (of === 'n' && tag === 'v' && text.length === 2)) &&
          !/^[umdq]$/.test(clause[place - 1]?.of ?? '.') &&
          !/^[u]$/.test(clause[place + 1]?.of ?? '.'),
      );
      const verb = clause[last];
      if (verb !== undefined && !PHRASAL.test(clause[0]?.text ?? ''))
        words[from + last] = { ...verb, of: 'v' };
    }
    from = at + 1;
  }
}

/** A word with the class that the words beside it tell. */
function classed(
  word: GrammarWord,
  before: GrammarWord | undefined,
  behind: GrammarWord | undefined,
): GrammarWord {
  if (word.of !== 'l' && !/^[上下等]$/.test(word.text)) return word;
  const [left, right] = [before?.of ?? '.', behind?.of ?? '.'];
  const isResult =
    /^[上下]$/.test(word.text) && /^[过了完着]$/.test(behind?.text ?? '') && !/^[nN]$/.test(left);
  const isWait =
    word.text === '等' && (!/^[nNo)rm]$/.test(left) || /^[车你我他她]$/.test(behind?.text ?? ''));
  if (isResult || isWait) return { ...word, of: 'v', tag: 'v' };
  // 上 赛季 is no place.
  const isTime = word.of === 'l' && !/^[nNrtlmqov)u]$/.test(left) && /^[nqmt]$/.test(right);
  return isTime ? { ...word, of: 'd' } : word;
}

/** Two words as one verb. */
function joined(first: GrammarWord, second: GrammarWord): GrammarWord {
  return { ...first, end: second.end, text: first.text + second.text, of: 'v', tag: 'v' };
}

/** A word of two characters as two words: one of a class, and a verb. */
function halves(word: GrammarWord, of: WordClass): GrammarWord[] {
  const middle = word.start + 1;
  const { tag } = word;
  return [
    { start: word.start, end: middle, text: word.text.charAt(0), of, tag, mate: -1 },
    { start: middle, end: word.end, text: word.text.charAt(1), of: 'v', tag, mate: -1 },
  ];
}
