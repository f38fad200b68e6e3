/**
 * What the reader has said of a shard's words, and nothing else of them: a tenth of the rows, read before the first
 * pinyin of a page. Made of packed rows (`word-row.ts`), so it can say nothing else than they do.
 */

import { KNOWLEDGE } from './stored-word.ts';
import type { Knowledge } from './word.ts';
import { joinWordId } from './word-id.ts';
import type { PackedRow } from './word-row.ts';

/** A word by its id, and by the id that its traditional form would have where that is another. */
export interface KnownWord {
  readonly id: string;
  readonly traditionalId?: string;
  readonly knowledge: Knowledge;
}

/** Headword, traditional form or '', syllables joined by spaces, knowledge: one word after the other, as JSON. */
export function packKnown(rows: Iterable<PackedRow>): string {
  const packed: unknown[] = [];
  for (const [headword, traditional, reading, , , knowledge] of rows)
    packed.push(headword, traditional, reading, knowledge);
  return JSON.stringify(packed);
}

/** Reads such a text; `undefined` if it is invalid. */
export function unpackKnown(text: unknown): KnownWord[] | undefined {
  const packed = parse(text);
  if (!Array.isArray(packed) || packed.length % 4 !== 0) return undefined;
  const values: readonly unknown[] = packed;
  const words: KnownWord[] = [];
  for (let at = 0; at < values.length; at += 4) {
    const traditional = values[at + 1];
    const reading = values[at + 2];
    const knowledge = KNOWLEDGE[Number(values[at + 3])];
    if (!knowledge) return undefined;
    const idOf = (headword: unknown): string => joinWordId(String(headword), String(reading));
    const id = idOf(values[at]);
    words.push(traditional ? { id, traditionalId: idOf(traditional), knowledge } : { id, knowledge });
  }
  return words;
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // as what can't be read
  }
}
