/** The language engine's only door: text in, tokens out. */
export { createDictionary } from './annotate.ts';
export {
  type CedictEntry,
  CedictSyntaxError,
  formatCedictLine,
  parseCedict,
  parseCedictLine,
  splitClassifiers,
} from './cedict.ts';
export { CharacterWords } from './character-words.ts';
export { FORMAT_VERSION, LexiconFormatError } from './format.ts';
export { shortenGloss } from './gloss-wording.ts';
export { hskHeadwords } from './hsk.ts';
export { type Lexicon, openLexicon } from './lexicon.ts';
export type { SpokenNumber } from './number-aloud.ts';
export { formatPinyin, formatSyllable, parseSyllable } from './pinyin.ts';
export { Searcher } from './search.ts';
export { type CrossReference, parseCrossReference } from './senses.ts';
export { writePinyin } from './sentence-pinyin.ts';
export type * from './types.ts';
export {
  describeWord,
  linkOf,
  type WordDetails,
  type WordInPlace,
  type WordLink,
  type WordQuery,
} from './word-details.ts';
export {
  type PackedSurvey,
  packSurvey,
  surveyWords,
  unpackSurvey,
  type WordCount,
  type WordSurvey,
} from './word-survey.ts';
export { formatZhuyin } from './zhuyin.ts';
