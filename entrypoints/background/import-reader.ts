/** What a file brings for the reader page, to be written together with the file's words. */
import {
  asideOf,
  type ImportedReader,
  type OwnText,
  PATTERN_PREFIX,
  PATTERNS_KEY,
  PRACTICE_PREFIX,
  parseOwnTextBody,
  parseOwnTextHead,
  parseReading,
  planReader,
  READER_SETTINGS_KEY,
  READING_PREFIX,
  READINGS_KEY,
  type ReaderContents,
  TEXT_BODY_PREFIX,
  TEXT_HEAD_PREFIX,
  TEXTS_KEY,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { parsePattern } from '../../vocabulary/patterns/index.ts';
import { parseSet } from '../../vocabulary/practice/index.ts';
import { readIds } from '../shared/reader-storage.ts';
import type { StorageArea } from '../shared/storage-area.ts';

type Stored = Readonly<Record<string, unknown>>;

/** What the write that imports a file contains, and how much of each kind that is. */
export interface ReaderWrites {
  readonly written: Record<string, unknown>;
  readonly answer: ImportedReader;
}

interface TakingReader {
  readonly contents: ReaderContents;
  /** Keys of values that are written as they are, though nothing can read them. */
  readonly unread: readonly string[];
  readonly operation: string;
}

/**
 * Merges a file's readings, texts, sets and saved patterns with what is stored. Stored values that can't be read are set aside under the
 * operation's id. Nothing is written here.
 * @throws {Error} where the body of a text has not come
 */
export async function planReaderWrites(
  area: Pick<StorageArea, 'get'>,
  { contents, unread, operation }: TakingReader,
): Promise<ReaderWrites> {
  const keys = keysOf(contents);
  const stored = await area.get([...keys, READER_SETTINGS_KEY, READINGS_KEY, TEXTS_KEY, PATTERNS_KEY]);
  const plan = planReader(contents, readStored(stored));
  const written: Record<string, unknown> = {};
  for (const reading of plan.readings.result) written[READING_PREFIX + reading.article] = reading;
  for (const set of plan.practice.result) written[PRACTICE_PREFIX + set.article] = set;
  for (const pattern of plan.patterns.result) written[PATTERN_PREFIX + pattern.id] = pattern;
  await putTexts(area, plan.texts.result, written);
  if (contents.settings) written[READER_SETTINGS_KEY] = contents.settings;
  const aside = asideOf(stored, Object.keys(written), operation);
  const all = [...Object.keys(written), ...unread];
  const ids = {
    ...listed(stored, READINGS_KEY, namesOf(all, READING_PREFIX)),
    ...listed(stored, TEXTS_KEY, namesOf(all, TEXT_HEAD_PREFIX)),
    ...listed(stored, PATTERNS_KEY, namesOf(all, PATTERN_PREFIX)),
  };
  const changed = ({ added, merged }: { readonly added: number; readonly merged: number }): number =>
    added + merged;
  return {
    written: { ...aside, ...written, ...ids },
    answer: {
      texts: changed(plan.texts),
      readings: changed(plan.readings),
      practice: changed(plan.practice),
      patterns: changed(plan.patterns),
    },
  };
}

function keysOf({ readings, texts, practice, patterns }: ReaderContents): string[] {
  return [
    ...readings.map(({ article }) => READING_PREFIX + article),
    ...texts.map(({ head }) => TEXT_HEAD_PREFIX + head.id),
    ...practice.map(({ article }) => PRACTICE_PREFIX + article),
    ...patterns.map(({ id }) => PATTERN_PREFIX + id),
  ];
}

/** What is stored under those keys and readable; without removed texts. */
function readStored(stored: Stored): ReaderContents {
  const values = (prefix: string): unknown[] =>
    Object.entries(stored).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
  return {
    readings: values(READING_PREFIX).flatMap((value) => parseReading(value) ?? []),
    texts: values(TEXT_HEAD_PREFIX)
      .flatMap((value) => parseOwnTextHead(value) ?? [])
      .filter(({ removedAt }) => removedAt === undefined)
      .map((head) => ({ head })),
    practice: values(PRACTICE_PREFIX).flatMap((value) => readWith(parseSet, value)),
    patterns: values(PATTERN_PREFIX)
      .flatMap((value) => readWith(parsePattern, value))
      .filter(({ id }) => readIds(stored[PATTERNS_KEY]).includes(id)),
  };
}

function readWith<T>(parse: (value: unknown) => T, value: unknown): T[] {
  try {
    return [parse(value)];
  } catch {
    return []; // set aside before another one is written in its place
  }
}

async function putTexts(
  area: Pick<StorageArea, 'get'>,
  texts: readonly OwnText[],
  written: Record<string, unknown>,
): Promise<void> {
  const laid = texts.filter(({ body }) => !body).map(({ head }) => TEXT_BODY_PREFIX + head.id);
  const bodies = laid.length > 0 ? await area.get(laid) : {};
  for (const { head, body } of texts) {
    const key = TEXT_BODY_PREFIX + head.id;
    if (!body && !parseOwnTextBody(bodies[key]))
      throw new Error(t('errors.file.textIncomplete', { title: head.title }));
    written[TEXT_HEAD_PREFIX + head.id] = head;
    if (body) written[key] = body;
  }
}

function namesOf(keys: readonly string[], prefix: string): string[] {
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** A list of ids extended by others; `undefined` where it has them all. */
function listed(stored: Stored, key: string, ids: readonly string[]): Record<string, unknown> {
  const before = readIds(stored[key]);
  const fresh = ids.filter((id) => !before.includes(id));
  return fresh.length > 0 ? { [key]: [...before, ...fresh] } : {};
}
