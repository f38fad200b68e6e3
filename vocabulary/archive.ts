/**
 * Hangjian's own file, with everything that the reader has stored. JSON, UTF-8, one word a line:
 *
 *     {
 *       "format": "hangjian",    always
 *       "version": 2,            of this file's shape; newer ones are refused, version 1 had no "reader"
 *       "words": [...],          as `Word` (stored-word.ts), of any version that it has had, by id
 *       "corrections": [...],    as `Correction` (stored-corrections.ts); [] where there are none
 *       "settings": {...},       as `Settings` (settings.ts); absent where none were ever changed
 *       "reader": {              what the reader page stores; absent where there is nothing
 *         "settings": {...},       as `ReaderSettings` (reader-settings.ts); absent where none were ever changed
 *         "readings": [...],       as `ReadingProgress` (reading-progress.ts), by article
 *         "texts": [...],          own texts, `OwnTextHead` with its body's `parts` (own-texts.ts), by id
 *         "practice": [...],       as `PracticeSet` (practice/stored-set.ts), the last of each article
 *         "patterns": [...]        as `SavedPattern` (patterns/stored-pattern.ts), by id
 *       },
 *       "unreadable": {...}      what Hangjian itself could not read, by its key in storage; mostly {}
 *     }
 *
 * It contains no time of its own: the same words give the same bytes.
 */
import * as v from 'valibot';
import { ImportError } from './import-error.ts';
import { t } from './language/index.ts';
import { isEmptyContents, type ReaderContents, readContents, writeContents } from './reader-contents.ts';
import { readSettings, type Settings } from './settings.ts';
import { kindOf } from './storage-schema.ts';
import { type Correction, CorrectionError, parseCorrection } from './stored-corrections.ts';
import { parseWord, StoredWordError, type Word } from './stored-word.ts';
import { wordId } from './word-id.ts';

const ARCHIVE_VERSION = 2;
/** The oldest version that is read. */
const FIRST_VERSION = 1;

/** Maximum length of an imported file, in UTF-16 code units. */
const MAX_FILE_LENGTH = 200_000_000;
/** Maximum number of words, and of rows, in one file. */
export const MAX_IMPORTED = 200_000;

/** Maximum nesting of values that we can't read: storage itself refuses more. */
const MAX_DEPTH = 64;

const archiveSchema = v.object({
  words: v.array(v.unknown()),
  corrections: v.optional(v.array(v.unknown()), []),
  settings: v.optional(v.unknown()),
  reader: v.optional(v.unknown()),
  unreadable: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** The contents of our own file. */
export interface Archive {
  readonly words: readonly Word[];
  readonly corrections: readonly Correction[];
  readonly settings?: Settings;
  /** Absent where there is nothing to store. */
  readonly reader?: ReaderContents;
  readonly unreadable: Readonly<Record<string, unknown>>;
}

/** Whether an archive keeps the value of a storage key as it is, if it can't be read. */
function isKeptUnread(key: string): boolean {
  const { archive = 'none' } = kindOf(key) ?? {};
  return archive === 'items' || archive === 'verbatim';
}

/** The file of an archive. */
export function writeArchive({ words, corrections, settings, reader, unreadable }: Archive): string {
  // Parsed values have their fields in the order of their schemas; browsers return them in orders of their own.
  const sorted = words
    .map((word) => [wordId(word), parseWord(word)] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return [
    `{"format":"hangjian","version":${ARCHIVE_VERSION},`,
    `"words":[${linesOf(sorted.map(([, word]) => word))}],`,
    `"corrections":[${linesOf(corrections.map(parseCorrection))}],`,
    settings && `"settings":${JSON.stringify(readSettings(settings).settings)},`,
    ...(reader && !isEmptyContents(reader) ? ['"reader":{', ...writeContents(reader), '},'] : []),
    `"unreadable":${JSON.stringify(inOrder(unreadable))}}`,
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/**
 * Reads such a file.
 * @throws {ImportError} naming the line, the word or the field that is wrong
 */
export function readArchive(text: string): Archive {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'hangjian')
    throw new ImportError(t('errors.file.notOurs'));
  checkVersion('version' in value ? value.version : undefined);
  const result = v.safeParse(archiveSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    const expected = issue.expected ?? t('errors.file.other');
    throw new ImportError(t('errors.file.expected', { field: v.getDotPath(issue) ?? 'file', expected }));
  }
  const { words, corrections, settings, reader, unreadable } = result.output;
  if (words.length > MAX_IMPORTED) throw new ImportError(t('errors.file.tooMany', { max: MAX_IMPORTED }));
  return {
    words: words.map((word, at) => readOne(() => parseWord(word), `words.${at}`)),
    corrections: corrections.map((one, at) => readOne(() => parseCorrection(one), `corrections.${at}`)),
    ...(settings !== undefined && { settings: settingsOf(settings) }),
    ...(reader !== undefined && { reader: readContents(reader) }),
    unreadable: checkUnreadable(unreadable),
  };
}

function linesOf(items: readonly unknown[]): string {
  return items.length === 0 ? '' : `\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n`;
}

/** The value, with the fields of every object in one order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

function parseJson(text: string): unknown {
  if (text.length > MAX_FILE_LENGTH) throw new ImportError(t('errors.file.tooLong'));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError(
      t('errors.file.line', { line: lineOf(error, text), problem: t('errors.file.notJson') }),
    );
  }
}

/** The line of a syntax error, from what engines say of it: a line, or a position. */
function lineOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line) return line;
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const end = position === undefined ? text.length : Number(position);
  return String(text.slice(0, end).split('\n').length);
}

function checkVersion(version: unknown): void {
  if (version === FIRST_VERSION || version === ARCHIVE_VERSION) return;
  throw new ImportError(
    typeof version === 'number' && version > ARCHIVE_VERSION
      ? t('errors.file.newer', { version: String(version), known: ARCHIVE_VERSION })
      : t('errors.file.version', { first: FIRST_VERSION, known: ARCHIVE_VERSION }),
  );
}

function readOne<T>(read: () => T, field: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoredWordError || error instanceof CorrectionError)
      throw new ImportError(t('errors.file.unread', { problem: `${field}.${error.message}` }));
    throw error;
  }
}

function settingsOf(value: unknown): Settings {
  const { settings, problem } = readSettings(value);
  if (problem !== undefined) throw new ImportError(t('errors.file.field', { field: 'settings', problem }));
  return settings;
}

function checkUnreadable(unreadable: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(unreadable)) {
    if (!isKeptUnread(key)) throw new ImportError(t('errors.file.noKey', { key }));
    if (isDeeper(value, MAX_DEPTH)) throw new ImportError(t('errors.file.deep', { key }));
  }
  return unreadable;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
