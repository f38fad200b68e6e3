/** The language engine's only door: text in, tokens out. */
export { createDictionary } from './annotate.ts';
export {
  drawnGloss,
  isGuess,
  parseCrossReference,
  readEntry,
  shortenGloss,
} from './glosses/index.ts';
export { Grammar, type GrammarFinding, type GrammarPattern, type GrammarRules } from './grammar/index.ts';
export { TokenLevels } from './levels/index.ts';
export {
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
  describeLine,
  describePatterns,
  describeWord,
  type Example,
  type ExampleIndex,
  type FoundEntry,
  findExamples,
  indexExamples,
  type LineWord,
  LONGEST_EXAMPLE,
  type PackedSurvey,
  type PairedSentence,
  packSurvey,
  readAround,
  Searcher,
  type SentencePart,
  type SentencePattern,
  type SurveyedWord,
  scaleWords,
  surveyWords,
  type TextPatterns,
  UserSearch,
  unpackSurvey,
  type WordAround,
  type WordDetails,
  type WordInPlace,
  type WordLink,
  type WordQuery,
  type WordSurvey,
} from './lookup/index.ts';

export { formatPinyin, formatSyllable, formatZhuyin, parseSyllable, writePinyin } from './pinyin/index.ts';
export { DOUBTED_BELOW, isDoubtful } from './readings/index.ts';
export {
  countSyllables,
  type SpokenPart,
  type SpokenPause,
  type SyllableList,
  speakText,
  speakWord,
} from './spoken/index.ts';
export type {
  AnnotateOptions,
  Dictionary,
  Entry,
  NameType,
  OwnMeaning,
  Syllable,
  Token,
} from './types.ts';
export {
  CedictFile,
  type CedictFileHead,
  countCoverage,
  type DictionaryCoverage,
  HeadwordIndex,
  type LineError,
  type PackedDictionary,
  type PackedIndex,
  packDictionary,
  readEntryLine,
  type UserDictionary,
  type UserEntry,
  type UserSection,
  userSections,
  withUserDictionaries,
  withUserGlosses,
} from './user-dictionary/index.ts';
