import type { ChangedWords, Word, WordChange } from '../../vocabulary/index.ts';

/** What the list needs of the world outside. A call that changes words resolves when the change is stored. */
export interface WordPorts {
  /** Whole words; missing or unreadable ones are left out. */
  readWords(ids: readonly string[]): Promise<readonly Word[]>;
  changeWords(ids: readonly string[], change: WordChange): Promise<ChangedWords>;
  removeWords(ids: readonly string[]): Promise<ChangedWords>;
  restoreWords(change: ChangedWords): Promise<unknown>;
}
