/** Numbered syllables as zhuyin (bopomofo), as printed in Taiwan: `hang2` -> `ㄏㄤˊ`. */
import type { Syllable } from '../types.ts';

const INITIALS: Readonly<Record<string, string>> = {
  b: 'ㄅ',
  p: 'ㄆ',
  m: 'ㄇ',
  f: 'ㄈ',
  d: 'ㄉ',
  t: 'ㄊ',
  n: 'ㄋ',
  l: 'ㄌ',
  g: 'ㄍ',
  k: 'ㄎ',
  h: 'ㄏ',
  j: 'ㄐ',
  q: 'ㄑ',
  x: 'ㄒ',
  zh: 'ㄓ',
  ch: 'ㄔ',
  sh: 'ㄕ',
  r: 'ㄖ',
  z: 'ㄗ',
  c: 'ㄘ',
  s: 'ㄙ',
};

/** Finals after an initial, with `v` for `ü`; after `j`, `q`, `x` a written `u` is one too. */
const FINALS: Readonly<Record<string, string>> = {
  a: 'ㄚ',
  o: 'ㄛ',
  e: 'ㄜ',
  ê: 'ㄝ',
  ai: 'ㄞ',
  ei: 'ㄟ',
  ao: 'ㄠ',
  ou: 'ㄡ',
  an: 'ㄢ',
  en: 'ㄣ',
  ang: 'ㄤ',
  eng: 'ㄥ',
  er: 'ㄦ',
  i: 'ㄧ',
  ia: 'ㄧㄚ',
  io: 'ㄧㄛ',
  ie: 'ㄧㄝ',
  iai: 'ㄧㄞ',
  iao: 'ㄧㄠ',
  iu: 'ㄧㄡ',
  ian: 'ㄧㄢ',
  in: 'ㄧㄣ',
  iang: 'ㄧㄤ',
  ing: 'ㄧㄥ',
  u: 'ㄨ',
  ua: 'ㄨㄚ',
  uo: 'ㄨㄛ',
  uai: 'ㄨㄞ',
  ui: 'ㄨㄟ',
  uan: 'ㄨㄢ',
  un: 'ㄨㄣ',
  uang: 'ㄨㄤ',
  ong: 'ㄨㄥ',
  v: 'ㄩ',
  ve: 'ㄩㄝ',
  van: 'ㄩㄢ',
  vn: 'ㄩㄣ',
  iong: 'ㄩㄥ',
};

/** Syllables outside the rules: interjections, the erhua ending. */
const ALONE: Readonly<Record<string, string>> = {
  r: 'ㄦ',
  m: 'ㄇ',
  n: 'ㄋ',
  ng: 'ㄫ',
  hm: 'ㄏㄇ',
  hng: 'ㄏㄫ',
  eh: 'ㄝ',
};

/** How a syllable without an initial is written, and its final: `you` is `iu`, `weng` is `ong`. */
const ZERO_INITIAL: readonly (readonly [RegExp, string])[] = [
  [/^yu(?=$|e|an|n)/, 'v'],
  [/^yong$/, 'iong'],
  [/^you$/, 'iu'],
  [/^yi/, 'i'],
  [/^y/, 'i'],
  [/^wu$/, 'u'],
  [/^wei$/, 'ui'],
  [/^wen$/, 'un'],
  [/^weng$/, 'ong'],
  [/^w/, 'u'],
];

const TONE_MARKS = ['', 'ˊ', 'ˇ', 'ˋ'];
/** The neutral tone's dot comes first. */
const NEUTRAL = '˙';
const NUMBERED = /^([a-zü:ê]+)([1-5])$/;

/**
 * Writes a numbered syllable in zhuyin: `'hang2'` -> `'ㄏㄤˊ'`, `'lu:4'` -> `'ㄌㄩˋ'`, `'de5'` -> `'˙ㄉㄜ'`,
 * `'yi1'` -> `'ㄧ'`; the first tone has no mark, nor has the erhua ending `r5`. The unknown syllable `xx5` is
 * nothing; text that is not a numbered syllable is returned unchanged.
 */
export function formatZhuyin(syllable: Syllable): string {
  const match = NUMBERED.exec(syllable.toLowerCase());
  if (match === null) return syllable;
  const [, letters = '', tone = '5'] = match;
  if (letters === 'xx') return '';
  const symbols = symbolsOf(letters.replace(/u:|ü/g, 'v'));
  if (symbols === undefined) return syllable;
  if (letters === 'r') return symbols;
  return tone === '5' ? NEUTRAL + symbols : symbols + (TONE_MARKS[Number(tone) - 1] ?? '');
}

function symbolsOf(spelling: string): string | undefined {
  const alone = ALONE[spelling];
  if (alone) return alone;
  const [, first = '', rest = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?(.*)$/.exec(spelling) ?? [];
  const initial = INITIALS[first];
  if (initial === undefined) return FINALS[fromZeroInitial(spelling)];
  if (rest === 'i' && /^(?:[zcs]h?|r)$/.test(first)) return initial;
  const final = FINALS[/^[jqx]$/.test(first) ? rest.replace(/^u/, 'v') : rest];
  return final && initial + final;
}

function fromZeroInitial(spelling: string): string {
  for (const [pattern, final] of ZERO_INITIAL) {
    if (pattern.test(spelling)) return spelling.replace(pattern, final);
  }
  return spelling;
}
