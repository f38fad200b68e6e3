/** A file read and compared with what is there, in steps, so that the page lives meanwhile and can call it off. */
import {
  type Archive,
  type ColumnRole,
  type ImportItem,
  type ImportPlan,
  type Knowledge,
  NO_READER_CONTENTS,
  planImport,
  planReader,
  type ReaderPlan,
  readArchive,
  readRow,
  readTable,
  type SkippedRow,
  type Word,
  type WordTable,
  wordId,
  wordOfRow,
} from '../../vocabulary/index.ts';
import type { WordFilesPorts } from './ports.ts';

/** Rows in a step: some ten milliseconds, and one question to the dictionary. */
const STEP = 400;

/** A file that was read: everything of another Hangjian, or a list of words. */
export type ReadFile =
  | { readonly kind: 'archive'; readonly archive: Archive }
  | { readonly kind: 'table'; readonly table: WordTable };

/** How a list is to be taken in. */
export interface TableChoice {
  readonly roles: readonly ColumnRole[];
  readonly knowledge: Knowledge;
}

/** What taking a file in would come to. */
export interface Preview extends Omit<ImportPlan, 'result'> {
  readonly archive: Archive;
  /** Of a file of Hangjian: what it has for the reader page. */
  readonly reader?: ReaderPlan;
  readonly skipped: readonly SkippedRow[];
}

/** How far it is, and whether to go on. */
export interface Progress {
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** @throws {ImportError} naming line or field */
export function readFile(text: string): ReadFile {
  return /^\uFEFF?\s*[{[]/.test(text)
    ? { kind: 'archive', archive: readArchive(text) }
    : { kind: 'table', table: readTable(text) };
}

/** What an archive would come to. */
export async function previewArchive(
  archive: Archive,
  ports: Pick<WordFilesPorts, 'readHeads'>,
  progress: Progress,
): Promise<Preview> {
  const stored = await ports.readHeads();
  const plan = planImport(archive.words, byId(stored.words));
  const reader = planReader(archive.reader ?? NO_READER_CONTENTS, stored.reader ?? NO_READER_CONTENTS);
  progress.signal.throwIfAborted();
  progress.onProgress(1);
  // What is there already need not be sent.
  const fresh = archive.reader && { ...archive.reader, texts: reader.texts.result };
  return { ...plan, archive: { ...archive, ...(fresh && { reader: fresh }) }, reader, skipped: [] };
}

/** What a list would come to. */
export async function previewTable(
  table: WordTable,
  { roles, knowledge }: TableChoice,
  ports: Pick<WordFilesPorts, 'readHeads' | 'findWords' | 'now'>,
  { onProgress, signal }: Progress,
): Promise<Preview> {
  const time = ports.now();
  const words: Word[] = [];
  const skipped: SkippedRow[] = [];
  for (let at = 0; at < table.rows.length; at += STEP) {
    const read = table.rows.slice(at, at + STEP).map((row) => readRow(row, { roles, html: table.html }));
    const items = read.filter((item): item is ImportItem => !('reason' in item));
    const found = await ports.findWords(items.map(({ form }) => form));
    signal.throwIfAborted();
    const made = items.map((item, index) =>
      wordOfRow(item, { candidates: found[index] ?? [], knowledge, time }),
    );
    for (const one of [...read, ...made]) {
      if ('reason' in one) skipped.push(one);
      else if ('headword' in one) words.push(one);
    }
    onProgress((at + STEP) / (table.rows.length + STEP));
  }
  const plan = planImport(words, byId((await ports.readHeads()).words));
  signal.throwIfAborted();
  const archive: Archive = { words, corrections: [], unreadable: {} };
  return { ...plan, archive, skipped: skipped.sort((a, b) => a.line - b.line) };
}

function byId(words: readonly Word[]): Map<string, Word> {
  return new Map(words.map((word) => [wordId(word), word]));
}
