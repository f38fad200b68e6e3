/** Practice: exercises on an article that feed the words' cards. */
export * from './article-words.ts';
export { MOST_WORDS } from './choose-words.ts';
export * from './exercise.ts';
export { makeSet, type SetWishes } from './make-set.ts';
export { checkPinyin, type PinyinCheck, type SyllableCheck } from './pinyin-check.ts';
export { createRandom, type Random, shuffle } from './random.ts';
export * from './set.ts';
export * from './stored-set.ts';
