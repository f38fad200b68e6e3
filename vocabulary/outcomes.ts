/** What came of changes, imports, backups and exchanges, as the background returns it and pages show it. */
import type { Word } from './stored-word.ts';

/** What became of many words at once; sent back as it is to `restoreWords`, it undoes that. */
export interface ChangedWords {
  /** The words that were changed or removed, as they were before. */
  readonly before: readonly Word[];
  /** Ids of the words that came to be. */
  readonly added: readonly string[];
}

/** The same for a pasted list. */
export interface MarkedList extends ChangedWords {
  /** What stood in the list and is no word of the dictionary. */
  readonly unknown: readonly string[];
}

/** How many of a file's texts, readings and sets were new or brought something new. */
export interface ImportedReader {
  readonly texts: number;
  readonly readings: number;
  readonly practice: number;
}

/** How many words of a file were new, got something new, or were there already. */
export interface ImportedCounts {
  /** Absent where the file has nothing of the kind. */
  readonly reader?: ImportedReader;
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
}

/** How far an import is: `none` where nothing of it was committed, so that nothing is changed. */
export type ImportStatus =
  | { readonly state: 'none' }
  /** Committed: it goes through. `share` of its words is there, 0 to 1; `problem` says why it does not go on. */
  | { readonly state: 'applying'; readonly share: number; readonly problem?: string }
  | { readonly state: 'done'; readonly taken: ImportedCounts };

/** What goes between the reader's devices. */
export interface SyncState {
  readonly on: boolean;
  /** When words were last exchanged, epoch milliseconds. */
  readonly time?: number;
  /** How many words are known to all devices. */
  readonly words?: number;
  /** How many words other devices have removed that wait for the reader's answer. */
  readonly removals?: number;
  /** What does not go, in plain words. */
  readonly problem?: string;
}

/** A backup of everything the reader has, without its contents. */
export interface Backup {
  /** When it was made, epoch milliseconds; no two have the same. */
  readonly time: number;
  /** Why it was made. */
  readonly reason: 'change' | 'migration' | 'import' | 'restore' | 'sync';
  readonly words: number;
  /** Size of the compressed contents. */
  readonly bytes: number;
}
