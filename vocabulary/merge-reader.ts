/** What the reader page keeps, of a file and of storage, made one: what that comes to, before anything is written. */
import type { PracticeSet } from './practice/index.ts';
import type { OwnText, ReaderContents } from './reader-contents.ts';
import type { ReadingProgress } from './reading-progress.ts';

/** What is to be written of one kind, and how many are new, get something new, or stay as they are. */
export interface MergePlan<T> {
  readonly result: readonly T[];
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
}

/** What an import would write of the reader page. */
export interface ReaderPlan {
  readonly readings: MergePlan<ReadingProgress>;
  /** A text never changes: what is there is there. */
  readonly texts: MergePlan<OwnText>;
  readonly practice: MergePlan<PracticeSet>;
}

/** Compares the contents of a file with those that are stored. */
export function planReader(incoming: ReaderContents, stored: ReaderContents): ReaderPlan {
  const article = ({ article }: { readonly article: string }): string => article;
  return {
    readings: plan(incoming.readings, stored.readings, { nameOf: article, merge: mergeReadings }),
    texts: plan(incoming.texts, stored.texts, { nameOf: ({ head }) => head.id, merge: (there) => there }),
    practice: plan(incoming.practice, stored.practice, { nameOf: article, merge: laterSet }),
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
 * Two records of reading one article: the place is that of the later one, the time spent the longer, and what was
 * finished stays so. Merged again nothing changes, and the stored record itself comes back.
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

/** Of two sets of one article the one that was begun later; of one set the state that is further. */
export function laterSet(stored: PracticeSet, other: PracticeSet): PracticeSet {
  if (stored.id === other.id) return other.answers.length > stored.answers.length ? other : stored;
  return other.startedAt > stored.startedAt ? other : stored;
}
