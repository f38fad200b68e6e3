/**
 * The schema of `storage.local`: a row for each kind of key. Writing, backups, the archive, quarantine of unreadable
 * values and the exchange between devices all use this table; a key without a row can't be written.
 */

import * as v from 'valibot';
import { packEncounters, parseEncounters } from './encounters.ts';
import { errorMessage } from './error-message.ts';
import { firstRunSchema } from './first-run.ts';
import { siteHelpSchema } from './help-presets.ts';
import { issueText } from './issue-text.ts';
import { readDictionaries, writeDictionaries } from './listed-dictionaries.ts';
import { parseOwnTextBody, parseOwnTextHead } from './own-texts.ts';
import { PATTERN_VERSION, parsePattern } from './patterns/index.ts';
import { parseSet } from './practice/index.ts';
import { readReaderSettings } from './reader-settings.ts';
import { parseReading } from './reading-progress.ts';
import { readSettings } from './settings.ts';
import { readCorrections, writeCorrections } from './stored-corrections.ts';
import * as names from './stored-names.ts';
import { parseWord } from './stored-word.ts';
import { wordId } from './word-id.ts';
import { ROW_VERSION } from './word-row.ts';

/** A value that may not be written: the message names the key, the field, what was expected and what was found. */
class StoredValueError extends Error {
  override readonly name = 'StoredValueError';
}

/** What an archive does with a kind: a list of items, one item, kept as it is, or nothing. */
export type ArchiveRole = 'items' | 'item' | 'verbatim' | 'none';

/** The properties of a kind of stored key. */
export interface StoredKind {
  /** The key or, with a colon at its end, the prefix of keys. */
  readonly name: string;
  /** Version of the stored shape; data made from other data is made again when it rises. Absent where there is only one shape. */
  readonly version?: number;
  /**
   * Reads a value of any version that the kind has had, and returns it in today's shape. `rest` is what follows the prefix.
   * @throws {Error} naming the field that is wrong
   */
  readonly parse: (value: unknown, rest: string) => unknown;
  readonly backup: boolean;
  readonly archive: ArchiveRole;
  /** Whether devices exchange it. */
  readonly sync: boolean;
}

