import { useEffect, useState } from 'preact/hooks';
import type { DictionaryPorts } from '../../components/user-dictionaries/index.ts';
import { type DictionaryList, errorMessage } from '../../vocabulary/index.ts';
import { loadDictionaries, watchDictionaries } from '../shared/dictionaries.ts';
import { freshId } from '../shared/fresh-id.ts';
import { request } from '../shared/own-request.ts';
import { startWorker } from '../shared/page-texts.ts';

/** The stored list of dictionaries, kept up to date; `problem` says why it can't be read. */
export function useDictionaries(): {
  readonly list: DictionaryList | undefined;
  readonly problem: string | undefined;
} {
  const [list, setList] = useState<DictionaryList>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const load = (): void =>
      void loadDictionaries().then(
        (read) => {
          setList(read);
          setProblem(undefined);
        },
        (error: unknown) => setProblem(errorMessage(error)),
      );
    load();
    return watchDictionaries(load);
  }, []);
  return { list, problem };
}

/** Actions on dictionaries, as requests to the background. */
export const DICTIONARY_PORTS: DictionaryPorts = {
  now: () => Date.now(),
  newId: freshId,
  startWorker: () => startWorker('/dictionary-file-worker.js'),
  add: (dictionary) => request('addDictionary', { dictionary }),
  dropEntries: (id) => request('dropDictionaryEntries', { id }),
  change: (id, change) => request('changeDictionary', { id, change }),
  move: (id, by) => request('moveDictionary', { id, by }),
  remove: (id) => request('removeDictionary', { id }),
  restore: (id) => request('restoreDictionary', { id }),
  coverage: (id) => request('dictionaryCoverage', { id }),
};
