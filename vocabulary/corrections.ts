/**
 * What the reader has put right: how a form is read, which sense it has, where words begin and end, what is a name.
 * A correction holds wherever its form stands as a word or as a row of words. Pure.
 */
import { type Dictionary, type Entry, formatPinyin, shortenGloss, type Token } from '../dictionary/index.ts';
import type { CorrectedWord, Correction } from './stored-corrections.ts';

/** Two corrections of one form, the older under the newer: a reading and a sense hold together. */
export function mergeCorrections(older: Correction | undefined, newer: Correction): Correction {
  const [before] = older?.words ?? [];
  const [now] = newer.words;
  if (!before || !now || older?.words.length !== 1 || newer.words.length !== 1) return newer;
  // Another reading is another entry: a sense chosen for the old one says nothing of it.
  const { sense, ...rest } = before;
  const kept = now.reading || sense === undefined ? rest : { ...rest, sense };
  return { ...newer, words: [{ ...kept, ...now }] };
}

/** Corrections with those of a file: of one form the newer holds; new ones come after those that are there. */
export function joinCorrections(stored: readonly Correction[], others: readonly Correction[]): Correction[] {
  const joined = new Map(stored.map((one) => [one.form, one]));
  for (const one of others) {
    const before = joined.get(one.form);
    if (!before || one.time > before.time) joined.set(one.form, one);
  }
  return [...joined.values()];
}

/** The dictionary as the reader has corrected it. */
export function correctDictionary(dictionary: Dictionary, corrections: readonly Correction[]): Dictionary {
  if (corrections.length === 0) return dictionary;
  const byFirst = groupByFirst(corrections);
  const words = new Map(
    corrections.flatMap(({ form, words: [word, ...more] }) =>
      word && more.length === 0 ? [[form, word] as const] : [],
    ),
  );
  const lookup = (headword: string): Entry[] => {
    const entries = dictionary.lookup(headword);
    const word = words.get(headword);
    return word ? correctEntries(entries, word) : entries;
  };
  return {
    lookup,
    annotate: (text, options) => {
      const describe = (word: CorrectedWord): Token => describeCorrected({ ...dictionary, lookup }, word);
      const tokens = applyCorrections(dictionary.annotate(text, options), { byFirst, describe });
      return options?.glosses === false
        ? tokens.map((token) => (token.gloss ? { ...token, gloss: '' } : token))
        : tokens;
    },
  };
}

/** The entry with the corrected reading in front, with the corrected sense first. */
function correctEntries(entries: readonly Entry[], { reading, sense }: CorrectedWord): Entry[] {
  const wanted = reading?.join(' ').toLowerCase();
  const isRead = (entry: Entry): boolean => entry.reading.join(' ').toLowerCase() === wanted;
  const [first] = entries;
  if (!first) return [];
  const found = wanted === undefined ? first : entries.find(isRead);
  const chosen = found ?? { ...first, reading: reading ?? [], pinyin: formatPinyin(reading ?? []) };
  const fit = sense === undefined ? -1 : chosen.senses.findIndex(({ gloss }) => gloss === sense);
  // The reader chose a meaning of CC-CEDICT over ours.
  const front = fit < 0 ? chosen : { ...chosen, fit, gloss: shortenGloss(sense ?? ''), ownSenses: [] };
  return [front, ...entries.filter((entry) => entry !== found && (found !== undefined || entry !== first))];
}

/** A corrected word as a token at 0. */
function describeCorrected(dictionary: Dictionary, word: CorrectedWord): Token {
  const { text, reading, nameType } = word;
  const tokens = dictionary.annotate(text);
  const [entry] = dictionary.lookup(text);
  const only = tokens.length === 1 ? tokens[0] : undefined;
  const own = reading ?? only?.reading ?? tokens.flatMap((token) => token.reading);
  const kind = nameType
    ? 'name'
    : only && only.kind !== 'name'
      ? only.kind
      : entry
        ? 'word'
        : (only?.kind ?? 'word');
  const token = { start: 0, end: text.length, text, kind, reading: own, confidence: 1 };
  const gloss = nameType ? '' : (entry?.gloss ?? only?.gloss ?? '');
  if (nameType) return { ...token, pinyin: writeName(own, nameType), gloss, nameType };
  const pinyin = reading ? formatPinyin(reading) : (only?.pinyin ?? entry?.pinyin ?? formatPinyin(own));
  return { ...token, pinyin, gloss, ...(only?.nameType && { nameType: only.nameType }) };
}

/** A name's pinyin: family name apart, of a person with two or three characters; one word else. */
function writeName(reading: readonly string[], nameType: 'person' | 'place' | 'organization'): string {
  const plain = reading.map((part) => part.toLowerCase());
  const isFamilyFirst = nameType === 'person' && plain.length > 1 && plain.length < 4;
  const groups = isFamilyFirst ? [plain.slice(0, 1), plain.slice(1)] : [plain];
  return groups
    .map((group) => formatPinyin(group).replace(/\p{L}/u, (letter) => letter.toUpperCase()))
    .join(' ');
}

/** By the first code unit of their form, the longest first. */
type ByFirst = ReadonlyMap<string, readonly Correction[]>;

function groupByFirst(corrections: readonly Correction[]): ByFirst {
  const byFirst = new Map<string, Correction[]>();
  for (const correction of [...corrections].sort((a, b) => b.form.length - a.form.length)) {
    const first = correction.form.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), correction]);
  }
  return byFirst;
}

interface Correcting {
  readonly byFirst: ByFirst;
  /** A corrected word as a token that begins at 0. */
  readonly describe: (word: CorrectedWord) => Token;
}

/**
 * The tokens of a text as the reader has corrected them: wherever a row of whole tokens spells a corrected form, its
 * words stand in their place. Longer forms go before shorter ones. They cover the text as before.
 */
function applyCorrections(tokens: readonly Token[], { byFirst, describe }: Correcting): Token[] {
  const corrected: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token; // at < length
    const found = byFirst.get(token.text.charAt(0))?.flatMap((correction) => {
      const count = countSpelling(tokens, at, correction.form);
      return count > 0 ? [{ correction, count }] : [];
    })[0];
    if (!found) {
      corrected.push(token);
      at += 1;
      continue;
    }
    let { start } = token;
    for (const word of found.correction.words) {
      const described = describe(word);
      corrected.push({ ...described, start, end: start + word.text.length });
      start += word.text.length;
    }
    at += found.count;
  }
  return corrected;
}

/** How many tokens from `at` on spell the form; 0 where they don't. */
function countSpelling(tokens: readonly Token[], at: number, form: string): number {
  let rest = form;
  let count = 0;
  while (rest !== '') {
    const text = tokens[at + count]?.text;
    if (!text || !rest.startsWith(text)) return 0;
    rest = rest.slice(text.length);
    count += 1;
  }
  return count;
}

const NAMES = { person: 'a person', place: 'a place', organization: 'an organization' } as const;

/** A correction in words: `行 is read xíng`, `银行行长 is two words: 银行 · 行长`. */
export function describeCorrection({ form, words }: Correction): string {
  const [word] = words;
  if (words.length > 1)
    return `${form} is ${words.length} words: ${words.map(({ text }) => text).join(' · ')}`;
  const said: string[] = [];
  if (word?.reading) said.push(`is read ${formatPinyin(word.reading)}`);
  if (word?.sense) said.push(`means “${word.sense}”`);
  if (word?.nameType) said.push(`is the name of ${NAMES[word.nameType]}`);
  return `${form} ${said.length > 0 ? said.join(', ') : 'is one word'}`;
}
