/** A word as grammar sees it. */

/**
 * What a word is to a frame, one letter:
 * `n` noun, `N` name, `r` pronoun, `t` time, `l` localizer, `m` measure word, `q` numeral or figure, `d` determiner,
 * `v` verb, `x` modal verb, `a` adjective, `i` idiom, `D` adverb, `p` preposition, `c` conjunction, `u` particle, `o` letters
 * and signs, `,` comma, `、` enumeration comma, `.` end of a sentence, `(` and `)` opening and closing marks, `:` colon, `-` other marks.
 */
export type WordClass = string;

/** A token as a frame sees it. */
export interface GrammarWord {
  readonly start: number;
  readonly end: number;
  /** Simplified. */
  readonly text: string;
  readonly of: WordClass;
  /** jieba's tag, `v`, `vn`, `n`; empty where it lists none. */
  readonly tag: string;
  /** Of an opening mark: the number of the word that closes it, and the other way round; else -1. */
  mate: number;
  /** It may be several words that the dictionary has as one: 低于预期. */
  readonly isPhrase?: boolean;
  /** No mark of several words begins with it: 正 | 在 站台. */
  readonly standsAlone?: boolean;
}
