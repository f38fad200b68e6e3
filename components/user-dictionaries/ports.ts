import type { DictionaryCoverage } from '../../dictionary/index.ts';
import type { ListedDictionary } from '../../vocabulary/index.ts';
import type { PageWorker } from '../worker-link/index.ts';

/** What this section needs of the world outside. All reject in plain words. */
export interface DictionaryPorts {
  readonly now: () => number;
  readonly newId: () => string;
  /** Starts the worker that reads a file and stores its entries. */
  readonly startWorker: () => PageWorker;
  /** Lists a dictionary whose entries are stored. */
  readonly add: (dictionary: ListedDictionary) => Promise<unknown>;
  /** Removes entries that were stored for a dictionary that will not be listed. */
  readonly dropEntries: (id: string) => Promise<unknown>;
  readonly change: (
    id: string,
    change: { readonly name?: string; readonly isOn?: boolean },
  ) => Promise<unknown>;
  readonly move: (id: string, by: -1 | 1) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly restore: (id: string) => Promise<unknown>;
  readonly coverage: (id: string) => Promise<DictionaryCoverage>;
}
