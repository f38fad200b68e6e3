/**
 * The engine with the reader's dictionaries in it. A headword that only they have may be a word of the text: the lattice
 * weighs it (`segmenting/user-words.ts`). Our own words are read and explained by ours; a dictionary that the reader put above
 * ours decides what is drawn under its words. Pure: entries that are not in memory count as absent, and the dictionary notes them.
 */
import type { Lexicon } from '../lexicon/index.ts';
import { splitClassifiers } from '../lexicon/index.ts';
import { alignReading, formatPinyin } from '../pinyin/index.ts';
import { isHan } from '../text/index.ts';
import type { AnnotateOptions, Dictionary, Entry, Syllable, Token } from '../types.ts';
import type { UserEntry } from './cedict-file.ts';
import type { HeadwordIndex } from './headword-index.ts';
import { shortUserGloss } from './user-gloss.ts';

/** A dictionary that the reader added. */
export interface UserDictionary {
  readonly name: string;
  /** Language of its glosses, BCP 47; absent where that is not known. */
  readonly language?: string | undefined;
  /** Whether it is above ours in the reader's order. */
  readonly isAbove: boolean;
  readonly index: HeadwordIndex;
  /** The entries of a headword, in the file's order; `[]` for none, and for those that are not in memory. */
  readonly entriesOf: (form: string) => readonly UserEntry[];
}

/** What one of the reader's dictionaries says of a word. */
export interface UserSection {
  readonly name: string;
  readonly language?: string;
  readonly isAbove: boolean;
  readonly entries: readonly Entry[];
}

/** Entries of one dictionary that a card shows. */
const MAX_ENTRIES = 8;
/** How many words are cached with their entries or glosses. */
const WORDS_KEPT = 8192;

/** The engine, with words that only the reader's dictionaries have. The first dictionary that has a word explains it. */
export function withUserDictionaries(
  dictionary: Dictionary,
  { lexicon, added }: { readonly lexicon: Lexicon; readonly added: readonly UserDictionary[] },
): Dictionary {
  if (added.length === 0) return dictionary;
  const isListed = (form: string): boolean => lexicon.trie.find(form) >= 0;
  const findWords = (text: string, onWord: (start: number, end: number) => void): void => {
    for (const { index } of added) {
      index.findIn(text, (start, end) => {
        const form = text.slice(start, end);
        if (isWordForm(form) && !isListed(form)) onWord(start, end);
      });
    }
  };
  const lookup = (headword: string): Entry[] => {
    const listed = dictionary.lookup(headword);
    if (listed.length > 0) return listed;
    for (const one of added) {
      const entries = one.entriesOf(headword);
      if (entries.length > 0) return entries.map((entry) => userEntryOf(dictionary, one, entry));
    }
    return [];
  };
  /** The first entry of a form that only they have; emptied when full. Without entries that are not in memory yet. */
  const firsts = new Map<string, Entry>();
  const firstOf = (form: string): Entry | undefined => {
    const known = firsts.get(form);
    if (known) return known;
    for (const one of added) {
      const [first] = one.entriesOf(form);
      if (!first) continue;
      const entry = userEntryOf(dictionary, one, first);
      if (firsts.size >= WORDS_KEPT) firsts.clear();
      firsts.set(form, entry);
      return entry;
    }
    return undefined;
  };
  const annotate = (text: string, options: AnnotateOptions = {}): Token[] =>
    dictionary.annotate(text, { ...options, findWords }).map((token) => {
      if (!isExplained(token) || isListed(token.text)) return token;
      const entry = firstOf(token.text);
      return entry ? readToken(token, entry, options.glosses !== false) : token;
    });
  return { ...dictionary, lookup, annotate };
}

/** The same with the glosses of dictionaries above ours: the first gloss of the highest that has the word in this reading. */
export function withUserGlosses(dictionary: Dictionary, added: readonly UserDictionary[]): Dictionary {
  const above = added.filter(({ isAbove }) => isAbove).map((one) => new GlossSource(one));
  if (above.length === 0) return dictionary;
  const annotate = (text: string, options: AnnotateOptions = {}): Token[] => {
    const tokens = dictionary.annotate(text, options);
    if (options.glosses === false) return tokens;
    return tokens.map((token) => (isExplained(token) ? glossFrom(above, token) : token));
  };
  return { ...dictionary, annotate };
}

/** What the reader's dictionaries say of a headword, in the reader's order; those that lack it are left out. */
export function userSections(
  dictionary: Dictionary,
  added: readonly UserDictionary[],
  headword: string,
): UserSection[] {
  return added.flatMap((one) => {
    const entries = one.entriesOf(headword).slice(0, MAX_ENTRIES);
    if (entries.length === 0) return [];
    const { name, language, isAbove } = one;
    const section = { name, isAbove, entries: entries.map((entry) => userEntryOf(dictionary, one, entry)) };
    return [language === undefined ? section : { ...section, language }];
  });
}

