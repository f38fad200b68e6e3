import { browser } from 'wxt/browser';
import type { WordLookup } from '../../components/word-card/index.ts';
import { type ExampleIndex, findExamples, type WordDetails } from '../../dictionary/index.ts';
import { factsOfEntry, wordId } from '../../vocabulary/index.ts';

let index: Promise<ExampleIndex> | undefined;

/** Sentences of the practice texts that show the entries' words; for the one read so here, in the sense it has here. */
export async function examplesOf(
  { entries, here }: WordDetails,
  sentence: string,
): Promise<WordLookup['examples']> {
  const found = await open().catch(() => undefined); // the card does without them
  if (!found) return {};
  const { partOfSpeech, gloss } = here;
  const sense = partOfSpeech === undefined || gloss === undefined ? undefined : { partOfSpeech, gloss };
  const examples = entries.map((entry, at) => {
    const facts = factsOfEntry(entry);
    const query = { ...facts, except: sentence, sense: at === 0 ? sense : undefined };
    return [wordId(facts), findExamples(found, query)] as const;
  });
  return Object.fromEntries(examples.filter(([, some]) => some.length > 0));
}

/** Opens the index once in a worker's life; after a failure the next caller tries again. */
function open(): Promise<ExampleIndex> {
  index ??= load().catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function load(): Promise<ExampleIndex> {
  const response = await fetch(browser.runtime.getURL('/examples.json'));
  return (await response.json()) as ExampleIndex; // from our own build
}
