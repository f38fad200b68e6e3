/**
 * Look-ups of single words: everything that a card says of a word at its place, search by Chinese, pinyin or English, the
 * common words of a character, sentences that show a word, the words of a whole text.
 */
export { CharacterWords } from './character-words.ts';
export {
  type Example,
  type ExampleIndex,
  findExamples,
  indexExamples,
  LONGEST_EXAMPLE,
  type PairedSentence,
} from './examples.ts';
export { sayAloud } from './number-details.ts';
export { scaleWords } from './scale-words.ts';
export { type FoundEntry, Searcher } from './search.ts';
export {
  describePatterns,
  type SentencePart,
  type SentencePattern,
  type TextPatterns,
} from './sentence-patterns.ts';
export { UserSearch } from './user-search.ts';
export {
  describeWord,
  readAround,
  type WordAround,
  type WordDetails,
  type WordInPlace,
  type WordQuery,
} from './word-details.ts';
export { describeLine, type LineWord } from './word-line.ts';
export type { WordLink } from './word-parts.ts';
export {
  type PackedSurvey,
  packSurvey,
  type SurveyedWord,
  surveyWords,
  unpackSurvey,
  type WordSurvey,
} from './word-survey.ts';
