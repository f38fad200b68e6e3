import { TokenLevels } from '../levels/index.ts';
import { LEVEL_LISTS, type Lexicon, type WordLevel } from '../lexicon/index.ts';
import type { Dictionary, Syllable, Token } from '../types.ts';

/** A word of a text, or of several: how often it occurs there, and how common it is elsewhere. */
export interface SurveyedWord {
  readonly form: string;
  readonly reading: readonly Syllable[];
  /** A name of a person, a place or an organisation: not a word to learn. */
  readonly name: boolean;
  /** How hard it is; absent for words that no scale has, and for all but the best-known names. */
  readonly level?: WordLevel;
  /** Occurrences in jieba's corpus of 60 million words; 0 where it does not list the word. */
  readonly frequency: number;
  /** Occurrences in the texts. */
  readonly count: number;
  /** Its first occurrence: which text, and its first UTF-16 code unit there. */
  readonly text: number;
  readonly start: number;
}

/** The words of some texts that are read together. */
export interface WordSurvey {
  /** In order of first occurrence; one form with two readings is two words. */
  readonly words: readonly SurveyedWord[];
  readonly sentences: number;
}

interface Engine {
  readonly dictionary: Dictionary;
  readonly lexicon: Lexicon;
}

/** Counts the running words of some texts. Numbers, punctuation and words without a reading are left out. */
export function surveyWords(texts: readonly string[], { dictionary, lexicon }: Engine): WordSurvey {
  const found = new Map<string, { count: number; word: Omit<SurveyedWord, 'count'> }>();
  let sentences = 0;
  const levels = new TokenLevels(lexicon);
  for (const [text, content] of texts.entries()) {
    let inSentence = false;
    for (const token of dictionary.annotate(content, { glosses: false })) {
      const { text: form, reading, start } = token;
      if (inSentence && endsSentence(token)) {
        sentences += 1;
        inSentence = false;
      }
      if (!isWord(token)) continue;
      inSentence = true;
      const key = `${form} ${reading.join(' ')}`;
      const known = found.get(key);
      if (known) known.count += 1;
      else {
        const level = levels.of(token);
        const word = {
          form,
          reading,
          name: token.kind === 'name',
          ...(level && { level }),
          frequency: frequencyOf(lexicon, form),
          text,
          start,
        };
        found.set(key, { count: 1, word });
      }
    }
    if (inSentence) sentences += 1;
  }
  return { words: Array.from(found.values(), ({ count, word }) => ({ ...word, count })), sentences };
}

/** How often jieba's corpus has a headword; 0 for one that is not listed. */
function frequencyOf(lexicon: Lexicon, headword: string): number {
  const form = lexicon.trie.find(headword);
  return form < 0 ? 0 : lexicon.profiles.of(form).frequency;
}

function isWord({ kind, reading }: Token): boolean {
  return reading.length > 0 && (kind === 'word' || kind === 'name');
}

function endsSentence({ text }: Token): boolean {
  return /[。！？!?\n]/.test(text);
}

/** A survey in messages and files: a row a word, a fraction of the size. */
export interface PackedSurvey {
  readonly sentences: number;
  readonly words: readonly PackedWord[];
}
type PackedWord = readonly [
  form: string,
  reading: string,
  name: 0 | 1,
  /** The size, the levels in the order of `LEVEL_LISTS`, and 1 for a transparent word; empty for none. */
  level: readonly number[],
  frequency: number,
  count: number,
  text: number,
  start: number,
];

/** Returns a survey as JSON-safe rows, which `unpackSurvey` reads. */
export function packSurvey({ words, sentences }: WordSurvey): PackedSurvey {
  const pack = ({ form, reading, name, level, frequency, count, text, start }: SurveyedWord): PackedWord => [
    form,
    reading.join(' '),
    name ? 1 : 0,
    level ? [level.size, ...LEVEL_LISTS.map((list) => level[list]), ...(level.transparent ? [1] : [])] : [],
    frequency,
    count,
    text,
    start,
  ];
  return { sentences, words: words.map(pack) };
}

/** Returns the survey of `packSurvey`'s rows, which it does not check. */
export function unpackSurvey({ words, sentences }: PackedSurvey): WordSurvey {
  const unpack = ([form, reading, name, level, frequency, count, text, start]: PackedWord): SurveyedWord => ({
    form,
    reading: reading.split(' '),
    name: name === 1,
    ...unpackLevel(level),
    frequency,
    count,
    text,
    start,
  });
  return { sentences, words: words.map(unpack) };
}

function unpackLevel(level: readonly number[]): Pick<SurveyedWord, 'level'> {
  const [size, hsk2 = 0, hsk2021 = 0, hsk2025 = 0, tocfl = 0, transparent] = level;
  if (size === undefined) return {};
  return {
    level: { size, hsk2, hsk2021, hsk2025, tocfl, ...(transparent === 1 && { transparent: true as const }) },
  };
}
