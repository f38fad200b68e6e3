import { useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

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
    work.catch((error: unknown) => setProblem(t('page.save.failed', { cause: errorMessage(error) })));
  };
  const save = (): void => attempt(onSave().then((undoIt) => setUndo(() => undoIt)));
  const takeBack = (): void => attempt(Promise.resolve(undo?.()).then(() => setUndo(undefined)));
  return (
    <>
      <p class="page-save">
        <button type="button" class="button" onClick={undo ? takeBack : save}>
          {undo ? t('words.undo') : t('page.save.all', { count })}
        </button>{' '}
        <span role="status">{undo && t('page.save.done')}</span>
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
