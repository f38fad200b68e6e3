import { useCallback, useRef, useState } from 'preact/hooks';
import {
  type ChangedWords,
  errorMessage,
  type Knowledge,
  shardOf,
  type WordChange,
  type WordRow,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { WordPorts } from './ports.ts';

/** What was done to words: removed, marked, or given or taken a tag. */
interface Did {
  readonly kind: 'removed' | Knowledge | 'tagged' | 'untagged';
  readonly tag?: string;
}

/** The last action, which can be undone. */
interface Done {
  readonly did: Did;
  /** The word, where there was only one. */
  readonly headword: string;
  readonly count: number;
  /** In the order in which they were made. */
  readonly changes: readonly ChangedWords[];
  readonly byKey: boolean;
}

/** The progress of a change of very many words. */
export interface Working {
  /** Words that are done, of `all`. */
  readonly done: number;
  readonly all: number;
  readonly isStopping: boolean;
}

/** Words changed in one step: a fraction of a second. */
const AT_ONCE = 1000;

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
  /** Absent while no long change is in progress. */
  readonly working: Working | undefined;
  /** Stops a long change: what is done can be undone; the rest stays as it was. */
  readonly stop: () => void;
  readonly remove: (action: WordAction) => Promise<boolean>;
  readonly change: (
    action: WordAction & { readonly change: WordChange; readonly did: Did },
  ) => Promise<boolean>;
  /** Resolves when everything is undone; stays undoable where that failed. */
  readonly undo: () => Promise<boolean>;
  readonly forget: () => void;
}

/** Changes words, with undo: repeated actions of one kind are undone together. */
export function useWordChanges(ports: WordPorts): WordChanges {
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState('');

  const { working, inPortions, stop } = usePortions();
  const work = useCallback(
    async (
      did: Did,
      { rows, byKey }: WordAction,
      change: (ids: readonly string[]) => Promise<ChangedWords>,
    ): Promise<boolean> => {
      setProblem('');
      const ids = rows.map(({ id }) => id);
      let asked = 0;
      try {
        await inPortions(portionsOf(ids), async (portion) => {
          const made = await change(portion);
          asked += portion.length;
          if (made.before.length > 0) setDone((before) => withChange(before, { did, byKey, made }));
        });
        if (asked < ids.length) setProblem(t('words.stopped', { count: ids.length - asked }));
        return true;
      } catch (error) {
        const cause = errorMessage(error);
        setProblem(
          asked === 0
            ? t('words.notChanged', { cause })
            : t('words.partlyChanged', { left: ids.length - asked, all: ids.length, cause }),
        );
        return false;
      }
    },
    [inPortions],
  );
  const remove = useCallback(
    (action: WordAction) => work({ kind: 'removed' }, action, (ids) => ports.removeWords(ids)),
    [ports, work],
  );
  const change = useCallback(
    (action: WordAction & { readonly change: WordChange; readonly did: Did }) =>
      work(action.did, action, (ids) => ports.changeWords(ids, action.change)),
    [ports, work],
  );
  const undo = async (): Promise<boolean> => {
    if (!done) return true;
    setDone(undefined);
    setProblem('');
    const left = [...done.changes];
    const stay = (): void =>
      setDone({ ...done, changes: left, count: left.reduce((sum, { before }) => sum + before.length, 0) });
    const last = left.toReversed().map((made) => ({ ...made, length: made.before.length }));
    try {
      await inPortions(last, async (made) => {
        await ports.restoreWords({ before: made.before, added: made.added });
        left.pop();
      });
      if (left.length > 0) stay();
      return true;
    } catch (error) {
      stay();
      setProblem(t('words.notUndone', { cause: errorMessage(error) }));
      return false;
    }
  };
  const forget = useCallback(() => setDone(undefined), []);
  return { done, problem, working, stop, remove, change, undo, forget };
}

/** `Removed 车间`, `Marked as known: 3 words`. */
export function describeDone({ did, headword, count }: Pick<Done, 'did' | 'headword' | 'count'>): string {
  const what = count === 1 ? headword : t('words.count', { count });
  return t(`words.done.${did.kind}`, { what, tag: did.tag ?? '' });
}

/** Runs steps one after the other, reports progress where there are many words, and can be stopped between steps. */
function usePortions() {
  const [working, setWorking] = useState<Working>();
  const isStopped = useRef(false);
  const inPortions = useCallback(
    async <Portion extends { readonly length: number }>(
      portions: readonly Portion[],
      act: (portion: Portion) => Promise<void>,
    ): Promise<void> => {
      const all = portions.reduce((sum, { length }) => sum + length, 0);
      isStopped.current = false;
      let done = 0;
      try {
        for (const portion of portions) {
          if (isStopped.current) return;
          if (all > AT_ONCE) setWorking({ done, all, isStopping: false });
          await act(portion);
          done += portion.length;
        }
      } finally {
        setWorking(undefined);
      }
    },
    [],
  );
  const stop = useCallback((): void => {
    isStopped.current = true;
    setWorking((before) => before && { ...before, isStopping: true });
  }, []);
  return { working, inPortions, stop };
}

/** Grouped by the shards of their rows: each step writes a few shards, where a random order would write all of them. */
function portionsOf(ids: readonly string[]): (readonly string[])[] {
  const sorted = ids.length > AT_ONCE ? ids.toSorted((a, b) => shardOf(a) - shardOf(b)) : ids;
  return Array.from({ length: Math.ceil(sorted.length / AT_ONCE) }, (_, at) =>
    sorted.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

/** The last action extended by one more change: repeated actions of one kind are undone together. */
function withChange(
  before: Done | undefined,
  { did, byKey, made }: { readonly did: Did; readonly byKey: boolean; readonly made: ChangedWords },
): Done {
  const { length } = made.before;
  if (before?.did.kind === did.kind && before.did.tag === did.tag)
    return { ...before, count: before.count + length, changes: [...before.changes, made], byKey };
  return { did, headword: made.before[0]?.headword ?? '', count: length, changes: [made], byKey };
}
