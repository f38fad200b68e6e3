/** Writes the model that heteronyms.ts reads; its layout is described there. */

import { encode } from '../compile/bytes.ts';
import { CONFIDENCE_STEPS, HEADER_BYTES, type PhraseRows } from '../readings/index.ts';
import type { Syllable } from '../types.ts';

/** A table of weights in steps, -127 to 127, by key: one or several in a row. */
export type StoredTable = ReadonlyMap<number, readonly number[]>;

/** A model as it is stored. */
export interface StoredModel {
  /** The readings of each character, the most usual first, and its table. */
  readonly characters: readonly (readonly [string, readonly Syllable[], StoredTable])[];
  readonly votes: StoredTable;
  readonly step: number;
  /** Shares of right ones, 0 to 1, at the steps of confidence. */
  readonly confidence: readonly number[];
  readonly phrases: PhraseRows;
}

/** A model whose probabilities are taken at their word. */
export const PLAIN_CONFIDENCE: readonly number[] = Array.from(
  { length: CONFIDENCE_STEPS },
  (_, index) => index / (CONFIDENCE_STEPS - 1),
);

/** Writes a model as a section. */
export function encodeModel({ characters, votes, step, confidence, phrases }: StoredModel): Uint8Array {
  let text = characters.map(([character, readings]) => character + readings.join(' ')).join('\n');
  let lines = encode(text);
  while (lines.length % 4 !== 0) {
    text += '\n';
    lines = encode(text);
  }
  const tables = [votes, ...characters.map(([, , table]) => table)];
  const keys: number[] = [];
  const weights: number[] = [];
  for (const table of tables) {
    const rows = [...table].sort(([a], [b]) => a - b);
    for (const byte of encodeKeys(rows.map(([key]) => key))) keys.push(byte);
    for (const [, row] of rows) for (const weight of row) weights.push(weight & 0xff);
  }
  const phraseRows = [...phrases].sort(([a], [b]) => a - b);
  const last = [...encodeKeys(phraseRows.map(([key]) => key)), ...phraseRows.map(([, reading]) => reading)];
  const bytes = new Uint8Array(
    HEADER_BYTES + lines.length + tables.length * 4 + keys.length + weights.length + last.length,
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, lines.length, true);
  view.setUint32(4, tables.length, true);
  view.setFloat32(8, step, true);
  view.setUint32(12, keys.length, true);
  view.setUint32(48, phraseRows.length, true);
  for (let index = 0; index < CONFIDENCE_STEPS; index++)
    bytes[16 + index] = Math.round(255 * (confidence[index] ?? 1));
  bytes.set(lines, HEADER_BYTES);
  let at = HEADER_BYTES + lines.length;
  for (const table of tables) {
    view.setUint32(at, table.size, true);
    at += 4;
  }
  bytes.set(keys, at);
  bytes.set(weights, at + keys.length);
  bytes.set(last, at + keys.length + weights.length);
  return bytes;
}

/** Ascending keys as differences, 7 bits a byte. */
function encodeKeys(keys: readonly number[]): number[] {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let rest = key - before;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
    before = key;
  }
  return bytes;
}
