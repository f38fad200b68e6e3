import type { GlossedWord } from '../glosses/index.ts';
import type { NameType, Syllable, TokenKind } from '../types.ts';

/** A headword, read in one way; `entry` is its likeliest entry with this reading. */
export interface FoundWord extends GlossedWord {
  readonly kind: TokenKind;
  readonly reading: readonly Syllable[];
  readonly pinyin: string;
  readonly confidence: number;
  readonly nameType?: NameType;
  /** Whether it may be a numeral. */
  readonly mayCount: boolean;
  /** Whether all its entries are read alike. */
  readonly sure: boolean;
  /** By character: the readings that the sentence chooses among, a bit each; 0 where it is not asked. */
  choices?: readonly number[];
  /** The same word read another way, by reading. */
  others?: Map<string, FoundWord>;
  /** As the entries of its senses have it, by part of speech and entry. */
  inSenses?: Map<string, InSense>;
  /** As it is read in Taiwan. */
  taiwan?: FoundWord;
}

/** What a sense says of a word: that it is a name, and how it is written then. */
export type InSense = Pick<FoundWord, 'kind' | 'reading' | 'pinyin' | 'nameType'>;

/** A word as the sentence has it read. */
export interface ReadWord {
  readonly word: FoundWord;
  /** 0 to 1: how sure the reading is. */
  readonly confidence: number;
}
