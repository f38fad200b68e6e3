/** Changes the list of the reader's dictionaries; open pages then ask for their words again. */
import { countCoverage, type DictionaryCoverage } from '../../dictionary/index.ts';
import {
  addDictionary,
  changeDictionary,
  type DictionaryList,
  type ListedDictionary,
  moveDictionary,
} from '../../vocabulary/index.ts';
import { dictionaryList, userDictionaries } from './dictionaries.ts';
import { getLexicon } from './dictionary.ts';
import { inSteps } from './in-steps.ts';
import { tellTabs } from './tell-tabs.ts';

/** @throws {DictionaryListError} in plain words; then nothing is changed */
async function change(work: (list: DictionaryList) => DictionaryList): Promise<null> {
  const { dictionaries } = await dictionaryList.change(work);
  userDictionaries.keep(dictionaries.map(({ id }) => id));
  await tellTabs('reannotate', null);
  return null;
}

/** Lists a dictionary whose entries are stored. */
export async function listDictionary(dictionary: ListedDictionary): Promise<null> {
  await userDictionaries.indexOf(dictionary.id); // else it would be listed without entries
  return change((list) => addDictionary(list, dictionary));
}

/** Changes one listed dictionary. @throws {DictionaryListError} in plain words */
export function alterDictionary(id: string, what: Parameters<typeof changeDictionary>[2]): Promise<null> {
  return change((list) => changeDictionary(list, id, what));
}

/** Moves a dictionary past its neighbour in the order. @throws {DictionaryListError} in plain words */
export function orderDictionary(id: string, by: -1 | 1): Promise<null> {
  return change((list) => moveDictionary(list, id, by));
}

/** Removes stored entries that no listed dictionary has. */
export async function dropEntries(id: string): Promise<null> {
  await dictionaryList.sweepBodies([id]);
  return null;
}

/** By id; a dictionary's entries never change. */
const coverages = new Map<string, DictionaryCoverage>();

/** Counts what a dictionary adds to ours. */
export async function coverageOf(id: string): Promise<DictionaryCoverage> {
  const known = coverages.get(id);
  if (known) return known;
  const [index, lexicon] = await Promise.all([userDictionaries.indexOf(id), getLexicon()]);
  const coverage = await inSteps(countCoverage(index, lexicon));
  coverages.set(id, coverage);
  return coverage;
}
