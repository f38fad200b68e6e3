import { DictionaryDatabase } from '../shared/dictionary-database.ts';
import { DictionaryListStore } from './dictionary-list.ts';
import { localArea } from './local-area.ts';
import { UserDictionaries } from './user-dictionaries.ts';

/** Where their entries are stored. */
export const dictionaryDatabase = new DictionaryDatabase();
const now = (): number => Date.now();

/** The list of the reader's dictionaries; the background is its only writer. */
export const dictionaryList = new DictionaryListStore(localArea, dictionaryDatabase, now);

/** Their words and entries. */
export const userDictionaries = new UserDictionaries(dictionaryDatabase, now);
