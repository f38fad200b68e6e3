/** Merges a file's contents for the reader page with the stored ones: what that would change, before anything is written. */
import { mergePatterns, type SavedPattern } from './patterns/index.ts';
import type { PracticeSet } from './practice/index.ts';
import type { OwnText, ReaderContents } from './reader-contents.ts';
import type { ReadingProgress } from './reading-progress.ts';

/** What is to be written of one kind, and how many items are new, changed, or unchanged. */
export interface MergePlan<T> {
  readonly result: readonly T[];
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
}

/** What an import would write for the reader page. */
export interface ReaderPlan {
  readonly readings: MergePlan<ReadingProgress>;
  /** A text never changes: one that is stored stays. */
  readonly texts: MergePlan<OwnText>;
  readonly practice: MergePlan<PracticeSet>;
  readonly patterns: MergePlan<SavedPattern>;
}

/** Compares the contents of a file with the stored ones. */
export function planReader(incoming: ReaderContents, stored: ReaderContents): ReaderPlan {
  const article = ({ article }: { readonly article: string }): string => article;
  return {
    readings: plan(incoming.readings, stored.readings, { nameOf: article, merge: mergeReadings }),
    texts: plan(incoming.texts, stored.texts, { nameOf: ({ head }) => head.id, merge: (there) => there }),
    practice: plan(incoming.practice, stored.practice, { nameOf: article, merge: laterSet }),
    patterns: plan(incoming.patterns, stored.patterns, { nameOf: ({ id }) => id, merge: mergePatterns }),
  };
}

function plan<T>(
  incoming: readonly T[],
  stored: readonly T[],
  { nameOf, merge }: { readonly nameOf: (item: T) => string; readonly merge: (stored: T, other: T) => T },
): MergePlan<T> {
  const there = new Map(stored.map((item) => [nameOf(item), item]));
  const result: T[] = [];
  let added = 0;
  for (const item of incoming) {
    const before = there.get(nameOf(item));
    const after = before === undefined ? item : merge(before, item);
    if (after === before) continue;
    if (before === undefined) added += 1;
    result.push(after);
  }
  return { result, added, merged: result.length - added, unchanged: incoming.length - result.length };
}

/**
 * Merges two records of reading one article: the place of the later one, the longer time, and what was
 * finished stays finished. Merging again changes nothing, and returns the stored record itself.
 */
export function mergeReadings(stored: ReadingProgress, other: ReadingProgress): ReadingProgress {
  const later = other.readAt > stored.readAt ? other : stored;
  const first = other.startedAt < stored.startedAt ? other : stored;
  const finishedAt = [stored.finishedAt, other.finishedAt]
    .filter((time) => time !== undefined)
    .sort((a, b) => a - b)[0];
  const shareBefore = first.shareBefore ?? stored.shareBefore ?? other.shareBefore;
  const merged: ReadingProgress = {
    ...later,
    progress: finishedAt === undefined ? later.progress : 1,
    seconds: Math.max(stored.seconds, other.seconds),
    startedAt: first.startedAt,
    ...(finishedAt !== undefined && { finishedAt }),
    ...(shareBefore !== undefined && { shareBefore }),
  };
  const isSame = (Object.keys(merged) as (keyof ReadingProgress)[]).every(
    (field) => merged[field] === stored[field],
  );
  return isSame ? stored : merged;
}

/** Of two sets of one article the one begun later; of one set the state that is further. */
export function laterSet(stored: PracticeSet, other: PracticeSet): PracticeSet {
  if (stored.id === other.id) return other.answers.length > stored.answers.length ? other : stored;
  return other.startedAt > stored.startedAt ? other : stored;
}
