/** Writes the model that glosses/sense-model.ts reads; its layout is described there. */
import { SENSE_CONFIDENCE_STEPS, SENSE_HEADER_BYTES } from '../glosses/index.ts';
import { type SenseWeights, slotOf, TABLE_BITS } from './sense-learner.ts';

/** Weights in steps, -127 to 127, by key. */
export interface StoredSenses {
  readonly rows: readonly (readonly [key: number, weight: number])[];
  /** What a step is worth. */
  readonly step: number;
}

const MAX_STEPS = 127;
/** Larger weights are cut off. */
const MAX_WEIGHT = 5;

/**
 * Keeps the weights of most worth: large ones of frequent features. `always` are hashes kept even at zero.
 */
export function storeWeights(
  { values, counts }: SenseWeights,
  { kept, always }: { kept: number; always: ReadonlySet<number> },
): StoredSenses {
  const step = MAX_WEIGHT / MAX_STEPS;
  const worth = (slot: number) => Math.abs(values[slot] ?? 0) * Math.sqrt(counts[slot] ?? 0);
  const slots: number[] = [];
  for (let slot = 0; slot < values.length; slot++)
    if (Math.abs(values[slot] ?? 0) > step / 2) slots.push(slot);
  slots.sort((a, b) => worth(b) - worth(a) || a - b);
  const chosen = new Set([...slots.slice(0, kept), ...[...always].map(slotOf)]);
  const rows = [...chosen]
    .sort((a, b) => a - b)
    .map((slot): [number, number] => {
      const steps = Math.round((values[slot] ?? 0) / step);
      return [slot, Math.max(-MAX_STEPS, Math.min(MAX_STEPS, steps))];
    });
  return { rows, step };
}

/** Writes a model with its tables of confidence: shares of right ones, 0 to 1, at the steps of probability. */
export function encodeSenseModel(
  { rows, step }: StoredSenses,
  { seen, unseen }: { seen: readonly number[]; unseen: readonly number[] },
): Uint8Array {
  const keys: number[] = [];
  let before = 0;
  for (const [key] of rows) {
    let rest = key - before;
    for (; rest >= 0x80; rest >>>= 7) keys.push((rest & 0x7f) | 0x80);
    keys.push(rest);
    before = key;
  }
  const bytes = new Uint8Array(SENSE_HEADER_BYTES + keys.length + rows.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows.length, true);
  view.setUint32(4, TABLE_BITS, true);
  view.setFloat32(8, step, true);
  view.setUint32(12, keys.length, true);
  for (const [index, table] of [seen, unseen].entries())
    for (let at = 0; at < SENSE_CONFIDENCE_STEPS; at++)
      bytes[16 + index * SENSE_CONFIDENCE_STEPS + at] = Math.round(255 * (table[at] ?? 1));
  bytes.set(keys, SENSE_HEADER_BYTES);
  for (const [row, [, weight]] of rows.entries())
    view.setInt8(SENSE_HEADER_BYTES + keys.length + row, weight);
  return bytes;
}
