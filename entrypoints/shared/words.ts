/** Words live in `storage.local`, one key a word. */
export const WORD_PREFIX = 'word:';

/** What could not be read when a word was written in its place: kept under the operation's id and the word's. */
export const ASIDE_PREFIX = 'word-aside:';
