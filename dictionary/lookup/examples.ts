/**
 * Sentences that show a word in one of its senses, the easiest first; where there is none, excerpts of longer ones. They are
 * indexed when the extension is built; a reading or a sense of which the engine is not sure is not indexed.
 */
import { isGuess } from '../glosses/index.ts';
import { TokenLevels } from '../levels/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { isDoubtful } from '../readings/index.ts';
import type { Dictionary, Entry, Syllable, Token } from '../types.ts';

/** A sentence with its English, or an excerpt of one between ellipses. */
export interface PairedSentence {
  readonly chinese: string;
  readonly english: string;
  readonly isExcerpt?: boolean;
  /** The text it is from; a sense has one sentence from each. */
  readonly source: string;
}

/** The index as it is shipped. */
export interface ExampleIndex {
  /** The easiest first. */
  readonly sentences: readonly (readonly [chinese: string, english: string])[];
  /** The senses of a word with its syllables: `银行 yin2 hang2`. */
  readonly words: Readonly<Record<string, readonly IndexedSense[]>>;
}
type IndexedSense = readonly [
  partOfSpeech: string,
  gloss: string,
  /** Index of the sentence, offset in it, and so on. */
  places: readonly number[],
];

/** A sentence that shows a word. */
export interface Example {
  readonly chinese: string;
  readonly english: string;
  /** Where the word starts in it, UTF-16 code units. */
  readonly start: number;
}

/** The word for which examples are wanted. */
export interface ExampleQuery {
  readonly headword: string;
  readonly reading: readonly Syllable[];
  /** Absent for any sense, where it is not known. */
  readonly sense?: { readonly partOfSpeech: string; readonly gloss: string } | undefined;
  /** The sentence in which the word was met: neither it nor an excerpt of it is shown as an example. */
  readonly except?: string;
}

interface Engine {
  readonly dictionary: Dictionary;
  readonly lexicon: Lexicon;
}

/** Minimum and maximum length of a sentence, in UTF-16 code units. */
export const LONGEST_EXAMPLE = 60;
const SHORTEST = 6;
/** Words up to this size on the scale make a sentence no harder. */
const EASY_WORDS = 1500;
/** Sentences indexed for a sense, and shown: one more is indexed, as one may be what the reader is reading. */
const INDEXED = 3;
const SHOWN = 2;
/** An excerpt is indexed for a sense with fewer examples than this. */
const FEW = 1;

const ELLIPSES_AROUND = /^…+|…+$/g;

/** Finds for each word of some sentences, in each of its senses, the easiest ones that show it. */
export function indexExamples(sentences: readonly PairedSentence[], engine: Engine): ExampleIndex {
  const levels = new TokenLevels(engine.lexicon);
  const read = sentences
    .filter(({ chinese }) => chinese.length >= SHORTEST && chinese.length <= LONGEST_EXAMPLE)
    .map((sentence) => readSentence(sentence, engine.dictionary, levels))
    .sort(
      (a, b) =>
        Number(a.isExcerpt ?? false) - Number(b.isExcerpt ?? false) ||
        a.hardWords - b.hardWords ||
        a.chinese.length - b.chinese.length,
    );
  const found = new Map<string, Map<string, FoundSense>>();
  for (const sentence of read)
    for (const token of sentence.words) {
      const { partOfSpeech = '', gloss, start } = token;
      const reading = listedReading(token, engine.dictionary);
      if (!reading) continue;
      const senses = getOrAdd(found, keyOf(token.text, reading), () => new Map<string, FoundSense>());
      const sense = getOrAdd(senses, `${partOfSpeech} ${gloss}`, () => ({ partOfSpeech, gloss, places: [] }));
      const isNew = sense.places.every(({ sentence: other }) => other.source !== sentence.source);
      if (isNew && sense.places.length < (sentence.isExcerpt ? FEW : INDEXED))
        sense.places.push({ sentence, start });
    }
  return packIndex(read, found);
}

interface ReadSentence extends PairedSentence {
  readonly words: readonly Token[];
  readonly hardWords: number;
}

interface FoundSense {
  readonly partOfSpeech: string;
  readonly gloss: string;
  readonly places: { readonly sentence: ReadSentence; readonly start: number }[];
}

function readSentence(sentence: PairedSentence, dictionary: Dictionary, levels: TokenLevels): ReadSentence {
  const words = dictionary.annotate(sentence.chinese).filter(({ kind }) => kind === 'word');
  const isHard = (word: Token): boolean => (levels.of(word)?.size ?? Number.POSITIVE_INFINITY) > EASY_WORDS;
  const isSure = (word: Token): boolean => word.reading.length > 0 && !isDoubtful(word) && !isGuess(word);
  return { ...sentence, words: words.filter(isSure), hardWords: words.filter(isHard).length };
}

/** The reading of the entry that a word is: its own, or one that differs in tones only (关系 guan1 xi4, guan1 xi5). */
function listedReading({ text, reading }: Token, dictionary: Dictionary): readonly Syllable[] | undefined {
  const entries = dictionary.lookup(text);
  const isLike = (write: (reading: readonly Syllable[]) => string) => (entry: Entry) =>
    write(entry.reading) === write(reading);
  const entry =
    entries.find(isLike((syllables) => syllables.join(' '))) ??
    entries.find(isLike((syllables) => syllables.join(' ').replaceAll(/\d/g, '')));
  return entry?.reading;
}

/** Keeps only the sentences that are an example of something. */
function packIndex(
  read: readonly ReadSentence[],
  found: ReadonlyMap<string, ReadonlyMap<string, FoundSense>>,
): ExampleIndex {
  const senses = [...found.values()].flatMap((ofWord) => [...ofWord.values()]);
  const used = new Set(senses.flatMap(({ places }) => places.map(({ sentence }) => sentence)));
  const kept = read.filter((sentence) => used.has(sentence));
  const numbers = new Map(kept.map((sentence, number) => [sentence, number]));
  const pack = ({ partOfSpeech, gloss, places }: FoundSense): IndexedSense => [
    partOfSpeech,
    gloss,
    places.flatMap(({ sentence, start }) => [numbers.get(sentence) ?? 0, start]), // each is kept
  ];
  return {
    sentences: kept.map(({ chinese, english }) => [chinese, english]),
    words: Object.fromEntries([...found].map(([word, ofWord]) => [word, [...ofWord.values()].map(pack)])),
  };
}

/** One or two sentences that show a word in a sense, the easiest first. */
export function findExamples(
  { sentences, words }: ExampleIndex,
  { headword, reading, sense, except }: ExampleQuery,
): Example[] {
  const senses = words[keyOf(headword, reading)] ?? [];
  const places = new Map<number, number>();
  for (const [partOfSpeech, gloss, packed] of senses) {
    if (sense && (sense.partOfSpeech !== partOfSpeech || sense.gloss !== gloss)) continue;
    for (let at = 0; at < packed.length; at += 2) places.set(packed[at] ?? 0, packed[at + 1] ?? 0); // in pairs
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, start]) => {
      const [chinese, english] = sentences[number] ?? [];
      const isThere = chinese !== undefined && except?.includes(chinese.replaceAll(ELLIPSES_AROUND, ''));
      return chinese && english && !isThere ? [{ chinese, english, start }] : [];
    })
    .slice(0, SHOWN);
}

function keyOf(headword: string, reading: readonly Syllable[]): string {
  return `${headword} ${reading.join(' ')}`;
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const had = map.get(key);
  if (had !== undefined) return had;
  const made = make();
  map.set(key, made);
  return made;
}
