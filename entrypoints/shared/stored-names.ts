/** Keys of storage that a page needs before it has loaded anything else. */

/** Where the settings are stored. */
export const SETTINGS_KEY = 'settings';
/** Says that the rows are whole, how many, and what the newest are; absent until they have been made from the words. */
export const ROWS_KEY = 'rows';
