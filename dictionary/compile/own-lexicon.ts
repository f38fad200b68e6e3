/**
 * Our own words, names and glosses, merged with CC-CEDICT: a row joins the entry of its headword and reading, and where
 * there is none it becomes an entry without senses of CC-CEDICT.
 */

import type { CedictEntry, OwnSense } from '../lexicon/index.ts';
import { isJoinedLater } from '../names/index.ts';
import { isPersonOrPlace } from './names.ts';
import { withNeutralNot } from './neutral-not.ts';
import { NAME_TYPES, type OwnRow } from './own-tables.ts';
import { isCapitalised } from './ranking.ts';
import type { Sources, Usage } from './sources.ts';
import { otherSpellings } from './spellings.ts';
import { readMap, readTable } from './tables.ts';

/** The merged lexicon. */
export interface OwnLexicon {
  /** The sources with the new entries in them; new headwords have jieba's kind of tag and frequency 0. */
  readonly sources: Sources;
  /** Our own senses by entry, commonest first. */
  readonly senses: ReadonlyMap<CedictEntry, readonly OwnSense[]>;
  /** The entry of the first row of each headword. */
  readonly firsts: ReadonlySet<CedictEntry>;
  /** Headwords, in both scripts, of the tables of words and names: they stay whole in a text. */
  readonly wholes: ReadonlySet<string>;
  /** Headwords, in both scripts, that are not words of a text until names are joined: offices of a place. */
  readonly apart: ReadonlySet<string>;
  /** Entries that CC-CEDICT lacks. */
  readonly added: ReadonlySet<CedictEntry>;
}

/** Whether a sense is a name's: its key is a type of names. */
export function isNameSense({ key }: OwnSense): boolean {
  return NAME_TYPES.some((type) => type === key);
}

/** jieba's tags for our kinds, as the segmenter groups words by them. */
const TAGS: Readonly<Record<string, string>> = {
  n: 'n',
  v: 'v',
  adj: 'a',
  adv: 'd',
  prep: 'p',
  conj: 'c',
  pron: 'r',
  num: 'm',
  m: 'q',
  idiom: 'i',
  phr: 'l',
  abbr: 'j',
  loc: 'f',
  person: 'nr',
  place: 'ns',
};
const OTHER_NAME_TAG = 'nt';

/** Headwords of CC-CEDICT that are one word although the corpus separates them: 在于, 要不, 了得. */
const WHOLE_WORDS: readonly string[] = readTable('whole-words.tsv', ['word']).map(({ cells }) => cells.word);

/** Merges rows with CC-CEDICT. */
export function mergeOwnRows(sources: Sources, rows: readonly OwnRow[]): OwnLexicon {
  const people = new Map(rows.filter(isForeigner).map((row) => [keyOf(row), row.reading] as const));
  const known = sources.entries.map((entry) => {
    // 勒庞 is one word as in our table, whatever CC-CEDICT's capitals.
    const own = isCapitalised(entry)
      ? people.get(keyOf({ ...entry, headword: entry.simplified }))
      : undefined;
    const reading = own ?? withNeutralNot(entry.simplified, entry.reading);
    return reading === entry.reading ? entry : { ...entry, reading };
  });
  const byHeadword = groupBy(known, ({ simplified }) => simplified);
  const named = new Set(
    rows.filter(({ table }) => table === 'glosses').map((row) => `${keyOf(row)} ${row.traditional}`),
  );
  const senses = new Map<CedictEntry, OwnSense[]>();
  const ranks = new Map<string, number>();
  const firsts = new Map<string, CedictEntry>();
  const wholes = new Set<string>();
  const apart = new Set<string>();
  const added = new Set<CedictEntry>();
  const usages = new Map<string, Usage>(sources.usages);
  const spell = createSpeller(known);
  for (const row of rows) {
    const listed = byHeadword.get(row.headword) ?? [];
    const isNamed = ({ traditional }: CedictEntry) => named.has(`${keyOf(row)} ${traditional}`);
    let entries = matchEntries(listed, row, isNamed);
    if (entries.length === 0) {
      const traditional = row.traditional || spell(row.headword);
      const reading = withNeutralNot(row.headword, withFullTones(row.headword, row.reading));
      const entry = { simplified: row.headword, traditional, reading, glosses: [] };
      entries = [entry];
      byHeadword.set(row.headword, [...listed, entry]);
      added.add(entry);
      if (row.table === 'words' && isJoinedLater(row.headword))
        for (const form of spellingsOf(entry)) apart.add(form);
      const tag = TAGS[row.sense.replace(/\d$/, '')] ?? (row.table === 'names' ? OTHER_NAME_TAG : '');
      for (const form of [row.headword, traditional])
        if (!usages.has(form) && listed.length === 0) usages.set(form, { frequency: 0, tag });
    }
    const rank = ranks.get(keyOf(row)) ?? 0;
    ranks.set(keyOf(row), rank + 1);
    for (const entry of entries) {
      const own = senses.get(entry) ?? [];
      // The tables of words and names sometimes repeat the glosses.
      if (own.some(({ key, gloss }) => key === row.sense || gloss === glossOf(row))) continue;
      senses.set(entry, [...own, { key: row.sense, gloss: glossOf(row), says: row.says, rank }]);
      if (!firsts.has(row.headword)) firsts.set(row.headword, entry);
      if (row.table === 'words' || (row.table === 'names' && !IN_GRAMMAR.test(row.headword)))
        for (const form of spellingsOf(entry)) if (!apart.has(form)) wholes.add(form);
    }
  }
  for (const headword of WHOLE_WORDS)
    for (const { simplified, traditional } of byHeadword.get(headword) ?? [])
      wholes.add(simplified).add(traditional);
  return {
    sources: { ...sources, entries: [...known, ...added], usages },
    senses,
    firsts: new Set(firsts.values()),
    wholes,
    apart,
    added,
  };
}

