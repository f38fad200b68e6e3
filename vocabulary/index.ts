export { ANKI_FIELDS, type AnkiNote, ankiNote, writeAnki } from './anki-notes.ts';
export { type Archive, MAX_IMPORTED, readArchive, writeArchive } from './archive.ts';
export { splitArchive } from './archive-parts.ts';
export { articlePath } from './article-address.ts';
export { expiredBackups, isBackupDue } from './backup-times.ts';
export { changeWord, parseWordChange, putBack, type WordChange } from './bulk-change.ts';
export { COLUMN_ROLES, type ColumnRole } from './column-roles.ts';
export { type CorrectionKind, type CorrectionPart, correctionParts } from './correction-parts.ts';
export {
  type CorrectionKey,
  type CorrectionPlace,
  correctionId,
  describeScope,
  scopeChoices,
  type WordsAround,
} from './correction-scope.ts';
export { correctAt, correctDictionary, describeCorrection, describeInFull } from './corrections.ts';
export {
  exportCorrections,
  type ImportedCorrections,
  importCorrections,
  parseCorrectionsFile,
} from './corrections-file.ts';
export { writeCsv } from './csv.ts';
export { createDays, DAY_START_HOUR, type Days, dateOf } from './days.ts';
export { dueWords } from './due-words.ts';
export {
  ENCOUNTER_SHARDS,
  type Encounters,
  encounterKey,
  keepHelp,
  looseId,
  noteLookUp,
  noteReadPast,
  noteTold,
  packEncounters,
  parseEncounters,
} from './encounters.ts';
export { errorMessage } from './error-message.ts';
export { helpOf } from './fading.ts';
export { FIRST_RUN_STEPS, type FirstRun, firstRunSchema, readFirstRun } from './first-run.ts';
export {
  type Drawn,
  type DrawnHelp,
  drawnHelp,
  HELP_STEPS,
  type Help,
  type HelpCause,
  type HelpNeed,
  MEETINGS,
} from './help.ts';
export { HELP_PRESET_NAMES, HELP_PRESETS, type HelpPreset, parseSiteHelp, presetOf } from './help-presets.ts';
export { CARD_LINGER_MS, HOVER_MS } from './hover-times.ts';
export { planImport } from './import-plan.ts';
export { type ImportItem, readRow, type SkippedRow, wordOfRow } from './import-rows.ts';
export { type KnownState, type KnownWord, knownStateOf, packKnown, unpackKnown } from './known-rows.ts';
export {
  type Forecast,
  forecastReading,
  indexKnownWords,
  type KnownWords,
  type Standing,
} from './known-words.ts';
export {
  addDictionary,
  changeDictionary,
  type DictionaryList,
  dictionaryOrder,
  type ListedDictionary,
  listedDictionaries,
  MAX_DICTIONARIES,
  MAX_DICTIONARY_MB,
  MAX_DICTIONARY_NAME,
  moveDictionary,
  NO_DICTIONARIES,
  OUR_DICTIONARY,
  readDictionaries,
  sweepDictionaries,
  usedDictionaries,
  userDictionarySchema,
  writeDictionaries,
} from './listed-dictionaries.ts';
export { joinCorrections, mergeCorrections } from './merge-corrections.ts';
export { planReader } from './merge-reader.ts';
export type {
  Backup,
  ChangedWords,
  ImportedCounts,
  ImportedReader,
  ImportStatus,
  MarkedList,
  SyncState,
} from './outcomes.ts';
export {
  type BookChapter,
  chapterRanges,
  checkSize,
  createOwnText,
  MAX_TEXT_PARTS,
  type NewText,
  type OwnTextBody,
  OwnTextError,
  type OwnTextHead,
  type OwnTextPart,
  type OwnTextPicture,
  parseOwnTextBody,
  parseOwnTextHead,
  REMOVED_KEPT_MS,
  sizeOf,
  trimTitle,
} from './own-texts.ts';
export { splitList } from './pasted-words.ts';
export { isEmptyContents, NO_READER_CONTENTS, type OwnText, type ReaderContents } from './reader-contents.ts';
export {
  formatLevel,
  isBelowLevel,
  isRare,
  LEVEL_SIZES,
  levelInList,
  MAX_VOCABULARY,
  NEW_TO_CHINESE,
  type ReaderLevel,
  sizeOfLevel,
} from './reader-level.ts';
export {
  changeReaderSettings,
  LISTENING_REPEATS,
  LISTENING_SPEEDS,
  type ReaderSettings,
  type ReaderSettingsChange,
  readReaderSettings,
} from './reader-settings.ts';
export {
  advanceProgress,
  paceOf,
  parseReading,
  type ReadingChange,
  type ReadingProgress,
  type ReadingState,
  stateOf,
} from './reading-progress.ts';
export {
  isCardDue,
  isDue,
  isReviewed,
  previewRatings,
  type ReviewTime,
  review,
  undoReview,
} from './review.ts';
export { CARD_STATE, clampTime } from './review-card.ts';
export { sentenceAt, sentenceStarts } from './sentence-at.ts';
export {
  changedParts,
  type LabelSettings,
  type PageSettings,
  pageSettings,
  type ReviewSettings,
  type SettingsChange,
} from './setting-parts.ts';
export {
  changeSettings,
  DEFAULT_SETTINGS,
  type ReadSettings,
  readSettings,
  type Settings,
} from './settings.ts';
export { SHARED_DATA } from './shared-data.ts';
export {
  type Coverage,
  createTodayCount,
  type DueCount,
  dueForecast,
  hskCoverage,
  type ReviewCount,
  reviewsByDay,
  type TimeSpan,
  type Today,
  today,
  type WordCount,
  wordsOverTime,
} from './statistics.ts';
export { asideOf, isAsideWord, isReadable, kindOf, parseStored, Verbatim } from './storage-schema.ts';
export {
  type CorrectedWord,
  type Correction,
  CorrectionError,
  type CorrectionScope,
  MAX_CORRECTIONS,
  parseCorrection,
  readCorrections,
  type StoredCorrections,
  writeCorrections,
} from './stored-corrections.ts';
export {
  CORRECTIONS_KEY,
  DICTIONARIES_KEY,
  ENCOUNTERS_PREFIX,
  FIRST_RUN_KEY,
  IMPORT_KEY,
  KNOWN_PREFIX,
  LOG_PREFIX,
  OPERATION_PREFIX,
  OPERATIONS_KEY,
  PATTERN_PREFIX,
  PATTERNS_KEY,
  PORTION_PREFIX,
  PRACTICE_PREFIX,
  READER_SETTINGS_KEY,
  READING_PREFIX,
  READINGS_KEY,
  REMOVAL_KEY,
  ROWS_KEY,
  ROWS_PREFIX,
  SETTINGS_KEY,
  SITE_HELP_KEY,
  SITES_KEY,
  STAGED_TEXTS_KEY,
  SYNC_KEY,
  TEXT_BODY_PREFIX,
  TEXT_HEAD_PREFIX,
  TEXTS_KEY,
  TURNS_KEY,
  WORD_PREFIX,
  WORDS_VERSION_KEY,
} from './stored-names.ts';
export {
  isNewer,
  isOutdated,
  KNOWLEDGE,
  type LoggedReview,
  MAX_TAG,
  type Meeting,
  parseMeeting,
  parseWord,
  RATINGS,
  type Rating,
  StoredWordError,
  WORD_VERSION,
  type Word,
} from './stored-word.ts';
export { type CueTime, formatCueTime, parseSubtitles, type SubtitleKind } from './subtitles.ts';
export {
  applyRow,
  formatRows,
  isRemoved,
  parseRows,
  type SyncRow,
  type SyncRows,
  syncRowOf,
} from './sync.ts';
export {
  formatBase,
  mergeRows,
  parseBase,
  type RemovalChoice,
  type SyncBase,
  type SyncMerge,
} from './sync-merge.ts';
export { type Difficulty, GRADES, type Grade, measureDifficulty } from './text-difficulty.ts';
export {
  CHECK_LENGTH,
  type CheckQuestion,
  drawCheckWords,
  type ScaleWord,
  VocabularyCheck,
  type VocabularyEstimate,
} from './vocabulary-check.ts';
export { wholeNumber } from './whole-number.ts';
export { addMeeting, type Knowledge, markKnowledge, type WordFacts } from './word.ts';
export { factsAtPlace, factsOfEntry, isReadingOf } from './word-facts.ts';
export { joinWordId, splitWordId, wordId } from './word-id.ts';
export {
  byNewestRow,
  changeHead,
  HEAD_ROWS,
  newestRows,
  type PackedRow,
  packReviews,
  packRow,
  type ReviewedRow,
  ROW_SHARDS,
  ROW_VERSION,
  type RowHead,
  rowOf,
  shardOf,
  unpackReviews,
  unpackRow,
  type WordRow,
} from './word-row.ts';
export { readTable, type WordTable } from './word-tables.ts';
export { namesIn, wordsWorthMeeting } from './worth-meeting.ts';
