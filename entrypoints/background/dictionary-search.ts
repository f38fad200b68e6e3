/** Searches the dictionary as the reader types. The searcher is built in steps, and dropped after some time without a query. */
import {
  CharacterWords,
  type Entry,
  type FoundEntry,
  Searcher,
  UserSearch,
  type WordLink,
} from '../../dictionary/index.ts';
import { type ListedDictionary, NO_DICTIONARIES, usedDictionaries } from '../../vocabulary/index.ts';
import type { RequestOf } from '../shared/message.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { dictionaryList, userDictionaries } from './dictionaries.ts';
import { getLexicon, withDictionary } from './dictionary.ts';
import { inSteps } from './in-steps.ts';

/** A searcher without queries is dropped after this: it holds all headwords and glosses. */
const IDLE_MS = 60_000;
/** The texts of a larger dictionary are read again for each query. */
const MAX_KEPT_BYTES = 16_000_000;

let searcher: Promise<Searcher> | undefined;
/** Texts of the reader's dictionaries, by id and in portions, kept while the reader searches. */
const texts = new Map<string, readonly (readonly string[])[]>();
let characterWords: Promise<CharacterWords> | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Reads the lexicon for searching, so that the first query need not wait for it. */
export async function prepareSearch(): Promise<void> {
  clearTimeout(idle);
  idle = setTimeout(() => {
    searcher = undefined;
    texts.clear();
  }, IDLE_MS);
  searcher ??= getLexicon()
    .then((lexicon) => prepare(new Searcher(lexicon)))
    .catch((error: unknown) => {
      searcher = undefined;
      throw error;
    });
  await searcher;
}

/** The entries that match a query, best first. */
export async function search(query: string, limit: number): Promise<Entry[]> {
  await prepareSearch();
  const ours = (await searcher)?.find(query, limit) ?? [];
  const added = await searchAdded(query, limit);
  const nameOf = ({ entry }: FoundEntry): string =>
    `${entry.simplified} ${entry.reading.join(' ').toLowerCase()}`;
  const listed = new Set(ours.map(nameOf));
  return [...ours, ...added.filter((one) => !listed.has(nameOf(one)))]
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Matches in the reader's dictionaries; one that does not answer has none. */
async function searchAdded(query: string, limit: number): Promise<readonly FoundEntry[]> {
  const used = usedDictionaries(await dictionaryList.read().catch(() => NO_DICTIONARIES));
  if (used.length === 0) return [];
  const lexicon = await getLexicon();
  const work = await withDictionary((dictionary) => new UserSearch(query, { lexicon, dictionary }, limit));
  for (const { dictionary } of used) {
    for await (const some of textsOf(dictionary)) {
      for (const text of some) work.addBlock(text, dictionary);
      await new Promise((resolve) => setTimeout(resolve, 0)); // lets other work in between
    }
  }
  return work.best();
}

/** Yields the texts of a dictionary in portions: kept in memory while the reader searches, unless there are too many. */
async function* textsOf({ id, bytes }: ListedDictionary): AsyncGenerator<readonly string[]> {
  const known = texts.get(id);
  if (known) {
    yield* known;
    return;
  }
  const read: (readonly string[])[] = [];
  for await (const some of userDictionaries.textsOf(id)) {
    if (bytes <= MAX_KEPT_BYTES) read.push(some);
    yield some;
  }
  // A block that could not be read is asked for again.
  const { blocks } = await userDictionaries.indexOf(id);
  if (read.reduce((sum, some) => sum + some.length, 0) === blocks) texts.set(id, read);
}

/** Common words that contain a character, without one of them. */
export async function wordsWith({
  character,
  reading,
  except,
}: RequestOf<typeof PAGE_MESSAGES.wordsWith>): Promise<WordLink[]> {
  characterWords ??= getLexicon()
    .then((lexicon) => prepare(new CharacterWords(lexicon)))
    .catch((error: unknown) => {
      characterWords = undefined;
      throw error;
    });
  return (await characterWords).wordsWith(character, { reading, except: [except, character] });
}

/** Builds the searcher in steps. */
async function prepare<T extends { prepare(): Generator<unknown, void> }>(work: T): Promise<T> {
  await inSteps(work.prepare());
  return work;
}
