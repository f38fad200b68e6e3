import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Knowledge, WordRow } from '../../vocabulary/index.ts';
import { keepSelected, NOTHING_SELECTED, selectRange, toggleSelected } from './list-selection.ts';
import type { useWordChanges } from './use-word-changes.ts';

interface SelectingOptions {
  readonly listed: readonly WordRow[];
  readonly rows: readonly WordRow[];
  readonly changes: Pick<ReturnType<typeof useWordChanges>, 'remove' | 'change'>;
}

/** The words selected in the list, and the actions on them. */
export interface Selecting {
  readonly isOn: boolean;
  readonly ids: ReadonlySet<string>;
  readonly turn: (on: boolean) => void;
  readonly select: (row: WordRow, how: { readonly range: boolean }) => void;
  readonly selectAll: () => void;
  readonly mark: (knowledge: Knowledge) => void;
  readonly tag: (tag: string, how: { readonly takeOff: boolean }) => void;
  readonly remove: (how: { readonly byKey: boolean }) => void;
  /** Keys on a row: x selects, Ctrl+A selects all, Delete removes, Escape ends selecting. */
  readonly onRowKey: (event: KeyboardEvent, row: WordRow) => void;
}

/** Selects words and changes the selected ones. Words that are gone, here or in another window, are deselected. */
export function useSelecting({ listed, rows, changes }: SelectingOptions): Selecting {
  const [isOn, setOn] = useState(false);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const { ids } = selection;
  const byId = useMemo(() => new Map(isOn ? rows.map((row) => [row.id, row]) : []), [rows, isOn]);
  useEffect(() => {
    if (isOn) setSelection((before) => keepSelected(before, (id) => byId.has(id)));
  }, [byId, isOn]);

  const turn = useCallback((on: boolean): void => {
    setOn(on);
    setSelection(NOTHING_SELECTED);
  }, []);
  const select = useCallback(
    (row: WordRow, { range }: { readonly range: boolean }): void => {
      setOn(true);
      setSelection((before) =>
        range
          ? selectRange(
              before,
              listed.map(({ id }) => id),
              row.id,
            )
          : toggleSelected(before, row.id),
      );
    },
    [listed],
  );
  const selectAll = useCallback((): void => {
    setOn(true);
    setSelection({ ids: new Set(listed.map(({ id }) => id)) });
  }, [listed]);

  const selected = (): WordRow[] => [...ids].flatMap((id) => byId.get(id) ?? []);
  const end = (isDone: boolean): void => {
    if (isDone) turn(false);
  };
  return {
    isOn,
    ids,
    turn,
    select,
    selectAll,
    mark: (knowledge) =>
      void changes
        .change({ rows: selected(), byKey: false, change: { knowledge }, did: { kind: knowledge } })
        .then(end),
    tag: (tag, { takeOff }) =>
      void changes
        .change({
          rows: selected(),
          byKey: false,
          change: takeOff ? { removeTags: [tag] } : { addTags: [tag] },
          did: { kind: takeOff ? 'untagged' : 'tagged', tag },
        })
        .then(end),
    remove: ({ byKey }) => void changes.remove({ rows: selected(), byKey }).then(end),
    onRowKey: (event, row) => {
      if (event.key === 'x' && !event.ctrlKey && !event.metaKey) select(row, { range: false });
      else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selectAll();
      else if (event.key === 'Delete') void changes.remove({ rows: [row], byKey: true });
      else if (event.key === 'Escape' && isOn) turn(false);
      else return;
      event.preventDefault();
    },
  };
}
