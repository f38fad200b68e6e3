/**
 * The types of the engine: what a lexicon contains and what annotating a text returns.
 * Offsets are UTF-16 code units throughout.
 */

/** One numbered syllable as CC-CEDICT writes it: `zhong1`, `lu:4`, `de5`, erhua `r5`, unknown `xx5`. */
export type Syllable = string;

/** The kind of a token. `name` is a headword that names a person, a place or an organisation. */
export type TokenKind = 'word' | 'name' | 'number' | 'punctuation' | 'other';

/** The kind of a name. */
export type NameType = 'person' | 'place' | 'organization';

/** One segment of an annotated text; the tokens of a text cover it in order, without gaps or overlaps. */
export interface Token {
  /** First code unit of the token in the text. */
  readonly start: number;
  /** One past its last code unit. */
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKind;
  /** One syllable for each Han character of the token, in order; empty where there is none. */
  readonly reading: readonly Syllable[];
  /** The reading as it is written above the word: `hángzhǎng`; empty where there is none. */
  readonly pinyin: string;
  /** English for the word's meaning here, short; empty where it has none (的) or nothing explains it. */
  readonly gloss: string;
  /** 0 to 1: how often such a gloss is what the word means in its sentence; absent where there is no gloss. */
  readonly glossConfidence?: number;
  /** Which dictionary the gloss is from; absent where nothing explains the word. */
  readonly glossSource?: GlossSource;
  /** Of a gloss of the reader's dictionary: its language, BCP 47, where that is known. */
  readonly glossLanguage?: string;
  /** For a gloss of our own: its part of speech (`n`, `v`, `adj`, …) or the type of name (`person`, `company`, …). */
  readonly partOfSpeech?: string;
  /** 0 to 1: confidence of the reading; 1 where the form has only one. */
  readonly confidence: number;
  readonly nameType?: NameType;
  /** For a person without an entry, the card's note: `surname Zhou, given name Zihang`. */
  readonly says?: string;
  /** For a name or a compound joined from several words: these, in order. */
  readonly parts?: readonly Token[];
  /** For numbers: the value in plain English, with its unit, `25,500 person-times`, `12%`, `21 March`, `09:30`. */
  readonly value?: string;
}

/** Where a gloss is from: our own tables (dictionary/data), CC-CEDICT, or a dictionary that the reader added. */
export type GlossSource = 'Hangjian' | 'CC-CEDICT' | 'reader';

/** One meaning of an entry in our own tables. */
export interface OwnMeaning {
  /** English as it is drawn under the word; empty for a word that has none there. */
  readonly gloss: string;
  /** `n`, `v`, `adj`, …, or the type of name: `person`, `company`, …. */
  readonly partOfSpeech: string;
  /** One more sentence or phrase; empty for most. */
  readonly says: string;
}

/** One meaning of an entry in CC-CEDICT. */
export interface Sense {
  /** Its English wording as in CC-CEDICT, pinyin in brackets and cross-references included. */
  readonly gloss: string;
}

/** One headword with one reading: a line of CC-CEDICT, with what other sources know of it. */
export interface Entry {
  readonly simplified: string;
  readonly traditional: string;
  /** The reading as in the source, one part a character where they correspond: `['yin2','hang2']`. */
  readonly reading: readonly Syllable[];
  /** The reading with tone marks, joined by word: `yínháng`. */
  readonly pinyin: string;
  /** Our own senses, commonest in news first; `[]` where the tables lack the word. */
  readonly ownSenses: readonly OwnMeaning[];
  /** Those of CC-CEDICT, in its order; `[]` for an entry that it lacks. */
  readonly senses: readonly Sense[];
  /** Measure words, `['家[jia1]', '個|个[ge4]']` as CC-CEDICT writes them after `CL:`. */
  readonly classifiers: readonly string[];
  /** HSK 2.0 level, 1 to 6. */
  readonly hsk?: number;
  /** Occurrences in jieba's corpus; 0 where it does not list the word. */
  readonly frequency: number;
  /** jieba's part-of-speech tag, `n`, `v`, `ns`. */
  readonly partOfSpeech?: string;
  /** The sense to show first, short. */
  readonly gloss: string;
  /** Index into `senses` of the one with which `gloss` begins; absent where there is none. */
  readonly firstSense?: number;
  /** The reader's dictionary that it is from; absent for ours. */
  readonly dictionary?: EntryDictionary;
  /** The dictionary gives no reading: it is combined from its words. */
  readonly isGuessed?: true;
}

/** A dictionary that the reader added. */
export interface EntryDictionary {
  readonly name: string;
  /** Of its glosses, BCP 47; absent where that is not known. */
  readonly language?: string;
}

/** Options of annotating. */
export interface AnnotateOptions {
  /** Leaves glosses out (`''`), if `false`: the page asks for them only when it shows them. */
  readonly glosses?: boolean;
  /** 一 and 不 in their tones before the next syllable (yí dìng, bú shì), not in the dictionary's. */
  readonly sandhi?: boolean;
  /** The readings of Taiwan where CC-CEDICT gives them. */
  readonly taiwan?: boolean;
  /** Calls back with stretches of the text that may be words besides those of the lexicon, UTF-16 code units. */
  readonly findWords?: (text: string, onWord: (start: number, end: number) => void) => void;
}

/** What a token says of a name. */
export type NameDescription = Pick<
  Token,
  'kind' | 'reading' | 'pinyin' | 'gloss' | 'confidence' | 'nameType' | 'says' | 'parts'
>;

/** The engine over one lexicon; pure and synchronous. */
export interface Dictionary {
  /**
   * Text to tokens: total for every string, lone surrogates included. The tokens cover the text in order,
   * are on code-point boundaries and depend on nothing but text, lexicon and options.
   */
  annotate(text: string, options?: AnnotateOptions): Token[];
  /** Entries of a simplified or traditional headword, the likeliest first; `[]` where there is none. */
  lookup(headword: string): Entry[];
  /** The token of a text that the reader calls a name, with the given reading: a syllable for each Han character. */
  describeName(name: string, kind: NameType, reading: readonly Syllable[]): NameDescription;
}
