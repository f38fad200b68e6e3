import type { ChangedWords, Word, WordChange } from '../../vocabulary/index.ts';

/** All that the list asks of the world. A call that changes words resolves when the change is stored. */
export interface WordPorts {
  /** Whole words; one that is gone or can't be read is left out. */
  readWords(ids: readonly string[]): Promise<readonly Word[]>;
  changeWords(ids: readonly string[], change: WordChange): Promise<ChangedWords>;
  removeWords(ids: readonly string[]): Promise<ChangedWords>;
  restoreWords(change: ChangedWords): Promise<unknown>;
}
