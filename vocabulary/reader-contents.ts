/** What the reader page stores, as it is in a file: settings, reading progress, own texts, practice sets, saved patterns. */
import * as v from 'valibot';
import { ImportError } from './import-error.ts';
import { issueText } from './issue-text.ts';
import { t } from './language/index.ts';
import {
  checkBody,
  type OwnTextBody,
  OwnTextError,
  type OwnTextHead,
  ownTextBodySchema,
  ownTextHeadSchema,
} from './own-texts.ts';
import { parsePattern, type SavedPattern, StoredPatternError } from './patterns/index.ts';
import { type PracticeSet, parseSet, StoredSetError } from './practice/index.ts';
import { type ReaderSettings, readReaderSettings } from './reader-settings.ts';
import { type ReadingProgress, readingSchema } from './reading-progress.ts';

/** Maximum number of texts, of readings, of sets and of patterns that are imported. */
const MAX_OF_EACH = 20_000;
/** Maximum length of an article's or a text's name: it becomes a storage key. */
const MAX_NAME = 200;

/** A text of the reader's own; without its body, if that is stored already. */
export interface OwnText {
  readonly head: OwnTextHead;
  readonly body?: OwnTextBody;
}

/** What the reader page has stored, as a backup or a file contains it. */
export interface ReaderContents {
  /** Absent where none were ever changed. */
  readonly settings?: ReaderSettings;
  readonly readings: readonly ReadingProgress[];
  readonly texts: readonly OwnText[];
  /** The last set of each article. */
  readonly practice: readonly PracticeSet[];
  readonly patterns: readonly SavedPattern[];
}

/** Contents without anything. */
export const NO_READER_CONTENTS: ReaderContents = { readings: [], texts: [], practice: [], patterns: [] };

/** Whether there is nothing in it. */
export function isEmptyContents({ settings, ...lists }: ReaderContents): boolean {
  return settings === undefined && Object.values(lists).every(({ length }) => length === 0);
}

/** The contents as lines of JSON: one item a line, each list sorted by name. */
export function writeContents({ settings, readings, texts, practice, patterns }: ReaderContents): string[] {
  return [
    settings && `"settings":${JSON.stringify(readReaderSettings(settings).settings)},`,
    ...listOf(
      'readings',
      readings.map((one) => [one.article, v.parse(readingSchema, one)]),
    ),
    ...listOf(
      'texts',
      texts.map((one) => [one.head.id, formatText(one)]),
    ),
    ...listOf(
      'practice',
      practice.map((one) => [one.article, parseSet(one)]),
    ),
    ...listOf(
      'patterns',
      patterns.map((one) => [one.id, parsePattern(one)]),
      '',
    ),
  ].filter((line) => line !== undefined);
}

function listOf(name: string, items: readonly (readonly [string, unknown])[], end = ','): string[] {
  const sorted = items.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const lines = sorted.map(([, item], at) => `${JSON.stringify(item)}${at < items.length - 1 ? ',' : ''}`);
  return [`"${name}":[`, ...lines, `]${end}`];
}

/** Head and body in one object: the fields of the head, then `parts` and, of a book, `chapters`. */
function formatText({ head, body }: OwnText): unknown {
  const { parts = [], chapters } = body ? v.parse(ownTextBodySchema, body) : {};
  return { ...v.parse(ownTextHeadSchema, head), parts, ...(chapters && { chapters }) };
}

const contentsSchema = v.object({
  settings: v.optional(v.unknown()),
  readings: v.optional(v.array(v.unknown()), []),
  texts: v.optional(v.array(v.unknown()), []),
  practice: v.optional(v.array(v.unknown()), []),
  patterns: v.optional(v.array(v.unknown()), []),
});

/**
 * Reads the contents of a file's field `reader`.
 * @throws {ImportError} naming the field that is wrong
 */
export function readContents(value: unknown): ReaderContents {
  const { settings, readings, texts, practice, patterns } = parse(contentsSchema, value, 'reader');
  for (const [name, items] of Object.entries({ readings, texts, practice, patterns }))
    if (items.length > MAX_OF_EACH)
      throw new ImportError(t('errors.file.tooManyOf', { name, max: MAX_OF_EACH }));
  return {
    ...(settings !== undefined && { settings: settingsOf(settings) }),
    readings: once(
      readings.map((one, at) => readReading(one, `reader.readings.${at}`)),
      ({ article }) => article,
    ),
    texts: once(
      texts.map((one, at) => readText(one, `reader.texts.${at}`)),
      ({ head }) => head.id,
    ),
    practice: once(
      practice.map((one, at) => readSet(one, `reader.practice.${at}`)),
      ({ article }) => article,
    ),
    patterns: once(
      patterns.map((one, at) => readPattern(one, `reader.patterns.${at}`)),
      ({ id }) => id,
    ),
  };
}

/** Of two with one name, the later one in the file. */
function once<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}

function readReading(value: unknown, field: string): ReadingProgress {
  const reading = parse(readingSchema, value, field);
  checkName(reading.article, `${field}.article`);
  return reading;
}

const textSchema = v.object({
  ...ownTextHeadSchema.entries,
  parts: ownTextBodySchema.entries.parts,
  chapters: ownTextBodySchema.entries.chapters,
});

function readText(value: unknown, field: string): OwnText {
  const { parts, chapters, ...head } = parse(textSchema, value, field);
  checkName(head.id, `${field}.id`);
  try {
    checkBody({ parts, chapters });
  } catch (error) {
    if (error instanceof OwnTextError) throw new ImportError(`${field}: ${error.message}`);
    throw error;
  }
  return { head, body: { version: head.version, parts, ...(chapters && { chapters }) } };
}

function readSet(value: unknown, field: string): PracticeSet {
  try {
    const set = parseSet(value);
    checkName(set.article, `${field}.article`);
    return set;
  } catch (error) {
    if (error instanceof StoredSetError)
      throw new ImportError(t('errors.file.unread', { problem: `${field}.${error.message}` }));
    throw error;
  }
}

function readPattern(value: unknown, field: string): SavedPattern {
  try {
    return parsePattern(value);
  } catch (error) {
    if (error instanceof StoredPatternError)
      throw new ImportError(t('errors.file.unread', { problem: `${field}.${error.message}` }));
    throw error;
  }
}

function settingsOf(value: unknown): ReaderSettings {
  const { settings, intact } = readReaderSettings(value);
  if (!intact) throw new ImportError(t('errors.file.badSettings'));
  return settings;
}

function checkName(name: string, field: string): void {
  if (name.length > MAX_NAME) throw new ImportError(t('errors.file.longName', { field, max: MAX_NAME }));
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, field: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const said = issueText(issue, '');
  const problem = `${field}${/^[:：[]/.test(said) ? '' : '.'}${said}`;
  throw new ImportError(t('errors.file.unread', { problem }));
}
