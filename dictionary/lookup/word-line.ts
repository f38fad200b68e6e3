/** A sentence as a line of words: each with its reading and what it means in it. */
import { isGuess } from '../glosses/index.ts';
import { plainPinyin } from '../names/index.ts';
import { isDoubtful } from '../readings/index.ts';
import type { Dictionary, Syllable, Token, TokenKind } from '../types.ts';
import { sayAloud } from './number-details.ts';
import type { WordAround } from './word-details.ts';
import { charactersOf, MAX_CHARACTERS, partsOf } from './word-parts.ts';

/** A word of the line, or punctuation or letters between words, which have no reading. */
export interface LineWord {
  /** Where it starts in the text, UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  readonly kind: TokenKind;
  /** How it is said: of a figure in digits, too. */
  readonly pinyin: string;
  readonly reading: readonly Syllable[];
  /** Its meaning here: the chosen sense, the value of a figure, a name in plain letters; empty for none (的). */
  readonly english: string;
  /** Language of `english`, BCP 47, where it is from a dictionary of the reader's in another language. */
  readonly language?: string;
  /** A name that no dictionary lists: its English is ours. */
  readonly ours?: true;
  /** The English is a guess: an unsure sense, or the meanings of a compound's parts. */
  readonly guess?: true;
  /** The reading is a guess. */
  readonly doubt?: true;
}

/** A sentence of a text, UTF-16 code units. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** For a text without sentences: how much is shown on both sides of the word, UTF-16 code units. */
const SHOWN = 240;

/** The words of a word's sentence, in order, without white space. */
export function describeLine(dictionary: Dictionary, around: WordAround, { from, to }: Stretch): LineWord[] {
  const { tokens, query } = around;
  const { text = '', start = 0 } = query;
  const first = Math.max(from - around.from, start - SHOWN);
  const last = Math.min(to - around.from, start + SHOWN);
  return tokens
    .filter((token) => token.end > first && token.start < last && token.text.trim() !== '')
    .map((token) => ({ ...describeToken(dictionary, token, text), start: token.start + around.from }));
}

function describeToken(dictionary: Dictionary, token: Token, text: string): LineWord {
  const { start, kind, reading, pinyin } = token;
  const aloud =
    kind === 'number' ? sayAloud(dictionary, { form: token.text, text, start }, token.value) : undefined;
  const { english, guess, ours } = explain(dictionary, token);
  return {
    start,
    text: token.text,
    kind,
    pinyin: aloud?.pinyin ?? pinyin,
    reading: aloud?.reading ?? reading,
    english,
    ...(guess && { guess }),
    ...(ours && { ours }),
    ...(token.glossLanguage !== undefined && { language: token.glossLanguage }),
    ...(isDoubtful(token) && { doubt: true }),
  };
}

function explain(dictionary: Dictionary, token: Token): Pick<LineWord, 'english' | 'guess' | 'ours'> {
  const { gloss, value, kind, says, pinyin, text } = token;
  if (value !== undefined) return { english: value };
  const isOurs = kind === 'name' && token.glossSource === undefined;
  if (gloss !== '')
    return { english: gloss, ...(isGuess(token) && { guess: true }), ...(isOurs && { ours: true }) };
  // Foreign names are not written in pinyin.
  if (kind === 'name' && says === undefined) return { english: 'a name' };
  if (kind === 'name') return { english: plainPinyin(pinyin), ...(isOurs && { ours: true }) };
  const isUnexplained = kind === 'word' && token.glossSource === undefined && text.length > 1;
  const pieces = isUnexplained ? explainPieces(dictionary, token) : '';
  return pieces === '' ? { english: '' } : { english: pieces, guess: true };
}

/** The meanings of a compound's words or characters: `drip + irrigate + belt`; empty where one of them has no English. */
function explainPieces(dictionary: Dictionary, token: Token): string {
  const { text: form, reading } = token;
  const entries = dictionary.lookup(form);
  const inside = dictionary.annotate(form);
  const parts = partsOf(dictionary, { form, whole: token, inside, start: undefined, entries });
  const isShort = [...form].length <= MAX_CHARACTERS;
  const pieces = parts.length > 0 || !isShort ? parts : charactersOf(dictionary, form, reading);
  return pieces.every(({ gloss }) => gloss !== '') ? pieces.map(({ gloss }) => gloss).join(' + ') : '';
}
