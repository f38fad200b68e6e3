/**
 * What a word is in its sentence, as far as the words next to it tell: 三 名 counts, 的 发展 is a noun, 将 发展 a verb.
 * A rule says nothing where it would often be wrong; the gloss then shows both.
 */
import type { Role } from './senses.ts';

/** The fields of a token that its role and its neighbours' depend on. */
export interface RoleToken {
  readonly text: string;
  readonly kind: string;
}

/** After these a word is a noun: particles, demonstratives, verbs without a meaning of their own. */
const BEFORE_NOUN = new Set(
  '的 之 其 该 这个 那个 一个 这种 那种 一种 这些 那些 一些 这项 一项 一次 各项 各类 各种 有关 进行 加以 予以 给予 作出 做出 开展 取得 获得 得到 受到 有 没有'.split(
    ' ',
  ),
);
/** After these it is a verb: negation, auxiliaries, adverbs. */
const BEFORE_VERB = new Set(
  '不 没 未 已 已经 正 正在 将 要 会 能 可 可以 应 应当 应该 须 必须 需 需要 想 所 也 都 就 还 再 又 曾 曾经 积极 不断 进一步 继续 开始 准备 能够 不能 不得 地 着力 大力 共同 来 去 并 可能 仍 仍然 努力'.split(
    ' ',
  ),
);
/** Before these it is a verb: aspect, direction and result. */
const BEHIND_VERB = new Set('了 着 过 出 起 完 到 给 成'.split(' '));
const NUMERAL = /^[〇零一二三四五六七八九十百千万亿两几数多余半每各这那某哪首另]+$/;
/** Measure words that after a numeral are more often something else. */
const SELDOM_CLASSIFIER = new Set([...'号分点元年月日时角地级组方']);

/** Words attached to the one before: 桌子 上, 爬 上. */
const HANGING = new Set('上 下 起 来 去 出 過 过 开'.split(' '));

/**
 * The role of a token; `undefined` where its neighbours don't tell.
 * @param tagBefore jieba's tag of the word before, where it is one.
 */
export function roleAt(tokens: readonly RoleToken[], at: number, tagBefore = ''): Role | undefined {
  const before = tokens[at - 1];
  const text = tokens[at]?.text ?? '';
  if (HANGING.has(text) && before !== undefined && !isNumeral(before)) {
    if (before.kind === 'name' || /^[nsf]/.test(tagBefore)) return text === '上' ? 'suffix' : undefined;
    return tagBefore.startsWith('v') ? 'complement' : undefined;
  }
  const behind = tokens[at + 1]?.text ?? '';
  if (before !== undefined && isNumeral(before) && text.length === 1 && !SELDOM_CLASSIFIER.has(text)) {
    return 'classifier';
  }
  // The neighbours of a single character seldom tell: 也 与, 不 同, 已 向.
  if (text.length === 1) return undefined;
  if (BEHIND_VERB.has(behind)) return 'verb';
  if (before === undefined) return undefined;
  if (BEFORE_VERB.has(before.text)) return 'verb';
  if (BEFORE_NOUN.has(before.text)) return 'noun';
  const counted = tokens[at - 2];
  return counted !== undefined && MEASURES.has(before.text) && isNumeral(counted) ? 'noun' : undefined;
}

/** Measure words that a noun follows. */
const MEASURES = new Set([...'个位名项种次件份条家场座批届篇部张本台辆艘架支只头匹间所句段幅首']);

function isNumeral({ text, kind }: RoleToken): boolean {
  return kind === 'number' || NUMERAL.test(text);
}
