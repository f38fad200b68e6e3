/**
 * What the reader has said of a shard's words, and nothing else of them: a tenth of the rows, read before the first
 * pinyin of a page. Made from packed rows (`word-row.ts`), so it always agrees with them.
 */

import { CARD_STATE } from './review-card.ts';
import { KNOWLEDGE, type Word } from './stored-word.ts';
import type { Knowledge } from './word.ts';
import { joinWordId } from './word-id.ts';
import { type PackedRow, unpackCard } from './word-row.ts';

/** What the reader has said of a word, and how well it is remembered by its reviews. */
export interface KnownState {
  readonly knowledge: Knowledge;
  /** Since when it is known, epoch milliseconds; absent while it is not. */
  readonly knownAt?: number;
  /** Stability in days after its last review, 0 where it is due within minutes or was forgotten; and the time of that review. */
  readonly review?: { readonly stability: number; readonly time: number };
}

/** A word by its id, and by the id of its traditional form where that is another. */
export interface KnownWord extends KnownState {
  readonly id: string;
  readonly traditionalId?: string;
}

/** The fields of a word that say how well it is known. */
export function knownStateOf({
  knowledge,
  knownAt,
  card,
}: Pick<Word, 'knowledge' | 'knownAt' | 'card'>): KnownState {
  const { state, stability, last_review: time } = card;
  return {
    knowledge,
    ...(knownAt !== undefined && { knownAt }),
    ...(time !== undefined && { review: { stability: state === CARD_STATE.review ? stability : 0, time } }),
  };
}

// Headword, traditional form or '', syllables joined by spaces, knowledge, known since or 0, and of a review the
// stability and time, or 0 and 0: one word after the other.
const FIELDS = 7;

/** The words of a shard as JSON. */
export function packKnown(rows: Iterable<PackedRow>): string {
  const packed: unknown[] = [];
  for (const [headword, traditional, reading, , , knowledge, , knownAt, , packedCard] of rows) {
    const card = unpackCard(packedCard);
    const { review } = card ? knownStateOf({ knowledge: 'new', card }) : {};
    packed.push(headword, traditional, reading, knowledge, knownAt);
    packed.push(review ? Math.round(review.stability * 10) / 10 : 0, review?.time ?? 0);
  }
  return JSON.stringify(packed);
}

/** Reads such a text; `undefined` if it is invalid. */
export function unpackKnown(text: unknown): KnownWord[] | undefined {
  const packed = parse(text);
  if (!Array.isArray(packed) || packed.length % FIELDS !== 0) return undefined;
  const values: readonly unknown[] = packed;
  const words: KnownWord[] = [];
  for (let at = 0; at < values.length; at += FIELDS) {
    const traditional = values[at + 1];
    const reading = values[at + 2];
    const knowledge = KNOWLEDGE[Number(values[at + 3])];
    if (!knowledge) return undefined;
    const idOf = (headword: unknown): string => joinWordId(String(headword), String(reading));
    const [knownAt, stability, time] = values.slice(at + 4, at + FIELDS).map(Number);
    words.push({
      id: idOf(values[at]),
      ...(traditional ? { traditionalId: idOf(traditional) } : {}),
      knowledge,
      ...(knownAt ? { knownAt } : {}),
      ...(time ? { review: { stability: stability ?? 0, time } } : {}),
    });
  }
  return words;
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // the same as an unreadable text
  }
}
