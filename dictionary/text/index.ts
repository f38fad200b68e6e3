/**
 * The characters of a text: the class of each (Han, digit, Latin, mark), and the text without joiners and
 * combining marks; and what money a text means. Uses no lexicon.
 */
export { CHARACTER, type CharacterClass, classify, isHan, plainText } from './characters.ts';
export { type Money, moneyOf } from './money.ts';
