/**
 * How headwords are written in pinyin (GB/T 16159): which syllables stand together, apart or behind a hyphen. Stands
 * above the lexicon, for what is a word of its own within a longer one is looked up there.
 */
export { isIdiom, spellWord } from './word-spelling.ts';
