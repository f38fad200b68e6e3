/** Merges two records of one word: from a file and from storage, or from two devices. */
import { MAX_REVIEWS } from './review.ts';
import { MAX_NOTES, MAX_TAGS, type Word } from './stored-word.ts';
import { MAX_MEETINGS } from './word.ts';

/**
 * Adds to the stored word what another record of it has in addition: meetings and reviews of both, by their operations; the
 * card that was reviewed last; what was said of it last; tags and notes of both. Merging the same record again
 * changes nothing, and returns the stored word itself.
 */
export function mergeWords(stored: Word, other: Word): Word {
  const newer = other.changedAt > stored.changedAt ? other : stored;
  const { knownAt: _known, sense: _sense, ...facts } = stored;
  const sense = newer.sense ?? stored.sense ?? other.sense;
  const merged: Word = {
    ...facts,
    gloss: stored.gloss || other.gloss,
    knowledge: newer.knowledge,
    savedAt: Math.min(stored.savedAt, other.savedAt),
    meetings: union(stored.meetings, other.meetings, MAX_MEETINGS),
    changedAt: newer.changedAt,
    card: lastReview(other) > lastReview(stored) ? other.card : stored.card,
    reviews: union(stored.reviews, other.reviews, MAX_REVIEWS),
    notes: joinNotes(stored.notes, other.notes),
    tags: [...new Set([...stored.tags, ...other.tags])].slice(0, MAX_TAGS),
    ...(newer.knownAt !== undefined && { knownAt: newer.knownAt }),
    ...(sense !== undefined && { sense }),
  };
  return JSON.stringify(sorted(merged)) === JSON.stringify(sorted(stored)) ? stored : merged;
}

/** When a card was last reviewed, epoch milliseconds; -1 for never. */
export function lastReview({ card: { last_review, reps } }: Pick<Word, 'card'>): number {
  return reps === 0 ? -1 : (last_review ?? 0);
}

/** What both have, each operation once, newest first, at most `limit`; `a` itself where `b` has nothing more. */
export function union<T extends { readonly operation: string; readonly time: number }>(
  a: readonly T[],
  b: readonly T[],
  limit: number,
): readonly T[] {
  const known = new Set(a.map(({ operation }) => operation));
  const more = b.filter(({ operation }) => !known.has(operation));
  if (more.length === 0) return a;
  return [...a, ...more].sort((one, other) => other.time - one.time).slice(0, limit);
}

function joinNotes(a: string, b: string): string {
  if (b === '' || a.includes(b)) return a;
  return a === '' ? b : `${a}\n${b}`.slice(0, MAX_NOTES);
}

/** Fields in one order, so that equal words are written in the same way. */
function sorted(word: Word): unknown {
  return Object.entries(word).sort(([a], [b]) => (a < b ? -1 : 1));
}
