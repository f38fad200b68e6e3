import { browser } from 'wxt/browser';
import {
  createDictionary,
  type Dictionary,
  type Lexicon,
  openLexicon,
  TokenLevels,
  type UserDictionary,
  withUserDictionaries,
  withUserGlosses,
} from '../../dictionary/index.ts';
import { type Correction, correctAt, correctDictionary, NO_DICTIONARIES } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { dictionaryList, userDictionaries } from './dictionaries.ts';
import { corrections } from './stores.ts';

interface Opened {
  readonly lexicon: Lexicon;
  readonly dictionary: Dictionary;
}

/** What the reader has added to the dictionary. */
interface OfReader {
  readonly list: readonly Correction[];
  readonly added: readonly UserDictionary[];
}

/** The dictionary as it was last composed, and from what. */
let made: (OfReader & { readonly dictionary: Dictionary }) | undefined;
let opened: Promise<Opened> | undefined;

/**
 * Runs work on the dictionary together with the reader's dictionaries and corrections. Work that needs entries not read
 * yet runs again once they are: it is synchronous and changes nothing.
 */
export async function withDictionary<T>(work: (dictionary: Dictionary) => T): Promise<T> {
  const [base, list] = await Promise.all([open(), corrections.read()]);
  return useAdded((added) => work(combine(base, { list, added })));
}

/** The dictionary for one word. */
interface DictionaryAt extends ReturnType<typeof correctAt> {
  /** The same, with glosses of the dictionaries that the reader has put above ours. */
  readonly drawn: Dictionary;
  readonly added: readonly UserDictionary[];
}

/** The same, with the dictionary for one word at its place, and the corrections that hold there. */
export async function withDictionaryAt<T>(
  word: Parameters<typeof correctAt>[2],
  work: (at: DictionaryAt) => T,
): Promise<T> {
  const [base, list] = await Promise.all([open(), corrections.read()]);
  return useAdded((added) => {
    const whole = withUserDictionaries(base.dictionary, { lexicon: base.lexicon, added });
    return work({ ...correctAt(whole, list, word), drawn: combine(base, { list, added }), added });
  });
}

async function useAdded<T>(work: (added: readonly UserDictionary[]) => T): Promise<T> {
  const list = await dictionaryList.read().catch(() => NO_DICTIONARIES); // the options page shows the error
  return userDictionaries.use(list, work);
}

function combine({ dictionary, lexicon }: Opened, { list, added }: OfReader): Dictionary {
  if (made?.list !== list || made.added !== added) {
    const whole = withUserGlosses(withUserDictionaries(dictionary, { lexicon, added }), added);
    made = { list, added, dictionary: correctDictionary(whole, list) };
  }
  return made.dictionary;
}

/** What the dictionary reads from. */
export async function getLexicon(): Promise<Lexicon> {
  return (await open()).lexicon;
}

let levels: TokenLevels | undefined;

/** The levels of words, over the lexicon. */
export async function getTokenLevels(): Promise<TokenLevels> {
  levels ??= new TokenLevels(await getLexicon());
  return levels;
}

/** Opens the lexicon once in a worker's life; after a failure the next caller tries again. */
function open(): Promise<Opened> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** @throws {Error} in plain words, where the dictionary's file is missing or damaged */
async function load(): Promise<Opened> {
  const file = await readLexicon().catch((cause: unknown) => {
    throw new Error(t('errors.install.noDictionary'), { cause });
  });
  try {
    const lexicon = openLexicon(file);
    return { lexicon, dictionary: createDictionary(lexicon) };
  } catch (cause) {
    throw new Error(t('errors.install.badDictionary'), { cause });
  }
}

async function readLexicon(): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL('/lexicon.bin'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.arrayBuffer();
}
