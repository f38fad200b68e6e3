/** The dictionary searched as one types. It is read in steps, and dropped when nobody has asked for a while. */
import { CharacterWords, type Entry, Searcher, type WordLink } from '../../dictionary/index.ts';
import type { RequestOf } from '../shared/message.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { getLexicon } from './dictionary.ts';

/** A searcher that nobody asks is forgotten after this: it holds all headwords and glosses. */
const IDLE_MS = 60_000;

let searcher: Promise<Searcher> | undefined;
let characterWords: Promise<CharacterWords> | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Reads the lexicon for searching, so that the first query need not wait for it. */
export async function prepareSearch(): Promise<void> {
  clearTimeout(idle);
  idle = setTimeout(() => {
    searcher = undefined;
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
  return (await searcher)?.search(query, limit) ?? [];
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
