/** An article as exercises use it: its sentences, its words with everything that is known of them. */
import type { Entry, Syllable, Token } from '../../dictionary/index.ts';
import { sentenceStarts } from '../sentence-at.ts';
import type { WordFacts } from '../word.ts';
import { wordId } from '../word-id.ts';
import { meaningsOf, plainGloss } from './meanings.ts';

/** An annotated part of an article that is running text. */
export interface AnnotatedPart {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The place of a word: which sentence, and its first UTF-16 code unit there. */
export interface WordPlace {
  readonly sentence: number;
  readonly start: number;
}

/** A word of an article, as practice asks it. */
export interface ArticleWord {
  /** `wordId` of the entry that is, or would be, saved. */
  readonly id: string;
  /** As written in the article. */
  readonly form: string;
  readonly facts: WordFacts;
  /** Numbered syllables as it is read in the article; its entry's may differ by tone sandhi or a neutral tone. */
  readonly readHere: readonly Syllable[];
  /** Its meaning here in English, without Chinese; empty where the dictionary has none of that kind. */
  readonly gloss: string;
  readonly meanings: ReadonlySet<string>;
  /** jieba's tag; empty for none. */
  readonly partOfSpeech: string;
  /** 1, the easiest, to 10; see `levelOf`. */
  readonly level: number;
  /** Whether a dictionary lists it: an unlisted word is asked only if the reader has saved it. */
  readonly listed: boolean;
  readonly name: boolean;
  /** In reading order; none for words from elsewhere that only serve as choices. */
  readonly places: readonly WordPlace[];
}

/** A sentence of an article with its words. */
export interface ArticleSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** An article ready for practice. */
export interface PracticeText {
  readonly sentences: readonly ArticleSentence[];
  /** Each word once, in the order of its first occurrence. */
  readonly words: readonly ArticleWord[];
}

type EntriesOf = (form: string) => readonly Entry[];

/** Makes what exercises need from annotated parts; token offsets become those of their sentence. */
export function readPracticeText(parts: readonly AnnotatedPart[], entriesOf: EntriesOf): PracticeText {
  const sentences = parts.flatMap(splitSentences);
  const words = new Map<string, ArticleWord & { places: WordPlace[] }>();
  for (const [sentence, { tokens }] of sentences.entries()) {
    for (const token of tokens) {
      if (!isAskable(token)) continue;
      const key = `${token.text} ${token.reading.join(' ').toLowerCase()}`;
      const known = words.get(key) ?? { ...describeToken(token, entriesOf(token.text)), places: [] };
      known.places.push({ sentence, start: token.start });
      words.set(key, known);
    }
  }
  return { sentences, words: [...words.values()] };
}

/** Words from elsewhere, for wrong answers where an article has few. */
export function wordsFromEntries(entries: readonly Entry[]): ArticleWord[] {
  return entries.map((entry) => ({
    ...describeEntry(entry, [entry]),
    form: entry.simplified,
    readHere: entry.reading,
    name: /^[A-Z]/.test(entry.pinyin),
    places: [],
  }));
}

/** The forms of a text whose entries have to be looked up, each once. */
export function formsOf(parts: readonly AnnotatedPart[]): string[] {
  return [...new Set(parts.flatMap(({ tokens }) => tokens.filter(isAskable).map(({ text }) => text)))];
}

function isAskable({ kind, reading, text }: Token): boolean {
  return (kind === 'word' || kind === 'name') && reading.length > 0 && /^\p{Script=Han}+$/u.test(text);
}

function splitSentences({ text, tokens }: AnnotatedPart): ArticleSentence[] {
  const starts = [...sentenceStarts(text), text.length];
  const sentences: ArticleSentence[] = [];
  let next = 0;
  for (const [index, end] of starts.slice(1).entries()) {
    const begin = starts[index] ?? 0;
    const raw = text.slice(begin, end);
    const from = begin + (raw.length - raw.trimStart().length);
    const inside: Token[] = [];
    for (let token = tokens[next]; token && token.start < end; token = tokens[++next]) {
      // A token across a sentence's end belongs to neither.
      if (token.start >= from && token.end <= end) {
        inside.push({ ...token, start: token.start - from, end: token.end - from });
      }
    }
    if (inside.length > 0) sentences.push({ text: raw.trim(), tokens: inside });
  }
  return sentences;
}

function describeToken(token: Token, entries: readonly Entry[]): Omit<ArticleWord, 'places'> {
  const { text: form, reading, pinyin, gloss, kind } = token;
  const common = { form, readHere: reading, name: kind === 'name' };
  const entry = entryRead(entries, reading);
  if (entry) {
    const described = describeEntry(entry, entries);
    return { ...described, ...common, gloss: plainGloss(gloss) || described.gloss };
  }
  const facts = { headword: form, traditional: form, reading, pinyin, gloss };
  return {
    ...common,
    id: wordId(facts),
    facts,
    gloss: plainGloss(gloss),
    meanings: meaningsOf(entries, gloss),
    partOfSpeech: '',
    level: levelOf({ frequency: 0 }),
    listed: false,
  };
}

function describeEntry(
  entry: Entry,
  all: readonly Entry[],
): Omit<ArticleWord, 'places' | 'form' | 'readHere' | 'name'> {
  const { simplified: headword, traditional, reading, pinyin, gloss, partOfSpeech = '' } = entry;
  const facts = { headword, traditional, reading, pinyin, gloss };
  return {
    id: wordId(facts),
    facts,
    gloss: plainGloss(gloss),
    meanings: meaningsOf(all),
    partOfSpeech,
    level: levelOf(entry),
    listed: true,
  };
}

/** The entry with that reading; tones may differ where the letters match one entry only, as by sandhi. */
function entryRead(entries: readonly Entry[], reading: readonly Syllable[]): Entry | undefined {
  const written = reading.join(' ').toLowerCase();
  const exact = entries.find((entry) => entry.reading.join(' ').toLowerCase() === written);
  if (exact) return exact;
  const letters = written.replace(/\d/g, '');
  const alike = entries.filter((one) => one.reading.join(' ').toLowerCase().replace(/\d/g, '') === letters);
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * Occurrences in jieba's corpus from which a word without an HSK level counts as of level 3, 4, 5 and so on: the
 * most frequent ones, 他们 or 这里, are combined from what beginners know.
 */
const LEVEL_FREQUENCIES = [12_605, 6776, 3254, 547, 178, 38, 5] as const;

/** How early a learner meets a word: its HSK 2.0 level, else 3 to 10 by its frequency. */
function levelOf({ hsk, frequency }: Pick<Entry, 'hsk' | 'frequency'>): number {
  if (hsk) return hsk;
  const step = LEVEL_FREQUENCIES.findIndex((from) => frequency >= from);
  return step < 0 ? 10 : step + 3;
}
