/**
 * How headwords are written in pinyin (GB/T 16159): which syllables are joined, separate or hyphenated. Above
 * the lexicon, since words within a longer one are looked up there.
 */
export { isIdiom, spellWord } from './word-spelling.ts';
