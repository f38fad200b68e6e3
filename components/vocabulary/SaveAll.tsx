import { useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';

interface SaveAllProps {
  /** How many words there are; at least one. */
  readonly count: number;
  /** Saves the words with their sentences; returns the undo. */
  readonly onSave: () => Promise<() => Promise<unknown>>;
}

/** Saves several words together, with undo. */
export function SaveAll({ count, onSave }: SaveAllProps) {
  const [undo, setUndo] = useState<() => Promise<unknown>>();
  const [problem, setProblem] = useState<string>();
  const attempt = (work: Promise<unknown>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(errorMessage(error)));
  };
  const save = (): void => attempt(onSave().then((undoIt) => setUndo(() => undoIt)));
  const takeBack = (): void => attempt(Promise.resolve(undo?.()).then(() => setUndo(undefined)));
  return (
    <>
      <p class="page-save">
        <button type="button" class="button" onClick={undo ? takeBack : save}>
          {undo ? 'Undo' : count === 1 ? 'Save it' : `Save all ${COUNTS[count] ?? count}`}
        </button>{' '}
        <span role="status">{undo && 'Saved with their sentences.'}</span>
      </p>
      {problem && (
        <p class="problem" role="alert">
          Not saved: {problem}
        </p>
      )}
    </>
  );
}

const COUNTS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' };
