import { useCallback, useState } from 'preact/hooks';
import type { WordChange, WordRow } from '../../vocabulary/index.ts';
import { countWords } from './page-state.ts';
import type { UndoableChange, WordPorts } from './ports.ts';

/** What was done last, and can be undone. */
interface Done {
  /** `Removed`, `Marked known`. */
  readonly verb: string;
  /** The word, where it was one. */
  readonly headword: string;
  readonly count: number;
  /** In the order in which they were made. */
  readonly changes: readonly UndoableChange[];
  readonly byKey: boolean;
}

/** An action on words of the list. */
export interface WordAction {
  readonly rows: readonly WordRow[];
  /** It was called from the keyboard, so undo may take the focus. */
  readonly byKey: boolean;
}

interface WordChanges {
  readonly done: Done | undefined;
  /** Why the last change did not happen, in plain words; empty where it did. */
  readonly problem: string;
  readonly remove: (action: WordAction) => Promise<boolean>;
  readonly change: (
    action: WordAction & { readonly change: WordChange; readonly verb: string },
  ) => Promise<boolean>;
  /** Resolves when all is as it was; stays undoable where that failed. */
  readonly undo: () => Promise<boolean>;
  readonly forget: () => void;
}

/** Changes of words with a way back: the same thing done again and again is undone at once. */
export function useWordChanges(ports: WordPorts): WordChanges {
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState('');

  const work = useCallback(
    async (verb: string, { rows, byKey }: WordAction, change: Promise<UndoableChange>): Promise<boolean> => {
      setProblem('');
      try {
        const made = await change;
        const count = made.before.length;
        if (count === 0) return true;
        const headword = made.before[0]?.headword ?? '';
        setDone((before) =>
          before?.verb === verb
            ? { verb, headword, count: before.count + count, changes: [...before.changes, made], byKey }
            : { verb, headword, count, changes: [made], byKey },
        );
        return true;
      } catch (error) {
        const what = rows.length === 1 ? rows[0]?.headword : countWords(rows.length);
        setProblem(`Nothing was changed of ${what}: ${messageOf(error)}`);
        return false;
      }
    },
    [],
  );
  const remove = useCallback(
    (action: WordAction) => work('Removed', action, ports.removeWords(idsOf(action))),
    [ports, work],
  );
  const change = useCallback(
    (action: WordAction & { readonly change: WordChange; readonly verb: string }) =>
      work(action.verb, action, ports.changeWords(idsOf(action), action.change)),
    [ports, work],
  );
  const undo = async (): Promise<boolean> => {
    if (!done) return true;
    setDone(undefined);
    setProblem('');
    const left = [...done.changes];
    try {
      for (let last = left.at(-1); last; last = left.at(-1)) {
        await ports.restoreWords(last);
        left.pop();
      }
      return true;
    } catch (error) {
      setDone({ ...done, changes: left, count: left.reduce((sum, { before }) => sum + before.length, 0) });
      setProblem(`Not undone: ${messageOf(error)}`);
      return false;
    }
  };
  const forget = useCallback(() => setDone(undefined), []);
  return { done, problem, remove, change, undo, forget };
}

/** `Removed 车间`, `Marked known: 3 words`. */
export function describeDone({ verb, headword, count }: Pick<Done, 'verb' | 'headword' | 'count'>): string {
  return count === 1 ? `${verb}: ${headword}` : `${verb}: ${countWords(count)}`;
}

function idsOf({ rows }: WordAction): string[] {
  return rows.map(({ id }) => id);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
