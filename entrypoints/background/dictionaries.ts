import { DictionaryDatabase } from '../shared/dictionary-database.ts';
import { DictionaryListStore } from './dictionary-list.ts';
import { localArea } from './local-area.ts';
import { UserDictionaries } from './user-dictionaries.ts';

const database = new DictionaryDatabase();
const now = (): number => Date.now();

/** The list of the reader's dictionaries; the background is its only writer. */
export const dictionaryList = new DictionaryListStore(localArea, database, now);

/** Their words and entries. */
export const userDictionaries = new UserDictionaries(database, now);
