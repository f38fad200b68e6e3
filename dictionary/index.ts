/** The language engine's only door: text in, tokens out. */
export { createDictionary } from './annotate.ts';
export {
  type CrossReference,
  drawnGloss,
  isGuess,
  parseCrossReference,
  readEntry,
  shortenGloss,
} from './glosses/index.ts';
export { TokenLevels } from './levels/index.ts';
export {
  type CedictEntry,
  CedictSyntaxError,
  FORMAT_VERSION,
  formatCedictLine,
  hskHeadwords,
  LEVEL_LISTS,
  type LevelList,
  type Lexicon,
  LexiconFormatError,
  openLexicon,
  parseCedict,
  parseCedictLine,
  splitClassifiers,
  type WordLevel,
} from './lexicon/index.ts';
export {
  CharacterWords,
  describeWord,
  linkOf,
  type PackedSurvey,
  packSurvey,
  type ScaleRow,
  Searcher,
  scaleWords,
  surveyWords,
  unpackSurvey,
  type WordCount,
  type WordDetails,
  type WordInPlace,
  type WordLink,
  type WordQuery,
  type WordSurvey,
} from './lookup/index.ts';
export type { SpokenNumber } from './numbers/index.ts';
export { formatPinyin, formatSyllable, formatZhuyin, parseSyllable, writePinyin } from './pinyin/index.ts';
export type {
  AnnotateOptions,
  Dictionary,
  Entry,
  GlossSource,
  NameType,
  OwnMeaning,
  Sense,
  Syllable,
  Token,
  TokenKind,
} from './types.ts';
