/** The reader's words as a card needs them: looked up, saved with their sentence, marked. */
import { browser } from 'wxt/browser';
import type { WordLookup } from '../../components/word-card/index.ts';
import { describeWord, type Entry, type WordQuery, writePinyin } from '../../dictionary/index.ts';
import { type Knowledge, sentenceAt, type Word, wordId } from '../../vocabulary/index.ts';
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
  const keys = details.entries.map((entry) =>
    wordKey({ headword: entry.simplified, reading: entry.reading }),
  );
  const found = await words.find(keys);
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
 * @throws {Error} for a word that is not in the dictionary
 */
export async function saveWord(request: SaveRequest, address: string): Promise<Word> {
  const { operation, headword, reading, form, sentence, offset, title } = request;
  const entry = await findEntry(request);
  if (!entry) throw new Error(`“${form}” is not in the dictionary, so it can't be saved yet.`);
  const meeting = { operation, sentence, offset, form, title, address, time: Date.now() };
  return words.save(factsOf(entry, { headword, reading }), meeting);
}

/**
 * Marks how well a word is known.
 * @throws {Error} for a word that is not in the dictionary
 */
export async function markWord(request: MarkRequest): Promise<Knowledge> {
  const entry = await findEntry(request);
  if (!entry) throw new Error(`“${request.headword}” is not in the dictionary, so it can't be marked.`);
  return words.mark(factsOf(entry, request), { knowledge: request.knowledge, time: Date.now() });
}

type WordName = Pick<Word, 'headword' | 'reading'>;

async function findEntry({ headword, reading }: WordName): Promise<Entry | undefined> {
  const id = wordId({ headword, reading });
  const entries = (await getDictionary()).lookup(headword);
  return entries.find((entry) => wordId({ headword: entry.simplified, reading: entry.reading }) === id);
}

function factsOf({ traditional, pinyin, gloss }: Entry, { headword, reading }: WordName) {
  return { headword, traditional, reading, pinyin, gloss };
}
