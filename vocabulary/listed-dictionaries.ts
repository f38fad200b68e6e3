/**
 * The list of the reader's dictionaries: in the reader's order, ours among them. Their entries are in IndexedDB
 * (`entrypoints/shared/dictionary-database.ts`). Pure.
 */
import * as v from 'valibot';
import { issueText } from './issue-text.ts';
import { t } from './language/index.ts';
import { wholeNumber } from './whole-number.ts';

/** Version of the stored list. */
const DICTIONARIES_VERSION = 1;
/** How many dictionaries are kept; the words of each are looked for in every text. */
export const MAX_DICTIONARIES = 12;
/** Maximum length of a name, in UTF-16 code units. */
export const MAX_DICTIONARY_NAME = 60;
/** Maximum size of a file, in bytes, unpacked. */
export const MAX_DICTIONARY_MB = 50;
/** How long a removed dictionary can be restored, and its entries are kept. */
const REMOVED_KEPT_MS = 60 * 60 * 1000;

/** Ours, as a row of the order. */
export const OUR_DICTIONARY = 'hangjian';

const text = (length: number) => v.pipe(v.string(), v.maxLength(length));

export const userDictionarySchema = v.object({
  id: v.pipe(
    text(64),
    v.nonEmpty(),
    v.check((id) => id !== OUR_DICTIONARY, 'an id of its own'),
  ),
  name: v.pipe(text(MAX_DICTIONARY_NAME), v.nonEmpty()),
  isOn: v.boolean(),
  /** Language of its glosses, BCP 47. */
  language: v.optional(text(35)),
  licence: v.optional(text(300)),
  version: v.optional(text(300)),
  entries: wholeNumber,
  /** Its stored size in bytes. */
  bytes: wholeNumber,
  /** When it was removed, epoch milliseconds: it can be restored for a while. */
  removed: v.optional(v.number()),
});

const listSchema = v.object({
  version: v.literal(DICTIONARIES_VERSION),
  dictionaries: v.array(v.unknown()),
  above: wholeNumber,
});

/** One of the reader's dictionaries, as it is listed. */
export type ListedDictionary = Readonly<v.InferOutput<typeof userDictionarySchema>>;

/** The reader's dictionaries; the first one wins. */
export interface DictionaryList {
  readonly dictionaries: readonly ListedDictionary[];
  /** How many of them are above ours. */
  readonly above: number;
  /** Listed ones that this version can't read, kept as they are. */
  readonly unreadable: readonly unknown[];
}

export const NO_DICTIONARIES: DictionaryList = { dictionaries: [], above: 0, unreadable: [] };

/** A change that can't be made, in plain words. */
class DictionaryListError extends Error {
  override readonly name = 'DictionaryListError';
}

/**
 * Reads the stored list.
 * @throws {DictionaryListError} for one of an unknown shape, or a newer version's: it must not be overwritten
 */
export function readDictionaries(stored: unknown): DictionaryList {
  if (stored === undefined) return NO_DICTIONARIES;
  const list = v.safeParse(listSchema, stored);
  if (!list.success)
    throw new DictionaryListError(
      t('dictionaries.unreadableList', { cause: issueText(list.issues[0], 'list') }),
    );
  const dictionaries: ListedDictionary[] = [];
  const unreadable: unknown[] = [];
  let { above } = list.output;
  for (const [at, item] of list.output.dictionaries.entries()) {
    const result = v.safeParse(userDictionarySchema, item);
    if (result.success) dictionaries.push(result.output);
    else {
      unreadable.push(item);
      if (at < list.output.above) above -= 1;
    }
  }
  return { dictionaries, above: Math.min(above, dictionaries.length), unreadable };
}

/** The list as it is stored. */
export function writeDictionaries({ dictionaries, above, unreadable }: DictionaryList): unknown {
  return { version: DICTIONARIES_VERSION, dictionaries: [...dictionaries, ...unreadable], above };
}

