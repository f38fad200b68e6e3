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
    const before = fixed.at(-1);
    const behind = words[at + 1];
    const isResult =
      RESULTS.has(word.text) ||
      (RESULTS_BEFORE_ASPECT.has(word.text) && /^[了过完]$/.test(behind?.text ?? '')) ||
      // 播 下 种子
      (word.text === '下' &&
        before?.of === 'v' &&
        before.text.length === 1 &&
        /^[nqdma(]$/.test(behind?.of ?? ''));
    const hangs =
      before !== undefined &&
      before.end === word.start &&
      (before.of === 'v' || /^[当上下]$/.test(before.text));
    const last = word.text.charAt(0);
    const first = fixed.at(-2)?.text === last ? last : before?.text === last ? last : '';
    if (isResult && hangs && before.text.length < 3) {
      fixed[fixed.length - 1] = joined(before, word);
    } else if (
      word.text.length === 2 &&
      first !== '' &&
      fixed.at(-2)?.text === first &&
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

/** A word with the class that the words beside it tell. */
function classed(
  word: GrammarWord,
  before: GrammarWord | undefined,
  behind: GrammarWord | undefined,
): GrammarWord {
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
