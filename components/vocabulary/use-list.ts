import { useEffect, useMemo } from 'preact/hooks';
import type { ReviewTime, WordRow } from '../../vocabulary/index.ts';
import type { ListView } from './ListControls.tsx';
import { filterRows, type HskLevels, sortRows } from './word-order.ts';
import { prepareSearch, searchWords } from './word-search.ts';

/** Words prepared for search in one idle moment: some five milliseconds. */
const READY_AT_ONCE = 500;

interface ListOptions {
  readonly rows: readonly WordRow[];
  readonly view: ListView;
  readonly hsk: HskLevels;
  readonly at: ReviewTime;
}

/** The rows that a view lists. Each step is repeated only when its inputs have changed. */
export function useList({ rows, view, hsk, at }: ListOptions): readonly WordRow[] {
  const { query, order, filter } = view;
  // Only this order uses the levels, which come later than the rows.
  const levels = order === 'hsk' ? hsk : NO_LEVELS;
  const sorted = useMemo(() => sortRows(rows, order, { hsk: levels }), [rows, order, levels]);
  const filtered = useMemo(() => filterRows(sorted, filter, { hsk, at }), [sorted, filter, hsk, at]);
  useEffect(() => prepareWhenIdle(rows), [rows]);
  return useMemo(() => searchWords(filtered, query), [filtered, query]);
}

const NO_LEVELS: HskLevels = new Map();

function prepareWhenIdle(rows: readonly WordRow[]): () => void {
  let handle = 0;
  const next = (): void => {
    if (!prepareSearch(rows, READY_AT_ONCE)) handle = requestIdleCallback(next);
  };
  handle = requestIdleCallback(next);
  return () => cancelIdleCallback(handle);
}
