/** Results of changes, imports, backups and exchanges, as the background returns them and pages show them. */
import type { Word } from './stored-word.ts';

/** The result of changing many words; sent back unchanged to `restoreWords`, it undoes the change. */
export interface ChangedWords {
  /** The words that were changed or removed, as they were before. */
  readonly before: readonly Word[];
  /** Ids of the words that were created. */
  readonly added: readonly string[];
}

/** The same for a pasted list. */
export interface MarkedList extends ChangedWords {
  /** Items of the list that are not words of the dictionary. */
  readonly unknown: readonly string[];
}

/** How many of a file's texts, readings, sets and saved patterns were new, or changed a stored one. */
export interface ImportedReader {
  readonly texts: number;
  readonly readings: number;
  readonly practice: number;
  readonly patterns: number;
}

/** How many words of a file were new, changed a stored one, or were stored already. */
export interface ImportedCounts {
  /** Absent where the file has nothing of the kind. */
  readonly reader?: ImportedReader;
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
}

/** The progress of an import: `none` where nothing of it was committed, so that nothing is changed. */
export type ImportStatus =
  | { readonly state: 'none' }
  /** Committed. `share` of its words is stored, 0 to 1; `problem` says why it does not continue. */
  | { readonly state: 'applying'; readonly share: number; readonly problem?: string }
  | { readonly state: 'done'; readonly taken: ImportedCounts };

/** The state of the exchange between the reader's devices. */
export interface SyncState {
  readonly on: boolean;
  /** When words were last exchanged, epoch milliseconds. */
  readonly time?: number;
  /** How many words all devices know. */
  readonly words?: number;
  /** How many words removed on other devices wait for the reader's answer. */
  readonly removals?: number;
  /** What does not work, in plain words. */
  readonly problem?: string;
}

/** A backup of everything the reader has stored, without its contents. */
export interface Backup {
  /** When it was made, epoch milliseconds; no two have the same. */
  readonly time: number;
  /** Why it was made. */
  readonly reason: 'change' | 'migration' | 'import' | 'restore' | 'sync';
  readonly words: number;
  /** Size of the compressed contents. */
  readonly bytes: number;
}
