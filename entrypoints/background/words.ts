/** The reader's words as a card needs them: looked up, saved with their sentence, marked. */
import { browser } from 'wxt/browser';
import type { WordLookup } from '../../components/word-card/index.ts';
import { describeWord, formatPinyin, type WordQuery, writePinyin } from '../../dictionary/index.ts';
import {
  factsAtPlace,
  factsOfEntry,
  isReadingOf,
  type Knowledge,
  sentenceAt,
  type Word,
  type WordFacts,
  wordId,
} from '../../vocabulary/index.ts';
import type { MarkRequest, SaveRequest } from '../shared/messages.ts';
import { WORD_PREFIX, wordKey } from '../shared/words.ts';
import { corrections } from './corrections.ts';
import { getDictionary } from './dictionary.ts';
import { WordStore } from './word-store.ts';

/** The only writer of words. */
export const words = new WordStore(browser.storage.local);

/** What a card says of a word at its place, and what the reader has said of it. */
export async function lookUp(query: WordQuery): Promise<WordLookup> {
  const dictionary = await getDictionary();
  const details = describeWord(dictionary, query);
  const unlisted = factsAtPlace(details);
  const facts = unlisted ? [unlisted] : details.entries.map(factsOfEntry);
  const found = await words.find(facts.map(wordKey));
  const saved: string[] = [];
  const knowledge: Record<string, Knowledge> = {};
  for (const [key, word] of found) {
    const id = key.slice(WORD_PREFIX.length);
    if (!word || word.meetings.length > 0) saved.push(id);
    if (word && word.knowledge !== 'new') knowledge[id] = word.knowledge;
  }
  const { form, text = '', start } = query;
  const sentence = start === undefined ? '' : sentenceAt(text, start, start + form.length).sentence;
  const correction = (await corrections.read()).find((one) => one.form === form);
  return {
    ...details,
    ...(unlisted && { unlisted }),
    saved,
    knowledge,
    sentence: {
      text: sentence,
      pinyin: sentence && writePinyin(dictionary.annotate(sentence, { glosses: false })),
    },
    ...(correction && { correction }),
  };
}

/**
 * Saves a word with its sentence.
 * @throws {Error} for a word that has no reading, such as a figure
 */
export async function saveWord(request: SaveRequest, address: string): Promise<Word> {
  const { operation, form, sentence, offset, title } = request;
  const facts = await findFacts({ ...request, form });
  if (!facts) throw new Error(`“${form}” is no word that can be saved.`);
  const meeting = { operation, sentence, offset, form, title, address, time: Date.now() };
  return words.save(facts, meeting);
}

/**
 * Marks how well a word is known.
 * @throws {Error} for a word that has no reading, such as a figure
 */
export async function markWord(request: MarkRequest): Promise<Knowledge> {
  const facts = await findFacts({ ...request, form: request.headword });
  if (!facts) throw new Error(`“${request.headword}” is no word that can be marked.`);
  return words.mark(facts, { knowledge: request.knowledge, time: Date.now() });
}

/** A word as it is named in a request, with the sentence it stands in. */
interface NamedWord extends Pick<Word, 'headword' | 'reading'> {
  readonly form: string;
  readonly sentence: string;
  readonly offset: number;
}

/** The facts of an entry, or of a word that no dictionary lists: its reading is the card's, who has seen more text. */
async function findFacts({
  headword,
  reading,
  form,
  sentence,
  offset,
}: NamedWord): Promise<WordFacts | undefined> {
  const dictionary = await getDictionary();
  const id = wordId({ headword, reading });
  const entries = dictionary.lookup(headword);
  const listed = entries.map(factsOfEntry).find((facts) => wordId(facts) === id);
  if (listed) return listed;
  const facts = factsAtPlace(describeWord(dictionary, { form, text: sentence, start: offset }));
  if (!facts || form !== headword || !isReadingOf(form, reading)) return undefined;
  return wordId(facts) === id ? facts : { ...facts, reading, pinyin: formatPinyin(reading) };
}
