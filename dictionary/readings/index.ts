/**
 * The reading of a word in its sentence: by its entries, by rules of place, by a log-linear model for heteronyms;
 * the readings of Taiwan and tone sandhi last.
 */
export { DOUBTED_BELOW, isDoubtful } from './doubt.ts';
export type { FoundWord } from './found-word.ts';
export { type Extent, HeteronymFeatures } from './heteronym-features.ts';
export { LONGEST_PHRASE, type PhraseRows, phraseKey } from './heteronym-phrases.ts';
export { type HeteronymReadings, HeteronymVotes } from './heteronym-votes.ts';
export { CONFIDENCE_STEPS, HEADER_BYTES, keyBits, keyOf } from './heteronyms.ts';
export { applySandhi } from './sandhi.ts';
export { WordReader } from './word-reader.ts';
