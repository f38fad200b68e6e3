/** The reader's words as a card needs them: looked up, saved with their sentence, marked. */
import type { WordLookup } from '../../components/word-card/index.ts';
import {
  describeWord,
  type Entry,
  hskHeadwords,
  type WordQuery,
  writePinyin,
} from '../../dictionary/index.ts';
import {
  type Knowledge,
  sentenceAt,
  splitList,
  type Word,
  type WordFacts,
  wordId,
} from '../../vocabulary/index.ts';
import type { ChangedWords, MarkedList, MarkRequest, SaveRequest } from '../shared/messages.ts';
import { corrections } from './corrections.ts';
import { getDictionary, getLexicon } from './dictionary.ts';
import { words } from './keeping.ts';
import { markWord as markInStore, markWords, saveMeeting } from './word-changes.ts';

/** What a card says of a word at its place, and what the reader has said of it. */
export async function lookUp(query: WordQuery): Promise<WordLookup> {
  const dictionary = await getDictionary();
  const details = describeWord(dictionary, query);
  const found = await words.find(details.entries.map(idOf));
  const saved: string[] = [];
  const knowledge: Record<string, Knowledge> = {};
  for (const [id, word] of found) {
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
  const { operation, form, sentence, offset, title } = request;
  const entry = await findEntry(request);
  if (!entry) throw new Error(`“${form}” is not in the dictionary, so it can't be saved yet.`);
  const meeting = { operation, sentence, offset, form, title, address, time: Date.now() };
  return saveMeeting(words, factsOf(entry), meeting);
}

/**
 * Marks how well a word is known.
 * @throws {Error} for a word that is not in the dictionary
 */
export async function markWord(request: MarkRequest): Promise<Knowledge> {
  const entry = await findEntry(request);
  if (!entry) throw new Error(`“${request.headword}” is not in the dictionary, so it can't be marked.`);
  const { knowledge, operation } = request;
  return markInStore(words, { facts: factsOf(entry), knowledge, operation, time: Date.now() });
}

/** Says of all words of some HSK levels how well they are known; those that the reader has stay as they are. */
export async function markLevels(request: {
  readonly levels: readonly number[];
  readonly knowledge: Knowledge;
  readonly operation: string;
}): Promise<ChangedWords> {
  const dictionary = await getDictionary();
  const all = hskHeadwords(await getLexicon());
  const headwords = request.levels.flatMap((level) => all[level - 1] ?? []);
  const facts = headwords.flatMap((headword) => dictionary.lookup(headword).slice(0, 1).map(factsOf));
  return markWords(words, { ...request, facts, time: Date.now() });
}

/** The same for a pasted list; answers what in it is no word of the dictionary. */
export async function markList(request: {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly operation: string;
}): Promise<MarkedList> {
  const dictionary = await getDictionary();
  const unknown: string[] = [];
  const facts = splitList(request.text).flatMap((headword) => {
    const found = dictionary.lookup(headword).slice(0, 1).map(factsOf);
    if (found.length === 0) unknown.push(headword);
    return found;
  });
  return { ...(await markWords(words, { ...request, facts, time: Date.now() })), unknown };
}

/** What the dictionary has for some forms, in their order: of each the likeliest entry first. */
export async function findWords(forms: readonly string[]): Promise<WordFacts[][]> {
  const dictionary = await getDictionary();
  return forms.map((form) => dictionary.lookup(form).map(factsOf));
}

async function findEntry({
  headword,
  reading,
}: Pick<Word, 'headword' | 'reading'>): Promise<Entry | undefined> {
  const id = wordId({ headword, reading });
  return (await getDictionary()).lookup(headword).find((entry) => idOf(entry) === id);
}

function idOf({ simplified, reading }: Entry): string {
  return wordId({ headword: simplified, reading });
}

function factsOf({ simplified, traditional, reading, pinyin, gloss }: Entry): WordFacts {
  return { headword: simplified, traditional, reading, pinyin, gloss };
}
