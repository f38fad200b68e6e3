export * from './anki.ts';
export * from './archive.ts';
export * from './archive-parts.ts';
export * from './backups.ts';
export * from './card.ts';
export { COLUMN_ROLES, type ColumnRole } from './column-roles.ts';
export * from './correction-parts.ts';
export * from './corrections.ts';
export * from './corrections-file.ts';
export * from './csv.ts';
export * from './days.ts';
export * from './due-words.ts';
export { errorMessage } from './error-message.ts';
export * from './hover.ts';
export * from './import-error.ts';
export * from './import-plan.ts';
export * from './import-rows.ts';
export * from './known-rows.ts';
export * from './known-words.ts';
export * from './meeting-text.ts';
export * from './merge-reader.ts';
export * from './merge-words.ts';
export * from './own-texts.ts';
export * from './practice/index.ts';
export * from './reader-contents.ts';
export {
  formatLevel,
  isBelowLevel,
  LEVEL_SIZES,
  levelInList,
  MAX_VOCABULARY,
  NEW_TO_CHINESE,
  type ReaderLevel,
  sizeOfLevel,
} from './reader-level.ts';
export * from './reader-settings.ts';
export * from './readings.ts';
export * from './review.ts';
export * from './sentence.ts';
export * from './setting-parts.ts';
export * from './settings.ts';
export * from './statistics.ts';
export * from './storage-schema.ts';
export * from './stored-corrections.ts';
export * from './stored-names.ts';
export * from './stored-word.ts';
export * from './sync.ts';
export * from './sync-merge.ts';
export * from './text-difficulty.ts';
export * from './word.ts';
export * from './word-changes.ts';
export * from './word-facts.ts';
export * from './word-id.ts';
export * from './word-lists.ts';
export * from './word-row.ts';
export * from './word-tables.ts';
export * from './worth-meeting.ts';
export { fitReading, splitPinyin } from './written-pinyin.ts';
