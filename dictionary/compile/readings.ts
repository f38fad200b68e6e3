/** The sections that hold readings: those of entries, and those of characters that are no headword. */

import {
  BYTES_END,
  type CedictEntry,
  capitalised,
  READING_END,
  type Section,
  SPELLED_OUT,
} from '../lexicon/index.ts';
import { isHan } from '../text/index.ts';
import type { Syllable } from '../types.ts';
import { bytesOf, encode } from './bytes.ts';
import type { Sources } from './sources.ts';

/** Seven bits twice: what a part that is written by itself may be. */
const MAX_SYLLABLES = 1 << 14;

/** Readings of the entries, in their order; `units` are those of the trie. */
export function readingSections(
  entries: readonly CedictEntry[],
  { readCharacter, units }: Pick<Sources, 'readCharacter'> & { readonly units: Uint16Array },
): Pick<
  Record<Section, Uint8Array>,
  'syllables' | 'unitSyllables' | 'readings' | 'hanPoints' | 'hanSyllables'
> {
  const syllables = new Map<Syllable, number>();
  const numberOf = (syllable: Syllable): number => {
    const known = syllables.get(syllable) ?? syllables.size;
    syllables.set(syllable, known);
    return known;
  };
  const choices = syllablesByUnit(entries);
  const unitSyllables = [...units].flatMap((unit) => {
    const row = (choices.get(unit) ?? []).map(numberOf);
    return [...row.slice(0, -1), (row.at(-1) ?? 0) | READING_END];
  });
  const readings = entries.flatMap((entry) => chosenBytes(entry, choices) ?? spelledBytes(entry, numberOf));
  const headwords = new Set(entries.flatMap((entry) => [entry.simplified, entry.traditional]));
  const characters = unlistedCharacters(headwords, readCharacter);
  const hanSyllables = bytesOf(Uint16Array.from(characters, ([, syllable]) => numberOf(syllable)));
  if (syllables.size > MAX_SYLLABLES) throw new RangeError(`${syllables.size} syllables are too many`);
  return {
    syllables: encode([...syllables.keys()].join('\n')),
    unitSyllables: bytesOf(Uint16Array.from(unitSyllables)),
    readings: Uint8Array.from(readings),
    hanPoints: bytesOf(Uint32Array.from(characters, ([point]) => point)),
    hanSyllables,
  };
}

/** The syllables of each code unit, the commonest first, in entries that have one for each of theirs. */
function syllablesByUnit(entries: readonly CedictEntry[]): Map<number, Syllable[]> {
  const counts = new Map<number, Map<Syllable, number>>();
  for (const { simplified, reading } of entries) {
    if (simplified.length !== reading.length) continue;
    for (const [at, part] of reading.entries()) {
      const unit = simplified.charCodeAt(at);
      const row = counts.get(unit) ?? new Map<Syllable, number>();
      counts.set(unit, row);
      row.set(part.toLowerCase(), (row.get(part.toLowerCase()) ?? 0) + 1);
    }
  }
  const ordered = (row: ReadonlyMap<Syllable, number>): Syllable[] =>
    [...row].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([syllable]) => syllable);
  return new Map([...counts].map(([unit, row]) => [unit, ordered(row)]));
}

/** An entry's reading as places among the syllables of its characters; `undefined` where these don't spell it. */
function chosenBytes(
  { simplified, reading }: CedictEntry,
  choices: ReadonlyMap<number, readonly Syllable[]>,
): number[] | undefined {
  if (simplified.length !== reading.length) return undefined;
  const bytes: number[] = [];
  for (const [at, part] of reading.entries()) {
    const small = part.toLowerCase();
    if (part !== small && part !== capitalised(small)) return undefined;
    const place = choices.get(simplified.charCodeAt(at))?.indexOf(small) ?? -1;
    const choice = 2 * place + Number(part !== small);
    if (place < 0 || choice >= SPELLED_OUT) return undefined;
    bytes.push(choice);
  }
  while (bytes.length > 1 && bytes.at(-1) === 0) bytes.pop();
  return endBytes(bytes);
}

function spelledBytes({ reading }: CedictEntry, numberOf: (syllable: Syllable) => number): number[] {
  const pieces = reading.flatMap((part) => [numberOf(part) >> 7, numberOf(part) & (BYTES_END - 1)]);
  return [SPELLED_OUT, ...endBytes(pieces)];
}

function endBytes(bytes: readonly number[]): number[] {
  return [...bytes.slice(0, -1), (bytes.at(-1) ?? 0) | BYTES_END];
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
