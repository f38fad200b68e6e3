import type { Lexicon } from '../lexicon/index.ts';
import type { Dictionary, Syllable, Token } from '../types.ts';

/** A word of a text, or of several: how often it runs there, and how common it is elsewhere. */
export interface WordCount {
  readonly form: string;
  readonly reading: readonly Syllable[];
  /** A name of a person, a place or an organisation: no word that one learns. */
  readonly name: boolean;
  /** HSK 2.0 level, 1 to 6; 0 for none. */
  readonly hsk: number;
  /** Occurrences in jieba's corpus of 60 million words; 0 where it does not list the word. */
  readonly frequency: number;
  /** Occurrences in the texts. */
  readonly count: number;
  /** Where it first stands: which text, and its first UTF-16 code unit there. */
  readonly text: number;
  readonly start: number;
}

/** The words of some texts that are read together. */
export interface WordSurvey {
  /** In the order in which they are first met; one form read in two ways is two words. */
  readonly words: readonly WordCount[];
  readonly sentences: number;
}

interface Engine {
  readonly dictionary: Dictionary;
  readonly lexicon: Lexicon;
}

/** Counts the running words of some texts. Numbers, punctuation and what has no reading are left out. */
export function surveyWords(texts: readonly string[], { dictionary, lexicon }: Engine): WordSurvey {
  const found = new Map<string, { count: number; word: Omit<WordCount, 'count'> }>();
  let sentences = 0;
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
        const word = { form, reading, name: token.kind === 'name', ...rankOf(lexicon, form), text, start };
        found.set(key, { count: 1, word });
      }
    }
    if (inSentence) sentences += 1;
  }
  return { words: Array.from(found.values(), ({ count, word }) => ({ ...word, count })), sentences };
}

/** What is known of a headword beside its entries; zeros for one that is not listed. */
function rankOf(lexicon: Lexicon, headword: string): Pick<WordCount, 'hsk' | 'frequency'> {
  const form = lexicon.trie.find(headword);
  if (form < 0) return { hsk: 0, frequency: 0 };
  const { hsk, frequency } = lexicon.profiles.of(form);
  return { hsk, frequency };
}

function isWord({ kind, reading }: Token): boolean {
  return reading.length > 0 && (kind === 'word' || kind === 'name');
}

function endsSentence({ text }: Token): boolean {
  return /[。！？!?\n]/.test(text);
}

/** A survey as it travels and is shipped: a row a word, a fraction of the size. */
export interface PackedSurvey {
  readonly sentences: number;
  readonly words: readonly PackedWord[];
}
type PackedWord = readonly [
  form: string,
  reading: string,
  name: 0 | 1,
  hsk: number,
  frequency: number,
  count: number,
  text: number,
  start: number,
];

export function packSurvey({ words, sentences }: WordSurvey): PackedSurvey {
  const pack = ({ form, reading, name, hsk, frequency, count, text, start }: WordCount): PackedWord => [
    form,
    reading.join(' '),
    name ? 1 : 0,
    hsk,
    frequency,
    count,
    text,
    start,
  ];
  return { sentences, words: words.map(pack) };
}

export function unpackSurvey({ words, sentences }: PackedSurvey): WordSurvey {
  const unpack = ([form, reading, name, hsk, frequency, count, text, start]: PackedWord): WordCount => ({
    form,
    reading: reading.split(' '),
    name: name === 1,
    hsk,
    frequency,
    count,
    text,
    start,
  });
  return { sentences, words: words.map(unpack) };
}
