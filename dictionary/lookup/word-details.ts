/**
 * Everything that a card says of a word at its place: entries, what it is there, the longer headwords around it, the
 * words and characters inside it. Pure: the dictionary is an argument, with or without the reader's corrections.
 */

import type { SpokenNumber } from '../numbers/index.ts';
import { isHan } from '../text/index.ts';
import type { Dictionary, Entry, NameType, Syllable, Token, TokenKind } from '../types.ts';
import { sayAloud, unitOf } from './number-details.ts';
import { charactersOf, linkOf, linkToToken, MAX_CHARACTERS, partsOf, type WordLink } from './word-parts.ts';

/** A word to look up; what depends on the place needs the text around it. */
export interface WordQuery {
  readonly form: string;
  /** Its reading there, as written above it; of several entries the one with this reading comes first. */
  readonly pinyin?: string;
  readonly text?: string;
  /** Where the word starts in `text`, UTF-16 code units. */
  readonly start?: number;
}

/** What the word is at its place. */
export interface WordInPlace {
  readonly kind: TokenKind;
  readonly reading: readonly Syllable[];
  readonly pinyin: string;
  /** 0 to 1, of the reading. */
  readonly confidence: number;
  /** Its meaning there, and part of speech; absent where the sentence is not known. */
  readonly gloss?: string;
  readonly partOfSpeech?: string;
  /** 0 to 1, of the gloss. */
  readonly glossConfidence?: number;
  readonly nameType?: NameType;
  /** For a name: the card's addition, `surname Zhou, given name Zihang`. */
  readonly says?: string;
  readonly value?: string;
  /** For a figure in digits: how it is said. */
  readonly aloud?: SpokenNumber;
}

/** What a card says of a word at its place. */
export interface WordDetails {
  readonly form: string;
  /** Whether it is a word at its place, not a part of one, or several. */
  readonly isWord: boolean;
  /** The entry read there first; empty for a word that no dictionary lists. */
  readonly entries: readonly Entry[];
  readonly here: WordInPlace;
  /** Headwords that contain the word at its place, longest last. */
  readonly longer: readonly WordLink[];
  /** Its parts, where they are more than one word. */
  readonly parts: readonly WordLink[];
  /** For a word of several characters: each once, with its reading in the word. */
  readonly characters: readonly WordLink[];
  /** For a figure: what it counts, where that follows it. */
  readonly unit?: WordLink;
  /** The words before and after, where they join without a break. */
  readonly before?: string;
  readonly after?: string;
  /** The next two words on both sides, figures too, the nearest first; none beyond a punctuation mark. */
  readonly around: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** How far around a word headwords are searched, and their maximum length, in characters. */
const AROUND = 8;
const MAX_LENGTH = 12;

/** How much of a text is read before and after the word, in UTF-16 code units. */
const CONTEXT = 800;

/** A word at its place, and the words around it as the engine reads them there: read once, for all questions about it. */
export interface WordAround {
  /** Offset in what was read. */
  readonly query: WordQuery;
  /** Where what was read begins in the text, UTF-16 code units. */
  readonly from: number;
  /** Absent where the form is not at the place. */
  readonly tokens: readonly Token[];
}

/** Reads the text around a word; of a longer text only what is near. */
export function readAround(dictionary: Dictionary, query: WordQuery): WordAround {
  const start = placeOf(query);
  if (start === undefined) return { query, from: 0, tokens: [] };
  const { form, text = '' } = query;
  const isShort = text.length <= CONTEXT * 2 + form.length;
  const from = isShort ? 0 : Math.max(0, start - CONTEXT);
  const near = isShort ? text : text.slice(from, start + form.length + CONTEXT);
  return { query: { ...query, text: near, start: start - from }, from, tokens: dictionary.annotate(near) };
}

/** Looks a word up at its place. */
export function describeWord(
  dictionary: Dictionary,
  query: WordQuery,
  around: WordAround = readAround(dictionary, query),
): WordDetails {
  const details = describeHere(dictionary, around);
  const { from } = around;
  if (from === 0) return details;
  const back = (word: WordLink): WordLink =>
    word.start === undefined ? word : { ...word, start: word.start + from };
  const { longer, parts, unit } = details;
  return { ...details, longer: longer.map(back), parts: parts.map(back), ...(unit && { unit: back(unit) }) };
}

function describeHere(dictionary: Dictionary, { query, tokens }: WordAround): WordDetails {
  const { form, pinyin } = query;
  const start = placeOf(query);
  const end = (start ?? 0) + form.length;
  const index = tokens.findIndex((token) => token.start === start && token.end === end);
  const own = tokens[index];
  const inside = own ? [] : dictionary.annotate(form);
  const here = wordInPlace(own ? [own] : inside, pinyin);
  const aloud = here.kind === 'number' ? sayAloud(dictionary, query, here.value) : undefined;
  const next = tokens[index + 1];
  const unit = own?.kind === 'number' && next ? unitOf(dictionary, next) : undefined;
  const entries = orderEntries(dictionary.lookup(form), here);
  const whole = own ?? (inside.length === 1 ? inside[0] : undefined);
  const parts = partsOf(dictionary, { form, whole, inside, start, entries });
  const isLong = parts.length > 1 && ([...form].length > MAX_CHARACTERS || here.kind === 'number');
  const around =
    start === undefined ? [] : findLonger(dictionary, { text: query.text ?? '', start, end, tokens });
  const before = own && neighbour(tokens[index - 1]);
  const after = own && neighbour(next);
  return {
    form,
    isWord: own !== undefined || (start === undefined && inside.length < 2),
    entries,
    here: aloud ? { ...here, aloud } : here,
    longer: around,
    parts,
    characters: isLong ? [] : charactersOf(dictionary, form, entries[0]?.reading ?? here.reading),
    ...(unit && next && { unit: { ...linkOf(unit, next.text), start: next.start } }),
    ...(before && { before }),
    ...(after && { after }),
    around: wordsAround(tokens, start, end),
  };
}

/** The query's start, if the form is really there. */
function placeOf({ form, text, start }: WordQuery): number | undefined {
  return start !== undefined && text?.startsWith(form, start) ? start : undefined;
}

function wordInPlace(tokens: readonly Token[], pinyin: string | undefined): WordInPlace {
  const [first] = tokens;
  if (first && tokens.length === 1) {
    const {
      kind,
      reading,
      confidence,
      nameType,
      says,
      value,
      gloss,
      partOfSpeech,
      glossConfidence = 1,
    } = first;
    // The card must agree with what is above the word, even if a longer text would be read differently.
    const place = { kind, reading, pinyin: pinyin || first.pinyin, confidence };
    const meaning = partOfSpeech === undefined ? {} : { gloss, partOfSpeech, glossConfidence };
    const name = { ...(nameType && { nameType }), ...(says !== undefined && { says }) };
    return { ...place, ...meaning, ...name, ...(value !== undefined && { value }) };
  }
  const reading = tokens.flatMap((token) => token.reading);
  const confidence = Math.min(1, ...tokens.map((token) => token.confidence));
  const written =
    pinyin ||
    tokens
      .map((token) => token.pinyin)
      .join(' ')
      .trim();
  return { kind: tokens.length === 0 ? 'other' : 'word', reading, pinyin: written, confidence };
}

/** Sorts the entries with the word's reading here first: equal, or at least with the same syllables. */
function orderEntries(entries: readonly Entry[], { pinyin, reading }: WordInPlace): Entry[] {
  const syllables = reading.join(' ').toLowerCase();
  const rank = (entry: Entry): number => {
    if (entry.pinyin === pinyin) return 0;
    if (entry.pinyin.toLowerCase() === pinyin.toLowerCase()) return 1;
    return pinyin === '' && entry.reading.join(' ').toLowerCase() === syllables ? 1 : 2;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b));
}