/** Whether a text is a word of two or more characters, one of them Chinese. */
function isWordForm(form: string): boolean {
  const characters = [...form];
  return characters.length > 1 && characters.some(isHan);
}

function isExplained({ kind }: Token): boolean {
  return kind === 'word' || kind === 'name';
}

/** An entry of the reader's in the shape of ours; without a reading it is read by its words. */
export function userEntryOf(
  dictionary: Dictionary,
  { name, language }: Pick<UserDictionary, 'name' | 'language'>,
  entry: UserEntry,
): Entry {
  const { simplified, traditional } = entry;
  const reading = entry.reading.length > 0 ? entry.reading : guessReading(dictionary, simplified);
  const { senses, classifiers } = splitClassifiers(entry.glosses);
  return {
    simplified,
    traditional,
    reading,
    pinyin: formatPinyin(reading),
    ownSenses: [],
    senses: senses.map((gloss) => ({ gloss })),
    classifiers,
    frequency: 0,
    gloss: shortUserGloss(entry),
    dictionary: { name, ...(language !== undefined && { language }) },
    ...(entry.reading.length === 0 && { isGuessed: true as const }),
  };
}

function guessReading(dictionary: Dictionary, form: string): Syllable[] {
  return dictionary.annotate(form, { glosses: false }).flatMap(({ reading }) => reading);
}

/** Confidence of a reading that the file does not give. */
const GUESSED_CONFIDENCE = 0.5;

/** A token that only the reader's dictionary explains. */
function readToken(token: Token, entry: Entry, glosses: boolean): Token {
  const { start, end, text, kind, nameType } = token;
  const aligned = alignReading(text, entry.reading);
  const read = aligned
    ? {
        reading: aligned,
        pinyin: entry.pinyin,
        confidence: entry.isGuessed ? GUESSED_CONFIDENCE : 1,
      }
    : { reading: token.reading, pinyin: token.pinyin, confidence: token.confidence };
  const gloss = glosses ? entry.gloss : '';
  const language = entry.dictionary?.language;
  return {
    ...{ start, end, text, kind, ...read, gloss },
    ...(nameType && { nameType }),
    ...(gloss !== '' && { glossSource: 'reader' as const }),
    ...(gloss !== '' && language !== undefined && { glossLanguage: language }),
  };
}

interface ReadGloss {
  readonly reading: readonly Syllable[];
  /** Empty where the entry has none to draw. */
  readonly gloss: string;
}

/** The glosses of one dictionary, as they are drawn. */
class GlossSource {
  readonly language: string | undefined;
  readonly #entriesOf: UserDictionary['entriesOf'];
  /** By form; emptied when full. A cache only, without entries that are not in memory yet. */
  readonly #known = new Map<string, readonly ReadGloss[]>();

  constructor({ entriesOf, language }: UserDictionary) {
    this.#entriesOf = entriesOf;
    this.language = language;
  }

  glossesOf(form: string): readonly ReadGloss[] {
    const known = this.#known.get(form);
    if (known) return known;
    const glosses = this.#entriesOf(form).map((entry) => ({
      reading: entry.reading,
      gloss: shortUserGloss(entry),
    }));
    if (this.#known.size >= WORDS_KEPT) this.#known.clear();
    if (glosses.length > 0) this.#known.set(form, glosses);
    return glosses;
  }
}

/** A token with the gloss of the highest dictionary that has it in its reading here. */
function glossFrom(above: readonly GlossSource[], token: Token): Token {
  for (const source of above) {
    const gloss = source.glossesOf(token.text).find(({ reading }) => isReadSo(token, reading))?.gloss;
    if (!gloss) continue;
    const { glossConfidence: _sure, glossLanguage: _before, partOfSpeech: _kind, ...rest } = token;
    const { language } = source;
    return {
      ...rest,
      gloss,
      glossSource: 'reader',
      ...(language !== undefined && { glossLanguage: language }),
    };
  }
  return token;
}

/** Whether a dictionary's reading matches a token's; where it gives none, any does. A neutral tone matches any. */
function isReadSo({ text, reading: here }: Token, reading: readonly Syllable[]): boolean {
  if (reading.length === 0) return true;
  const aligned = alignReading(text, reading);
  if (aligned?.length !== here.length) return false;
  return aligned.every((syllable, at) => {
    const [a, b] = [syllable.toLowerCase(), (here[at] ?? '').toLowerCase()];
    return a === b || (a.slice(0, -1) === b.slice(0, -1) && (a.endsWith('5') || b.endsWith('5')));
  });
}
