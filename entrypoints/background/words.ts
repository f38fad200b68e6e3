/** The reader's words as a card needs them: looked up, saved with their sentence, marked. */
import type { WordLookup } from '../../components/word-card/index.ts';
import {
  type Dictionary,
  describeLine,
  describePatterns,
  describeWord,
  formatPinyin,
  readAround,
  userSections,
  type WordAround,
  type WordQuery,
  writePinyin,
} from '../../dictionary/index.ts';
import {
  factsAtPlace,
  factsOfEntry,
  isReadingOf,
  type Knowledge,
  levelInList,
  type MarkedList,
  type ReaderLevel,
  type Settings,
  sentenceAt,
  splitList,
  type Word,
  type WordFacts,
  wordId,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { RequestOf } from '../shared/message.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { getTokenLevels, withDictionary, withDictionaryAt } from './dictionary.ts';
import { examplesOf } from './examples.ts';
import { getGrammar } from './grammar.ts';
import { localArea } from './local-area.ts';
import { savedAmong } from './pattern-changes.ts';
import { describeHelp } from './reader-help.ts';
import { words } from './services.ts';
import { settings } from './stores.ts';
import { markWord as markInStore, markWords, saveMeeting } from './word-changes.ts';

/**
 * What a card says of a word at its place, and what the reader has said and shown of it.
 * @param page address of the web page on which it was met
 */
export async function lookUp(query: WordQuery, page: string | undefined): Promise<WordLookup> {
  const [grammar, { settings: read }] = await Promise.all([
    query.start === undefined ? undefined : getGrammar().catch(() => undefined), // a card without patterns is a card
    settings.read(),
  ]);
  const said = await withDictionaryAt(query, ({ dictionary, drawn, holding, added }) => {
    const around = readAround(dictionary, query);
    const line = added.some(({ isAbove }) => isAbove) ? readAround(drawn, query) : around;
    return {
      details: describeWord(dictionary, query, around),
      sentence: describeSentence(query, { dictionary, grammar, around: line }),
      sections: userSections(dictionary, added, query.form),
      holding,
    };
  });
  const { details, sentence, sections, holding } = said;
  const unlisted = factsAtPlace(details);
  const facts = unlisted ? [unlisted] : details.entries.map(factsOfEntry);
  const found = await words.find(facts.map(wordId));
  const saved: string[] = [];
  const knowledge: Record<string, Knowledge> = {};
  for (const [id, word] of found) {
    if (!word || word.meetings.length > 0) saved.push(id);
    if (word && word.knowledge !== 'new') knowledge[id] = word.knowledge;
  }
  const { form } = query;
  const { kind, nameType, reading } = details.here;
  const token = {
    kind,
    text: form,
    reading: reading.length > 0 ? reading : (facts[0]?.reading ?? []),
    ...(nameType && { nameType }),
  };
  const [help, level, examples, savedPatterns] = await Promise.all([
    describeHelp(token, { address: page, word: found.get(facts[0] ? wordId(facts[0]) : '') }),
    kind === 'number' ? undefined : levelOf(form, read),
    examplesOf(details, sentence.text),
    savedAmong(
      { area: localArea },
      sentence.patterns.map(({ id }) => id),
    ),
  ]);
  return {
    ...details,
    ...(unlisted && { unlisted }),
    saved,
    knowledge,
    sentence: { ...sentence, brackets: page === undefined || read.brackets },
    examples,
    savedPatterns,
    ...(sections.length > 0 && { sections }),
    ...(holding.length > 0 && { corrections: holding }),
    ...(level && { level }),
    ...(help && { help }),
  };
}

interface SentenceSources {
  readonly dictionary: Dictionary;
  readonly grammar: Awaited<ReturnType<typeof getGrammar>> | undefined;
  readonly around: WordAround;
}

/** The sentence that a word stands in. */
function describeSentence(
  query: WordQuery,
  { dictionary, grammar, around }: SentenceSources,
): Omit<WordLookup['sentence'], 'brackets'> {
  const { form, text = '', start } = query;
  if (start === undefined) return { text: '', start: 0, pinyin: '', words: [], patterns: [] };
  const { sentence, offset: before } = sentenceAt(text, start, start + form.length);
  const from = start - before;
  const to = from + sentence.length;
  const read = around.tokens.filter(
    (token) => token.start + around.from >= from && token.end + around.from <= to,
  );
  // Of a longer sentence not all was read.
  const isWhole = read.reduce((length, token) => length + token.text.length, 0) === sentence.length;
  const tokens = isWhole ? read : dictionary.annotate(sentence);
  const words = describeLine(dictionary, around, { from, to });
  const offset = isWhole ? around.from : from;
  const found = grammar?.grammar.find(tokens) ?? [];
  return {
    text: sentence,
    start: from,
    pinyin: writePinyin(tokens),
    words,
    patterns: grammar ? describePatterns(found, grammar.patterns, { words, from: offset }) : [],
  };
}

/** The level of a form in the list that the reader uses. */
async function levelOf(form: string, { level }: Settings): Promise<ReaderLevel | undefined> {
  return levelInList((await getTokenLevels()).of({ kind: 'word', text: form }), level);
}

/**
 * Saves a word with its sentence.
 * @throws {Error} for a word that has no reading, such as a figure
 */
export async function saveWord(
  request: RequestOf<typeof PAGE_MESSAGES.saveWord>,
  address: string,
): Promise<null> {
  const { operation, form, sentence, offset, title } = request;
  const facts = await findFacts({ ...request, form });
  if (!facts) throw new Error(t('errors.noWordToSave', { form }));
  const meeting = { operation, sentence, offset, form, title, address, time: Date.now() };
  await saveMeeting(words, facts, meeting);
  return null;
}

/**
 * Marks how well a word is known.
 * @throws {Error} for a word that has no reading, such as a figure
 */
export async function markWord(request: RequestOf<typeof PAGE_MESSAGES.markWord>): Promise<Knowledge> {
  const facts = await findFacts({ ...request, form: request.headword });
  if (!facts) throw new Error(t('errors.noWordToMark', { form: request.headword }));
  const { knowledge, operation } = request;
  return markInStore(words, { facts, knowledge, operation, time: Date.now() });
}

/** Marks how well the words of a pasted list are known; returns those that are not in the dictionary. */
export async function markList(request: {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly operation: string;
}): Promise<MarkedList> {
  const headwords = splitList(request.text);
  const found = await withDictionary((dictionary) =>
    headwords.map((headword) => dictionary.lookup(headword).slice(0, 1).map(factsOfEntry)),
  );
  const facts = found.flat();
  const unknown = headwords.filter((_, at) => found[at]?.length === 0);
  return { ...(await markWords(words, { ...request, facts, time: Date.now() })), unknown };
}

/** The dictionary's entry for each of some forms, in their order: the likeliest one. */
export async function findWords(forms: readonly string[]): Promise<WordFacts[][]> {
  return withDictionary((dictionary) => forms.map((form) => dictionary.lookup(form).map(factsOfEntry)));
}

/** A word as a request names it, with the sentence it is in. */
interface NamedWord extends Pick<Word, 'headword' | 'reading'> {
  readonly form: string;
  readonly sentence: string;
  readonly offset: number;
}

/** The facts of an entry, or of a word that no dictionary lists: its reading is the card's, which has seen more text. */
function findFacts(word: NamedWord): Promise<WordFacts | undefined> {
  return withDictionary((dictionary) => factsIn(dictionary, word));
}

function factsIn(
  dictionary: Dictionary,
  { headword, reading, form, sentence, offset }: NamedWord,
): WordFacts | undefined {
  const id = wordId({ headword, reading });
  const entries = dictionary.lookup(headword);
  const listed = entries.map(factsOfEntry).find((facts) => wordId(facts) === id);
  if (listed) return listed;
  const facts = factsAtPlace(describeWord(dictionary, { form, text: sentence, start: offset }));
  if (!facts || form !== headword || !isReadingOf(form, reading)) return undefined;
  return wordId(facts) === id ? facts : { ...facts, reading, pinyin: formatPinyin(reading) };
}
