import { useEffect, useState } from 'preact/hooks';
import type { PatternRoundPorts } from '../../components/practice/index.ts';
import type { GrammarPattern } from '../../dictionary/index.ts';
import type { Days } from '../../vocabulary/index.ts';
import { freshId } from './fresh-id.ts';
import { request } from './own-request.ts';
import { loadSavedPatterns, type StoredPatterns, watchSavedPatterns } from './saved-patterns.ts';

/** The saved patterns of grammar with what the inventory says of them. */
export interface KnownPatterns extends StoredPatterns {
  /** By id; absent until it is known. */
  readonly known: ReadonlyMap<string, GrammarPattern> | undefined;
}

/** What is saved, as it changes; `undefined` until it is read. `describes`: what the inventory says is wanted too. */
export function useSavedPatterns({ describes }: { readonly describes: boolean }): KnownPatterns | undefined {
  const [stored, setStored] = useState<StoredPatterns>();
  const [known, setKnown] = useState<KnownPatterns['known']>();
  useEffect(() => {
    // What can't be read now is read at the next change; the words say so when storage fails.
    const read = (): void => void loadSavedPatterns().then(setStored, () => undefined);
    read();
    return watchSavedPatterns(read);
  }, []);
  const ids = stored?.patterns
    .map(({ id }) => id)
    .sort()
    .join(' ');
  useEffect(() => {
    if (!describes || ids === undefined || ids === '') return;
    request('describePatterns', { ids: ids.split(' ') }).then(
      (patterns) => setKnown(new Map(patterns.map((pattern) => [pattern.id, pattern]))),
      () => undefined, // their names are stored with them
    );
  }, [describes, ids]);
  return stored && { ...stored, known };
}

/** What a round of exercises on patterns asks, in the reader's days. */
export function createPatternRoundPorts(days: Days): PatternRoundPorts {
  return {
    newOperation: freshId,
    now: () => ({ time: Date.now(), days }),
    exercises: (ids) => request('patternExercises', { ids }),
    review: (answer) => request('reviewPattern', answer),
    undo: (undone) => request('undoPatternReview', undone),
  };
}

/** Removes a pattern; returns the way back. */
export async function removePattern(id: string): Promise<{ readonly undo: () => Promise<unknown> }> {
  const operation = freshId();
  await request('removePattern', { operation, id });
  return { undo: () => request('undoChange', { operation: freshId(), of: operation }) };
}
