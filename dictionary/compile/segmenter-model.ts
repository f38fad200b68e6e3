/**
 * dictionary/models/segmenter.bin, which train-segmenter-command.ts writes, and the lexicon's section that is made from it. The file
 * names words as they are written, the section by their forms, so a new CC-CEDICT needs no new training.
 *
 *   offset   size  field
 *        0      4  length of the words, a multiple of 2
 *        4      4  number of rows r
 *        8         words: one a line, `长达 12`; simplified, in steps of word-model.ts
 *        .    2*r  rows: the code unit of each
 *        .  C*r*2  weights as in word-model.ts: behind the character, then before it
 */
import { join } from 'node:path';
import { type Section, WORD_CLASSES, writeWordModel } from '../lexicon/index.ts';

import { encode } from './bytes.ts';
import type { Ranking } from './ranking.ts';

/** The model by words as they are written; steps of word-model.ts. */
export interface SegmenterModel {
  readonly words: ReadonlyMap<string, number>;
  /** The code unit of each row, ascending. */
  readonly units: readonly number[];
  readonly behind: Int8Array;
  readonly before: Int8Array;
}

/** Where train-segmenter-command.ts writes the file. */
export const SEGMENTER_PATH = join(import.meta.dirname, '..', 'models', 'segmenter.bin');

/** Writes the file. */
export function writeSegmenterModel({ words, units, behind, before }: SegmenterModel): Uint8Array {
  const lines = [...words].map(([word, weight]) => `${word} ${weight}`).join('\n');
  const text = encode(encode(lines).length % 2 === 0 ? lines : `${lines}\n`);
  const bytes = new Uint8Array(8 + text.length + units.length * 2 + behind.length + before.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length, true);
  view.setUint32(4, units.length, true);
  bytes.set(text, 8);
  for (const [row, unit] of units.entries()) view.setUint16(8 + text.length + row * 2, unit, true);
  const tables = 8 + text.length + units.length * 2;
  bytes.set(new Uint8Array(behind.buffer), tables);
  bytes.set(new Uint8Array(before.buffer), tables + behind.length);
  return bytes;
}

/** Reads the file. */
export function readSegmenterModel(file: Uint8Array): SegmenterModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [length, rows] = [view.getUint32(0, true), view.getUint32(4, true)];
  const words = new Map<string, number>();
  for (const line of new TextDecoder()
    .decode(file.subarray(8, 8 + length))
    .trimEnd()
    .split('\n')) {
    const [word = '', weight = ''] = line.split(' ');
    if (word !== '') words.set(word, Number(weight));
  }
  const units = Array.from({ length: rows }, (_, row) => view.getUint16(8 + length + row * 2, true));
  const tables = 8 + length + rows * 2;
  if (file.length !== tables + rows * WORD_CLASSES * 2)
    throw new RangeError(
      `segmenter.bin: expected ${tables + rows * WORD_CLASSES * 2} bytes, found ${file.length}`,
    );
  const table = (at: number) =>
    Int8Array.from(file.subarray(at, at + rows * WORD_CLASSES), (byte) => (byte << 24) >> 24);
  return { words, units, behind: table(tables), before: table(tables + rows * WORD_CLASSES) };
}

/** The largest weight that the section holds, in steps. */
const MAX_WEIGHT = 127;

/** The section: a traditional form has the weight of its simplified one; `boosts` are added, in steps. */
export function wordModelSection(
  rows: readonly (readonly [form: string, ranking: Ranking])[],
  model: SegmenterModel | undefined,
  boosts: ReadonlyMap<string, number> = new Map(),
): Record<Section, Uint8Array>['wordModel'] {
  if (model === undefined) return new Uint8Array(0);
  const words: [number, number][] = [];
  for (const [form, [written, ranking]] of rows.entries()) {
    const simplified = ranking.entries[0]?.simplified ?? written;
    const trained = model.words.get(written) ?? model.words.get(simplified) ?? 0;
    const weight = Math.min(MAX_WEIGHT, trained + (boosts.get(written) ?? 0));
    if (weight !== 0) words.push([form, weight]);
  }
  return writeWordModel({ ...model, words });
}
