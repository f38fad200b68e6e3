/** The short lists that the engine's rules read: `dictionary/data/lists`, packed into the lexicon. */
import { decodeLines } from './gloss-text.ts';

/** The lists; each is a file of `dictionary/data/lists`. */
export const WORD_LISTS = [
  'address-words',
  'before-country',
  'behind-countries',
  'behind-country',
  'behind-place',
  'behind-provinces',
  'certain-countries',
  'compound-heads',
  'compound-surnames',
  'countries',
  'country-adjectives',
  'country-names',
  'country-nouns',
  'doubled-measures',
  'doubtful-surnames',
  'full-tones',
  'japanese-surnames',
  'name-parts',
  'name-readings',
  'never-in-names',
  'not-a-person',
  'not-a-stem',
  'organization-brackets',
  'organization-breaks',
  'organization-english',
  'organization-exceptions',
  'organization-general',
  'organization-inside',
  'organization-selves',
  'partner-countries',
  'place-cues',
  'place-endings',
  'place-tails',
  'provinces',
  'separable-verbs',
  'speech-characters',
  'speech-words',
  'spelled-words',
  'stop-characters',
  'stop-exceptions',
  'surname-readings',
  'title-tails',
  'titles',
] as const;

/** The name of a list. */
export type WordListName = (typeof WORD_LISTS)[number];

/** Begins the line that names a list; its words follow, a line each, with their values after a tab. */
export const LIST_MARK = '#';

/** The lists of one lexicon. */
export class WordLists {
  private readonly lists: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(section: Uint8Array) {
    const lists = new Map<string, Map<string, string>>();
    let list = new Map<string, string>();
    for (const line of decodeLines(section)) {
      if (line.startsWith(LIST_MARK)) {
        list = new Map();
        lists.set(line.slice(LIST_MARK.length), list);
        continue;
      }
      const [word = '', value = ''] = line.split('\t');
      list.set(word, value);
    }
    this.lists = lists;
  }

  /** The words of a list, in its order; empty for a list that the lexicon lacks. */
  words(name: WordListName): ReadonlySet<string> {
    return new Set(this.lists.get(name)?.keys());
  }

  /** The words of a list with the value of each. */
  pairs(name: WordListName): ReadonlyMap<string, string> {
    return this.lists.get(name) ?? new Map<string, string>();
  }
}
