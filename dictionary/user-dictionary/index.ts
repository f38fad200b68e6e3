/**
 * Dictionaries that the reader adds: files in the CEDICT format read line by line, their headwords packed so that those in a
 * text are found at once, their entries in blocks that are read on demand, and the engine with them in it.
 */
export {
  CedictFile,
  type CedictFileHead,
  type LineError,
  type UserEntry,
} from './cedict-file.ts';
export { countCoverage, type DictionaryCoverage } from './dictionary-coverage.ts';
export { HeadwordIndex, type PackedIndex } from './headword-index.ts';
export { type PackedDictionary, packDictionary, readEntryLine } from './pack-dictionary.ts';
export {
  type UserDictionary,
  type UserSection,
  userEntryOf,
  userSections,
  withUserDictionaries,
  withUserGlosses,
} from './with-user-dictionaries.ts';
