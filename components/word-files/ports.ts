import type {
  Archive,
  Backup,
  ChangedWords,
  ImportStatus,
  Knowledge,
  OwnText,
  ReaderContents,
  SyncState,
  Word,
  WordFacts,
} from '../../vocabulary/index.ts';
import type { PageWorker } from '../worker-link/index.ts';
import type { AskAnki } from './anki-connect.ts';

/** What import and export need of the world outside. All reject in plain words. */
export interface WordFilesPorts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Everything that the reader has stored. */
  readonly readArchive: () => Promise<Archive>;
  /** What the reader page stores, texts without their bodies. */
  readonly readReaderHeads: () => Promise<ReaderContents | undefined>;
  /** The stored, readable words of some ids. */
  readonly readWords: (ids: readonly string[]) => Promise<readonly Word[]>;
  /** The dictionary's entry for each of some forms, in their order: the likeliest one. */
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
  readonly importStatus: (operation: string) => Promise<ImportStatus>;
  readonly cancelImport: (operation: string) => Promise<unknown>;
  /** Newest first; `problem` says why none are made at present. */
  readonly listBackups: () => Promise<{ backups: readonly Backup[]; problem?: string }>;
  readonly restoreBackup: (time: number) => Promise<unknown>;
  readonly getSync: () => Promise<SyncState>;
  readonly setSync: (on: boolean) => Promise<SyncState>;
  /** Whether words that other devices removed are removed here too, or kept on all. */
  readonly answerRemovals: (choice: 'remove' | 'keep') => Promise<SyncState>;
  /** Asks for the permission to reach Anki; returns whether it is granted. Called in the click itself. */
  readonly allowAnki: () => Promise<boolean>;
  readonly askAnki: AskAnki;
  readonly markList: (
    text: string,
    knowledge: Knowledge,
  ) => Promise<ChangedWords & { readonly unknown: readonly string[] }>;
  readonly undo: (changed: ChangedWords) => Promise<unknown>;
}
