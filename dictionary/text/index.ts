/**
 * What a text is made of: the class of each character (Han, digit, Latin, mark), and the text without joiners and
 * combining marks. Knows no lexicon.
 */
export { CHARACTER, type CharacterClass, classify, isHan, plainText } from './characters.ts';
