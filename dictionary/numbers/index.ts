/**
 * Figures, dates, times and money: finders add them to the lattice's candidates, `describeNumber` returns their value and
 * how their characters are read, `sayNumber` how digits are said aloud.
 */
export { addNumbers } from './find-numbers.ts';
export { type SpokenNumber, sayNumber } from './number-aloud.ts';
export { describeNumber, describePlan, headwordValue, mayCount } from './number-tokens.ts';
