/**
 * A text as it is spoken, syllable by syllable: figures read out, 一 and 不, third tones before third tones, erhua, and
 * pauses. For players of recordings of single syllables.
 */
export { type SpokenPart, type SpokenPause, speakText, speakWord } from './spoken-text.ts';
export { countSyllables, type SyllableList } from './syllable-list.ts';
