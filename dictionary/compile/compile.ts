/** Sources to bytes: the same sources give the same bytes. */

import type { CedictEntry } from '../cedict.ts';
import { isHan } from '../characters.ts';
import { BLOCK_ENTRIES, READING_END, type Section, SPAN_NONE, SPAN_SENSE, writeLexicon } from '../format.ts';
import { type FormProfile, packProfile } from '../lexicon.ts';
import { alignReading } from '../readings.ts';
import { hasMeaning } from '../senses.ts';
import { buildRowCounts } from './bits-builder.ts';
import { chooseWords, GlossTextEncoder } from './gloss-text-encoder.ts';
import { glossEntries } from './glosses.ts';
import { classifyName, surnamesOf } from './names.ts';
import { isCapitalised, type Ranking, rankEntries } from './ranking.ts';
import type { Sources } from './sources.ts';
import { buildTrie } from './trie-builder.ts';

/** A compiled lexicon and what there is to tell of it. */
export interface Compiled {
  readonly bytes: Uint8Array;
  readonly sections: Readonly<Record<Section, Uint8Array>>;
  readonly entries: number;
  readonly forms: number;
  /** Headwords whose syllables don't come out even with their Han characters. */
  readonly unaligned: readonly string[];
}

/**
 * Headwords that are looked up but are no words of a text, because in news they are nearly always something else:
 * 新华社…月…日电 is no NEC, 第11区 no joke about Japan, 9万名 no list of all names.
 */
const SET_APART = new Set(['日电', '日電', '11区', '11區', '万名', '萬名']);

/** Compiles a lexicon. */
export function compileLexicon(sources: Sources): Compiled {
  const rankings = rankForms(sources);
  const trie = buildTrie(rankings.keys());
  const rows = [...rankings].sort(([a], [b]) => (trie.numberOf.get(a) ?? 0) - (trie.numberOf.get(b) ?? 0));
  const own = rows.map(([form, { entries }]) => entries.filter((entry) => entry.simplified === form));
  const variants = rows.map(([form, { entries }]) => entries.filter((entry) => entry.simplified !== form));
  const entries = own.flat();
  const numberOf = new Map(entries.map((entry, index) => [entry, index]));
  const entryCounts = buildRowCounts(own.map((group) => group.length));
  const variantCounts = buildRowCounts(variants.map((group) => group.length));
  const sections: Record<Section, Uint8Array> = {
    units: bytesOf(trie.units),
    base: bytesOf(trie.base),
    check: bytesOf(trie.check),
    terminals: bytesOf(trie.terminals.words),
    terminalRanks: bytesOf(trie.terminals.ranks),
    ...profileSections(rows, sources),
    entryCounts: bytesOf(entryCounts.words),
    entryCountRanks: bytesOf(entryCounts.ranks),
    variantCounts: bytesOf(variantCounts.words),
    variantCountRanks: bytesOf(variantCounts.ranks),
    variants: bytesOf(Uint32Array.from(variants.flat(), (entry) => numberOf.get(entry) ?? 0)),
    ...readingSections(entries, sources),
    ...textSections(entries, glossEntries(entries, rankings)),
  };
  const unaligned = entries
    .filter((e) => alignReading(e.simplified, e.reading) === undefined)
    .map((e) => e.simplified);
  return { bytes: writeLexicon(sections), sections, entries: entries.length, forms: rows.length, unaligned };
}

/** All forms with their entries in order. */
function rankForms(sources: Sources): Map<string, Ranking> {
  const found = new Map<string, CedictEntry[]>();
  for (const entry of sources.entries) {
    for (const form of new Set([entry.simplified, entry.traditional])) {
      const entries = found.get(form);
      if (entries === undefined) found.set(form, [entry]);
      else entries.push(entry);
    }
  }
  return new Map([...found].map(([form, entries]) => [form, rankEntries(form, entries, sources)]));
}

type FormRow = readonly [form: string, ranking: Ranking];

function profileSections(
  rows: readonly FormRow[],
  sources: Sources,
): Pick<Record<Section, Uint8Array>, 'profiles' | 'profileRows' | 'tags'> {
  const tags = new Map([['', 0]]);
  const surnames = surnamesOf(sources.entries);
  const packed = rows.map((row) => packProfile(describeForm(row, sources, { tags, surnames })));
  const counts = new Map<string, number>();
  for (const pair of packed) counts.set(String(pair), (counts.get(String(pair)) ?? 0) + 1);
  // The most frequent profiles have the lowest numbers, which zip better.
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([pair]) => pair);
  if (ordered.length > 0xffff) throw new RangeError(`${ordered.length} profiles are too many for 16 bits`);
  const numberOf = new Map(ordered.map((pair, index) => [pair, index]));
  return {
    profiles: bytesOf(Uint16Array.from(packed, (pair) => numberOf.get(String(pair)) ?? 0)),
    profileRows: bytesOf(Uint32Array.from(ordered.flatMap((pair) => pair.split(',').map(Number)))),
    tags: encode([...tags.keys()].join('\n')),
  };
}

