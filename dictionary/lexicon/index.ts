/**
 * The compiled lexicon, opened: a trie of headwords, entries with readings and senses, frequencies, the counts by
 * which names and words are weighed, and the short lists of the rules. `format.ts` is the table of its sections.
 */
export { BitVector } from './bits.ts';
export {
  type CedictEntry,
  CedictSyntaxError,
  formatCedictLine,
  parseCedict,
  parseCedictLine,
  splitClassifiers,
} from './cedict.ts';
export { BYTES_END, capitalised, SPELLED_OUT } from './entry-readings.ts';
export { type FormProfile, FormProfiles, type ProfileSections, packProfile } from './form-profiles.ts';
export {
  FORM_KINDS,
  FORMAT_VERSION,
  LexiconFormatError,
  OTHER_SPELLING,
  packPicks,
  READING_END,
  readLexicon,
  SECTIONS,
  type Section,
  writeLexicon,
} from './format.ts';
export { decodeUtf8, LONG_WORDS, SHORT_WORDS, TEXT_END, TEXT_ESCAPE, WORD } from './gloss-text.ts';
export { hskHeadwords } from './hsk.ts';
export { Lexicon, openLexicon } from './lexicon.ts';
export { COST_UNIT, IMPOSSIBLE, NAME_ROLES, type NameRole } from './name-model.ts';
export { formatOwnSenses, type OwnSense } from './own-senses.ts';
export { ROOT } from './trie.ts';
export {
  LEVEL_LISTS,
  type LevelList,
  NO_FORM,
  packLevel,
  type WordLevel,
} from './word-levels.ts';
export { LIST_MARK, WORD_LISTS, WordLists } from './word-lists.ts';
export {
  classOf,
  groupOfTag,
  NAME_COST,
  rowUnit,
  WEIGHT_STEPS,
  WORD_CLASSES,
  writeWordModel,
} from './word-model.ts';
