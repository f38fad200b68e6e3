/**
 * Names of the keys in `storage.local`. Imports nothing: a page reads the first of them before the rest of it has
 * loaded. Their values are defined in `storage-schema.ts`.
 */

export const SETTINGS_KEY = 'settings';
/** State of the rows that lists read: complete or not, how many, the newest. Absent until made from the words. */
export const ROWS_KEY = 'rows';
/** Followed by the shard's number. */
export const ROWS_PREFIX = 'rows:';
export const LOG_PREFIX = 'log:';
export const KNOWN_PREFIX = 'known:';

/** Followed by the `wordId`. */
export const WORD_PREFIX = 'word:';
export const WORDS_VERSION_KEY = 'words-version';

/** Followed by the list's number: what the reader has shown of the forms in it. */
export const ENCOUNTERS_PREFIX = 'encounters:';

export const CORRECTIONS_KEY = 'corrections';
/** The reader's dictionaries, in order; their entries are in IndexedDB. */
export const DICTIONARIES_KEY = 'dictionaries';
export const SITES_KEY = 'sites';
/** How much help the reader wants on a site, by its name. */
export const SITE_HELP_KEY = 'site-help';
/** How often the reader has turned a site's pages on, by its name. */
export const TURNS_KEY = 'site-turns';

/** How far the first run has come. */
export const FIRST_RUN_KEY = 'first-run';

export const READER_SETTINGS_KEY = 'reader-settings';
/** Ids of all articles with a record, and of all own texts, so that nothing else has to be read. */
export const READINGS_KEY = 'readings';
export const TEXTS_KEY = 'texts';
/** Followed by the article's or the text's id. */
export const READING_PREFIX = 'reading:';
export const TEXT_HEAD_PREFIX = 'text:';
export const TEXT_BODY_PREFIX = 'text-body:';
export const PRACTICE_PREFIX = 'practice:';

/** Ids of the saved patterns of grammar; one that is not in it counts as removed. */
export const PATTERNS_KEY = 'patterns';
/** Then the pattern's id in the inventory. */
export const PATTERN_PREFIX = 'pattern:';

/** Values that could not be read when their key was written: followed by an operation or another fresh id, `:`, and that key. */
export const ASIDE_PREFIX = 'aside:';
/** Prefixes under which earlier versions set data aside. */
export const OLD_ASIDE_PREFIXES = [
  'word-aside:',
  'settings-aside:',
  'practice-aside:',
  'reader-aside:',
] as const;

/** State of the exchange with other devices. */
export const SYNC_KEY = 'sync';

/** Followed by the operation's id: its result. */
export const OPERATION_PREFIX = 'operation:';
/** Which operations are remembered, oldest first: `[key, size of the result in UTF-16 code units]`. */
export const OPERATIONS_KEY = 'operations';
/** Keys that are being removed. */
export const REMOVAL_KEY = 'removal';
/** By id of an own text, the time when its body was staged, epoch milliseconds. */
export const STAGED_TEXTS_KEY = 'staged-texts';
/** The import that is being staged or applied. */
export const IMPORT_KEY = 'import';
/** Followed by the operation, `:`, and the portion's number: its words. */
export const PORTION_PREFIX = 'import:';

/** The key under which an unreadable value of `key` is set aside. */
export function asideKey(id: string, key: string): string {
  return `${ASIDE_PREFIX}${id}:${key}`;
}
