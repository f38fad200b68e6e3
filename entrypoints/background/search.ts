/** The dictionary searched as one types. It is read in steps, and dropped when nobody has asked for a while. */
import {
  CharacterWords,
  type Entry,
  type FoundEntry,
  Searcher,
  UserSearch,
  type WordLink,
} from '../../dictionary/index.ts';
import { type ListedDictionary, usedDictionaries } from '../../vocabulary/index.ts';
import type { RequestOf } from '../shared/message.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { dictionaryList, userDictionaries } from './dictionaries.ts';
import { getLexicon, withDictionary } from './dictionary.ts';

/** A searcher that nobody asks is forgotten after this: it holds all headwords and glosses. */
const IDLE_MS = 60_000;
/** Texts of a larger dictionary are read for each query. */
const MAX_KEPT_BYTES = 16_000_000;

let searcher: Promise<Searcher> | undefined;
/** Texts of the reader's dictionaries, by id, while one searches. */
const texts = new Map<string, readonly string[]>();
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
    .then((lexicon) => finish(new Searcher(lexicon)))
    .catch((error: unknown) => {
      searcher = undefined;
      throw error;
    });
  await searcher;
}

/** The entries that a query finds, best first. */
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

/** What the reader's dictionaries have; one that is silent has nothing. */
async function searchAdded(query: string, limit: number): Promise<readonly FoundEntry[]> {
  const used = usedDictionaries(await dictionaryList.read().catch(() => ({ dictionaries: [], above: 0 })));
  if (used.length === 0) return [];
  const lexicon = await getLexicon();
  return withDictionary((dictionary) => new UserSearch(query, { lexicon, dictionary }, limit)).then(
    async (work) => {
      for (const { dictionary } of used)
        for await (const some of textsOf(dictionary))
          for (const text of some) work.addBlock(text, dictionary);
      return work.best();
    },
  );
}

/** The texts of a dictionary: kept while one searches, unless they are many. */
async function* textsOf({ id, bytes }: ListedDictionary): AsyncGenerator<readonly string[]> {
  const known = texts.get(id);
  if (known) {
    yield known;
    return;
  }
  const read: string[] = [];
  for await (const some of userDictionaries.textsOf(id)) {
    if (bytes <= MAX_KEPT_BYTES) read.push(...some);
    yield some;
  }
  if (bytes <= MAX_KEPT_BYTES) texts.set(id, read);
}

/** Common words that hold a character, but for one. */
export async function wordsWith({
  character,
  reading,
  except,
}: RequestOf<typeof PAGE_MESSAGES.wordsWith>): Promise<WordLink[]> {
  characterWords ??= getLexicon()
    .then((lexicon) => finish(new CharacterWords(lexicon)))
    .catch((error: unknown) => {
      characterWords = undefined;
      throw error;
    });
  return (await characterWords).wordsWith(character, { reading, except: [except, character] });
}

/** Works in steps, and lets other requests in between. */
async function finish<T extends { prepare(): Iterable<unknown> }>(work: T): Promise<T> {
  for (const _step of work.prepare()) await new Promise((resolve) => setTimeout(resolve, 0));
  return work;
}
