import type { Archive, Knowledge, OwnText, ReaderContents, Word, WordFacts } from '../../vocabulary/index.ts';
import type { PageWorker } from '../worker-link/index.ts';
import type { AskAnki } from './anki-connect.ts';

/** A backup, without its contents. */
export interface BackupRow {
  /** When it was made, epoch milliseconds; no two have the same. */
  readonly time: number;
  readonly reason: 'change' | 'migration' | 'import' | 'restore' | 'sync';
  readonly words: number;
  /** Size of the compressed contents. */
  readonly bytes: number;
}

/** What became of many words at once; given back as it is to `undo`, that is undone. */
export interface ChangedMany {
  readonly before: readonly Word[];
  readonly added: readonly string[];
}

/** How many words of a file were new or got something new; and what else of it did. */
export interface TakenFile {
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
  readonly reader?: { readonly texts: number; readonly readings: number; readonly practice: number };
}

/** How far an import is: `none` where nothing of it was committed. */
export type ImportProgress =
  | { readonly state: 'none' }
  | { readonly state: 'applying'; readonly share: number; readonly problem?: string }
  | { readonly state: 'done'; readonly taken: TakenFile };

/** What goes between the reader's devices. */
export interface SyncStatus {
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

/** What words in and out asks of the world. All reject in plain words. */
export interface WordFilesPorts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Everything that the reader has. */
  readonly readArchive: () => Promise<Archive>;
  /** What the reader page keeps, texts without their bodies. */
  readonly readReaderHeads: () => Promise<ReaderContents | undefined>;
  /** The stored words of some ids, those that can be read. */
  readonly readWords: (ids: readonly string[]) => Promise<readonly Word[]>;
  /** What the dictionary has for some forms, in their order, the likeliest entry first. */
  readonly findWords: (forms: readonly string[]) => Promise<readonly (readonly WordFacts[])[]>;
  /** A fresh id. */
  readonly newId: () => string;
  /** Starts the worker that reads a file (`session-server.ts`). */
  readonly startWorker: () => PageWorker;
  readonly stageTexts: (texts: readonly OwnText[]) => Promise<unknown>;
  /** Stages a portion of words, as JSON. */
  readonly stageWords: (portion: {
    readonly import: string;
    readonly portion: number;
    readonly words: string;
  }) => Promise<unknown>;
  /** Commits what was staged, after a backup: all of it or nothing. */
  readonly commitImport: (commit: {
    readonly import: string;
    readonly portions: number;
    readonly archive: string;
  }) => Promise<unknown>;
  readonly importStatus: (operation: string) => Promise<ImportProgress>;
  readonly cancelImport: (operation: string) => Promise<unknown>;
  /** Newest first; `problem` says why none are made now. */
  readonly listBackups: () => Promise<{ backups: readonly BackupRow[]; problem?: string }>;
  readonly restoreBackup: (time: number) => Promise<unknown>;
  readonly getSync: () => Promise<SyncStatus>;
  readonly setSync: (on: boolean) => Promise<SyncStatus>;
  /** Whether words that other devices removed are removed here too, or kept on all. */
  readonly answerRemovals: (choice: 'remove' | 'keep') => Promise<SyncStatus>;
  /** Asks for the permission to speak to Anki; returns whether it is held. Called in the click itself. */
  readonly allowAnki: () => Promise<boolean>;
  readonly askAnki: AskAnki;
  readonly markList: (
    text: string,
    knowledge: Knowledge,
  ) => Promise<ChangedMany & { readonly unknown: readonly string[] }>;
  readonly undo: (changed: ChangedMany) => Promise<unknown>;
}
