import type { GlossedWord } from '../glosses/index.ts';
import type { NameType, Syllable, TokenKind } from '../types.ts';

/** A headword in one reading; `entry` is its likeliest entry with this reading. */
export interface FoundWord extends GlossedWord {
  readonly kind: TokenKind;
  readonly reading: readonly Syllable[];
  readonly pinyin: string;
  readonly confidence: number;
  readonly nameType?: NameType;
  /** Whether it may be a numeral. */
  readonly mayCount: boolean;
  /** Whether all its entries have the same reading. */
  readonly sure: boolean;
  /** By character: the readings among which the sentence chooses, a bit each; 0 where it does not. */
  choices?: readonly number[];
  /** The same word read another way, by reading. */
  others?: Map<string, FoundWord>;
  /** As in the entries of its senses, by part of speech and entry. */
  inSenses?: Map<string, InSense>;
  /** As it is read in Taiwan. */
  taiwan?: FoundWord;
}

/** What a sense adds to a word: that it is a name, and its spelling then. */
export type InSense = Pick<FoundWord, 'kind' | 'reading' | 'pinyin' | 'nameType'>;

/** A word in its reading in the sentence. */
export interface ReadWord {
  readonly word: FoundWord;
  /** 0 to 1: how sure the reading is. */
  readonly confidence: number;
}