/** A value kept as it is, though this version can't read it: from a file or a backup. */
export class Verbatim {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

const strings = v.array(v.string());
const asIs = (value: unknown): unknown => value;
/* @__NO_SIDE_EFFECTS__ */
const bySchema =
  (schema: v.GenericSchema) =>
  (value: unknown): unknown => {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new StoredValueError(issueText(issue, 'value'));
  };

/** A parser made of one that returns `undefined` for invalid values; `nameOf` is the name in its key. */
function named<T>(parse: (value: unknown) => T | undefined, nameOf: (item: T) => string) {
  return (value: unknown, rest: string): T => {
    const item = parse(value);
    if (item === undefined) throw new StoredValueError('a field is missing, invalid, or of a newer Hangjian');
    if (nameOf(item) !== rest)
      throw new StoredValueError(`its key says “${rest}”, it says “${nameOf(item)}”`);
    return item;
  };
}

const syncSchema = v.looseObject({ on: v.boolean(), base: v.string() });

const KEPT = { backup: true, sync: false } as const;
const MADE = { backup: false, archive: 'none', sync: false } as const;

/** The table; made when first used, so that scripts that don't need it don't pay for it. */
function createSchema(): readonly StoredKind[] {
  return [
    {
      name: names.WORD_PREFIX,
      version: 2,
      parse: named(parseWord, wordId),
      ...KEPT,
      archive: 'items',
      sync: true,
    },
    { name: names.SETTINGS_KEY, version: 1, parse: parseSettings, ...KEPT, archive: 'item', sync: true },
    { name: names.CORRECTIONS_KEY, version: 2, parse: parseCorrectionList, ...KEPT, archive: 'item' },
    { name: names.ENCOUNTERS_PREFIX, version: 1, parse: parseEncounterList, ...KEPT, archive: 'none' },
    // Its entries are not in backups: a restored list would name what is gone.
    { name: names.DICTIONARIES_KEY, version: 1, parse: parseDictionaries, ...MADE },
    { name: names.SITES_KEY, parse: bySchema(strings), ...KEPT, archive: 'none' },
    { name: names.SITE_HELP_KEY, parse: bySchema(siteHelpSchema), ...KEPT, archive: 'none' },
    { name: names.TURNS_KEY, parse: bySchema(v.record(v.string(), v.number())), ...MADE },
    { name: names.FIRST_RUN_KEY, version: 1, parse: bySchema(firstRunSchema), ...MADE },
    { name: names.READER_SETTINGS_KEY, version: 1, parse: parseReaderSettings, ...KEPT, archive: 'item' },
    { name: names.READINGS_KEY, parse: bySchema(strings), ...KEPT, archive: 'none' },
    { name: names.TEXTS_KEY, parse: bySchema(strings), ...KEPT, archive: 'none' },
    {
      name: names.READING_PREFIX,
      version: 1,
      parse: named(parseReading, ({ article }) => article),
      ...KEPT,
      archive: 'items',
    },
    {
      name: names.TEXT_HEAD_PREFIX,
      version: 1,
      parse: named(parseOwnTextHead, ({ id }) => id),
      ...KEPT,
      archive: 'items',
    },
    {
      name: names.TEXT_BODY_PREFIX,
      version: 1,
      parse: (value, rest) => named(parseOwnTextBody, () => rest)(value, rest),
      ...KEPT,
      archive: 'items',
    },
    {
      name: names.PRACTICE_PREFIX,
      version: 1,
      parse: named(parseSet, ({ article }) => article),
      ...KEPT,
      archive: 'items',
    },
    { name: names.PATTERNS_KEY, parse: bySchema(strings), ...KEPT, archive: 'none' },
    {
      name: names.PATTERN_PREFIX,
      version: PATTERN_VERSION,
      parse: named(parsePattern, ({ id }) => id),
      ...KEPT,
      archive: 'items',
    },
    { name: names.ASIDE_PREFIX, parse: asIs, ...KEPT, archive: 'verbatim' },
    ...names.OLD_ASIDE_PREFIXES.map((name) => ({ name, parse: asIs, ...KEPT, archive: 'verbatim' }) as const),
    { name: names.WORDS_VERSION_KEY, parse: bySchema(v.number()), ...KEPT, archive: 'none' },
    { name: names.ROWS_KEY, version: ROW_VERSION, parse: bySchema(v.nullable(v.looseObject({}))), ...MADE },
    { name: names.ROWS_PREFIX, parse: bySchema(v.string()), ...MADE },
    { name: names.LOG_PREFIX, parse: bySchema(v.string()), ...MADE },
    { name: names.KNOWN_PREFIX, parse: bySchema(v.string()), ...MADE },
    { name: names.SYNC_KEY, parse: bySchema(syncSchema), ...MADE },
    { name: names.OPERATIONS_KEY, parse: bySchema(v.array(v.tuple([v.string(), v.number()]))), ...MADE },
    { name: names.OPERATION_PREFIX, parse: asIs, ...MADE },
    { name: names.REMOVAL_KEY, parse: bySchema(strings), ...MADE },
    { name: names.STAGED_TEXTS_KEY, parse: bySchema(v.record(v.string(), v.number())), ...MADE },
    { name: names.IMPORT_KEY, parse: bySchema(v.looseObject({ operation: v.string() })), ...MADE },
    { name: names.PORTION_PREFIX, parse: bySchema(v.array(v.unknown())), ...MADE },
  ];
}

let kinds: ReadonlyMap<string, StoredKind> | undefined;

/** Every kind of key, by its name. */
export function storageSchema(): ReadonlyMap<string, StoredKind> {
  kinds ??= new Map(createSchema().map((kind) => [kind.name, kind]));
  return kinds;
}

/** The row of a key; `undefined` where the schema has none. */
export function kindOf(key: string): StoredKind | undefined {
  const schema = storageSchema();
  return schema.get(key) ?? schema.get(key.slice(0, key.indexOf(':') + 1));
}

/**
 * The value as it may be written under a key: parsed, out-of-range parts clamped or cut.
 * @throws {StoredValueError} for a key without a row, or a value that could not be read again
 */
export function parseStored(key: string, value: unknown): unknown {
  const kind = kindOf(key);
  if (!kind) throw new StoredValueError(`${key}: the storage schema has no row for this key`);
  if (value instanceof Verbatim) return value.value;
  try {
    return kind.parse(value, key.slice(kind.name.length));
  } catch (error) {
    const cause = errorMessage(error);
    throw new StoredValueError(`${kind.name.replace(/:$/, '')}: ${cause}`, { cause: error });
  }
}

/** Whether this version can read the value of a key. */
export function isReadable(key: string, value: unknown): boolean {
  try {
    parseStored(key, value);
    return true;
  } catch {
    return false;
  }
}

/**
 * The stored values that can't be read, of keys that are about to be written, under the keys where they are set aside.
 * @param id of the operation, or another fresh id
 */
export function asideOf(
  stored: Readonly<Record<string, unknown>>,
  written: Iterable<string>,
  id: string,
): Record<string, unknown> {
  const lost = [...written].filter((key) => Object.hasOwn(stored, key) && !isReadable(key, stored[key]));
  return Object.fromEntries(lost.map((key) => [names.asideKey(id, key), stored[key]]));
}

/** Whether a key has a word that was set aside. */
export function isAsideWord(key: string): boolean {
  if (key.startsWith('word-aside:')) return true;
  if (!key.startsWith(names.ASIDE_PREFIX)) return false;
  return key.slice(key.indexOf(':', names.ASIDE_PREFIX.length) + 1).startsWith(names.WORD_PREFIX);
}

function parseSettings(value: unknown): unknown {
  const { settings, problem } = readSettings(value);
  if (problem !== undefined || value === undefined) throw new StoredValueError(problem ?? 'nothing');
  return settings;
}

function parseReaderSettings(value: unknown): unknown {
  const { settings, intact } = readReaderSettings(value);
  if (!intact || value === undefined) throw new StoredValueError('a field is missing or invalid');
  return settings;
}

function parseEncounterList(value: unknown): unknown {
  return packEncounters(parseEncounters(value));
}

function parseDictionaries(value: unknown): unknown {
  return writeDictionaries(readDictionaries(value));
}

/** Corrections that can't be read stay in their list as they are. */
function parseCorrectionList(value: unknown): unknown {
  const list = readCorrections(value);
  if (list.foreign || value === undefined)
    throw new StoredValueError('no list of corrections of this version');
  return writeCorrections(list);
}
