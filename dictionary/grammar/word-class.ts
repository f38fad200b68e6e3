/** The class of a word, from its part of speech or jieba's tag. */
import type { Token } from '../types.ts';
import type { WordClass } from './grammar-word.ts';

/** Classes of the parts of speech of our own senses. */
const OWN_CLASSES: Readonly<Record<string, WordClass>> = {
  n: 'n',
  v: 'v',
  adj: 'a',
  adv: 'D',
  prep: 'p',
  conj: 'c',
  pron: 'r',
  num: 'q',
  m: 'm',
  part: 'u',
  aux: 'x',
  suf: 'n',
  pre: 'a',
  loc: 'l',
  int: 'D',
  idiom: 'i',
  phr: 'i',
  abbr: 'n',
  name: 'N',
  det: 'd',
};
/** Classes of jieba's tags by their first letter. */
const TAG_CLASSES: Readonly<Record<string, WordClass>> = {
  n: 'n',
  v: 'v',
  a: 'a',
  b: 'a',
  z: 'a',
  d: 'D',
  p: 'p',
  c: 'c',
  r: 'r',
  m: 'q',
  q: 'm',
  u: 'u',
  f: 'l',
  t: 't',
  s: 'n',
  i: 'i',
  l: 'i',
  j: 'n',
  g: 'n',
  o: 'D',
  e: 'D',
  y: 'u',
  x: 'o',
  h: 'a',
  k: 'n',
};
/** Words whose class no dictionary tells as grammar needs it. */
const FIXED: Readonly<Record<string, WordClass>> = {
  的: 'u',
  地: 'u',
  得: 'u',
  了: 'u',
  着: 'u',
  过: 'u',
  之: 'u',
  等: 'u',
  所: 'u',
  被: 'p',
  把: 'p',
  将: 'D',
  给: 'p',
  让: 'v',
  是: 'v',
  为: 'p',
  去世: 'v',
  反对: 'v',
  续集: 'n',
  附近: 'n',
  半数: 'q',
  过半: 'q',
  挨: 'v',
  会晤: 'v',
  创: 'v',
  主演: 'v',
  执导: 'v',
};

/** Returns the class of a word; `tag` is jieba's, `partOfSpeech` that of our own sense. */
export function classOf(
  kind: Token['kind'],
  text: string,
  partOfSpeech: string | undefined,
  tag: string,
): WordClass {
  if (kind === 'name') return 'N';
  if (kind === 'number') return 'q';
  const fixed = FIXED[text];
  if (fixed !== undefined) return fixed;
  if (partOfSpeech !== undefined) {
    if (tag === 't' && partOfSpeech === 'n') return 't';
    return OWN_CLASSES[partOfSpeech] ?? 'N';
  }
  return TAG_CLASSES[tag[0] ?? ''] ?? 'n';
}
