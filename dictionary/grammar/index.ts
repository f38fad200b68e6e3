/**
 * Grammar, seen in the sentence: which patterns a text holds (以…为…, 对…进行…), with their fixed words and what fills
 * their roles, from the tokens of the engine. Patterns and frames are tables (`data/grammar`); the build compiles them.
 */
export type { GrammarFinding, GrammarPattern } from './findings.ts';
export { FrameSyntaxError, parseFrame } from './frame-notation.ts';
export { Grammar } from './grammar.ts';
export type { GrammarRules } from './rules.ts';