interface Around {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** Headwords, and names found in the text, that contain [start, end) and more; the shortest first. */
function findLonger(dictionary: Dictionary, { text, start, end, tokens }: Around): WordLink[] {
  const found = new Map<string, WordLink>();
  for (let from = Math.max(0, start - AROUND); from <= start; from++) {
    if (!isHanAt(text, from)) continue;
    for (let to = end; to <= Math.min(text.length, end + AROUND, from + MAX_LENGTH); to++) {
      if (to - from <= end - start) continue;
      const form = text.slice(from, to);
      const [entry] = dictionary.lookup(form);
      if (entry) found.set(form, { ...linkOf(entry, form), start: from });
    }
  }
  for (const token of tokens) {
    const holds = token.start <= start && token.end >= end && token.text.length > end - start;
    if (holds && !found.has(token.text)) found.set(token.text, { ...linkToToken(token), start: token.start });
  }
  return [...found.values()].sort((a, b) => a.form.length - b.form.length).slice(0, 6);
}

function neighbour(token: Token | undefined): string | undefined {
  return token && token.pinyin !== '' && token.kind !== 'number' ? token.text : undefined;
}

/** Cache size: enough for a word and for the words that it forms with its neighbours. */
const NEIGHBOURS = 2;

function wordsAround(
  tokens: readonly Token[],
  start: number | undefined,
  end: number,
): WordDetails['around'] {
  const takeWords = (near: readonly Token[]): string[] => {
    const stop = near.findIndex(({ kind }) => kind === 'punctuation' || kind === 'other');
    return near.slice(0, stop < 0 ? NEIGHBOURS : Math.min(stop, NEIGHBOURS)).map(({ text }) => text);
  };
  if (start === undefined) return { before: [], after: [] };
  const first = tokens.findIndex((token) => token.end === start);
  const next = tokens.findIndex((token) => token.start === end);
  return {
    before: first < 0 ? [] : takeWords(tokens.slice(0, first + 1).reverse()),
    after: next < 0 ? [] : takeWords(tokens.slice(next)),
  };
}

function isHanAt(text: string, at: number): boolean {
  return isHan(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
