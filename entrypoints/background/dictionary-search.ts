/** Searches the dictionary as the reader types. The searcher is built in steps, and dropped after some time without a query. */
import {
  CharacterWords,
  type Entry,
  type FoundEntry,
  Searcher,
  UserSearch,
  type WordLink,
} from '../../dictionary/index.ts';
import { NO_DICTIONARIES, usedDictionaries } from '../../vocabulary/index.ts';
import type { RequestOf } from '../shared/message.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { dictionaryDatabase, dictionaryList, userDictionaries } from './dictionaries.ts';
import { getLexicon, withDictionary } from './dictionary.ts';
import { inSteps } from './in-steps.ts';
import { SearchedTexts } from './searched-texts.ts';

/** A searcher without queries is dropped after this: it holds all headwords and glosses. */
const IDLE_MS = 60_000;

let searcher: Promise<Searcher> | undefined;
const texts = new SearchedTexts(dictionaryDatabase);
let characterWords: Promise<CharacterWords> | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Reads the lexicon for searching, so that the first query need not wait for it. */
export async function prepareSearch(): Promise<void> {
  clearTimeout(idle);
  idle = setTimeout(() => {
    searcher = undefined;
    texts.forget();
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
  const searched = used.map(async ({ dictionary }) => {
    const index = await userDictionaries.indexOf(dictionary.id).catch(() => undefined);
    return { dictionary, blocks: index?.blocks ?? 0 };
  });
  return texts.search(work, await Promise.all(searched));
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
