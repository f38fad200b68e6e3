/** Writes the model that heteronyms.ts reads; its layout is described there. */
import { CONFIDENCE_STEPS, HEADER_BYTES } from '../heteronyms.ts';
import type { Syllable } from '../types.ts';
import { encode } from './bytes.ts';

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
}

/** A model whose probabilities are taken at their word. */
export const PLAIN_CONFIDENCE: readonly number[] = Array.from(
  { length: CONFIDENCE_STEPS },
  (_, index) => index / (CONFIDENCE_STEPS - 1),
);

/** Writes a model as a section. */
export function encodeModel({ characters, votes, step, confidence }: StoredModel): Uint8Array {
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
    let before = 0;
    for (const [key, row] of [...table].sort(([a], [b]) => a - b)) {
      let rest = key - before;
      for (; rest >= 0x80; rest >>>= 7) keys.push((rest & 0x7f) | 0x80);
      keys.push(rest);
      before = key;
      for (const weight of row) weights.push(weight & 0xff);
    }
  }
  const bytes = new Uint8Array(
    HEADER_BYTES + lines.length + tables.length * 4 + keys.length + weights.length,
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, lines.length, true);
  view.setUint32(4, tables.length, true);
  view.setFloat32(8, step, true);
  view.setUint32(12, keys.length, true);
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
  return bytes;
}