function describeForm(
  [form, ranking]: FormRow,
  sources: Sources,
  { tags, surnames }: { tags: Map<string, number>; surnames: ReadonlySet<string> },
): FormProfile {
  const [best] = ranking.entries;
  if (best === undefined) throw new Error(`form ${form} has no entry`);
  // A traditional form is as frequent as the simplified one that jieba counted.
  const usage = [form, ...ranking.entries.map((entry) => entry.simplified)]
    .flatMap((word) => sources.usages.get(word) ?? [])
    .reduce((most, one) => (one.frequency > most.frequency ? one : most), { frequency: 0, tag: '' });
  if (!tags.has(usage.tag)) tags.set(usage.tag, tags.size);
  const ordinary = ranking.entries.some((entry) => !isCapitalised(entry) && hasMeaning(entry.glosses));
  return {
    frequency: usage.frequency,
    hsk: sources.hsk.get(form) ?? sources.hsk.get(best.simplified) ?? 0,
    tag: tags.get(usage.tag) ?? 0,
    confidence: Math.round(ranking.confidence * 100),
    kind: isCapitalised(best) && !ordinary ? classifyName(form, best, { tag: usage.tag, surnames, countries: sources.countries }) : 'word',
    // A figure or a single letter stays what it is: 110 is more often a number than the police.
    apart: SET_APART.has(form) || /^(?:[0-9]+|[A-Za-z%])$/.test(form),
    own: best.simplified === form,
  };
}

function readingSections(
  entries: readonly CedictEntry[],
  { readCharacter }: Sources,
): Pick<
  Record<Section, Uint8Array>,
  'syllables' | 'readings' | 'readingBlocks' | 'hanPoints' | 'hanSyllables'
> {
  const syllables = new Map<string, number>();
  const numberOf = (syllable: string): number => {
    const known = syllables.get(syllable) ?? syllables.size;
    syllables.set(syllable, known);
    return known;
  };
  const blocks: number[] = [];
  const readings: number[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % BLOCK_ENTRIES === 0) blocks.push(readings.length);
    const parts = entry.reading.map(numberOf);
    readings.push(...parts.slice(0, -1), (parts.at(-1) ?? 0) | READING_END);
  }
  const headwords = new Set(entries.flatMap((entry) => [entry.simplified, entry.traditional]));
  const characters = unlistedCharacters(headwords, readCharacter);
  const hanSyllables = bytesOf(Uint16Array.from(characters, ([, syllable]) => numberOf(syllable)));
  return {
    syllables: encode([...syllables.keys()].join('\n')),
    readings: bytesOf(Uint16Array.from(readings)),
    readingBlocks: bytesOf(Uint32Array.from(blocks)),
    hanPoints: bytesOf(Uint32Array.from(characters, ([point]) => point)),
    hanSyllables,
  };
}

/** One past the last code point of Unicode's Han blocks. */
const HAN_END = 0x33480;

/** Han characters that are no headword but have a reading elsewhere, by code point. */
function unlistedCharacters(
  headwords: ReadonlySet<string>,
  readCharacter: Sources['readCharacter'],
): (readonly [number, string])[] {
  const found: (readonly [number, string])[] = [];
  for (let point = 0x2e80; point < HAN_END; point++) {
    const character = String.fromCodePoint(point);
    if (headwords.has(character) || !isHan(character)) continue;
    const syllable = readCharacter(character);
    if (syllable !== undefined) found.push([point, syllable]);
  }
  return found;
}

function textSections(
  entries: readonly CedictEntry[],
  glosses: readonly string[],
): Pick<
  Record<Section, Uint8Array>,
  'words' | 'texts' | 'textBlocks' | 'glossSpans' | 'glossEntries' | 'glossOffsets'
> {
  const texts = entries.map((entry) => entry.glosses.join('/'));
  const words = chooseWords(texts);
  const encoder = new GlossTextEncoder(words);
  const offsets = texts.map((text) => encoder.add(text));
  const spans = new Uint8Array(entries.length * 2);
  const foreign: number[] = [];
  const foreignOffsets: number[] = [];
  const placed = new Map<string, number>();
  for (const [index, gloss] of glosses.entries()) {
    const span = spanOf(gloss, texts[index] ?? '');
    if (span !== undefined) {
      spans.set(span, index * 2);
      continue;
    }
    const offset = placed.get(gloss) ?? encoder.add(gloss);
    placed.set(gloss, offset);
    foreign.push(index);
    foreignOffsets.push(offset);
  }
  return {
    words: encode(words.join('\n')),
    texts: encoder.bytes(),
    textBlocks: bytesOf(Uint32Array.from(offsets.filter((_, index) => index % BLOCK_ENTRIES === 0))),
    glossSpans: spans,
    glossEntries: bytesOf(Uint32Array.from(foreign)),
    glossOffsets: bytesOf(Uint32Array.from(foreignOffsets)),
  };
}

/** Where a gloss stands in its entry's text, joined senses with "/" between; `undefined` where it does not. */
function spanOf(gloss: string, text: string): readonly [start: number, length: number] | undefined {
  if (gloss === '') return [0, SPAN_NONE];
  const joined = text.replaceAll('/', '; ');
  const at = joined.indexOf(gloss);
  if (at < 0) return undefined;
  // A joint is one code unit longer than the slash it stands for.
  const start = rawLength(text, at);
  const end = rawLength(text, at + gloss.length);
  if (start > 0xff) return undefined;
  if (!text.slice(start, end).includes('/') && (end === text.length || text[end] === '/'))
    return [start, SPAN_SENSE];
  return end - start < SPAN_SENSE ? [start, end - start] : undefined;
}

/** How much of a text its first `place` code units hold, once every slash is written as two. */
function rawLength(text: string, place: number): number {
  let raw = 0;
  for (let joined = 0; joined < place; raw++) joined += text[raw] === '/' ? 2 : 1;
  return raw;
}

const ENCODER = new TextEncoder();

function encode(text: string): Uint8Array {
  return ENCODER.encode(text);
}

/** A typed array's bytes; every machine that this runs on is little endian. */
function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
