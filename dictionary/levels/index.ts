/**
 * How hard the words of a text are: on one scale of vocabulary sizes, and in the lists that courses use.
 */
export { TokenLevels } from './token-levels.ts';
