/** The words and the characters of a word, as links that can be looked up. */
import { formatPinyin } from '../pinyin/index.ts';
import { isHan } from '../text/index.ts';
import type { Dictionary, Entry, Syllable, Token } from '../types.ts';

/** A word in a list: enough to distinguish it from others, and to look it up. */
export interface WordLink {
  readonly form: string;
  readonly reading: readonly Syllable[];
  readonly pinyin: string;
  readonly gloss: string;
  /** Where it starts in the query's text, if it is there. */
  readonly start?: number;
}

/** A longer word is better explained by its words than by its characters. */
export const MAX_CHARACTERS = 4;

interface Whole {
  readonly form: string;
  readonly whole: Token | undefined;
  readonly inside: readonly Token[];
  readonly start: number | undefined;
  readonly entries: readonly Entry[];
}

/** The words in a word: a name's parts, a phrase's words, the words that form a long headword. */
export function partsOf(dictionary: Dictionary, { form, whole, inside, start, entries }: Whole): WordLink[] {
  const place = (at: number): Pick<WordLink, 'start'> => (start === undefined ? {} : { start: start + at });
  if (whole?.parts) {
    // The text was read without glosses; the name by itself is read with them.
    const [alone] = dictionary.annotate(form);
    const parts = alone?.parts?.length === whole.parts.length ? alone.parts : whole.parts;
    const from = parts[0]?.start ?? 0;
    return parts.map((part) => ({ ...linkToToken(part), ...place(part.start - from) }));
  }
  if (whole?.kind === 'number' && entries.length === 0) {
    return splitGreedily(dictionary, form).map((part) => ({ ...part, ...place(part.start ?? 0) }));
  }
  if (inside.length > 1) {
    return inside
      .filter((token) => token.pinyin !== '')
      .map((token) => ({ ...linkToToken(token), ...place(token.start) }));
  }
  return entries.length > 0
    ? splitHeadword(dictionary, form).map((part) => ({ ...part, ...place(part.start ?? 0) }))
    : [];
}

/** The longest headwords in a text, the rest left out: `清晨七点` -> 清晨, 七点. */
function splitGreedily(dictionary: Dictionary, form: string): WordLink[] {
  const parts: WordLink[] = [];
  for (let at = 0; at < form.length; ) {
    let to = form.length;
    while (to > at && (to - at === form.length || dictionary.lookup(form.slice(at, to)).length === 0))
      to -= 1;
    const [entry] = dictionary.lookup(form.slice(at, to));
    if (entry) parts.push({ ...linkOf(entry, form.slice(at, to)), start: at });
    at = Math.max(to, at + 1);
  }
  return parts;
}

/** A headword of four or more characters as the longest words it begins with, if these cover all of it. */
function splitHeadword(dictionary: Dictionary, form: string): WordLink[] {
  if ([...form].length < 4 || ![...form].every(isHan)) return [];
  const parts: WordLink[] = [];
  // 国家 发展 和 改革 委员会: a long name may be joined by one character.
  const isShort = [...form].length <= MAX_CHARACTERS;
  let singles = 0;
  for (let at = 0; at < form.length; ) {
    let to = Math.min(form.length, at === 0 ? form.length - 1 : form.length);
    while (to > at + 1 && dictionary.lookup(form.slice(at, to)).length === 0) to -= 1;
    const [entry] = dictionary.lookup(form.slice(at, to));
    if (!entry) return [];
    if (to - at < 2 && (isShort || singles++ > 0)) return [];
    parts.push({ ...linkOf(entry, form.slice(at, to)), start: at });
    at = to;
  }
  return parts;
}

/** Each character of a word once, by the entry with its reading in the word. */
export function charactersOf(dictionary: Dictionary, form: string, reading: readonly Syllable[]): WordLink[] {
  const characters = [...form].filter(isHan);
  if (characters.length < 2) return [];
  const aligned = reading.length === [...form].length || reading.length === characters.length;
  const links = new Map<string, WordLink>();
  characters.forEach((character, index) => {
    if (links.has(character)) return;
    const entries = dictionary.lookup(character);
    const syllable = aligned
      ? reading[reading.length === characters.length ? index : [...form].indexOf(character)]
      : undefined;
    const entry = chooseBySyllable(entries, syllable);
    if (!entry) {
      const own = syllable ? [syllable] : [];
      links.set(character, { form: character, reading: own, pinyin: formatPinyin(own), gloss: '' });
      return;
    }
    links.set(character, linkOf(entry, character));
  });
  return [...links.values()];
}

/** The entry of a character with that reading; in words it may have the neutral tone instead. */
function chooseBySyllable(entries: readonly Entry[], syllable = ''): Entry | undefined {
  const wanted = syllable.toLowerCase();
  const read = (entry: Entry): string => entry.reading.join(' ').toLowerCase();
  const isName = (entry: Entry): boolean => /^[A-Z]/.test(entry.reading[0] ?? '');
  const bare = wanted.slice(0, -1);
  return (
    entries.find((entry) => read(entry) === wanted && !isName(entry)) ??
    entries.find((entry) => read(entry) === wanted) ??
    entries.find((entry) => bare !== '' && read(entry).slice(0, -1) === bare && !isName(entry)) ??
    entries[0]
  );
}

/** An entry as a link. */
export function linkOf({ reading, pinyin, gloss }: Entry, form: string): WordLink {
  return { form, reading, pinyin, gloss };
}

/** Returns a token as a link to its word. */
export function linkToToken({ text, reading, pinyin, gloss }: Token): WordLink {
  return { form: text, reading, pinyin, gloss };
}
