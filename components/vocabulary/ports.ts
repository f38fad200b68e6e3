import type { Word, WordChange } from '../../vocabulary/index.ts';

/** Words as they were before a change, and ids of those that it added: enough to undo it. */
export interface UndoableChange {
  readonly before: readonly Word[];
  readonly added: readonly string[];
}

/** All that the list asks of the world. A call that changes words resolves when the change is stored. */
export interface WordPorts {
  /** Whole words; one that is gone or can't be read is left out. */
  readWords(ids: readonly string[]): Promise<readonly Word[]>;
  changeWords(ids: readonly string[], change: WordChange): Promise<UndoableChange>;
  removeWords(ids: readonly string[]): Promise<UndoableChange>;
  restoreWords(change: UndoableChange): Promise<unknown>;
}
