/** A dictionary's entries as they are stored: sorted, in blocks, with an index of their headwords. */
import type { UserEntry } from './cedict-file.ts';
import { type PackedIndex, TRADITIONAL } from './headword-index.ts';

/** A block ends at this many UTF-16 code units: it is read and searched as a whole. */
const BLOCK_LENGTH = 24_000;

/** A packed dictionary. Each block is a text with a line for each entry (`writeEntry`). */
export interface PackedDictionary {
  readonly index: PackedIndex;
  readonly blocks: readonly string[];
}

/** Packs entries; entries of one headword stay in their order. */
export function packDictionary(entries: readonly UserEntry[]): PackedDictionary {
  const order = entries.map((_, at) => at);
  const key = (at: number): string => entries[at]?.simplified ?? '';
  order.sort((a, b) => compare(key(a), key(b)) || a - b);
  const blocks: string[] = [];
  const firsts: number[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = (): void => {
    if (lines.length > 0) blocks.push(lines.join('\n'));
    lines = [];
    length = 0;
  };
  for (const [number, at] of order.entries()) {
    const entry = entries[at];
    if (!entry) continue;
    if (lines.length === 0) firsts.push(number);
    const line = writeEntry(entry);
    lines.push(line);
    length += line.length;
    if (length >= BLOCK_LENGTH) close();
  }
  close();
  return { index: packIndex(entries, order, firsts), blocks };
}

function packIndex(
  entries: readonly UserEntry[],
  order: readonly number[],
  firsts: readonly number[],
): PackedIndex {
  const forms: string[] = [];
  const numbers: number[] = [];
  for (const [number, at] of order.entries()) {
    const entry = entries[at];
    if (!entry) continue;
    forms.push(entry.simplified);
    numbers.push(number);
    if (entry.traditional === entry.simplified) continue;
    forms.push(entry.traditional);
    numbers.push(number + TRADITIONAL);
  }
  const rows = forms.map((_, row) => row);
  const form = (row: number): string => forms[row] ?? '';
  rows.sort((a, b) => compare(form(a), form(b)) || (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const units = new Uint16Array(forms.reduce((length, one) => length + one.length, 0));
  const offsets = new Uint32Array(rows.length + 1);
  let end = 0;
  for (const [place, row] of rows.entries()) {
    offsets[place] = end;
    for (const unit of units16(form(row))) units[end++] = unit;
  }
  offsets[rows.length] = end;
  return {
    units,
    offsets,
    entries: Uint32Array.from(rows, (row) => numbers[row] ?? 0),
    blocks: Uint32Array.from(firsts),
  };
}

function* units16(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}

/** By code units, in which the index is searched. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `traditional\tsimplified\treading\tgloss/gloss`; a simplified headword equal to the traditional one is left out. */
function writeEntry({ traditional, simplified, reading, glosses }: UserEntry): string {
  const other = simplified === traditional ? '' : simplified;
  return `${traditional}\t${other}\t${reading.join(' ')}\t${glosses.join('/')}`;
}

/** Parses an entry as `packDictionary` wrote it. */
export function readEntryLine(line: string): UserEntry {
  const [traditional = '', other = '', reading = '', glosses = ''] = line.split('\t');
  return {
    traditional,
    simplified: other || traditional,
    reading: reading === '' ? [] : reading.split(' '),
    glosses: glosses.split('/'),
  };
}
