/**
 * Figures, dates, times and money: finders offer them to the lattice, `describeNumber` says what they are worth and
 * how their characters are read, `sayNumber` how digits are said aloud.
 */
export { addNumbers } from './find-numbers.ts';
export { type SpokenNumber, sayNumber } from './number-aloud.ts';
export { describeNumber, describePlan, headwordValue, mayCount } from './number-tokens.ts';