/** Words whose last syllable keeps its tone though dictionaries mark it neutral: data/lists/full-tones.tsv. */
const FULL_TONES = readMap('lists/full-tones.tsv', ['word', 'syllable']);

/** `dang3 wei3 shu1 ji5` -> `dang3 wei3 shu1 ji4`, as 书记 by itself is read. */
function withFullTones(headword: string, reading: readonly string[]): readonly string[] {
  if ([...headword].length !== reading.length) return reading;
  const full = [...reading];
  for (const [word, syllable] of FULL_TONES) {
    const at = headword.indexOf(word);
    const last = at + word.length - 1;
    if (at >= 0 && full[last] === `${syllable.slice(0, -1)}5`) full[last] = syllable;
  }
  return full;
}

/** Short names that are as often ordinary grammar: 最 美 的 is not Midea (美的). */
const IN_GRAMMAR = /^(?=.{1,3}$).*[的了在是和与都也不上下]/;

/** All forms of a headword. */
function spellingsOf(entry: CedictEntry): string[] {
  return [entry.simplified, entry.traditional, ...otherSpellings(entry)];
}

/** Whether a row names a person whose English is not pinyin: 勒庞, not 莫言. */
function isForeigner({ sense, gloss, reading }: OwnRow): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return sense === 'person' && letters(gloss) !== letters(reading.join(''));
}

function glossOf({ gloss }: OwnRow): string {
  return gloss === '-' ? '' : gloss;
}

/** Rows of one key are senses of one headword in one reading. */
function keyOf({ headword, reading }: Pick<OwnRow, 'headword' | 'reading'>): string {
  return `${headword} ${reading.join(' ').toLowerCase()}`;
}

/** The entries that a row describes: with its reading, if necessary except for capitals or neutral tones. */
function matchEntries(
  entries: readonly CedictEntry[],
  row: OwnRow,
  isNamed: (entry: CedictEntry) => boolean,
): readonly CedictEntry[] {
  // A row without a traditional form is for all forms that no other row of its reading names.
  const written = entries.filter((entry) =>
    row.traditional === '' ? !isNamed(entry) : isWritten(entry, row.traditional),
  );
  // A name has an entry of its own beside the ordinary word: 苹果 the company; so has the word beside a name: 大山.
  const isWord = row.table !== 'names' && !/^[A-Z]/.test(row.reading[0] ?? '');
  const candidates =
    row.table === 'names'
      ? written.filter(isCapitalised)
      : written.filter((entry) => !(isWord && isCapitalised(entry) && isPersonOrPlace(entry)));
  const own = row.reading.join(' ');
  const tests = [
    (reading: string) => reading === own,
    (reading: string) => reading.toLowerCase() === own.toLowerCase(),
    (reading: string) => isReadAlike(reading.toLowerCase(), own.toLowerCase()),
  ];
  for (const test of tests) {
    const found = candidates.filter(({ reading }) => test(reading.filter(isPronounced).join(' ')));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether an entry's traditional form is this one or another spelling of it: 台積電, 臺積電. */
function isWritten(entry: CedictEntry, traditional: string): boolean {
  return entry.traditional === traditional || otherSpellings(entry).includes(traditional);
}

/** Marks in CC-CEDICT's readings (`·`) are kept as they are. */
function isPronounced(part: string): boolean {
  return /[a-z0-9]/i.test(part);
}

/** Whether two readings differ in neutral tones only: `gao4 su5`, `gao4 su4`. */
function isReadAlike(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')];
  return (
    first.length === second.length &&
    first.every((part, at) => {
      const other = second[at] ?? '';
      if (part === other) return true;
      return part.slice(0, -1) === other.slice(0, -1) && (part.endsWith('5') || other.endsWith('5'));
    })
  );
}

/** Returns a function that writes a simplified word in traditional characters, by the longest words of CC-CEDICT. */
function createSpeller(entries: readonly CedictEntry[]): (simplified: string) => string {
  let spellings: Map<string, string> | undefined;
  return (simplified) => {
    spellings ??= new Map([...entries].reverse().map((entry) => [entry.simplified, entry.traditional]));
    let written = '';
    for (let at = 0; at < simplified.length; ) {
      let length = Math.min(simplified.length - at, 8);
      while (length > 1 && !spellings.has(simplified.slice(at, at + length))) length--;
      const word = simplified.slice(at, at + length);
      written += spellings.get(word) ?? word;
      at += length;
    }
    return written;
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
