/** What a voice of recorded syllables says for a text. */
import { sayAloud } from '../lookup/index.ts';
import { formatPinyin, isSyllable } from '../pinyin/index.ts';
import { applySandhi } from '../readings/index.ts';
import { isHan } from '../text/index.ts';
import type { Dictionary, Syllable, Token } from '../types.ts';
import { groupFeet, raiseThirdTones, type SoundTree, type SpokenSound } from './third-tones.ts';

/** Between clauses, or after a sentence. */
export type SpokenPause = 'clause' | 'sentence';

/** A syllable of a text, or a pause; JSON-safe. */
export type SpokenPart =
  | {
      /** As it is spoken, in small letters: `ni2`, `lu:4`, `de5`; empty for letters and signs without a reading. */
      readonly syllable: Syllable;
      /** With an r at its end: 点儿. */
      readonly erhua?: true;
      /** Where its word begins in the text, UTF-16 code units. */
      readonly start: number;
    }
  | { readonly pause: SpokenPause };

type Spoken = Extract<SpokenPart, { readonly syllable: Syllable }>;

const SENTENCE_END = /[。！？!?；;…\n]/;
const CLAUSE_END = /[，,、：:—–（）()]/;

/** A text as it is spoken; defined for every text. */
export function speakText(dictionary: Dictionary, text: string): SpokenPart[] {
  return speakTokens(dictionary, sayNumbers(dictionary, dictionary.annotate(text), text));
}

/** A word with a known reading: a syllable for each of its Han characters. */
export function speakWord(
  dictionary: Dictionary,
  { text, reading }: { readonly text: string; readonly reading: readonly Syllable[] },
): SpokenPart[] {
  if ([...text].filter(isHan).length !== reading.length) return speakText(dictionary, text);
  const pinyin = formatPinyin(reading);
  return speakTokens(dictionary, [
    { start: 0, end: text.length, text, kind: 'word', reading, pinyin, gloss: '', confidence: 1 },
  ]);
}

/** Replaces figures in digits by the characters that are said for them. */
function sayNumbers(dictionary: Dictionary, tokens: readonly Token[], text: string): Token[] {
  return tokens.map((token) => {
    if (token.kind !== 'number') return token;
    const said = sayAloud(dictionary, { form: token.text, text, start: token.start }, token.value);
    return said ? { ...token, ...said } : token;
  });
}

function speakTokens(dictionary: Dictionary, tokens: readonly Token[]): SpokenPart[] {
  // In the form that sandhi expects: it is heard, not seen.
  const plain = tokens.map((token) => ({ ...token, pinyin: formatPinyin(token.reading) }));
  const parts: SpokenPart[] = [];
  let stretch: Token[] = [];
  const end = (): void => {
    parts.push(...speakStretch(dictionary, stretch));
    stretch = [];
  };
  for (const token of applySandhi(plain)) {
    const pause = pauseOf(token);
    if (pause === undefined) {
      if (hasSound(token)) stretch.push(token);
      continue;
    }
    end();
    const last = parts.at(-1);
    if (last && 'pause' in last) parts[parts.length - 1] = { pause: longer(last.pause, pause) };
    else if (last) parts.push({ pause });
  }
  end();
  return parts;
}

function pauseOf({ text, reading }: Token): SpokenPause | undefined {
  if (reading.length > 0) return undefined;
  if (SENTENCE_END.test(text)) return 'sentence';
  return CLAUSE_END.test(text) ? 'clause' : undefined;
}

function longer(a: SpokenPause, b: SpokenPause): SpokenPause {
  return a === 'sentence' ? a : b;
}

/** Quotation marks and spaces are silent; letters are not. */
function hasSound({ text, reading }: Token): boolean {
  return reading.length > 0 || /[\p{L}\p{N}]/u.test(text);
}

/** Words without a pause between them. */
function speakStretch(dictionary: Dictionary, tokens: readonly Token[]): Spoken[] {
  const words: HeardWord[] = [];
  for (const token of tokens) {
    const heard = soundsOf(dictionary, token);
    const [first, ...rest] = heard;
    const before = words.at(-1)?.sounds.at(-1);
    // 儿 as a word of its own is not a syllable where one comes before it.
    if (first?.syllable === ERHUA && before) before.erhua = true;
    else if (first) words.push({ token, sounds: [{ ...first, syllable: alone(first.syllable) }] });
    const sounds = words.at(-1)?.sounds;
    for (const sound of rest) {
      const last = sounds?.at(-1);
      if (sound.syllable === ERHUA && last) last.erhua = true;
      else sounds?.push(sound);
    }
  }
  const raised = raiseThirdTones(groupFeet(words.map((word) => branch(dictionary, word))));
  let at = 0;
  return words.flatMap(({ token: { start }, sounds }) =>
    sounds.map(({ erhua }): Spoken => {
      const syllable = raised[at++] ?? '';
      return erhua ? { syllable, erhua, start } : { syllable, start };
    }),
  );
}

const ERHUA = 'r5';

interface HeardSound extends SpokenSound {
  erhua?: true;
}

interface HeardWord {
  readonly token: Token;
  /** Not always one for each character: 儿 may be heard in the one before it. */
  readonly sounds: HeardSound[];
}

function alone(syllable: Syllable): Syllable {
  return syllable === ERHUA ? 'er2' : syllable;
}

/** The sounds of a word: one for each syllable, an empty one for letters. */
function soundsOf(dictionary: Dictionary, { text, reading }: Token): SpokenSound[] {
  if (reading.length === 0) return [{ syllable: '' }];
  const characters = [...text].filter(isHan);
  return reading.map((part, index) => {
    const syllable = isSyllable(part) && part !== 'xx5' ? part.toLowerCase() : '';
    const wasThird = syllable.endsWith('5') && hidesThird(dictionary, characters, index);
    return wasThird ? { syllable, wasThird } : { syllable };
  });
}

/** Neutral tones before which a third tone becomes a second: 小姐, 手里, and doubled verbs, 想想; not 姐姐. */
function hidesThird(dictionary: Dictionary, characters: readonly string[], index: number): boolean {
  const [before, character = ''] = [characters[index - 1], characters[index]];
  if (/[里裡裏]/.test(character)) return true;
  if (character === '姐') return before === '小';
  return before === character && dictionary.lookup(character + character).length === 0;
}

/** A word's syllables in groups: by the words in it, in pairs where there are none. */
function branch(dictionary: Dictionary, { token, sounds }: HeardWord): SoundTree[] {
  const characters = [...token.text].filter(isHan);
  const [a, b, c] = sounds;
  if (sounds.length !== 3 || characters.length !== 3 || !a || !b || !c) return pair(sounds);
  const isWord = (from: number): boolean =>
    dictionary.lookup(characters.slice(from, from + 2).join('')).length > 0;
  const isPerson = token.kind === 'name' && token.nameType === 'person';
  return isPerson || (!isWord(0) && isWord(1)) ? [a, [b, c]] : [[a, b], c];
}

function pair(sounds: readonly SpokenSound[]): SoundTree[] {
  if (sounds.length <= 2) return [...sounds];
  const pairs: SoundTree[] = [];
  for (let at = 0; at < sounds.length; at += 2) pairs.push(sounds.slice(at, at + 2));
  return pairs;
}
