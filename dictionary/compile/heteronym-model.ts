/** Writes the model that heteronyms.ts reads; its layout is described there. */
import { HEADER_BYTES } from '../heteronyms.ts';
import type { Syllable } from '../types.ts';
import { encode } from './bytes.ts';

/** A model as it is stored. */
export interface StoredModel {
  /** The readings of each character, the most usual first. */
  readonly candidates: ReadonlyMap<string, readonly Syllable[]>;
  /** Weights in steps, -127 to 127, by key. */
  readonly weights: ReadonlyMap<number, number>;
  readonly step: number;
  readonly temperature: number;
}

/** Writes a model as a section. */
export function encodeModel({ candidates, weights, step, temperature }: StoredModel): Uint8Array {
  let text = [...candidates].map(([character, readings]) => character + readings.join(' ')).join('\n');
  let lines = encode(text);
  while (lines.length % 4 !== 0) {
    text += '\n';
    lines = encode(text);
  }
  const rows = [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b);
  const keys: number[] = [];
  let before = 0;
  for (const [key] of rows) {
    let rest = key - before;
    for (; rest >= 0x80; rest >>>= 7) keys.push((rest & 0x7f) | 0x80);
    keys.push(rest);
    before = key;
  }
  const bytes = new Uint8Array(HEADER_BYTES + lines.length + rows.length + keys.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, lines.length, true);
  view.setUint32(4, rows.length, true);
  view.setFloat32(8, step, true);
  view.setFloat32(12, temperature, true);
  bytes.set(lines, HEADER_BYTES);
  bytes.set(
    Uint8Array.from(rows, ([, weight]) => weight & 0xff),
    HEADER_BYTES + lines.length,
  );
  bytes.set(keys, HEADER_BYTES + lines.length + rows.length);
  return bytes;
}
