import type { DrawnHelp } from '../../vocabulary/index.ts';

/** A word and what is drawn over it; offsets are UTF-16 code units into the block's text. */
export interface WordLabel {
  readonly start: number;
  readonly end: number;
  /** The pinyin: one syllable a character of the word, or one for all of it; together they are the whole. */
  readonly syllables: readonly string[];
  /** A digit for each syllable: its tone 1 to 5, or 0 where it has none. */
  readonly tones: string;
  /** The same in zhuyin, where it was asked for: one for each of `syllables`. */
  readonly zhuyin?: readonly string[];
  /** The gloss to show, where it was asked for and there is one. */
  readonly gloss?: string;
  /** How it is drawn; absent for in full. The ink depends on it, what the page can see doesn't. */
  readonly help?: DrawnHelp;
  /** The reader is learning it: it has a dotted line. */
  readonly learning?: true;
  /** The reader wants no help at this late meeting of the word on its page. */
  readonly repeated?: true;
  /** The reader points at it. */
  readonly pointedAt?: true;
  /** The reading is a guess: a small question mark follows it. */
  readonly doubt?: true;
}