/** The dictionaries that the reader sees, without removed ones. */
export function listedDictionaries({ dictionaries }: DictionaryList): ListedDictionary[] {
  return dictionaries.filter(({ removed }) => removed === undefined);
}

/** Those that are turned on, in order, with whether each is above ours. */
export function usedDictionaries({ dictionaries, above }: Pick<DictionaryList, 'dictionaries' | 'above'>): {
  readonly dictionary: ListedDictionary;
  readonly isAbove: boolean;
}[] {
  return dictionaries
    .map((dictionary, at) => ({ dictionary, isAbove: at < above }))
    .filter(({ dictionary: { isOn, removed } }) => isOn && removed === undefined);
}

/** Ids in the order that the reader sees, ours among them. */
export function dictionaryOrder({ dictionaries, above }: DictionaryList): string[] {
  const shown = dictionaries.map(({ id, removed }) => (removed === undefined ? id : undefined));
  return [...shown.slice(0, above), OUR_DICTIONARY, ...shown.slice(above)].filter((id) => id !== undefined);
}

/**
 * Adds a dictionary at the end. One that is listed already stays as it is: added twice, it is listed once.
 * @throws {DictionaryListError} when there would be too many
 */
export function addDictionary(list: DictionaryList, dictionary: ListedDictionary): DictionaryList {
  if (list.dictionaries.some(({ id }) => id === dictionary.id)) return list;
  if (listedDictionaries(list).length >= MAX_DICTIONARIES)
    throw new DictionaryListError(t('dictionaries.tooMany', { count: MAX_DICTIONARIES }));
  return { ...list, dictionaries: [...list.dictionaries, dictionary] };
}

/** What the reader can change of a dictionary. */
export type DictionaryChange = Partial<Pick<ListedDictionary, 'name' | 'isOn'>>;

/** @throws {DictionaryListError} for a dictionary that is not listed */
export function changeDictionary(
  list: DictionaryList,
  id: string,
  change: DictionaryChange & { readonly removed?: number | undefined },
): DictionaryList {
  if (!list.dictionaries.some((one) => one.id === id)) throw new DictionaryListError(t('dictionaries.gone'));
  const dictionaries = list.dictionaries.map((one) => {
    if (one.id !== id) return one;
    const { removed, ...kept } = { ...one, ...change };
    return removed === undefined ? kept : { ...kept, removed };
  });
  return { ...list, dictionaries };
}

/** Moves a row of the order, ours or another, past its neighbour; at the end nothing changes. */
export function moveDictionary(list: DictionaryList, id: string, by: -1 | 1): DictionaryList {
  const shown = dictionaryOrder(list);
  const neighbour = shown[shown.indexOf(id) + by];
  if (!shown.includes(id) || neighbour === undefined) return list;
  const ids = list.dictionaries.map((one) => one.id);
  const all = [...ids.slice(0, list.above), OUR_DICTIONARY, ...ids.slice(list.above)];
  const rest = all.filter((one) => one !== id);
  rest.splice(rest.indexOf(neighbour) + (by > 0 ? 1 : 0), 0, id);
  const byId = new Map(list.dictionaries.map((one) => [one.id, one]));
  return {
    ...list,
    dictionaries: rest.flatMap((one) => byId.get(one) ?? []),
    above: rest.indexOf(OUR_DICTIONARY),
  };
}

/** The list without dictionaries that were removed long ago. */
export function sweepDictionaries(list: DictionaryList, now: number): DictionaryList {
  const isGone = ({ removed }: ListedDictionary): boolean =>
    removed !== undefined && Math.abs(now - removed) > REMOVED_KEPT_MS;
  if (!list.dictionaries.some(isGone)) return list;
  const above = list.dictionaries.slice(0, list.above).filter((one) => !isGone(one)).length;
  return { ...list, dictionaries: list.dictionaries.filter((one) => !isGone(one)), above };
}
